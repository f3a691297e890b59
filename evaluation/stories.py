"""Happenings of an invented world, and reports that tell them in other words, with gaps and errors: what events are measured on.

Everything is drawn from one seed. A happening has a kind, two sides, a day, a place, an object and sometimes a number; an account
of it may leave out a side, the day or the place, miss the day by one, use another word or another type, or give another number.
Part of the reports retell another report: the same accounts in the same order, word for word or in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from riftline.actors.actor import Actor, Place
from riftline.dates.when import UNKNOWN, When
from riftline.documents.report import BODY, Credit, Passage, Report
from riftline.events.mention import Figure, Mention
from riftline.ids import make_id
from riftline.record.coded import Contents

MENTIONS_A_REPORT = 5
ACCOUNTS_A_HAPPENING = 4.0
"""Accounts of a happening on the mean; their number falls off geometrically, so that a third have one alone."""

STATES, TOWNS, DAYS = 40, 240, 1095
"""States, towns and days of the world, whatever the size of the corpus: a larger one is denser."""

NO_SOURCE, NO_TARGET, NO_DAY, MONTH_ONLY, DAY_OFF, NO_PLACE, OTHER_TYPE, OTHER_NUMBER, GENERAL_WORD = (
    0.12, 0.15, 0.45, 0.03, 0.03, 0.4, 0.05, 0.1, 0.25,
)  # fmt: skip
"""Shares of accounts with each gap or error; the gaps are near those of the coder on news (half of all acts have no day)."""

ECHO, ECHO_DAYS = 0.25, 15
"""Share of happenings that repeat another within this many days: the next raid in the same quarrel."""

RETELLING, CREDITED = 0.2, 0.3
"""Share of reports that retell another, and of these that credit an agency."""

SPAN = 5
"""Days after a happening within which it is reported."""

KINDS: tuple[tuple[str, str | None, str, float, str, tuple[str, ...]], ...] = (
    ("COERCE", "arrest", "173", -5.0, "arrested", ("detained", "arrested", "rounded up", "took into custody")),
    ("COERCE", "seize", "171", -9.2, "", ("raided", "stormed", "searched", "broke into")),
    ("COERCE", "deport", "174", -5.0, "deported", ("deported", "sent home", "removed")),
    ("ASSAULT", "firearms", "193", -10.0, "killed", ("shot at", "opened fire on", "fired upon")),
    ("ASSAULT", "heavy-weapons", "194", -10.0, "killed", ("shelled", "bombarded", "struck")),
    ("SANCTION", "expel", "165", -6.5, "expelled", ("expelled", "threw out", "declared unwanted")),
    ("SANCTION", "discontinue", "163", -8.0, "", ("cut off", "suspended", "halted")),
    ("ACCUSE", "disapprove", "111", -2.0, "", ("condemned", "criticised", "denounced", "deplored")),
    ("REQUEST", "yield", "105", -5.0, "", ("demanded", "insisted on", "called for")),
    ("REJECT", None, "120", -4.0, "", ("rejected", "turned down", "refused")),
    ("CONSULT", "visit", "042", 1.9, "", ("visited", "travelled to", "arrived at")),
    ("AID", None, "070", 7.0, "", ("supplied", "sent aid to", "delivered goods to")),
    ("RETREAT", "release", "085", 7.0, "released", ("released", "freed", "let go")),
    ("MOBILIZE", "troops", "152", -7.2, "", ("massed troops at", "moved forces to", "deployed soldiers at")),
)
"""Type, mode, CAMEO code, Goldstein value, what is counted, and words for it."""

_OBJECTS = """
fishermen teachers engineers editors dockers monks students pilots nurses farmers drivers bankers miners guards clerks
traders sailors painters judges surgeons beekeepers brewers carpenters translators
"""
OBJECTS = tuple(_OBJECTS.split())
_SITES = """
harbour bridge school theatre refinery station market airport library dam hospital customs-house barracks radio-tower
consulate warehouse lighthouse shipyard monastery granary observatory quarry ferry power-plant
"""
SITES = tuple(_SITES.split())
_OCCASIONS = """
over a fishing dispute;over unpaid debts;after a smuggling case;over a border treaty;after a spying case
over grain prices;over a burned flag;after a poisoned well;over water rights;after a stolen archive;over a banned hymn
after a train wreck;over tolls;after a forged visa;over a sunken trawler;after a leaked letter
"""
OCCASIONS = tuple(re.split(r"[;\n]", _OCCASIONS.strip()))
OPENINGS = (
    "",
    "",
    "Officials confirmed that ",
    "Witnesses said ",
    "In a further step ",
    "It emerged that ",
    "Once more ",
)
ASIDES = (
    "", "", ", a spokesman said", ", according to two diplomats", ", the paper has learned", " despite appeals from neighbours",
    ", which drew little comment at home", " before a long weekend", ", as markets fell", " while ministers were abroad",
)  # fmt: skip
GENERAL = {"COERCE": "acted against", "ASSAULT": "attacked", "SANCTION": "punished", "ACCUSE": "blamed"}
OTHER = {
    "COERCE": ("ASSAULT", None),
    "ASSAULT": ("COERCE", None),
    "SANCTION": ("REJECT", None),
    "REJECT": ("SANCTION", None),
}
_SOUNDS = (
    "ar",
    "bel",
    "cor",
    "dun",
    "esk",
    "fal",
    "gor",
    "hal",
    "ist",
    "jor",
    "kel",
    "lum",
    "mor",
    "nev",
    "ost",
    "per",
)


@dataclass(frozen=True)
class Happening:
    """What is so: kind (a row of `KINDS`), two states, day, town, object, site, occasion and a number (0 for none)."""

    number: int
    kind: int
    source: Actor
    target: Actor
    day: date
    town: Place
    people: str
    site: str
    occasion: str
    count: int


@dataclass(frozen=True)
class Corpus:
    """Reports with their mentions, the happening of each mention, and the first telling of each retold report."""

    contents: Contents
    happening_of: dict[str, int]
    retold_from: dict[str, str]


@dataclass(frozen=True)
class Account:
    """One sentence about a happening, and the fields that a coder would read from it."""

    text: str
    trigger: str
    mention: Mention


def corpus(mentions: int, seed: int = 1) -> Corpus:
    """A corpus of about this many mentions in a fifth as many reports."""
    draw = Random(seed)
    tellings = [(day, draw.random(), happening) for day, happening in _tellings(mentions, draw)]
    told = [(day, happening) for day, _, happening in sorted(tellings, key=lambda item: item[:2])]
    reports, parts = list[Report](), list[Mention]()
    happening_of, retold_from = dict[str, int](), dict[str, str]()
    for n, at in enumerate(range(0, len(told), MENTIONS_A_REPORT)):
        group = told[at : at + MENTIONS_A_REPORT]
        accounts = [(happening, _account(happening, draw)) for _, happening in group]
        published = max(day for day, _ in group)
        first, placed = _report(f"{n}.txt", published, [account for _, account in accounts], draw)
        found = [(first, placed)]
        if draw.random() < RETELLING:
            found.append(_retelling(first, accounts, n, draw))
            retold_from[found[1][0].id] = first.id
        for report, stated in found:
            reports.append(report)
            parts += stated
            happening_of |= {mention.id: h.number for mention, (h, _) in zip(stated, accounts, strict=True)}
        if len(parts) >= mentions:
            break
    return Corpus(Contents(tuple(reports), tuple(parts), (), ()), happening_of, retold_from)


def _tellings(mentions: int, draw: Random) -> Iterator[tuple[date, Happening]]:
    """Days of publication with what is told; enough for the corpus, spread over the whole time."""
    states, towns = _states(draw), _towns(draw)
    total, number, last = 0, 0, None
    while total < mentions:
        happening = _happening(number, states, towns, draw)
        if last is not None and draw.random() < ECHO:
            happening = _echo(last, happening, draw)
        last, tellers = happening, 1
        while draw.random() < 1 - 1 / ACCOUNTS_A_HAPPENING:
            tellers += 1
        for _ in range(tellers):
            yield happening.day + timedelta(draw.randrange(SPAN)), happening
        total, number = total + tellers, number + 1


def _states(draw: Random) -> list[Actor]:
    names = sorted({a.capitalize() + b + "ia" for a in _SOUNDS for b in _SOUNDS if a != b})
    chosen = draw.sample(names, STATES)
    return [Actor(make_id("a", name), name, f"X{n:02d}", "GOV", "state") for n, name in enumerate(chosen)]


def _towns(draw: Random) -> list[Place]:
    names = sorted({a.capitalize() + b + end for a in _SOUNDS for b in _SOUNDS for end in ("ton", "stad") if a != b})
    return [
        Place(name, f"X{draw.randrange(STATES):02d}", draw.uniform(-60, 60), draw.uniform(-180, 180))
        for name in draw.sample(names, TOWNS)
    ]


def _happening(number: int, states: list[Actor], towns: list[Place], draw: Random) -> Happening:
    source, target = draw.sample(states, 2)
    return Happening(
        number=number,
        kind=draw.randrange(len(KINDS)),
        source=source,
        target=target,
        day=date(2031, 1, 1) + timedelta(draw.randrange(DAYS)),
        town=draw.choice(towns),
        people=draw.choice(OBJECTS),
        site=draw.choice(SITES),
        occasion=draw.choice(OCCASIONS),
        count=draw.randrange(2, 90) if draw.random() < 0.6 else 0,
    )  # fmt: skip


def _echo(earlier: Happening, fresh: Happening, draw: Random) -> Happening:
    """The same again some days later: other place and number, the same sides, kind, people and occasion."""
    later = earlier.day + timedelta(draw.randrange(2, ECHO_DAYS))
    return replace(earlier, number=fresh.number, day=later, town=fresh.town, site=fresh.site, count=fresh.count)


def _account(happening: Happening, draw: Random) -> Account:
    type_, mode, cameo, goldstein, what, words = KINDS[happening.kind]
    word = draw.choice(words)
    if draw.random() < GENERAL_WORD and type_ in GENERAL:
        word, mode = GENERAL[type_], None
    if draw.random() < OTHER_TYPE and type_ in OTHER:
        type_, mode = OTHER[type_]
    sources = () if draw.random() < NO_SOURCE else (happening.source,)
    targets = () if sources and draw.random() < NO_TARGET else (happening.target,)
    count = happening.count
    if count and draw.random() < OTHER_NUMBER:
        count += draw.choice((-1, 1, 2))
    town = None if draw.random() < NO_PLACE else happening.town
    when = _when(happening.day, draw)
    text = _sentence(happening, word, bool(targets), town, count, draw)
    at = text.index(word)
    figures = _figures(what, count, happening.people, text) if what and count else ()
    mention = Mention(
        "", "", 0, len(text), text, at, at + len(word), 0, len(text), type_, mode, cameo, goldstein, goldstein, (), "actual",
        "plain statement", sources, targets, when, town, figures,
    )  # fmt: skip
    return Account(text, word, mention)


def _when(day: date, draw: Random) -> When:
    if draw.random() < NO_DAY:
        return UNKNOWN
    if draw.random() < DAY_OFF:
        day += timedelta(draw.choice((-1, 1)))
    if draw.random() < MONTH_ONLY:
        month = day.isoformat()[:7]
        return When(month, month, "month", month, "clause")
    return When(day.isoformat(), day.isoformat(), "day", day.isoformat(), "clause")


def _sentence(happening: Happening, word: str, has_target: bool, town: Place | None, count: int, draw: Random) -> str:
    people = f"{count} {happening.people}" if count else happening.people
    whom = f"{people} of {happening.target.name}" if has_target else people
    where = f"near the {happening.site}" + (f" in {town.name}" if town else "")
    act = f"{happening.source.name} {word} {whom}"
    opening, aside = draw.choice(OPENINGS), draw.choice(ASIDES)
    forms = (
        f"{opening}{act} {where} {happening.occasion}{aside}.",
        f"{where.capitalize()}, {act} {happening.occasion}{aside}.",
        f"{opening}{act} {happening.occasion}, {where}{aside}.",
        f"{happening.occasion.capitalize()}, {act} {where}{aside}.",
    )
    return draw.choice(forms)


def _figures(what: str, count: int, people: str, text: str) -> tuple[Figure, ...]:
    words = f"{count} {people}"
    at = text.index(words)
    return (Figure(what, float(count), None, None, None, words, at, at + len(words)),)


def _report(
    path: str, published: date, accounts: list[Account], draw: Random, credit: str = ""
) -> tuple[Report, list[Mention]]:
    """The report of these accounts and its mentions, anchored in it."""
    text, starts = "", []
    for account in accounts:
        starts.append(len(text))
        text += account.text + " "
    credited = (Credit(credit, len(text), len(text) + len(credit)),) if credit else ()
    text += credit
    day = published.isoformat()
    identity = make_id("r", path, text)
    report = Report(
        identity, path, None, f"Paper {draw.randrange(60)}", None, None, day, "dateline", "news", "en", make_id("t", text), text,
        (Passage(0, len(text), BODY),), credited, (),
    )  # fmt: skip
    return report, [_anchored(account.mention, report.id, at) for account, at in zip(accounts, starts, strict=True)]


def _anchored(mention: Mention, report: str, at: int) -> Mention:
    names = ("start", "end", "trigger_start", "trigger_end", "sentence_start", "sentence_end")
    moved = {name: getattr(mention, name) + at for name in names}
    figures = tuple(replace(figure, start=figure.start + at, end=figure.end + at) for figure in mention.figures)
    identity = make_id("m", report, moved["trigger_start"], mention.type)
    return replace(mention, id=identity, report=report, figures=figures, **moved)


def _retelling(
    first: Report, accounts: list[tuple[Happening, Account]], n: int, draw: Random
) -> tuple[Report, list[Mention]]:
    """The same accounts in the same order, half of the time in other words; up to two days later."""
    assert first.published is not None
    copied = draw.random() < 0.5
    told = [account if copied else _account(happening, draw) for happening, account in accounts]
    day = date.fromisoformat(first.published) + timedelta(draw.randrange(3))
    credit = (first.publisher or "") if draw.random() < CREDITED else ""
    return _report(f"{n}-again.txt", day, told, draw, credit)
