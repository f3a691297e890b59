"""An invented crisis between Arvenia (ARV) and Belmark (BMK), and makers of coded reports about it."""

from __future__ import annotations

import hashlib
from typing import Any

from riftline.actors.actor import Actor, Place
from riftline.claims.claim import Claim
from riftline.dates.when import UNKNOWN, When
from riftline.documents.report import Credit, Passage, Rejected, Report
from riftline.events.mention import Figure, Mention
from riftline.ids import make_id
from riftline.reconcile.event import Event
from riftline.record.coded import CodedReport, Contents

ARVENIA = Actor("a-arv", "Arvenia", "ARV", "GOV", "state")
BELMARK = Actor("a-bmk", "Belmark", "BMK", "GOV", "state")
CORLAND = Actor("a-cor", "Corland", "COR", "GOV", "state")
BELMARKERS = Actor("a-bmk-cvl", "Belmarkian civilians", "BMK", "CVL", "group")
EDITORS = Actor("a-bmk-jrn", "Belmark Today", "BMK", "JRN", "outlet")
OREN = Actor("a-oren", "Tal Oren", "ARV", "GOV", "person", "Foreign Minister")
VESS = Actor("a-vess", "Mira Vess", "ARV", "GOV", "person")
KESTREL = Place("Kestrel", "ARV", 51.5, 30.25)
LORN = Place("Lorn", "ARV", 58.0, 44.0)

SCORES = {"COERCE": -7.0, "ASSAULT": -9.0, "ACCUSE": -3.0, "CONSULT": 2.5, "SANCTION": -6.0, "RETREAT": 6.5}
CAMEO = {"COERCE": "173", "ASSAULT": "190", "ACCUSE": "112", "CONSULT": "040", "SANCTION": "161", "RETREAT": "0841"}


def report(text: str, *, path: str = "", publisher: str = "Arvenia Wire", **fields: Any) -> Report:
    """A report of `text`, one passage, published 2031-05-04 unless told otherwise."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    path = path or f"{publisher.lower().replace(' ', '-')}-{digest[:6]}.txt"
    credited = tuple(
        Credit(agency, text.index(agency), text.index(agency) + len(agency)) for agency in fields.pop("credits", ())
    )
    defaults: dict[str, Any] = {
        "title": text.split(".")[0],
        "country": "ARV",
        "author": None,
        "published": "2031-05-04",
        "published_from": "dateline",
        "kind": "news",
        "language": "en",
        "passages": (Passage(0, len(text), "body"),),
        "rejected": (),
    }
    identity = make_id("r", path, digest)
    return Report(
        id=identity, path=path, publisher=publisher, digest=digest, text=text, credits=credited, **(defaults | fields)
    )


def day(text: str, precision: str = "day") -> When:
    """The interval `text`, with both ends alike."""
    return When(text, text, precision, text, "explicit")


def figure(of: Report, words: str, what: str, **bounds: float) -> Figure:
    """A number in the words of a report: value, or low and high."""
    start = of.text.index(words)
    known = {"value": None, "low": None, "high": None, "of": None} | bounds
    return Figure(what, known["value"], known["low"], known["high"], known["of"], words, start, start + len(words))


def mention(of: Report, quote: str, kind: str = "COERCE", mode: str | None = "arrest", **fields: Any) -> Mention:
    """An act by Arvenia against Belmarkian civilians, undated, unless told otherwise."""
    start = of.text.index(quote)
    trigger = fields.pop("trigger", None) or (quote.split()[1] if " " in quote else quote)
    at = start + quote.index(trigger)
    defaults: dict[str, Any] = {
        "cameo": CAMEO.get(kind, "173"),
        "goldstein": -5.0,
        "score": SCORES.get(kind, -5.0),
        "contexts": ("repression",),
        "status": "actual",
        "reason": "plain statement",
        "sources": (ARVENIA,),
        "targets": (BELMARKERS,),
        "when": UNKNOWN,
    }
    identity = make_id("m", of.id, start, kind, mode, repr(fields))
    spans = (start, start + len(quote), quote, at, at + len(trigger), start, start + len(quote))
    return Mention(identity, of.id, *spans, type=kind, mode=mode, **(defaults | fields))


def claim(of: Report, quote: str, speaker: Actor | None = OREN, cue: str = "said", **fields: Any) -> Claim:
    """What `speaker` said: the words before the cue are the source, those behind it the content."""
    start = of.text.index(quote)
    at = start + quote.index(cue)
    content = (at + len(cue) + 1, start + len(quote))
    attitude = fields.pop("attitude", "asserts")
    spans = (((start, at - 1),), ((at, at + len(cue)),), (content,))
    identity = make_id("c", of.id, start)
    return Claim(identity, of.id, start, start + len(quote), quote, *spans, attitude, speaker, **fields)


def coded(of: Report, *mentions: Mention, claims: tuple[Claim, ...] = (), **fields: Any) -> CodedReport:
    """The coded report."""
    return CodedReport(of, tuple(mentions), claims, **fields)


def contents(*parts: CodedReport, judgements: tuple[Any, ...] = ()) -> Contents:
    """Contents in the order given."""
    return Contents(
        reports=tuple(part.report for part in parts),
        mentions=tuple(mention for part in parts for mention in part.mentions),
        claims=tuple(claim for part in parts for claim in part.claims),
        rejected=tuple(row for part in parts for row in part.report.rejected + part.rejected),
        judgements=judgements,
        meta={"version": "9.9", "ontology": "PLOVER test", "models": '{"syntax": "1"}'},
    )


def raid() -> CodedReport:
    """A wire report of a raid: 52 detained on 27 April, two killed as Belmark alleges, and a note set aside."""
    text = (
        "Arvenia detained 52 people in Kestrel on 27 April. Tal Oren said Belmark had lied. "
        "Belmark said two men were killed in the raid. Share this story"
    )
    of = report(text, path="wire.txt", rejected=(Rejected("wire.txt", 130, 146, "documents", "share counter"),))
    said = claim(of, "Belmark said two men were killed in the raid", BELMARK, via=(ARVENIA,))
    acts = (
        mention(
            of,
            "Arvenia detained 52 people in Kestrel on 27 April",
            when=day("2031-04-27"),
            place=KESTREL,
            figures=(figure(of, "52 people", "arrested", value=52.0),),
        ),
        mention(of, "Tal Oren said Belmark had lied", "ACCUSE", "disapprove", sources=(OREN,), targets=(BELMARK,)),
        mention(
            of,
            "two men were killed in the raid",
            "ASSAULT",
            None,
            trigger="killed",
            status="alleged",
            claim=said.id,
            figures=(figure(of, "two men", "killed", value=2.0),),
        ),
    )
    claims = (claim(of, "Tal Oren said Belmark had lied"), said)
    return coded(of, *acts, claims=claims, rejected=(Rejected(of.id, 51, 83, "claims", "no content"),))


def event_of(events: tuple[Event, ...], mention_id: str) -> Event:
    """The one event that holds a mention."""
    (found,) = [event for event in events if mention_id in event.mentions]
    return found
