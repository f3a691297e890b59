"""The second reader: a few transformer blocks over words of a window, and heads for acts, statuses, modes and sides.

The words' vectors come from the syntax encoder, which stays as it is. What the rules found comes in as embeddings, and as
features of pairs of words.
"""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn
from training.syntax.network import WIDTH, Block

from riftline.events.windows import RELATIONS, SECTORS, STATUSES, TYPES

STATIC = 128
VECTORS = 2 * WIDTH + STATIC
"""Numbers of a word: two layers of the syntax encoder, and the static vector of its lemma."""

PAIR = 128
"""Width of the products that score a word as side of an act."""

SENTENCES = 48
DROP = 0.2
OUTPUTS = ("types", "status", "mode", "sides", "same", "sector", "home")


class Reader(nn.Module):
    """`forward` takes the arrays of `riftline.events.windows.Window`, padded, and gives logits by OUTPUTS."""

    def __init__(self, layers: int, modes: int) -> None:
        super().__init__()
        self.mix = nn.Linear(VECTORS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.told_type = nn.Embedding(1 + len(TYPES), WIDTH)
        self.told_status = nn.Embedding(1 + len(STATUSES), WIDTH)
        self.sector = nn.Embedding(1 + len(SECTORS), WIDTH)
        self.standing = nn.Embedding(5, WIDTH)
        self.sentence = nn.Embedding(SENTENCES, WIDTH)
        self.relation = nn.Embedding(1 + len(RELATIONS), WIDTH)
        for table in (self.told_type, self.told_status, self.sector, self.standing, self.sentence, self.relation):
            nn.init.normal_(table.weight, std=0.02)
        self.blocks = nn.ModuleList(Block() for _ in range(layers))
        self.unnamed = nn.Parameter(torch.zeros(WIDTH))
        self.drop = nn.Dropout(DROP)
        self.types = nn.Linear(WIDTH, 1 + len(TYPES))
        self.hinted = nn.Parameter(3 * torch.eye(1 + len(TYPES)))
        self.statuses = nn.Linear(WIDTH, len(STATUSES))
        self.modes = nn.Linear(WIDTH, modes)
        self.sectors = nn.Linear(WIDTH, 1 + len(SECTORS))
        self.home = nn.Linear(WIDTH, 1)
        self.act = nn.ModuleList(nn.Linear(WIDTH, PAIR) for _ in range(3))
        self.party = nn.ModuleList(nn.Linear(WIDTH, PAIR) for _ in range(3))
        self.ruled = nn.Parameter(torch.tensor([[0.0, 3.0, 0.0, 3.0], [0.0, 0.0, 3.0, 3.0]]))
        self.down = nn.Parameter(torch.zeros(2, 1 + len(RELATIONS)))
        self.up = nn.Parameter(torch.zeros(2, 1 + len(RELATIONS)))
        self.apart = nn.Parameter(torch.zeros(2, 2 * SENTENCES))
        self.bias = nn.Parameter(torch.tensor([-4.0, -4.0, -2.0]))

    def forward(  # noqa: PLR0913 - the inputs of an exported network are its parameters
        self, vectors: Tensor, sentences: Tensor, types: Tensor, statuses: Tensor, sectors: Tensor, standings: Tensor,
        heads: Tensor, relations: Tensor, sides: Tensor, blank: Tensor, rows: Tensor | None = None,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        x = self.mix(vectors) + self.told_type(types) + self.told_status(statuses) + self.sector(sectors)
        x = x + self.standing(standings) + self.sentence(sentences) + self.relation(relations)
        x = nnf.dropout(self.norm(x), DROP, self.training)
        bias = (blank.float() * -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, bias)
        x = self.drop(x)
        hints = nnf.one_hot(types, 1 + len(TYPES)).to(x.dtype) @ self.hinted
        return (
            self.types(x) + hints, self.statuses(x), self.modes(x), self._sides(x, sentences, heads, relations, sides, rows),
            self._product(x, x, 2), self.sectors(x), self.home(x)[..., 0],
        )  # fmt: skip

    def _product(self, x: Tensor, y: Tensor, k: int) -> Tensor:
        return self.act[k](x) @ self.party[k](y).transpose(1, 2) / PAIR**0.5 + self.bias[k]

    def _sides(
        self, x: Tensor, sentences: Tensor, heads: Tensor, relations: Tensor, sides: Tensor, rows: Tensor | None
    ) -> Tensor:
        """[batch, 2, act word, party word + 1]; the act words are `rows` [batch, k], or all."""
        b, n, _ = x.shape
        place = torch.arange(n, device=x.device)
        rows = place.expand(b, n) if rows is None else rows
        acts = x.gather(1, rows[..., None].expand(-1, -1, WIDTH))
        parties = torch.cat([x, self.unnamed.expand(b, 1, WIDTH)], 1)
        known_sides = sides.gather(1, rows[..., None].expand(-1, -1, n))
        apart = sentences[:, None, :] - sentences.gather(1, rows)[:, :, None] + SENTENCES
        other = rows[:, :, None] != place
        below = (heads[:, None, :] == rows[:, :, None]) & other
        above = (heads.gather(1, rows)[:, :, None] == place) & other
        out = []
        for k in range(2):
            down = torch.where(below, self.down[k][relations][:, None, :], 0.0)
            up = torch.where(above, self.up[k][relations.gather(1, rows)][:, :, None], 0.0)
            known = self.ruled[k][known_sides] + self.apart[k][apart] + down + up
            out.append(self._product(acts, parties, k) + nnf.pad(known, (0, 1)))
        return torch.stack(out, 1)
