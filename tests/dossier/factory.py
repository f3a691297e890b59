"""Building blocks of an invented crisis between Arvenia and Belmark: its reports, and makers of mentions, claims and events."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from riftline.actors.actor import Actor
from riftline.claims.claim import Claim
from riftline.dates.when import When
from riftline.documents.report import Credit, Passage, Rejected, Report
from riftline.events.mention import Figure, Mention
from riftline.events.ontology import ontology
from riftline.ids import make_id
from riftline.reconcile.event import Event


def actor(
    name: str, country: str | None, sector: str | None = "GOV", kind: str = "organ", title: str | None = None
) -> Actor:
    return Actor(make_id("a", name, country, sector), name, country, sector, kind, title)


ARVENIA = actor("Arvenia", "XAR", "GOV", "state")
BELMARK = actor("Belmark", "XBE", "GOV", "state")
COSMAR = actor("Cosmar", "XCO", "GOV", "state")
BORDER_GUARD = actor("Arvenian Border Guard", "XAR", "COP")
FISHERS = actor("Belmark fishers", "XBE", "CVL", "group")
MINISTER = actor("Ilse Marrok", "XBE", "GOV", "person", "foreign minister")
SPOKESMAN = actor("Dorin Vael", "XAR", "GOV", "person", "government spokesman")
FORMER_JUDGE = actor("Petra Olim", "XCO", "JUD", "person", "former judge")

WIRE = """Arvenian guards detain Belmark fishers in the strait

PORT SELA, March 14 (Northern Wire) - Arvenia's Border Guard detained nine fishers from Belmark on Thursday and seized two boats.
Two of the fishers were injured, Belmark's foreign minister Ilse Marrok said. She accused Arvenia of beating the men.
"This is an act of piracy," Marrok said.
Arvenia denied that anyone had been beaten, spokesman Dorin Vael said.
In 2019 Belmark closed its ports to Arvenian ships for a month.
Read more: ten beaches to see this summer
"""

HERALD = """Border Guard stops illegal fishing

The Arvenian Border Guard detained eleven poachers from Belmark on March 14 after they ignored warnings.
Nobody was hurt, spokesman Dorin Vael said.
On March 17 Arvenia accused Belmark of sending armed men among the fishers.
Arvenia will release the men only if Belmark apologises.
"""

TRIBUNE = """Belmark expels Arvenian ambassador

Belmark expelled Arvenia's ambassador on 19 March and recalled its own. On March 22 Belmark moved two patrol ships to the strait.
Crowds threw stones at the Arvenian embassy in late March.
Cosmar offered to mediate, and on April 2 the foreign ministers of Arvenia and Belmark met in Cosmar's capital.
On 11 April Arvenia released the fishers.
"""

POST = """Fishers held after clash in strait

Arvenia's Border Guard detained nine fishers from Belmark on Thursday and seized two boats, Northern Wire reports.
Two of the fishers were injured, Belmark's foreign minister Ilse Marrok said.
"""

ESSAY = """The strait will not stay calm

The author was a judge in Cosmar. In May Belmark suspended the fisheries treaty with Arvenia. War is possible, says former judge Petra Olim,
but Arvenia and Belmark signed a new protocol on June 3. Arvenia has long harassed ships.
"""


def _report(name: str, text: str, **known: object) -> Report:
    title = text.split("\n", 1)[0]
    passages = [Passage(0, len(title), "title")]
    at = len(title) + 2
    for line in text[at:].split("\n"):
        if line and not line.startswith("Read more"):
            passages.append(Passage(at, at + len(line), "body"))
        at += len(line) + 1
    report = Report(
        id=make_id("r", name),
        path=f"{name}.txt",
        title=title,
        publisher=None,
        country=None,
        author=None,
        published=None,
        published_from=None,
        kind="news",
        language="en",
        digest=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        passages=tuple(passages),
        credits=(),
        rejected=(),
    )
    return replace(report, **known)


def reports() -> dict[str, Report]:
    """The five reports, by short name, in order of publication."""
    wire = _report("wire", WIRE, publisher="Northern Wire", published="2031-03-14", published_from="dateline")
    cut = wire.text.index("Read more")
    wire = replace(wire, rejected=(Rejected(wire.id, cut, len(wire.text) - 1, "documents", "related story"),))
    post = _report(
        "post", POST, publisher="Lakeside Post", country="XCO", published="2031-03-15", published_from="metadata"
    )
    agency = post.text.index("Northern Wire")
    return {
        "wire": wire,
        "post": replace(post, credits=(Credit("Northern Wire", agency, agency + 13),)),
        "herald": _report(
            "herald",
            HERALD,
            publisher="Arvenian Herald",
            country="XAR",
            published="2031-03-18",
            published_from="byline",
            kind="official",
        ),
        "tribune": _report(
            "tribune",
            TRIBUNE,
            publisher="Belmark Tribune",
            country="XBE",
            published="2031-04-12",
            published_from="metadata",
        ),
        "essay": _report(
            "essay", ESSAY, author="Petra Olim", published="2031-06", published_from="text", kind="opinion"
        ),
    }


def day(value: str, text: str = "") -> When:
    return When(value, value, "day", text, "calendar")


def mention(
    report: Report, sentence: str, trigger: str, type_: str, mode: str | None = None, **known: object
) -> Mention:
    start = report.text.index(sentence)
    at = report.text.index(trigger, start)
    code = ontology().cameo_default(type_, mode)
    made = Mention(
        id=make_id("m", report.id, start, at),
        report=report.id,
        start=start,
        end=start + len(sentence),
        quote=sentence,
        trigger_start=at,
        trigger_end=at + len(trigger),
        sentence_start=start,
        sentence_end=start + len(sentence),
        type=type_,
        mode=mode,
        cameo=code,
        goldstein=ontology().goldstein(code),
        score=ontology().score(type_, mode),
        contexts=(),
        status="actual",
        reason="past tense",
        sources=(),
        targets=(),
        rule=f"verb:{trigger}",
        confidence=0.9,
    )
    return replace(made, **known)


def figure(report: Report, sentence: str, text: str, what: str, value: float) -> Figure:
    at = report.text.index(text, report.text.index(sentence))
    return Figure(what, value, None, None, None, text, at, at + len(text))


def claim(report: Report, quote: str, source: str, cue: str, content: str, **known: object) -> Claim:
    start = report.text.index(quote)

    def span(words: str) -> tuple[tuple[int, int], ...]:
        at = report.text.index(words, start)
        return ((at, at + len(words)),)

    made = Claim(
        make_id("c", report.id, start, cue),
        report.id,
        start,
        start + len(quote),
        quote,
        span(source),
        span(cue),
        span(content),
        "asserts",
    )
    return replace(made, **known)


def event(mentions: list[Mention], summary: str, origins: tuple[str, ...], **known: object) -> Event:
    first = mentions[0]
    made = Event(
        id=make_id("e", first.id),
        summary=summary,
        type=first.type,
        mode=first.mode,
        cameo=first.cameo,
        goldstein=first.goldstein,
        score=first.score,
        status=first.status,
        sources=first.sources,
        targets=first.targets,
        when=first.when,
        place=first.place,
        figures=first.figures,
        mentions=tuple(mention.id for mention in mentions),
        reports=tuple(dict.fromkeys(mention.report for mention in mentions)),
        origins=origins,
        background=first.background,
    )
    return replace(made, **known)
