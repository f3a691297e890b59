"""What a dossier page says, as data: renderers print it and decide nothing.

Every field is text ready to read (not yet escaped), a number, or an id of the record that links to where it rests.
"""

from __future__ import annotations

from dataclasses import dataclass

from riftline.dossier.chains import ChainPart
from riftline.dossier.contexts_course import AheadPart, EscalationPart
from riftline.dossier.contexts_sources import RejectedRow, ReportCard
from riftline.dossier.edit_log import LogLine
from riftline.dossier.pieces import Piece


@dataclass(frozen=True)
class Side:
    """A side of the crisis: `key` is first or second, `acts` how many of its acts the chronology holds."""

    key: str
    name: str
    acts: int
    conflict: int
    cooperation: int


@dataclass(frozen=True)
class Number:
    """A figure of the summary, what it counts, and where on the page it leads."""

    value: str
    what: str
    href: str


@dataclass(frozen=True)
class Summary:
    """The crisis in ten seconds. `lead` are sentences in plain words; `standing` says where it stands, `now` in one word."""

    span: str
    sides: tuple[Side, ...]
    numbers: tuple[Number, ...]
    lead: tuple[str, ...]
    now: str
    standing: str
    newest: tuple[Newest, ...]
    sharpest: tuple[Sharpest, ...]
    support: Support


@dataclass(frozen=True)
class Newest:
    """One of the latest acts: when, and the link."""

    event: str
    date: str
    summary: str
    side: str


@dataclass(frozen=True)
class Sharpest:
    """A disagreement with its values, those with most origins first."""

    id: str
    topic: str
    values: str
    about: str


@dataclass(frozen=True)
class Support:
    """How much rests on how many origins: acts told by one origin, by two, by three or more; and the `heaviest` origin.

    `heaviest` says in words how many acts rest on that origin alone, `report` is a report of it; both "" without acts.
    """

    one: int
    two: int
    more: int
    heaviest: str
    report: str


@dataclass(frozen=True)
class Strip:
    """The escalation strip: one drawing for wide and one for narrow screens (SVG), and what they show and leave out.

    `closer` are the days of a second pair of drawings where most acts crowd into a few days, else "".
    """

    wide: str
    narrow: str
    caption: str
    left_out: str
    closer: str = ""
    closer_wide: str = ""
    closer_narrow: str = ""


@dataclass(frozen=True)
class Quote:
    """A report's sentence. `date` is the act's date as this report gives it, `why` the rule that read it.

    `passage` is the id of its place in the report's text, "" where the page leaves that text out; `before` and `after` are
    the words around it, where the page has room for them.
    """

    anchor: str
    report: str
    label: str
    published: str
    origin: int
    pieces: tuple[Piece, ...]
    status: str
    date: str
    why: str
    note: str = ""
    passage: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class AccountLine:
    """One value that reports give, with their words and who they are."""

    value: str
    text: str
    reports: tuple[tuple[str, str], ...]
    origins: int


@dataclass(frozen=True)
class DisagreementCard:
    """A field on which reports differ."""

    id: str
    topic: str
    field: str
    event: str
    summary: str
    accounts: tuple[AccountLine, ...]


@dataclass(frozen=True)
class AnswerLine:
    """ "Answers …" or "answered by …": the other act, and whether a report says so or the program infers it."""

    event: str
    summary: str
    how: str


@dataclass(frozen=True)
class ClaimAbout:
    """A claim about an act: its id, who speaks, how, and the words said."""

    id: str
    speaker: str
    attitude: str
    words: str


@dataclass(frozen=True)
class PlaceMap:
    """A small map of a place: `id` on the page, its name, its coordinates in words, and the drawing's inside (SVG)."""

    id: str
    name: str
    where: str
    drawing: str


@dataclass(frozen=True)
class EventCard:
    """One act. `side` is whose it is, `tone` conflict or cooperation, `by` who alleges and
    `denied_by` who denies it, `deed` its type in words.

    `first` and `last` are its days in ISO 8601 as a time axis draws it, "" if it cannot; `sure` is the highest confidence of
    its sentences in percent. `answers` are acts before it, `answered` acts after it; `map` is the id of its place's map.
    """

    id: str
    date: str
    iso: str
    summary: str
    type: str
    mode: str
    deed: str
    cameo: str
    tone: str
    score: str
    goldstein: str
    status: str
    status_words: str
    by: str
    denied_by: str
    side: str
    pair: str
    place: str
    figures: tuple[str, ...]
    origins: int
    reports: int
    quotes: tuple[Quote, ...]
    more: int
    disagreements: tuple[DisagreementCard, ...]
    answers: tuple[AnswerLine, ...]
    judged: bool
    first: str
    last: str
    sure: int
    answered: tuple[AnswerLine, ...]
    claims: tuple[ClaimAbout, ...]
    map: str


@dataclass(frozen=True)
class Group:
    """Acts under one heading, a month as a rule; `folded` if a reader should open them first."""

    key: str
    heading: str
    cards: tuple[EventCard, ...]
    folded: bool = False


@dataclass(frozen=True)
class Aside:
    """What reports mention but not as having happened: an act announced or possible, told by so many `origins`, or a mention of none.

    `more` counts its sentences that are not quoted.
    """

    id: str
    status: str
    status_words: str
    type: str
    deed: str
    side: str
    who: str
    quotes: tuple[Quote, ...]
    origins: int
    more: int


