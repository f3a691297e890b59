"""The network: a MiniLM encoder with case features, and heads for tags, features, lemmas, trees and names.

Encoder: BERT (Devlin et al. 2019) as distilled by Wang et al. 2020 (MiniLM). Trees: deep biaffine attention (Dozat and Manning 2017).
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as nnf
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH = 384
HEADS = 12
SHAPES = 8
ARC = 256
REL = 96
DROP = 0.1
HEAD_DROP = 0.3


class Block(nn.Module):
    """One transformer block, post-norm, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias).softmax(-1)
        weights = nnf.dropout(weights, DROP, self.training)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + nnf.dropout(self.out(mixed), DROP, self.training))
        return self.norm2(x + nnf.dropout(self.down(nnf.gelu(self.up(x))), DROP, self.training))


class Encoder(nn.Module):
    """MiniLM over word pieces; `shape` adds what lower-casing lost (see `riftline.language.pieces`)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.piece, self.place = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.blocks = nn.ModuleList(Block() for _ in range(layers))

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        bias = ((pieces == 0).float() * -1e4)[:, None, None, :]
        x = self.norm(self.piece(pieces) + self.place.weight[: pieces.shape[1]] + self.shape(shapes))
        x = nnf.dropout(x, DROP, self.training)
        for block in self.blocks:
            x = block(x, bias)
        return x

    @torch.no_grad()
    def load(self, path: Path) -> None:
        """Copies the weights of a Hugging Face BERT (`model.safetensors`)."""
        w = {name.removeprefix("bert."): tensor for name, tensor in load_file(path).items()}
        self.piece.weight.copy_(w["embeddings.word_embeddings.weight"])
        kind = w["embeddings.token_type_embeddings.weight"][0]
        self.place.weight.copy_(w["embeddings.position_embeddings.weight"] + kind)
        _fill(self.norm, w, "embeddings.LayerNorm")
        for i, block in enumerate(self.blocks):
            at = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                qkv = [w[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(block.qkv, part).copy_(torch.cat(qkv))
            _fill(block.out, w, at + "attention.output.dense")
            _fill(block.norm1, w, at + "attention.output.LayerNorm")
            _fill(block.up, w, at + "intermediate.dense")
            _fill(block.down, w, at + "output.dense")
            _fill(block.norm2, w, at + "output.LayerNorm")


def _fill(layer: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(layer, part).copy_(weights[f"{name}.{part}"])


def _mlp(width: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WIDTH, width), nn.LeakyReLU(0.1), nn.Dropout(HEAD_DROP))


class Parser(nn.Module):
    """Encoder and heads. `forward` gives logits per word: xpos, upos, feats, names, arcs, and the two relation sides."""

    def __init__(self, layers: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = Encoder(layers)
        self.tags = nn.ModuleDict({name: nn.Linear(WIDTH, sizes[name]) for name in ("xpos", "upos", "feats", "names")})
        self.arc_dep, self.arc_head = _mlp(ARC), _mlp(ARC)
        self.rel_dep, self.rel_head = _mlp(REL), _mlp(REL)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.rel = nn.Parameter(torch.zeros(REL + 1, sizes["rels"], REL + 1))
        self.drop = nn.Dropout(HEAD_DROP)
        nn.init.xavier_uniform_(self.arc)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> dict[str, Tensor]:
        """`first[b, w]` is the index of the first piece of word w; column 0 is [CLS], the root."""
        hidden = self.encoder(pieces, shapes)
        nodes = self.drop(hidden.gather(1, first[..., None].expand(-1, -1, WIDTH)))
        words = nodes[:, 1:]
        out = {name: head(words) for name, head in self.tags.items()}
        out["words"] = words
        heads = self.arc_head(nodes)
        out["arcs"] = self.arc_dep(words) @ self.arc @ heads.transpose(1, 2) + (heads @ self.arc_bias)[:, None, :]
        out["rel_dep"], out["rel_head"] = self.rel_dep(words), self.rel_head(nodes)
        return out

    def relations(self, dep: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        """Relation logits [b, w, r] of each word with its head (`heads[b, w]`, 0 is the root)."""
        chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        one = dep.new_ones(*dep.shape[:2], 1)
        mixed = (torch.cat([dep, one], -1) @ self.rel.flatten(1)).unflatten(-1, self.rel.shape[1:])
        return (mixed @ torch.cat([chosen, one], -1)[..., None])[..., 0]
