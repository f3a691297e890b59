"""Trains the second reader on prepared windows and writes a checkpoint.

usage: python -m training.acts.train --windows build/acts/windows.pkl --minilm FOLDER [--out build/acts] [--layers 3]

One passage in ten (by a hash of its name) is kept back, and its figures are printed; the last checkpoint counts.
"""

from __future__ import annotations

import argparse
import hashlib
import pickle
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor
from training.acts.examples import IGNORE, MODES, Example
from training.acts.network import SENTENCES, STATIC, Reader
from training.syntax.network import WIDTH, Encoder

WORDS_A_BATCH = 700
RATE_BLOCKS, RATE_HEADS = 1e-4, 6e-4
WARM_UP = 0.08
SIDE_WEIGHT = 4.0
DEV_SHARE = 10
INPUTS = ("vectors", "sentences", "types", "statuses", "sectors", "standings", "heads", "relations", "sides")


def load(path: Path) -> list[Example]:
    """All examples of a file."""
    out = []
    with path.open("rb") as file:
        while True:
            try:
                out.append(pickle.load(file))
            except EOFError:
                return out


def is_dev(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % DEV_SHARE == 0


def batches(examples: Sequence[Example], rng: random.Random, *, words: int = WORDS_A_BATCH) -> list[list[Example]]:
    ordered = sorted(examples, key=lambda e: len(e.words) + rng.random() * 12)
    out: list[list[Example]] = [[]]
    for example in ordered:
        if out[-1] and (len(out[-1]) + 1) * len(example.words) > words:
            out.append([])
        out[-1].append(example)
    rng.shuffle(out)
    return out


def padded(arrays: Sequence[np.ndarray], fill: float, *, square: bool = False) -> Tensor:
    """Stacks arrays [n, …] whose every axis of length n (or n + 1) differs."""
    n = max(a.shape[-2] if a.ndim == 3 else a.shape[0] for a in arrays)
    out = []
    for a in arrays:
        if a.ndim == 1:
            out.append(np.pad(a, (0, n - len(a)), constant_values=fill))
        elif a.ndim == 2 and square:
            out.append(np.pad(a, ((0, n - len(a)),) * 2, constant_values=fill))
        elif a.ndim == 2:
            out.append(np.pad(a, ((0, n - len(a)), (0, 0)), constant_values=fill))
        else:  # [2, n, n + 1]: the last column stays last
            m = a.shape[1]
            wide = np.full((2, n, n + 1), fill, dtype=a.dtype)
            wide[:, :m, :m], wide[:, :m, -1] = a[:, :, :-1], a[:, :, -1]
            out.append(wide)
    return torch.from_numpy(np.stack(out))


def inputs(batch: Sequence[Example], rng: random.Random | None, hide: float = 0.0) -> dict[str, Tensor]:
    feed = {name: padded([getattr(e.window, name) for e in batch], 0, square=name == "sides") for name in INPUTS}
    feed["vectors"] = feed["vectors"].float()
    feed["sides"] = feed["sides"].long()
    feed["sentences"] = feed["sentences"].clamp(max=SENTENCES - 1)
    n = feed["types"].shape[1]
    feed["blank"] = torch.tensor([[w >= len(e.words) for w in range(n)] for e in batch])
    if rng is not None and hide:  # now and then without the rules' word, so that the reader also reads by itself
        for i in range(len(batch)):
            if rng.random() < hide:
                gone = torch.rand(n) < rng.choice([0.3, 1.0])
                feed["types"][i][gone] = 0
                feed["statuses"][i][gone] = 0
                feed["sides"][i][gone] = 0
    return feed


def act_rows(batch: Sequence[Example]) -> Tensor:
    """Words of acts [batch, k] of each window, filled up with its first word."""
    found = [np.flatnonzero((e.labels.sides[0, :, 0] != IGNORE) | (e.labels.sides[0, :, -1] != IGNORE)) for e in batch]
    k = max(1, *(len(rows) for rows in found))
    return torch.tensor(np.stack([np.pad(rows, (0, k - len(rows))) for rows in found]))


def loss_of(model: Reader, batch: Sequence[Example], rng: random.Random, hide: float) -> Tensor:
    rows = act_rows(batch)
    types, status, mode, sides, same, sector, home = model(**inputs(batch, rng, hide), rows=rows)
    gold = {name: padded([getattr(e.labels, name) for e in batch], IGNORE if name != "types" else 0.0, square=name == "same")
            for name in ("types", "status", "mode", "sides", "same", "sector", "home")}  # fmt: skip
    real = gold["types"].sum(-1)
    weight = real * (1 + 1.0 * (gold["types"][..., 0] < 0.5))
    ce = -(gold["types"] * types.float().log_softmax(-1)).sum(-1)
    acts = (gold["types"][..., 1:].sum(-1) > 0).sum().clamp(min=1)
    total = (ce * weight).sum() / acts
    for logits, name, factor in ((status, "status", 0.5), (mode, "mode", 0.3), (sector, "sector", 0.2)):
        if (gold[name] >= 0).any():
            total = total + factor * nnf.cross_entropy(
                logits.float().flatten(0, 1), gold[name].flatten(), ignore_index=IGNORE
            )
    wanted = gold["sides"].gather(2, rows[:, None, :, None].expand(-1, 2, -1, gold["sides"].shape[-1]))
    known = wanted >= 0
    bce = nnf.binary_cross_entropy_with_logits(sides.float(), wanted.clamp(min=0).float(), reduction="none")
    pos = wanted == 1
    total = total + SIDE_WEIGHT * (bce * known * (1 + pos)).sum() / (2 * acts) / 2
    for logits, name, factor in ((same, "same", 0.2), (home, "home", 0.2)):
        known = gold[name] >= 0
        if known.any():
            total = total + factor * nnf.binary_cross_entropy_with_logits(
                logits.float()[known], gold[name][known].float()
            )
    return total


@torch.no_grad()
def measure(model: Reader, examples: Sequence[Example], threshold: float = 0.5) -> dict[str, str]:
    """Figures on examples: acts found (type accepted), status and sides of those; beside them what the rules give."""
    model.eval()
    c: Counter[str] = Counter()
    for batch in batches(examples, random.Random(0)):
        types, status, _, sides, _, _, _ = model(**inputs(batch, None))
        p = types.float().softmax(-1)
        s = sides.float().sigmoid()
        for i, e in enumerate(batch):
            n = len(e.words)
            gold = e.labels.types
            asked = gold.sum(-1) > 0
            found = (1 - p[i, :n, 0]).numpy() > threshold
            best = 1 + p[i, :n, 1:].argmax(-1).numpy()
            for w in range(n):
                if not asked[w]:
                    continue
                is_act = gold[w, 0] < 0.5
                c["gold"] += is_act
                c["pred"] += found[w]
                c["rules"] += e.window.types[w] > 0
                c["rules hit"] += bool(is_act and e.window.types[w] and gold[w, e.window.types[w]] > 0)
                hit = bool(is_act and found[w] and gold[w, best[w]] > 0)
                c["hit"] += hit
                if hit:
                    c["status"] += int(status[i, w].argmax()) == e.labels.status[w]
                    for k, side in enumerate(("source", "target")):
                        row = np.concatenate([s[i, k, w, :n].numpy(), s[i, k, w, -1:].numpy()])
                        want = e.labels.sides[k, w]
                        c[f"{side} n"] += 1
                        c[side] += _same_side(row > 0.5, want)
                        if e.window.types[w] > 0:
                            r = np.append((e.window.sides[w] >> k) & 1, 0) > 0
                            c[f"ruled {side} n"] += 1
                            c[f"ruled {side}"] += _same_side(r, want)
                            c[f"reread {side}"] += _same_side(row > 0.5, want)
    model.train()

    def f(hit: int, pred: int) -> str:
        a, b = hit / max(1, pred), hit / max(1, c["gold"])
        return f"{a:.3f}/{b:.3f}/{2 * a * b / max(1e-9, a + b):.3f}"

    figures = {"type p/r/f": f(c["hit"], c["pred"]), "rules": f(c["rules hit"], c["rules"])}
    shares = {"status": c["status"] / max(1, c["hit"])}
    for name, of in (
        ("source", "source n"),
        ("target", "target n"),
        ("ruled source", "ruled source n"),
        ("ruled target", "ruled target n"),
        ("reread source", "ruled source n"),
        ("reread target", "ruled target n"),
    ):
        shares[name] = c[name] / max(1, c[of])
    return figures | {name: f"{share:.3f}" for name, share in shares.items()}


def _same_side(chosen: np.ndarray, want: np.ndarray) -> bool:
    """Every wanted phrase's actor is chosen through some phrase of it, and nothing else is."""
    right = want == 1
    if not right.any():
        return not (chosen & (want == 0)).any()
    return bool((chosen & (want != 0)).any() and not (chosen & (want == 0)).any())


@torch.no_grad()
def _start(model: Reader) -> None:
    """The blocks begin with what they were trained on: the middle layer alone."""
    model.mix.weight[:, :-STATIC] = 0
    model.mix.weight[:, :WIDTH] = torch.eye(WIDTH)
    model.mix.bias.zero_()


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    found = load(args.windows)
    todo = [e for e in found if args.all or not is_dev(e.name)]
    dev = [e for e in found if is_dev(e.name)]
    print(len(todo), "windows to learn from,", len(dev), "kept back")
    model = Reader(args.layers, 1 + len(MODES))
    if args.init:
        model.load_state_dict(torch.load(args.init, weights_only=True))
    elif args.minilm:
        encoder = Encoder(6)
        encoder.load(args.minilm / "model.safetensors")
        for block, known in zip(model.blocks, encoder.blocks[6 - args.layers :], strict=True):
            block.load_state_dict(known.state_dict())
    if not args.init:
        _start(model)
    blocks = list(model.blocks.parameters())
    ids = set(map(id, blocks))
    rest = [p for p in model.parameters() if id(p) not in ids]
    groups = [{"params": blocks, "lr": RATE_BLOCKS}, {"params": rest, "lr": RATE_HEADS}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.02)
    steps = args.epochs * len(batches(todo, rng))
    warm_up = WARM_UP * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: args.peak * min((k + 1) / warm_up, max(0.0, (steps - k) / (steps - warm_up)))
    )
    start = time.time()
    args.out.mkdir(parents=True, exist_ok=True)
    for epoch in range(args.epochs):
        running, parts = 0.0, batches(todo, rng)
        for batch in parts:
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(model, batch, rng, args.hide)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            running += float(loss.detach())
        print(
            epoch,
            f"{time.time() - start:.0f}s loss {running / len(parts):.3f}",
            measure(model, dev) if dev and (epoch % 2 == 1 or epoch + 1 == args.epochs) else "",
            flush=True,
        )
        torch.save(model.state_dict(), args.out / "reader.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--windows", type=Path, default=Path("build/acts/windows.pkl"))
    parser.add_argument("--minilm", type=Path)
    parser.add_argument("--init", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--out", type=Path, default=Path("build/acts"))
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--hide", type=float, default=0.3)
    parser.add_argument("--peak", type=float, default=1.0)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=5)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
