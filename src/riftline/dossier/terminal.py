"""The dossier in a terminal: Rich tables of a chronicle, one for each thing that `riftline show` can show.

Text of reports is put in as it is, never as Rich markup, and hidden or control characters are made visible.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from riftline.dossier import chronology, ledger, people, shelf, terminal_outlook
from riftline.dossier.contexts import EventCard
from riftline.dossier.lead import Crisis, default_title, summarise
from riftline.dossier.lookup import Lookup
from riftline.dossier.visible import visible
from riftline.dossier.words import listed, say_date, say_score, say_value
from riftline.errors import Misuse
from riftline.measures.counts import quad_counts, quad_words
from riftline.measures.series import daily
from riftline.measures.sides import side_of
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import HAPPENED, OPEN

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

    from riftline.record.search import Found

SIDE_STYLES = {"first": "blue", "second": "yellow", "both": "magenta", "other": ""}
TONE_STYLES = {"conflict": "red", "cooperation": "green", "neutral": ""}
STATUS_STYLES = {"actual": "", "alleged": "italic"}


def table(chronicle: Chronicle, what: str, statuses: Collection[str] = ()) -> RenderableType:
    """The view named `what`, one of `VIEWS`; of events those of the `statuses`, and without any those that happened.

    Raises Misuse for another name.
    """
    if what not in VIEWS:
        raise Misuse(f"there is nothing called {what!r} to show", f"Choose from: {', '.join(VIEWS)}")
    lookup = Lookup(chronicle)
    made = events(lookup, statuses) if what == "events" and statuses else VIEWS[what](lookup)
    return (
        made if getattr(made, "row_count", 1) else _text(f"No {what}. {getattr(made, 'caption', None) or ''}".rstrip())
    )


def summary(lookup: Lookup) -> RenderableType:
    """The crisis in a few lines: title, span, what happened, where it stands."""
    from rich.console import Group

    crisis = Crisis(lookup)
    told = summarise(lookup, crisis)
    head = _text(f"{default_title(lookup)}, {told.span}", "bold")
    return Group(head, *(_text(part) for part in told.lead), _text(f"{told.now}. {told.standing}", "bold"))


def events(lookup: Lookup, statuses: Collection[str] = HAPPENED) -> RenderableType:
    """The chronology, or the events of other statuses; below it how many are announced or called possible, and not shown."""
    wanted = [event for event in lookup.chronicle.events if event.status in statuses]
    made = _table("Date", "What", "Type", "Score", "Status", "Origins", "Id")
    for card, event in zip(chronology.cards(lookup, wanted), wanted, strict=True):
        made.add_row(
            _text(card.date),
            _text(card.summary, SIDE_STYLES[side_of(event, lookup.sides)]),
            _text(f"{card.type} {card.mode}".rstrip()),
            _text(card.score, TONE_STYLES[card.tone]),
            _text(_status(card), STATUS_STYLES.get(card.status, "dim")),
            _text(str(card.origins)),
            _text(card.id, "dim"),
        )
    made.caption = _not_shown(lookup.chronicle, statuses) or None
    return made


def _not_shown(chronicle: Chronicle, statuses: Collection[str]) -> str:
    """ "Not shown, as they have not happened: 3 planned (--status planned).", "" where nothing that may come is left out."""
    counts = Counter(event.status for event in chronicle.events)
    found = [status for status in OPEN if counts[status] and statuses == HAPPENED]
    told = " and ".join(f"{counts[status]} {status}" for status in found)
    options = " ".join(f"--status {status}" for status in found)
    return f"Not shown, as they have not happened: {told} ({options})." if found else ""


def _status(card: EventCard) -> str:
    """ "alleged by Arvenia, denied by Belmark"."""
    said = f"{card.status} by {card.by}" if card.by else card.status
    return f"{said}, denied by {card.denied_by}" if card.denied_by else said


def mentions(lookup: Lookup) -> RenderableType:
    """Every coded sentence."""
    made = _table("Report", "Date", "Type", "Status", "Who", "Quote", "Id")
    for mention in lookup.mentions.values():
        made.add_row(
            _text(lookup.label(mention.report)),
            _text(say_date(mention.when)),
            _text(f"{mention.type} {say_score(mention.score)}"),
            _text(mention.status),
            _text(chronology.who_to_whom(mention.sources, mention.targets)),
            _text(_line(mention.quote)),
            _text(mention.id, "dim"),
        )
    return made


def claims(lookup: Lookup) -> RenderableType:
    """Who says what."""
    made = _table("Speaker", "Attitude", "Words", "Through", "Report", "Id")
    for claim in lookup.claims.values():
        text = lookup.reports[claim.report].text
        words = " … ".join(text[start:end] for start, end in claim.content) or claim.quote
        made.add_row(
            _text(ledger.says(lookup, claim) or "–"),
            _text(claim.attitude),
            _text(_line(words)),
            _text(listed(actor.name for actor in claim.via)),
            _text(lookup.label(claim.report)),
            _text(claim.id, "dim"),
        )
    return made


def disagreements(lookup: Lookup) -> RenderableType:
    """Where accounts differ."""
    made = _table("About", "Field", "Value", "Words", "Reports", "Origins")
    for one in lookup.chronicle.disagreements:
        for number, account in enumerate(one.accounts):
            made.add_row(
                _text(one.topic if number == 0 else ""),
                _text(one.field if number == 0 else ""),
                _text(account.value, "bold"),
                _text(_line(account.text)),
                _text(", ".join(lookup.label(report) for report in account.reports)),
                _text(str(len(account.origins))),
            )
        made.add_section()
    return made


def actors(lookup: Lookup) -> RenderableType:
    """Who acts, is acted upon and speaks."""
    made = _table("Actor", "Country", "Sector", "Kind", "Did", "Met", "Said")
    for row in people.actors(lookup):
        made.add_row(
            _text(f"{row.name}, {row.title}" if row.title else row.name, SIDE_STYLES[row.side]),
            *(_text(part) for part in (row.country, row.sector, row.kind)),
            *(_text(str(number)) for number in (len(row.did), len(row.met), row.said)),
        )
    return made


def reports(lookup: Lookup) -> RenderableType:
    """The reports."""
    made = _table("Report", "Published", "From", "Kind", "Title", "Origin", "Acts", "Claims", "Id")
    for card in shelf.reports(lookup):
        made.add_row(
            *(_text(part) for part in (card.label, card.published, card.published_from, card.kind, _line(card.title))),
            *(_text(str(number)) for number in (card.origin, card.mentions, card.claims)),
            _text(card.id, "dim"),
        )
    return made


def origins(lookup: Lookup) -> RenderableType:
    """Which reports retell one source, and why that is thought."""
    made = _table("Origin", "Reports", "Retells", "Why")
    for number, origin in enumerate(lookup.chronicle.origins, start=1):
        retells = "; ".join(f"{lookup.label(teller)} ← {lookup.label(source)}" for teller, source in origin.retells)
        names = ", ".join(lookup.label(report) for report in origin.reports)
        made.add_row(*(_text(part) for part in (str(number), names, retells, origin.why)))
    return made


def rejected(lookup: Lookup) -> RenderableType:
    """What was set aside: documents first, then stretches of reports."""
    made = _table("What", "Characters", "Stage", "Reason", "Words")
    for document in shelf.rejected(lookup):
        made.add_row(*(_text(part) for part in (document.what, "all", document.stage, document.reason, "")))
    for row in shelf.stretches(lookup):
        report = lookup.reports.get(row.report)
        words = _line(report.text[row.start : row.end]) if report else ""
        place = f"{row.start}–{row.end}"
        made.add_row(*(_text(part) for part in (lookup.label(row.report), place, row.stage, row.reason, words)))
    return made


def judgements(lookup: Lookup) -> RenderableType:
    """What people decided."""
    made = _table("When", "Who", "Verb", "Subject", "Field", "Value", "Undone", "Id")
    for one in lookup.chronicle.contents.judgements:
        undone = "undone" if one.undone else ""
        parts = (one.made, one.person, one.verb, one.subject, one.field or "", one.value or "", undone, one.id)
        made.add_row(*(_text(part) for part in parts))
    return made


def hits(found: Found) -> RenderableType:
    """What a search found, the words looked for in bold."""
    shown = f"{len(found.hits)} of {found.total}" if found.total > len(found.hits) else str(found.total)
    made = _table("Kind", f"Found ({shown})", "Words", "Id")
    for hit in found.hits:
        words = _text("")
        for text, is_hit in hit.pieces:
            words.append_text(_text(text, "bold" if is_hit else ""))
        made.add_row(_text(hit.kind), _text(hit.title), words, _text(hit.id))
    return made


def series(lookup: Lookup) -> RenderableType:
    """Acts by day and directed pair, with their mean PLOVER score and Goldstein value."""
    made = _table("Day", "From", "To", "Acts", "Score", "Goldstein")
    for cell in daily(lookup.chronicle.events):
        pair = (lookup.names.country(cell.source), lookup.names.country(cell.target))
        numbers = (str(cell.count), say_score(cell.score), say_score(cell.goldstein))
        made.add_row(*(_text(part) for part in (cell.day.isoformat(), *pair, *numbers)))
    return made


def counts(lookup: Lookup) -> RenderableType:
    """Acts by directed pair and quad class."""
    made = _table("From", "To", "Class", "Acts")
    for cell in quad_counts(lookup.chronicle.events):
        pair = (lookup.names.country(cell.source), lookup.names.country(cell.target))
        made.add_row(*(_text(part) for part in (*pair, quad_words(cell.quad), str(cell.count))))
    return made


def phases(lookup: Lookup) -> RenderableType:
    """The phases of the escalation index."""
    made = _table("Phase", "From", "To", "Index before", "Index after", "Acts it rests on")
    for phase in Crisis(lookup).phases:
        days = (say_value(phase.first.isoformat()), say_value(phase.last.isoformat()))
        numbers = (f"{phase.start:.1f}", f"{phase.end:.1f}", str(len(phase.events)))
        made.add_row(*(_text(part) for part in (phase.kind, *days, *numbers)))
    return made


def _grid(rows: Callable[[Lookup], terminal_outlook.Grid]) -> Callable[[Lookup], RenderableType]:
    """A view of plain rows."""

    def view(lookup: Lookup) -> RenderableType:
        columns, found = rows(lookup)
        made = _table(*columns)
        for row in found:
            made.add_row(
                *(_text(_line(part), "dim" if name == "Id" else "") for name, part in zip(columns, row, strict=True))
            )
        return made

    return view


LONGEST_CELL = 280
"""Characters of one cell: four lines of a wide terminal; the whole is in ``--json``."""


def _line(text: str) -> str:
    """The text on one line, cut if it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_CELL else line[:LONGEST_CELL].rstrip() + " …"


def _text(words: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(visible(words), style=style)


def _table(*columns: str) -> Table:
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for column in columns:
        narrow = column in NARROW
        made.add_column(column, no_wrap=narrow, justify="right" if column in NUMBERS else "left")
    return made


NUMBERS = frozenset(
    {"Score", "Goldstein", "Origins", "Acts", "Claims", "Did", "Met", "Said", "Index before", "Index after"}
)
NARROW = NUMBERS | {"Id", "Day"}

VIEWS: Mapping[str, Callable[[Lookup], RenderableType]] = MappingProxyType(
    {
        "events": events,
        "summary": summary,
        "mentions": mentions,
        "claims": claims,
        "disagreements": disagreements,
        "actors": actors,
        "reports": reports,
        "origins": origins,
        "rejected": rejected,
        "judgements": judgements,
        "series": series,
        "counts": counts,
        "phases": phases,
        "explanations": _grid(terminal_outlook.explanations),
        "drivers": _grid(terminal_outlook.drivers),
        "ties": _grid(terminal_outlook.ties),
        "prospects": _grid(terminal_outlook.prospects),
    }
)
"""What can be shown, by the name it is asked for."""
