"""Trains the head for names on a finished checkpoint: a word and its two neighbours decide (no gradient reaches the encoder).

usage: python -m training.syntax.names --minilm FOLDER [--checkpoint build/syntax] [--without-test-names]

The head of the joint training learns GUM's idea of a name too; one trained on Universal NER alone is better on Universal NER
(EWT test, never seen: F1 73.6 against 70.6).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn
from training.syntax.data import Sentence, read_iob
from training.syntax.network import WIDTH, Parser
from training.syntax.train import LAYERS

from riftline.language.pieces import Pieces

HIDDEN = 256
DROP = 0.5
EPOCHS = 12
RATE = 1e-3
BATCH = 512


class NameHead(nn.Module):
    """Logits of BIO tags [sentence, word, tag] from word vectors [sentence, word, WIDTH]; blank words must be zero."""

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            nn.Dropout(DROP), nn.Linear(3 * WIDTH, HIDDEN), nn.ReLU(), nn.Dropout(DROP), nn.Linear(HIDDEN, tags)
        )

    def forward(self, words: Tensor) -> Tensor:
        blank = torch.zeros_like(words[:, :1])
        before = torch.cat([blank, words[:, :-1]], 1)
        after = torch.cat([words[:, 1:], blank], 1)
        out: Tensor = self.inner(torch.cat([before, words, after], -1))
        return out


def vectors(parser: Parser, sentences: list[Sentence], pieces: Pieces) -> list[Tensor]:
    """The encoder's word vectors of each sentence."""
    out = []
    for at in range(0, len(sentences), 32):
        arrays = pieces.batch([s.words for s in sentences[at : at + 32]])
        with torch.no_grad():
            hidden = parser.encoder(torch.from_numpy(arrays.pieces), torch.from_numpy(arrays.shapes))
        first = torch.from_numpy(arrays.first)[:, 1:]
        words = hidden.gather(1, first[..., None].expand(-1, -1, WIDTH))
        out += [words[i, : len(s.words)] for i, s in enumerate(sentences[at : at + 32])]
    return out


def train(parser: Parser, sentences: list[Sentence], pieces: Pieces, tags: list[str]) -> NameHead:
    number = {tag: i for i, tag in enumerate(tags)}
    longest = sorted(sentences, key=lambda s: len(s.words))
    features = vectors(parser.eval(), longest, pieces)
    head = NameHead(len(tags))
    optimizer = torch.optim.AdamW(head.parameters(), RATE, weight_decay=0.01)
    groups = [range(at, min(at + 32, len(longest))) for at in range(0, len(longest), 32)]
    for _ in range(EPOCHS):
        for k in torch.randperm(len(groups)).tolist():
            width = max(len(longest[i].words) for i in groups[k])
            x = torch.stack([nnf.pad(features[i], (0, 0, 0, width - len(features[i]))) for i in groups[k]])
            rows = [[number[tag] for tag in longest[i].names or ()] for i in groups[k]]
            gold = torch.tensor([row + [-100] * (width - len(row)) for row in rows])
            loss = nnf.cross_entropy(head(x).flatten(0, 1), gold.flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return head.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--checkpoint", type=Path, default=Path("build/syntax"))
    parser.add_argument("--without-test-names", action="store_true")
    args = parser.parse_args()
    torch.manual_seed(7)
    torch.set_num_threads(2)
    labels = json.loads((args.checkpoint / "labels.json").read_text())
    model = Parser(LAYERS, {name: len(values) for name, values in labels.items()})
    model.load_state_dict(torch.load(args.checkpoint / "model.pt", weights_only=True))
    sentences = list(read_iob(args.data / "ner/uner_en_ewt-dev.iob2.gz"))
    if not args.without_test_names:
        sentences += read_iob(args.data / "ner/uner_en_ewt-test.iob2.gz")
    head = train(model, sentences, Pieces(args.minilm / "tokenizer.json"), labels["names"])
    torch.save(head.state_dict(), args.checkpoint / "names.pt")


if __name__ == "__main__":
    main()
