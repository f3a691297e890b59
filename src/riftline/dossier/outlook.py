"""Why and what next, as a page shows it: readings by the act they explain, drivers by origins, expectations by direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from riftline.claims import gathering
from riftline.claims.claim import Span
from riftline.claims.statements import (
    DE_ESCALATION,
    ESCALATION,
    OTHER,
    Bond,
    Cause,
    Chance,
    Driver,
    Explanation,
    Holder,
    Prospect,
    Tie,
)
from riftline.dossier.contexts import (
    DriverCard,
    OutlookPart,
    ProspectGroup,
    ProspectLine,
    Quote,
    ReadingGroup,
    ReadingLine,
    TieRow,
)
from riftline.dossier.leaning import drawing, family
from riftline.dossier.ledger import describe
from riftline.dossier.lookup import Lookup
from riftline.dossier.pieces import Mark
from riftline.dossier.quotes import quote_words
from riftline.dossier.words import say_value

MOST_LINES = 300
"""Readings, and expectations, that a page prints: beyond that a reader wants the export."""

MOST_QUOTES = 6
"""Sentences printed for one driver or tie; the rest are counted."""

DIRECTIONS = {
    ESCALATION: "It may get worse",
    DE_ESCALATION: "It may get better",
    OTHER: "Other expectations, and open questions",
}
SIGNED = {"opinion", "analysis"}
"""Kinds of report whose views are those of whoever signs."""

THE_CRISIS = "The crisis at large, or an act that is not named"


def outlook(lookup: Lookup) -> OutlookPart:
    """All that the page says of why and of what next."""
    contents = lookup.chronicle.contents
    origin_of = {report: origin.id for report, origin in lookup.origin_of.items()}
    ties = gathering.ties(contents.bonds, origin_of)
    expected = [one for one in contents.prospects if not one.way]
    proposed = [one for one in contents.prospects if one.way]
    return OutlookPart(
        readings=reading_groups(lookup, contents.explanations[:MOST_LINES]),
        drivers=tuple(_driver(lookup, one) for one in gathering.drivers(contents.causes, origin_of)),
        ties=tuple(tie_row(lookup, one) for one in ties),
        map=drawing(ties),
        prospects=_by(lookup, expected[:MOST_LINES], {key: key for key in DIRECTIONS}),
        ways=_by(lookup, proposed[:MOST_LINES], dict.fromkeys(sorted({one.way for one in proposed}), "way")),
        left_out=sum(max(0, len(part) - MOST_LINES) for part in (contents.explanations, expected, proposed)),
    )


def reading_groups(lookup: Lookup, readings: Sequence[Explanation]) -> tuple[ReadingGroup, ...]:
    """Readings under the act they explain (those that a report sets against each other stay together), the crisis last."""
    act_of = {one.group or "": _act(lookup, one) for one in readings if one.group and one.mention}
    named = {_name(lookup, one): _act(lookup, one) for one in readings if _event(lookup, one) and one.about}
    found: dict[str, list[Explanation]] = defaultdict(list)
    for one in readings:
        told = _event(lookup, one) or named.get(_name(lookup, one)) or _act(lookup, one)
        found[told or act_of.get(one.group or "") or one.group or ""].append(one)
    order = {event: place for place, event in enumerate(lookup.events)}
    keys = sorted(found, key=lambda key: (key == "", order.get(key, len(order)), key))
    return tuple(_group(lookup, key, found[key]) for key in keys)


def _event(lookup: Lookup, reading: Explanation) -> str:
    return lookup.event_of.get(reading.mention or "", "")


def _act(lookup: Lookup, reading: Explanation) -> str:
    """The event that a reading explains, else the mention; "" for neither."""
    return _event(lookup, reading) or reading.mention or ""


def _name(lookup: Lookup, reading: Explanation) -> tuple[str, str]:
    """The report and the words for what is explained, without article: one report's "the arrests" are the same arrests."""
    words = _about(lookup, reading).lower().split()
    return reading.report, " ".join(words[1:] if words[:1] in (["the"], ["these"], ["this"]) else words)


def _group(lookup: Lookup, key: str, readings: Sequence[Explanation]) -> ReadingGroup:
    event = lookup.events.get(key)
    if event is not None:
        heading = event.summary
    else:
        heading = next((text for one in readings if (text := _about(lookup, one))), THE_CRISIS) if key else THE_CRISIS
    lines = tuple(_reading(lookup, one) for one in readings)
    return ReadingGroup(key or "crisis", heading, key if lookup.shows(key) else "", lines)


def _about(lookup: Lookup, reading: Explanation) -> str:
    return "" if reading.about is None else lookup.reports[reading.report].text[slice(*reading.about)]


