"""The invented crisis with what its reports say of why and of what next."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dossier.factory import ARVENIA, BELMARK, COSMAR, FORMER_JUDGE
from dossier.story import REPORTS, chronicle, events, mentions

from riftline.claims.statements import Bond, Cause, Chance, Explanation, Holder, Prospect
from riftline.ids import make_id
from riftline.reconcile.chronicle import Chronicle


def anchored(name: str, words: str) -> tuple[str, str, int, int, str]:
    """The id, report and anchor of some words of a report."""
    of = REPORTS[name]
    start = of.text.index(words)
    return make_id("x", of.id, start), of.id, start, start + len(words), words


def readings() -> tuple[Explanation, ...]:
    """Two readings of the detention, one of nothing in particular."""
    act = next(one for one in mentions().values() if one.id in events()["seized"].mentions).id
    return (
        Explanation(
            *anchored("wire", "She accused Arvenia of beating the men."), Holder(BELMARK), "seen as", mention=act
        ),
        Explanation(*anchored("herald", "Nobody was hurt"), Holder(None, "Some", 0, 4), "seen as", mention=act),
        Explanation(*anchored("herald", "Border Guard stops illegal fishing"), Holder(), "guessed"),
    )


@cache
def told() -> Chronicle:
    """The chronicle with readings, drivers, ties and prospects."""
    words = anchored("wire", "In 2019 Belmark closed its ports to Arvenian ships for a month.")
    other = anchored("tribune", "Cosmar offered to mediate")
    bonds = (
        Bond(*words, "dependence (trade)", ARVENIA, BELMARK, "a-to-b", "neutral", "1993"),
        Bond(*other, "alliance", ARVENIA, COSMAR, "mutual", "friendly"),
    )
    prospects = (
        Prospect(*words, Holder(FORMER_JUDGE), "escalation", "feared", Chance("likely", 55, 80)),
        Prospect(*anchored("tribune", "met in Cosmar's capital"), Holder(), "other", "expected", Chance("may")),
        Prospect(*other, Holder(COSMAR), "de-escalation", "proposed", way="mediation"),
    )
    base = chronicle()
    contents = replace(
        base.contents,
        explanations=readings(),
        causes=(Cause(*words, "trade and transit"), Cause(*other, "trade and transit", "Sela")),
        bonds=bonds,
        prospects=prospects,
    )
    return replace(base, contents=contents)
