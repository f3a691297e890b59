"""Words for a projection: chances, changes, base rates, and what they rest on. Used by the page and the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from riftline.dossier.words import TYPES, count, say_days, say_index
from riftline.events.ontology import ontology
from riftline.measures.days import Interval
from riftline.measures.reciprocity import FEWEST
from riftline.scenarios.action_reaction.outlook import CLEAR, Indicator, Projection, Share
from riftline.scenarios.base_rates.cases import Likeness
from riftline.scenarios.base_rates.rate import BaseRate

QUESTIONS = {
    "violence.serious-or-war": "came to serious clashes or war",
    "form.agreement": "ended in an agreement",
    "form.unilateral": "ended by an act of one side alone",
    "form.tacit-or-faded": "faded, or ended in tacit understanding",
    "content.ambiguous": "ended without a clear winner",
    "recurrence.within-five-years": "came back within five years",
    "duration.over-30-days": "lasted over 30 days",
    "duration.over-90-days": "lasted over 90 days",
}
SKILL = {
    "violence.serious-or-war": "the kind of trigger foretold this, forward in time, only within wide margins",
    "recurrence.within-five-years": "foretold by whether the conflict is a protracted one, which no report decides",
    "content.ambiguous": "could be foretold a little",
}
"""Where skill forward in time was found at all (docs/method.md); for all else the plain rate is as good as anything."""

TESTED = (
    "Tested on single pairs of states in the past, such chances told hot pairs from cold ones but were no better than a rate that "
    "knows of other pairs, and rather too high (see the method)."
)
"""What the tests of docs/method.md say of a projection of one crisis."""

NO_SKILL = "could not be foretold better than by the plain rate"


def heading(projection: Projection) -> str:
    """What is projected, from when, and how often."""
    if projection.origin is None:
        return "No projection"
    last = projection.origin + timedelta(days=projection.days - 1)
    span = say_days(Interval(projection.origin, last))
    return f"{count(projection.days, 'day')} from the last report: {span} ({count(projection.futures, 'future')}, seed {projection.seed})"


def notes(projection: Projection, name: Callable[[str], str] = str) -> tuple[str, ...]:
    """What it rests on and what it cannot say, a sentence each; `name` says a country's code in words."""
    if projection.reason is not None:
        beside = "What past crises did is shown instead; it says nothing of this one."
        return (projection.reason, *projection.cautions, beside)
    cautions = [_named(caution, projection, name) for caution in projection.cautions]
    return (_basis(projection), *cautions, _weight(projection), TESTED, _drivers(projection), _quiet(projection))


def _named(text: str, projection: Projection, name: Callable[[str], str]) -> str:
    """The text with the codes of the followed countries in words."""
    codes = {code for unit in projection.units for code in unit}
    return re.sub(r"\b[A-Z]{3}\b", lambda match: name(match[0]) if match[0] in codes else match[0], text)


def _basis(projection: Projection) -> str:
    basis = projection.basis
    assert basis is not None
    doubts = [
        f"{basis.alleged} alleged" if basis.alleged else "",
        f"{basis.disputed} with disputed days" if basis.disputed else "",
    ]
    doubt = "; " + ", ".join(part for part in doubts if part) if any(doubts) else ""
    acts, span = count(len(basis.events) - basis.undated, "dated act"), say_days(Interval(basis.first, basis.last))
    return f"Rests on {acts} between the states, {span}, from {count(basis.origins, 'origin')}{doubt}."


def _weight(projection: Projection) -> str:
    """How much of it is the record and how much assumption, in numbers."""
    basis, deed, bare = projection.basis, projection.deed, projection.bare_deed
    assert basis is not None
    assert deed is not None
    assert bare is not None
    return (
        f"How much is assumption: when each act counts by how sure it is, the record weighs as much as {_acts(basis.effective)}, and "
        f"{basis.assumed * 100:.0f} % of the fit are the stated assumptions. Without any act they would give a deed of conflict between "
        f"the two a chance of {say_share(bare)}; with these acts, and what is assumed that acts bring, it is {say_share(deed)}."
    )


def _acts(number: float) -> str:
    return "one act" if round(number, 1) == 1 else f"{say_index(number)} acts"