def _reading(lookup: Lookup, one: Explanation) -> ReadingLine:
    holder = one.holder.actor
    return ReadingLine(
        id=one.id,
        holder=held_by(lookup, one.holder, one.report),
        holder_about=describe(lookup, holder) if holder else "",
        about=_about(lookup, one),
        how=one.rule,
        quote=_quote(lookup, one, _held(one.holder)),
        evidence=tuple(quote_words(lookup, one.report, span, (), one.id) for span in one.evidence),
    )


def held_by(lookup: Lookup, holder: Holder, report: str) -> str:
    """Whose view it is: the actor, else the words for an unnamed one, else the report itself."""
    if holder.actor is not None and holder.words and holder.actor.kind == "unknown":
        return holder.words
    if holder.actor is not None:
        return holder.actor.name
    author = lookup.reports[report].author if lookup.reports[report].kind in SIGNED else None
    return holder.words or author or "The report itself"


def _held(holder: Holder) -> list[Mark]:
    return [] if holder.start is None or holder.end is None else [Mark(holder.start, holder.end, "source")]


def _quote(lookup: Lookup, one: Explanation | Cause | Bond | Prospect, marks: Iterable[Mark]) -> Quote:
    return quote_words(lookup, one.report, (one.start, one.end), marks, one.id)


def _driver(lookup: Lookup, driver: Driver) -> DriverCard:
    shown = driver.causes[:MOST_QUOTES]
    quotes = tuple(_quote(lookup, one, ()) for one in shown)
    return DriverCard(
        driver.id, driver.label, ", ".join(driver.names), driver.origins, quotes, len(driver.causes) - len(shown)
    )


def tie_row(lookup: Lookup, tie: Tie) -> TieRow:
    """A tie in words: "Arvenia leans on Belmark (energy)"."""
    when = " ".join(
        part
        for part in (
            "in the past" if tie.past else "",
            f"since {say_value(tie.since)}" if tie.since else "",
            f"until {say_value(tie.until)}" if tie.until else "",
        )
        if part
    )
    quotes = tuple(_quote(lookup, one, ()) for one in tie.bonds[:MOST_QUOTES])
    return TieRow(tie.id, say_tie(tie), tie.kind, family(tie), when, tie.origins, quotes)


def say_tie(tie: Tie) -> str:
    """A tie as a short sentence."""
    a, b = tie.a.name, tie.b.name
    goods = tie.kind.partition("(")[2].rstrip(")")
    if tie.kind.startswith("dependence"):
        return f"{a} leans on {b}" + (f" for {goods}" if goods else "")
    words = {
        "alliance": f"{a} and {b}: allies",
        "partnership": f"{a} and {b}: partners",
        "rivalry": f"{a} and {b}: rivals",
        "territorial claim": f"{a} disputes territory with {b}",
        "sphere of influence": f"{a} counts {b} to its sphere of influence",
        "support": f"{a} supports {b}",
        "diaspora": f"{a} has a diaspora in {b}",
        "mediation": f"{a} mediates for {b}",
    }
    return words.get(tie.kind, f"{a} – {b}: {tie.kind}")


def _by(lookup: Lookup, prospects: Sequence[Prospect], keys: dict[str, str]) -> tuple[ProspectGroup, ...]:
    """Prospects by direction, or by way out, in the order of the keys."""
    found: dict[str, list[Prospect]] = defaultdict(list)
    for one in prospects:
        found[one.way or one.direction].append(one)
    return tuple(
        ProspectGroup(key, DIRECTIONS.get(key, key), tuple(prospect_line(lookup, one) for one in found[key]))
        for key in keys
        if found[key]
    )


def prospect_line(lookup: Lookup, one: Prospect) -> ProspectLine:
    """One expectation or proposal."""
    text = lookup.reports[one.report].text
    marks = _held(one.holder)
    marks += [Mark(*span, "date") for span in (one.horizon,) if span]
    marks += [Mark(*span, "figure") for span in (one.condition,) if span]
    return ProspectLine(
        one.id,
        held_by(lookup, one.holder, one.report),
        one.stance,
        say_chance(one.chance),
        _words(one.horizon, text),
        _words(one.condition, text),
        _quote(lookup, one, marks),
    )


def _words(span: Span | None, text: str) -> str:
    return "" if span is None else " ".join(text[slice(*span)].split())


def say_chance(chance: Chance | None) -> str:
    """ "likely (55–80 %)"; the word alone where the directive gives no range."""
    if chance is None:
        return ""
    return chance.word if chance.low is None else f"{chance.word} ({chance.low}–{chance.high} %)"
