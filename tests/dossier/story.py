"""The invented crisis as a chronicle: ten acts, one piece of history, two disagreements, two reports of one origin."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dossier.factory import (
    ARVENIA,
    BELMARK,
    BORDER_GUARD,
    COSMAR,
    FISHERS,
    FORMER_JUDGE,
    MINISTER,
    SPOKESMAN,
    claim,
    day,
    event,
    figure,
    mention,
    reports,
)

from riftline.actors.actor import Place
from riftline.claims.claim import Claim
from riftline.dates.when import UNKNOWN, When
from riftline.documents.report import Rejected
from riftline.events.mention import Mention
from riftline.ids import make_id
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Account, Answer, Disagreement, Event, Origin
from riftline.record.coded import Contents

REPORTS = reports()
STRAIT = Place("Port Sela", "XAR", 12.5, 40.25)
SEIZED_WIRE = "Arvenia's Border Guard detained nine fishers from Belmark on Thursday and seized two boats."
SEIZED_HERALD = (
    "The Arvenian Border Guard detained eleven poachers from Belmark on March 14 after they ignored warnings."
)
SEIZED_POST = SEIZED_WIRE[:-1] + ", Northern Wire reports."


def _m(report: str, sentence: str, trigger: str, type_: str, mode: str | None = None, **known: object) -> Mention:
    return mention(REPORTS[report], sentence, trigger, type_, mode, **known)


@cache
def mentions() -> dict[str, Mention]:
    """All mentions by a short name."""
    guard = {"sources": (BORDER_GUARD,), "targets": (FISHERS,), "place": STRAIT}
    thursday = day("2031-03-14", "on Thursday")
    nine = figure(REPORTS["wire"], SEIZED_WIRE, "nine", "detained", 9)
    eleven = figure(REPORTS["herald"], SEIZED_HERALD, "eleven", "detained", 11)
    to_belmark = {"sources": (ARVENIA,), "targets": (BELMARK,)}
    to_arvenia = {"sources": (BELMARK,), "targets": (ARVENIA,)}
    both = {"sources": (ARVENIA, BELMARK), "targets": (BELMARK, ARVENIA)}
    beaten = claims()["beaten"]
    expelled = "Belmark expelled Arvenia's ambassador on 19 March and recalled its own."
    met = "Cosmar offered to mediate, and on April 2 the foreign ministers of Arvenia and Belmark met in Cosmar's capital."
    signed = "but Arvenia and Belmark signed a new protocol on June 3."
    return {
        "wire": _m("wire", SEIZED_WIRE, "detained", "COERCE", "arrest", when=thursday, figures=(nine,), **guard),
        "post": _m("post", SEIZED_POST, "detained", "COERCE", "arrest", when=thursday, **guard),
        "herald": _m(
            "herald", SEIZED_HERALD, "detained", "COERCE", "arrest", when=day("2031-03-14"), figures=(eleven,), **guard
        ),
        "beaten": _m(
            "wire",
            beaten.quote,
            "beating",
            "ASSAULT",
            "beat",
            when=day("2031-03-14"),
            status="alleged",
            reason="accused of",
            claim=beaten.id,
            **to_belmark,
        ),
        "accused": _m(
            "herald",
            "On March 17 Arvenia accused Belmark of sending armed men among the fishers.",
            "accused",
            "ACCUSE",
            "allege",
            when=day("2031-03-17", "On March 17"),
            **to_belmark,
        ),
        "release": _m(
            "herald",
            "Arvenia will release the men only if Belmark apologises.",
            "release",
            "RETREAT",
            "release",
            status="possible",
            reason="conditional",
            **to_belmark,
        ),
        "expelled": _m(
            "tribune", expelled, "expelled", "SANCTION", "expel", when=day("2031-03-19", "on 19 March"), **to_arvenia
        ),
        "ships": _m(
            "tribune",
            "On March 22 Belmark moved two patrol ships to the strait.",
            "moved",
            "MOBILIZE",
            "troops",
            when=day("2031-03-22", "On March 22"),
            **to_arvenia,
        ),
        "stones": _m(
            "tribune",
            "Crowds threw stones at the Arvenian embassy in late March.",
            "threw",
            "PROTEST",
            "riot",
            when=When("2031-03-21", "2031-03-31", "span", "in late March", "part of month"),
            sources=(FISHERS,),
            targets=(ARVENIA,),
        ),
        "mediate": _m("tribune", met, "offered", "AGREE", sources=(COSMAR,), targets=(ARVENIA, BELMARK)),
        "met": _m("tribune", met, "met", "CONSULT", "visit", when=day("2031-04-02", "on April 2"), **both),
        "freed": _m(
            "tribune",
            "On 11 April Arvenia released the fishers.",
            "released",
            "RETREAT",
            "release",
            when=day("2031-04-11", "On 11 April"),
            **to_belmark,
        ),
        "treaty": _m(
            "essay",
            "In May Belmark suspended the fisheries treaty with Arvenia.",
            "suspended",
            "SANCTION",
            "withdraw",
            when=When("2031-05", "2031-05", "month", "In May", "month name"),
            **to_arvenia,
        ),
        "signed": _m("essay", signed, "signed", "SUPPORT", when=day("2031-06-03", "on June 3"), **both),
        "ports": _m(
            "wire",
            "In 2019 Belmark closed its ports to Arvenian ships for a month.",
            "closed",
            "SANCTION",
            background=True,
            when=When("2019", "2019", "year", "In 2019", "year"),
            **to_arvenia,
        ),
    }


@cache
def claims() -> dict[str, Claim]:
    """All claims by a short name."""
    wire, herald, essay = REPORTS["wire"], REPORTS["herald"], REPORTS["essay"]
    injured = "Two of the fishers were injured, Belmark's foreign minister Ilse Marrok said."
    piracy = '"This is an act of piracy," Marrok said.'
    denied = "Arvenia denied that anyone had been beaten, spokesman Dorin Vael said."
    return {
        "injured": claim(
            wire,
            injured,
            "Belmark's foreign minister Ilse Marrok",
            "said",
            "Two of the fishers were injured",
            speaker=MINISTER,
        ),
        "beaten": claim(
            wire,
            "She accused Arvenia of beating the men.",
            "She",
            "accused",
            "Arvenia of beating the men",
            speaker=MINISTER,
            attitude="accuses",
        ),
        "piracy": claim(wire, piracy, "Marrok", "said", "This is an act of piracy", speaker=MINISTER),
        "denied": claim(
            wire, denied, "Arvenia", "denied", "that anyone had been beaten", speaker=SPOKESMAN, attitude="denies"
        ),
        "unhurt": claim(
            herald,
            "Nobody was hurt, spokesman Dorin Vael said.",
            "spokesman Dorin Vael",
            "said",
            "Nobody was hurt",
            speaker=SPOKESMAN,
        ),
        "war": claim(
            essay,
            "War is possible, says former judge Petra Olim,",
            "former judge Petra Olim",
            "says",
            "War is possible",
            speaker=FORMER_JUDGE,
            attitude="predicts",
        ),
    }


def origins() -> tuple[Origin, ...]:
    """The wire and the paper that retells it, and three reports of their own."""
    wire, post = REPORTS["wire"].id, REPORTS["post"].id
    shared = Origin(
        "o-wire", (wire, post), ((post, wire),), "credits Northern Wire; 61 % of its sentences are the wire's"
    )
    own = [Origin(f"o-{name}", (REPORTS[name].id,), (), "") for name in ("herald", "tribune", "essay")]
    return (shared, *own)


@cache
def events() -> dict[str, Event]:
    """All events by a short name, in order of time."""
    m = mentions()
    seized = event(
        [m["wire"], m["post"], m["herald"]], "Arvenian Border Guard arrests Belmark fishers", ("o-wire", "o-herald")
    )
    expelled = event(
        [m["expelled"]], "Belmark expels Arvenia's ambassador", ("o-tribune",), answers=(Answer(seized.id, "inferred"),)
    )
    undated = event([m["mediate"]], "Cosmar offers Arvenia and Belmark to mediate", ("o-tribune",), when=UNKNOWN)
    return {
        "ports": event([m["ports"]], "Belmark closes its ports to Arvenian ships", ("o-wire",)),
        "seized": seized,
        "beaten": event([m["beaten"]], "Arvenia beats Belmark's fishers", ("o-wire",)),
        "accused": event([m["accused"]], "Arvenia accuses Belmark of sending armed men", ("o-herald",)),
        "expelled": expelled,
        "stones": event([m["stones"]], "Crowds throw stones at Arvenia's embassy", ("o-tribune",)),
        "ships": event([m["ships"]], "Belmark moves patrol ships to the strait", ("o-tribune",)),
        "met": event([m["met"]], "Foreign ministers of Arvenia and Belmark meet", ("o-tribune",)),
        "freed": event([m["freed"]], "Arvenia releases the fishers", ("o-tribune",), judged=True),
        "treaty": event([m["treaty"]], "Belmark suspends the fisheries treaty", ("o-essay",)),
        "signed": event([m["signed"]], "Arvenia and Belmark sign a protocol", ("o-essay",)),
        "mediate": undated,
    }


def disagreements() -> tuple[Disagreement, ...]:
    """How many were detained; whether anybody was hurt."""
    m, e, r = mentions(), events(), {name: report.id for name, report in REPORTS.items()}
    nine = Account("9", "nine fishers", (r["wire"], r["post"]), ("o-wire",), (m["wire"].id, m["post"].id))
    eleven = Account("11", "eleven poachers", (r["herald"],), ("o-herald",), (m["herald"].id,))
    hurt = Account("2", "Two of the fishers were injured", (r["wire"], r["post"]), ("o-wire",), ())
    nobody = Account("0", "Nobody was hurt", (r["herald"],), ("o-herald",), ())
    seized = e["seized"].id
    return (
        Disagreement(make_id("d", seized, "detained"), seized, "people detained", "figure", (nine, eleven)),
        Disagreement(make_id("d", "hurt"), None, "people injured", "figure", (hurt, nobody)),
    )


@cache
def chronicle() -> Chronicle:
    """The whole crisis."""
    every = tuple(REPORTS.values())
    whole = Rejected("scans/receipt.pdf", None, None, "readers", "no text in it")
    contents = Contents(
        reports=every,
        mentions=tuple(
            sorted(
                mentions().values(), key=lambda mention: ([r.id for r in every].index(mention.report), mention.start)
            )
        ),
        claims=tuple(claims().values()),
        rejected=(*(row for report in every for row in report.rejected), whole),
        meta={"built": "2031-06-10T08:00:00Z", "version": "0.1.0", "ontology": "PLOVER 2024-02"},
    )
    return Chronicle(contents, tuple(events().values()), disagreements(), origins())


def large(count: int) -> Chronicle:
    """A chronicle of `count` events: those of the story told again on other days."""
    base = chronicle()
    dated = [one for one in base.events if one.when.precision == "day"]
    made = []
    for number in range(count):
        one = dated[number % len(dated)]
        when = day(f"2031-{number % 6 + 1:02d}-{number * 7 % 28 + 1:02d}")
        made.append(replace(one, id=make_id("e", number), when=when, answers=()))
    made.sort(key=lambda event: event.when.earliest or "")
    return replace(base, events=tuple(made))