def _drivers(projection: Projection) -> str:
    if not projection.drivers:
        return f"Too few dated acts to say what drives them: {FEWEST} are needed."
    parts = [f"{one.driver} {say_share(one.share)}" for one in projection.drivers[:3]]
    return f"Of the known acts the model ascribes: {', '.join(parts)}."


def _quiet(projection: Projection) -> str:
    quiet = projection.quiet
    assert quiet is not None
    days = count(round(quiet.median), "day") if quiet.median else ""
    begins = (
        ""
        if quiet.median is None
        else f", in half of the futures within {days}"
        if days
        else ", in half of the futures at once"
    )
    chance = say_share(quiet.chance)
    return f"Two weeks without a reported act of conflict begin within the {projection.days} days with chance {chance}{begins}."


def act_words(quad: int, kind: str | None) -> str:
    """The class of an act, or its type in everyday words."""
    return f"{TYPES[kind]} ({kind})" if kind else ontology().quads[quad]


def say_share(share: Share) -> str:
    """ "52 % (38–63)" """
    return f"{share.value * 100:.0f} % ({share.low * 100:.0f}–{share.high * 100:.0f})"


def say_points(share: Share) -> str:
    """A change of a chance in points of a hundred: "+5 (+1 … +9)"."""
    return f"{_signed(share.value * 100)} ({_signed(share.low * 100)} … {_signed(share.high * 100)}) points"


def say_change(share: Share) -> str:
    """A change of the index: "−4.9 (−8.3 … −2.7)"."""
    return f"{_signed(share.value, 1)} ({_signed(share.low, 1)} … {_signed(share.high, 1)})"


def _signed(value: float, digits: int = 0) -> str:
    text = f"{abs(value):.{digits}f}"
    if float(text) == 0:
        return "0"
    return ("+" if value > 0 else "−") + text


def rate_lines(rates: Sequence[BaseRate]) -> list[tuple[str, str, str]]:
    """Base rates as lines: what, the share with its interval, how many of how many."""
    return [
        (rate_words(rate), _share_of(rate), f"{rate.k} of {rate.n}" if rate.k is not None else str(rate.n))
        for rate in rates
    ]


def rate_words(rate: BaseRate) -> str:
    """What a base rate counts."""
    return QUESTIONS.get(rate.question, rate.question)


def _share_of(rate: BaseRate) -> str:
    if rate.rate is None or rate.low is None or rate.high is None:
        return rate.reason or "not known"
    return f"{rate.rate * 100:.0f} % ({rate.low * 100:.0f}–{rate.high * 100:.0f})"


def skill_words(rate: BaseRate) -> str:
    """Whether the question could be foretold at all, forward in time."""
    return SKILL.get(rate.question, NO_SKILL)


def case_words(one: Likeness) -> tuple[str, str, str]:
    """A past crisis in words: its name and year, what it shares with this one, and what happened in it."""
    case = one.case
    came_back = {"within-five-years": "came back within five years", "not": "did not come back within five years"}
    parts = (
        case.violence and f"violence: {case.violence}",
        case.form and f"ended by: {case.form.replace('-', ' ')}",
        count(case.days, "day") if case.days is not None else "",
        came_back.get(case.recurrence, ""),
    )
    return f"{case.name} ({case.year})", ", ".join(one.shared), "; ".join(part for part in parts if part)


def sign_words(sign: Indicator) -> str:
    """A sign in words: a class of acts with the types it holds, or silence."""
    if sign.quad is None:
        return sign.words
    kinds = [TYPES[name] for name, kind in ontology().types.items() if kind.quad == sign.quad]
    return f"{sign.words} ({', '.join(kinds)})"


def by_way(signs: Sequence[Indicator]) -> dict[str, tuple[Indicator, ...]]:
    """The signs that speak for escalation ("up") and against it ("down"), the strongest of each first."""
    ways = {way: [sign for sign in signs if sign.way == way] for way in ("up", "down")}
    return {way: tuple(sorted(found, key=_strength)) for way, found in ways.items()}


def _strength(sign: Indicator) -> tuple[bool, float]:
    """Signs that move the chance clearly come first, then those that move the index most."""
    clear = abs(sign.change.value) >= CLEAR
    return not clear, -abs(sign.change.value if clear else sign.index.value)
