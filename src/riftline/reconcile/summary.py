"""One readable line for an event, built from its fields: who did what to whom, where, how many, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from riftline.actors.actor import Actor
from riftline.events.mention import Figure, Mention
from riftline.reconcile.event import OPEN, Event, happened
from riftline.reconcile.kinds import MUTUAL
from riftline.reconcile.lines import line_of, passive
from riftline.reconcile.phrases import ALONE, infinitive, phrase_for

NAMES_SHOWN = 3
"""More names than this make a line that nobody reads."""

FIGURES_SHOWN = 3

QUOTE_LENGTH = 100
"""Characters of a quotation that stands in for a summary: about one line of a page."""

IDEAL = 90
SHORT = 35
"""Characters of a line that says enough without filling two rows; a shorter one seldom says who and whom."""

SPECIFIC = ("person", "outlet", "organisation", "organ", "group", "state", "unknown")
"""Kinds of actor from the most to the least telling."""

_TENDED = {"killed", "injured", "arrested", "detained", "expelled", "released", "wounded", "deported"}
"""What a figure counts, where the word itself can follow the number."""


def summarise(event: Event, mentions: Sequence[Mention], texts: Mapping[str, str], speaker: Actor | None) -> str:
    """The line for an event: in the words of the mention that says most, else composed from the fields.

    `mentions` are those that state the event, the leading one first; `texts` holds the reports; `speaker` alleges it.
    """
    line = _told(event, mentions, texts)
    if not line:
        return compose(event, mentions[0], texts[mentions[0].report], speaker)
    return _finished(event, line, speaker)


def compose(event: Event, mention: Mention, text: str, speaker: Actor | None) -> str:
    """The line from the fields of an event; only the word for its act may come from the mention in its report's `text`."""
    line = _composed(event, mention, text)
    if event.place is not None and event.place.name not in line:
        line += f" in {event.place.name}"
    return _finished(event, line, speaker)


def _finished(event: Event, line: str, speaker: Actor | None) -> str:
    """The line with what it lacks: its status where the act did not happen, else numbers and whose word it is."""
    if event.status in OPEN:
        return f"{event.status.capitalize()}: {_first_capital(line)}"
    return _first_capital(line + _counts(event.figures, line) + _word_of(event, speaker, line))


def _told(event: Event, mentions: Sequence[Mention], texts: Mapping[str, str]) -> str:
    """The best line in a report's own words, "" if none names both sides that the event knows."""
    found = []
    for n, mention in enumerate(mentions):
        sentence = texts[mention.report][mention.sentence_start : mention.sentence_end]
        if mention.type != event.type or _misses(mention, event, subject_undergoes=passive(mention, sentence)):
            continue
        line = line_of(mention, sentence, listed(mention.sources or event.sources), done=happened(event))
        if line:
            found.append(((*_vagueness(mention, event), len(line) < SHORT, abs(len(line) - IDEAL), n), line))
    return min(found)[1] if found else ""


def _misses(mention: Mention, event: Event, *, subject_undergoes: bool) -> bool:
    """Whether a mention lacks a side that others know; a passive says by its subject whom it was done to."""
    no_object = bool(event.targets and not mention.targets and not subject_undergoes)
    return no_object or bool(event.sources and not mention.sources)


def _vagueness(mention: Mention, event: Event) -> tuple[bool, bool, bool, bool]:
    """Whether a mention knows no country of a side that others know, whether it names another doer than the best supported one, and
    whether it counts nobody."""
    doer = _placed(event.sources) and not _placed(mention.sources)
    sufferer = _placed(event.targets) and not _placed(mention.targets)
    other = bool(event.sources) and event.sources[0].id not in {actor.id for actor in mention.sources}
    return doer, other, sufferer, not any((figure.value or figure.low or 0) > 1 for figure in mention.figures)


def _placed(actors: tuple[Actor, ...]) -> bool:
    return any(actor.country for actor in actors)


def _composed(event: Event, mention: Mention, text: str) -> str:
    trigger = text[mention.trigger_start : mention.trigger_end]
    same_word = (mention.type, mention.mode) == (event.type, event.mode)
    active, undergone = phrase_for(event.type, event.mode, trigger if same_word else "")
    if event.status in OPEN:
        active, undergone = infinitive(active), infinitive(undergone)
    return _clause(event, active, undergone) or shortened(text[mention.sentence_start : mention.sentence_end])


