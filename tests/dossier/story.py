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


TO_BELMARK = {"sources": (ARVENIA,), "targets": (BELMARK,)}
TO_ARVENIA = {"sources": (BELMARK,), "targets": (ARVENIA,)}
BOTH = {"sources": (ARVENIA, BELMARK), "targets": (BELMARK, ARVENIA)}
GUARD = {"sources": (BORDER_GUARD,), "targets": (FISHERS,), "place": STRAIT}
THURSDAY = day("2031-03-14", "on Thursday")
EXPELLED = "Belmark expelled Arvenia's ambassador on 19 March and recalled its own."
MET = "Cosmar offered to mediate, and on April 2 the foreign ministers of Arvenia and Belmark met in Cosmar's capital."
LATE_MARCH = When("2031-03-21", "2031-03-31", "span", "in late March", "part of month")
MAY = When("2031-05", "2031-05", "month", "In May", "month name")
YEAR_2019 = When("2019", "2019", "year", "In 2019", "year")


def _wire() -> dict[str, Mention]:
    nine = figure(REPORTS["wire"], SEIZED_WIRE, "nine", "detained", 9)
    beaten = claims()["beaten"]
    alleged = {"status": "alleged", "reason": "accused of", "claim": beaten.id}
    closed = "In 2019 Belmark closed its ports to Arvenian ships for a month."
    return {
        "wire": _m("wire", SEIZED_WIRE, "detained", "COERCE", "arrest", when=THURSDAY, figures=(nine,), **GUARD),
        "post": _m("post", SEIZED_POST, "detained", "COERCE", "arrest", when=THURSDAY, **GUARD),
        "beaten": _m(
            "wire", beaten.quote, "beating", "ASSAULT", "beat", when=day("2031-03-14"), **alleged, **TO_BELMARK
        ),
        "ports": _m("wire", closed, "closed", "SANCTION", background=True, when=YEAR_2019, **TO_ARVENIA),
    }


def _herald() -> dict[str, Mention]:
    eleven = figure(REPORTS["herald"], SEIZED_HERALD, "eleven", "detained", 11)
    accused = "On March 17 Arvenia accused Belmark of sending armed men among the fishers."
    release = "Arvenia will release the men only if Belmark apologises."
    possible = {"status": "possible", "reason": "conditional"}
    march_14, march_17 = day("2031-03-14"), day("2031-03-17", "On March 17")
    return {
        "herald": _m(
            "herald", SEIZED_HERALD, "detained", "COERCE", "arrest", when=march_14, figures=(eleven,), **GUARD
        ),
        "accused": _m("herald", accused, "accused", "ACCUSE", "allege", when=march_17, **TO_BELMARK),
        "release": _m("herald", release, "release", "RETREAT", "release", **possible, **TO_BELMARK),
    }


def _tribune() -> dict[str, Mention]:
    ships = "On March 22 Belmark moved two patrol ships to the strait."
    stones = "Crowds threw stones at the Arvenian embassy in late March."
    freed = "On 11 April Arvenia released the fishers."
    crowds = {"sources": (FISHERS,), "targets": (ARVENIA,)}
    mediator = {"sources": (COSMAR,), "targets": (ARVENIA, BELMARK)}
    march_19, march_22 = day("2031-03-19", "on 19 March"), day("2031-03-22", "On March 22")
    april_2, april_11 = day("2031-04-02", "on April 2"), day("2031-04-11", "On 11 April")
    return {
        "expelled": _m("tribune", EXPELLED, "expelled", "SANCTION", "expel", when=march_19, **TO_ARVENIA),
        "ships": _m("tribune", ships, "moved", "MOBILIZE", "troops", when=march_22, **TO_ARVENIA),
        "stones": _m("tribune", stones, "threw", "PROTEST", "riot", when=LATE_MARCH, **crowds),
        "mediate": _m("tribune", MET, "offered", "AGREE", **mediator),
        "met": _m("tribune", MET, "met", "CONSULT", "visit", when=april_2, **BOTH),
        "freed": _m("tribune", freed, "released", "RETREAT", "release", when=april_11, **TO_BELMARK),
    }


def _essay() -> dict[str, Mention]:
    treaty = "In May Belmark suspended the fisheries treaty with Arvenia."
    signed = "but Arvenia and Belmark signed a new protocol on June 3."
    return {
        "treaty": _m("essay", treaty, "suspended", "SANCTION", "withdraw", when=MAY, **TO_ARVENIA),
        "signed": _m("essay", signed, "signed", "SUPPORT", when=day("2031-06-03", "on June 3"), **BOTH),
    }


@cache
def mentions() -> dict[str, Mention]:
    """All mentions by a short name."""
    return {**_wire(), **_herald(), **_tribune(), **_essay()}


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