@dataclass(frozen=True)
class ClaimLine:
    """One attribution, with the words that carry it. `together` are those who say it with the speaker; the ledger lists it under
    each of them, and `repeated` wherever it is not the first. `meant` are the words that "which" or "these claims" stand for."""

    id: str
    attitude: str
    quote: Quote
    meant: str
    together: str
    via: str
    repeated: bool
    events: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Speaker:
    """Who speaks, and all they say. `key` stands for the speaker in the filters, `id` in links."""

    id: str
    key: str
    name: str
    about: str
    side: str
    attitudes: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True)
class Deeds:
    """Acts between an actor and one other (`who`, "" for acts on nobody named), as links."""

    who: str
    acts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NameLine:
    """A name under which reports speak of an actor, how often, and the id of the place where it stands first."""

    name: str
    times: int
    place: str


@dataclass(frozen=True)
class ActorRow:
    """One actor: what they did (`did`) and to whom, what was done to them (`met`) and by whom, and how often they speak.

    `roles` are offices as reports write them, `aliases` other names; `speaker` is the id of what they say on the page, or "".
    """

    id: str
    name: str
    title: str
    country: str
    sector: str
    kind: str
    side: str
    did: tuple[Deeds, ...]
    met: tuple[Deeds, ...]
    said: int
    roles: tuple[str, ...]
    aliases: tuple[NameLine, ...]
    speaker: str


@dataclass(frozen=True)
class Facet:
    """A choice of the filters: its value, its words and how many acts it holds."""

    value: str
    words: str
    count: int


@dataclass(frozen=True)
class Facets:
    """The filters a page offers, and the days (ISO 8601) of the dense period that the time axis shows first, () without."""

    sides: tuple[Facet, ...]
    types: tuple[Facet, ...]
    statuses: tuple[Facet, ...]
    origins: tuple[Facet, ...]
    sure: tuple[Facet, ...]
    window: tuple[str, ...]


@dataclass(frozen=True)
class Method:
    """How the page came about: versions, when the record was built, and the half-life of the index in days."""

    versions: tuple[tuple[str, str], ...]
    built: str
    half_life: str


@dataclass(frozen=True)
class ReadingLine:
    """One reading. `holder` are the words for whose it is, `about` what it explains, `how` the words it was known by."""

    id: str
    holder: str
    holder_about: str
    about: str
    how: str
    quote: Quote
    evidence: tuple[Quote, ...]


@dataclass(frozen=True)
class ReadingGroup:
    """Readings of one act, or of the crisis at large, side by side. `event` is its id if the page prints it, else ""."""

    key: str
    heading: str
    event: str
    readings: tuple[ReadingLine, ...]


@dataclass(frozen=True)
class DriverCard:
    """A lasting cause with its sentences; `more` of them are left out."""

    id: str
    label: str
    names: str
    origins: int
    quotes: tuple[Quote, ...]
    more: int


@dataclass(frozen=True)
class TieRow:
    """A lasting relation in words. `family` is leans, friendly, hostile or neutral: how the map draws it."""

    id: str
    words: str
    kind: str
    family: str
    when: str
    origins: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class ProspectLine:
    """One forward-looking statement. `chance` is its word with the range of ICD 203, if that lists it."""

    id: str
    holder: str
    stance: str
    chance: str
    horizon: str
    condition: str
    quote: Quote


@dataclass(frozen=True)
class ProspectGroup:
    """Expectations that lead the same way, or proposals of one way out. `key` names the direction or the way."""

    key: str
    heading: str
    lines: tuple[ProspectLine, ...]


@dataclass(frozen=True)
class OutlookPart:
    """All of it. `map` is a drawing (SVG) of who leans on whom, "" without ties; `left_out` how many lines the page omits."""

    readings: tuple[ReadingGroup, ...]
    drivers: tuple[DriverCard, ...]
    ties: tuple[TieRow, ...]
    map: str
    prospects: tuple[ProspectGroup, ...]
    ways: tuple[ProspectGroup, ...]
    left_out: int


@dataclass(frozen=True)
class LedgerFacets:
    """The filters of the claims ledger: speakers, attitudes and acts, with how many claims each holds."""

    speakers: tuple[Facet, ...]
    attitudes: tuple[Facet, ...]
    acts: tuple[Facet, ...]


@dataclass(frozen=True)
class Page:
    """A whole dossier."""

    title: str
    summary: Summary
    strip: Strip | None
    groups: tuple[Group, ...]
    background: tuple[EventCard, ...]
    asides: tuple[Aside, ...]
    maps: tuple[PlaceMap, ...]
    left_out: tuple[str, ...]
    disagreements: tuple[DisagreementCard, ...]
    speakers: tuple[Speaker, ...]
    ledger: LedgerFacets
    outlook: OutlookPart
    escalation: EscalationPart
    ahead: AheadPart
    answers: ChainPart
    actors: tuple[ActorRow, ...]
    reports: tuple[ReportCard, ...]
    rejected: tuple[RejectedRow, ...]
    set_aside: tuple[tuple[str, int], ...]
    facets: Facets
    method: Method
    log: tuple[LogLine, ...]