def _clause(event: Event, active: str, passive: str) -> str:
    """The sentence without its circumstances, "" if neither side is known."""
    sources, targets = event.sources, _others(event)
    if event.type in MUTUAL:
        sources, targets = _parties(sources, targets)
    who, whom = listed(sources), listed(targets)
    if who and who == whom:
        return f"{who} {active} {'each other' if len(sources) > 1 else 'their own'}"
    if who and whom:
        return f"{who} {active} {whom}"
    if who:
        return f"{who} {_alone(event) or _without_object(active)}"
    return f"{whom} {_numbered(passive, targets)}" if whom else ""


def _alone(event: Event) -> str:
    """The act without an object where it has words for that."""
    words = ALONE.get((event.type, event.mode), "")
    return infinitive(words) if words and event.status in OPEN else words


def _others(event: Event) -> tuple[Actor, ...]:
    """The targets without the source's own state, where there are others: "Arvenia raided Belmark Today and Arvenia"."""
    own = {actor.country for actor in event.sources}
    others = tuple(a for a in event.targets if a.kind != "state" or a.country not in own)
    return event.targets if event.type in MUTUAL or not others else others


def _numbered(passive: str, targets: tuple[Actor, ...]) -> str:
    many = len(targets) > 1 or any(actor.kind == "group" for actor in targets)
    return f"were {passive.removeprefix('was ')}" if many and passive.startswith("was ") else passive


def shortened(quote: str) -> str:
    """The report's own words on one line, where no side is known to make a sentence of."""
    words = " ".join(quote.split())
    return f"“{words}”" if len(words) <= QUOTE_LENGTH else f"“{words[:QUOTE_LENGTH].rsplit(' ', 1)[0]} …”"


def _parties(sources: tuple[Actor, ...], targets: tuple[Actor, ...]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """The parties of a mutual act in two sides: what both lists hold is parted after the first."""
    both = {actor.id: actor for actor in sources + targets}
    if {a.id for a in sources} & {a.id for a in targets}:
        first, *rest = both.values()
        mates = [actor for actor in rest if actor.country != first.country]
        return tuple(a for a in both.values() if a not in mates), tuple(mates)
    return sources, targets


def _without_object(active: str) -> str:
    """ "accused" stays, "protested against" loses its preposition."""
    words = active.split()
    while len(words) > 1 and words[-1] in {
        "against",
        "with",
        "to",
        "from",
        "of",
        "on",
        "for",
        "between",
        "before",
        "by",
        "at",
    }:
        words.pop()
    return " ".join(words)


def listed(actors: Iterable[Actor]) -> str:
    """The names of actors as a list in words, the most telling of each country, at most three: "A, B and 2 others"."""
    names = list(dict.fromkeys(actor.name for actor in _telling(tuple(actors))))
    if len(names) > NAMES_SHOWN:
        names = [*names[: NAMES_SHOWN - 1], f"{len(names) - NAMES_SHOWN + 1} others"]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _telling(actors: tuple[Actor, ...]) -> list[Actor]:
    """Of each country the most specific kind of actor, in the order given."""
    best: dict[str | None, int] = {}
    for actor in actors:
        best[actor.country] = min(best.get(actor.country, len(SPECIFIC)), _rank(actor))
    return [actor for actor in actors if _rank(actor) == best[actor.country]]


def _rank(actor: Actor) -> int:
    return SPECIFIC.index(actor.kind) if actor.kind in SPECIFIC else len(SPECIFIC)


def _counts(figures: tuple[Figure, ...], line: str) -> str:
    """Numbers of people that the line does not give: "; seven employees arrested". One for each thing counted."""
    shown: dict[str, str] = {}
    for figure in figures:
        if figure.what in _TENDED and figure.what not in shown:
            shown[figure.what] = "" if figure.text in line else f"{figure.text} {figure.what}"
    told = [words for words in shown.values() if words]
    return f"; {', '.join(told[:FIGURES_SHOWN])}" if told else ""


def _word_of(event: Event, speaker: Actor | None, line: str) -> str:
    if event.status != "alleged" or (speaker and speaker.name in line):
        return ""
    return f", according to {speaker.name}" if speaker else ", as alleged"


def _first_capital(line: str) -> str:
    return line[:1].upper() + line[1:]
