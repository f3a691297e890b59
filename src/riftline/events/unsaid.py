"""Sides that a clause leaves unsaid and its context tells: the act it hangs on, the act told before, the country it plays in.

A side so filled is marked in the mention's rule ("+host", "+told", "+war", "+day", "+place", "+home") and costs confidence. Nothing is
filled from home where the sentence speaks of another country: who acts in a quarrel between states is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.events import places
from riftline.events.announcing import Coded
from riftline.events.arguments import Parties
from riftline.events.attacks import attack_on
from riftline.events.entries import Entry
from riftline.events.wars import NOUNS, war_in
from riftline.language import clauses

TWO_SIDED = {
    "MOBILIZE", "ASSAULT", "COERCE", "PROTEST", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONCEDE", "RETREAT", "SANCTION",
}  # fmt: skip
"""Types that are always done to someone; talks, aid and the like may have a side that nobody can know."""

UPWARD = {"PROTEST", "REQUEST", "REJECT", "ACCUSE", "THREATEN"}
"""Types that people, parties and rebels at home direct at their state."""

FORCED = {"ASSAULT", "COERCE", "PROTEST"}
"""Types that befall people at home without a word of who did it; what is said or given has a speaker or giver elsewhere too."""

FROM_OUTSIDE = {"invasion", "intervention", "annexation"}
"""Act nouns that nobody does to their own country."""

STATE = {"GOV", "MIL", "COP", "SPY", "JUD", "LEG"}
"""Sectors of the organs of a state (PLOVER)."""

INSURGENCY = "insurgency"
INNER_WAR = {"war", "conflict", INSURGENCY}
"""Nouns of a war that a country has within it: rebels against its state, or some of its people against others."""

AFTERMATH = 1
"""Sentences after a strike within which the dead that nobody is said to have killed are its dead."""

RESULTS = {"kill", "wound", "injure", "hurt", "maim"}

LOCAL = {"REB", "UAF", "CVL", "OPP", "CRM", "PRM"}
"""Sectors whose violence is at home."""

RULED = {"CVL", "OPP", "JRN", "LAB", "EDU", "REL", "SOC", "REF", "PRE"}
"""Sectors that repression is done to, not by."""

PLACED = {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"}
"""Types that strike whoever is where they are done."""

SPEAKING = {"ACCUSE", "REQUEST", "THREATEN", "REJECT"}
"""Types whose addressee is also that of an act done in or for them ("summoned the envoy to demand")."""

OFFICIAL = {"arrest", "curfew", "martial-law", "censor", "deport"}
"""Modes of COERCE that nobody but the authorities can do: "were detained", "a curfew was imposed"."""

BLAMING = {"ACCUSE", "REQUEST"}
"""Types whose target is the doer of the act they speak of."""

OWN_DEEDS = {"RETREAT", "THREATEN", "AGREE", "CONCEDE", "MOBILIZE", "ASSAULT", "COERCE"}
"""Types whose doer is also that of the act they begin, end, promise or threaten."""

FOUGHT = {"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"}
"""Types of what coalitions at war do, and of what is done to them."""

DAY_AFTER = 6
"""Words behind an act noun among which its day stands: "the attacks on New York of 11 September"."""

YEAR = 4
"""Digits of a year in ISO 8601."""

OPPOSING = {"against", "over", "at", "about"}
"""Prepositions behind which stands what others did, and a protest is against."""

INWARD = {"xcomp", "ccomp", "advcl", "acl", "obj", "obl", "nmod", "conj"}
NOMINAL = INWARD - {"ccomp", "advcl", "acl"}
"""Relations within one clause, along which an act noun takes its doer from an act."""

STEPS = 3
"""Arcs between an act and the one it hangs on."""


@dataclass
class Told:
    """Acts of a report so far: by the noun or verb that names them, the last sides known."""

    sides: dict[tuple[str, str], Parties] = field(default_factory=dict)
    sentence: int = 0
    force: tuple[int, Parties] | None = None

    def remember(self, coded: Coded) -> None:
        """Keeps the sides of an act for later nouns that name it again; only what its own words said."""
        if coded.sides.sources or coded.sides.targets:
            self.sides[_name(coded)] = coded.sides
        if coded.match.entry.type == "ASSAULT" and coded.sides.sources:
            self.force = (self.sentence, coded.sides)

    def strike(self) -> Parties | None:
        """The sides of an assault that this sentence or the one before has told."""
        return self.force[1] if self.force and self.sentence - self.force[0] <= AFTERMATH else None

    def before(self, coded: Coded) -> Parties | None:
        """The sides last told under the same noun, if the report has told them."""
        return self.sides.get(_name(coded)) if coded.match.nominal else None


def _name(coded: Coded) -> tuple[str, str]:
    return coded.match.entry.type, coded.match.trigger.lemma_.lower()


def complete(found: Sequence[Coded], told: Told, actors: Resolution, published: str | None) -> list[Coded]:
    """The acts of one sentence with the sides that context tells; `published` is the ISO date of the report."""
    dated = [_from_day(coded, actors, published) for coded in found]
    allied = [_from_coalition(coded, actors, published) for coded in dated]
    said = [_from_subject(_in_place(_locally(coded, actors), actors), found) for coded in allied]
    hung = [_from_host(_among_themselves(coded, actors), said) for coded in said]
    hung = [_from_circumstance(coded, hung) for coded in hung]
    abroad = _is_abroad(hung, actors)
    told.sentence += 1
    out = []
    for coded in hung:
        there = _fought_there(coded, actors)
        again = _from_war(_from_strike(_from_told(there, told), told), actors, published)
        told.remember(coded)
        out.append(again if abroad else _at_home(again, actors))
    return out


def _among_themselves(coded: Coded, actors: Resolution) -> Coded:
    """A crackdown is by a state on its own people: the side without a country is of the other's."""
    sides, entry = coded.sides, coded.match.entry
    if not entry.domestic:
        return coded
    if (
        coded.match.nominal
        and not sides.targets
        and sides.sources
        and all(one.sector in RULED for one in sides.sources)
    ):
        sides = replace(sides, sources=(), targets=sides.sources)  # "the repression of civilians"
        coded = replace(coded, sides=sides)
    own, others = _countries(sides.sources), _countries(sides.targets)
    noun, countries = coded.match.trigger.lemma_.lower(), own | others
    if coded.match.nominal and len(countries) == 1 and noun in INNER_WAR and _is_within(sides):
        country = next(iter(countries))
        one = (actors.rebels(country) if noun == INSURGENCY else actors.someone(country),)
        other = (actors.state(country),) if noun == INSURGENCY else one
        return replace(_filled(coded, "home", one, other), sides=replace(sides, sources=one, targets=other))
    if len(own) == 1 and not others:
        country = next(iter(own))
        loose = tuple(actors.placed(actor, country) for actor in sides.targets if actor.kind != "person")
        people = loose or ((actors.someone if sides.targets else actors.people)(country),)
        return replace(_filled(coded, "home", targets=people), sides=replace(sides, targets=people))
    if len(others) == 1 and not own and not sides.sources:
        country = next(iter(others))
        state = (actors.state(country),)
        struck = (actors.people(country),) if sides.targets == state else sides.targets
        return replace(_filled(coded, "home", sources=state), sides=replace(sides, sources=state, targets=struck))
    return coded


def _is_within(sides: Parties) -> bool:
    """Whether only the name of a state, and the rebels that the noun itself stands for, say whose war it is."""
    return all(actor.kind == "state" or actor.sector == "REB" for actor in (*sides.sources, *sides.targets))


def _locally(coded: Coded, actors: Resolution) -> Coded:
    """Whom rebels, gangs or crowds of a country attack is of that country if nothing else is said."""
    sides = coded.sides
    own = _countries(sides.sources)
    local = bool(sides.sources) and all(actor.sector in LOCAL for actor in sides.sources)
    if coded.match.entry.type != "ASSAULT" or not local or len(own) != 1 or _countries(sides.targets):
        return coded
    country = next(iter(own))
    if not actors.is_state(country):
        return coded
    people = tuple(actors.placed(actor, country) for actor in sides.targets if actor.sector == "CVL") or (
        actors.someone(country),
    )
    return replace(_filled(coded, "home", targets=people), sides=replace(sides, targets=people))


def _in_place(coded: Coded, actors: Resolution) -> Coded:
    """Whom force or a blockade in a place strikes is of the country of the place: "imposed a curfew in Sallin"."""
    sides = coded.sides
    place = places.place(coded.match, ()) if coded.match.entry.type in PLACED else None
    country = place.country if place else None
    if country is None or not actors.is_state(country):
        return coded
    if _countries(sides.targets):
        return coded
    if sides.targets and all(
        actor.sector in {"CVL", "JRN", "PRE"} and actor.kind != "person" for actor in sides.targets
    ):
        people = tuple(actors.placed(actor, country) for actor in sides.targets)
        return replace(_filled(coded, "place", targets=people), sides=replace(sides, targets=people))
    someone = (actors.someone(country),)
    away = bool(_countries(sides.sources)) and country not in _countries(sides.sources)
    return _filled(coded, "place", targets=someone) if away and not sides.targets else coded


def _fought_there(coded: Coded, actors: Resolution) -> Coded:
    """Both sides of "fighting in Sallin", where neither is told, are of the country of the place."""
    place = places.place(coded.match, ()) if coded.match.entry.type == "ASSAULT" else None
    told = bool(coded.sides.sources or coded.sides.targets)
    if told or place is None or place.country is None or not actors.is_state(place.country):
        return coded
    someone = (actors.someone(place.country),)
    return _filled(coded, "place", someone, someone)


def _from_war(coded: Coded, actors: Resolution, published: str | None) -> Coded:
    """Who attacked in a war that is named by its country alone."""
    sides, trigger = coded.sides, coded.match.trigger
    countries = _countries((*sides.sources, *sides.targets))
    if coded.match.entry.type != "ASSAULT" or trigger.lemma_.lower() not in NOUNS:
        return coded
    owner = clauses.kids(trigger, "nmod:poss")
    if sides.targets and owner and owner[0].pos_ == "PRON" and not clauses.modifiers(trigger, "with", "against"):
        sides, countries = replace(sides, sources=()), _countries(sides.targets)
    if len(countries) != 1:
        return coded
    war = war_in(next(iter(countries)), published)
    if war is None or (sides.sources and sides.targets):
        return coded
    attackers = tuple(actors.state(code) for code in war.attackers)
    kept = replace(coded, sides=replace(sides, sources=attackers, targets=(actors.state(war.attacked),)))
    return _filled(kept, "war", sources=attackers)


def _from_day(coded: Coded, actors: Resolution, published: str | None) -> Coded:
    """Who attacked whom on a day that names the attack: "the September 11 attacks"."""
    trigger, sides = coded.match.trigger, coded.sides
    if not coded.match.nominal or coded.match.entry.type != "ASSAULT":
        return coded
    end = min(trigger.right_edge.i, trigger.i + DAY_AFTER) + 1
    attack = attack_on(trigger.doc[trigger.left_edge.i : end].text, published)
    if attack is None:
        return coded
    place = places.place(coded.match, ())
    if place is not None and place.country not in {None, attack.country}:
        return coded  # another one of that day
    doers = (actors.group(*attack.doer),) if attack.doer else sides.sources
    struck = sides.targets if _countries(sides.targets) == {attack.country} else (actors.someone(attack.country),)
    return _filled(replace(coded, sides=replace(sides, sources=(), targets=())), "day", doers, struck)


def struck_there(coded: Coded, actors: Resolution) -> Coded:
    """The act with somebody in a country, not its state, as whom force struck that only happened there: "the attacks in Arvenia", not
    "on Arvenia"."""
    noun, targets = coded.match.trigger, coded.sides.targets
    if (
        not coded.match.nominal
        or coded.match.entry.type != "ASSAULT"
        or coded.match.entry.domestic
        or len(targets) != 1
    ):
        return coded
    aimed = clauses.modifiers(noun, "on", "against", "of", "at", "upon")
    if targets[0].kind != "state" or aimed or not clauses.modifiers(noun, "in", "across"):
        return coded
    place, country = places.place(coded.match, ()), targets[0].country
    own = _countries(coded.sides.sources) <= {country}
    if country is None or place is None or place.country != country or not own or not actors.is_state(country):
        return coded
    return replace(coded, sides=replace(coded.sides, targets=(actors.someone(country),)))


def _from_coalition(coded: Coded, actors: Resolution, published: str | None) -> Coded:
    """A coalition that nobody names is that of the states at war where the report plays: "coalition troops" in Iraq in 2005."""
    sides = coded.sides
    known = _countries((*sides.sources, *sides.targets)) or ({actors.home} if actors.home else set())
    if len(known) != 1 or not published or coded.match.entry.type not in FOUGHT:
        return coded
    war = war_in(next(iter(known)), published)
    if war is None or int(published[:YEAR]) > war.last:
        return coded
    allies = tuple(actors.state(code) for code in war.attackers)
    sources, targets = (_with_allies(side, allies) for side in (sides.sources, sides.targets))
    if (sources, targets) == (sides.sources, sides.targets):
        return coded
    kept = replace(coded, sides=replace(sides, sources=sources, targets=targets))
    return _marked(kept, "war")


def _with_allies(side: tuple[Actor, ...], allies: tuple[Actor, ...]) -> tuple[Actor, ...]:
    out = [one for actor in side for one in (allies if _is_coalition(actor) else (actor,))]
    return tuple(dict.fromkeys(out))


def _is_coalition(actor: Actor) -> bool:
    return actor.country is None and actor.kind == "organisation" and actor.name.split()[-1] == "coalition"


def _is_abroad(found: Sequence[Coded], actors: Resolution) -> bool:
    """Whether another state than that of the report's home has a part in what the sentence tells."""
    codes = {code for coded in found for code in _countries((*coded.sides.sources, *coded.sides.targets))}
    return any(actors.is_state(code) for code in codes - {actors.home})


def _from_subject(coded: Coded, found: Sequence[Coded]) -> Coded:
    """Who is behind an act that is itself the subject: "the protests called for his fall"."""
    if coded.sides.sources or coded.match.nominal:
        return coded
    for subject in clauses.subjects(coded.match.trigger):
        for other in found:
            if other.match.nominal and other.match.trigger == subject and other.sides.sources:
                return _filled(coded, "host", sources=other.sides.sources)
    return coded


def _from_host(coded: Coded, found: Sequence[Coded]) -> Coded:
    """Sides of an act that is done in or for another one: "summoned the envoy to demand a halt", "ended the blockade",
    "accused the army of torture", "rallies in support of the king"."""
    for other in found:
        arcs = NOMINAL if coded.match.nominal else INWARD
        if other is coded or not _hangs(coded.match.carrier or coded.match.trigger, other.match.trigger, arcs):
            continue
        if coded.match.nominal and not coded.sides.sources:
            coded = _filled(coded, "host", sources=_doers(coded, other))
        elif coded.sides.sources and not coded.sides.targets and coded.match.entry.type in SPEAKING:
            same = set(coded.sides.sources) & set(other.sides.sources)
            coded = _filled(coded, "host", targets=other.sides.targets) if same else coded
    return coded


FIGHTING = {"battle", "combat", "fight"}
CIRCUMSTANCE = {"when", "as", "after"}
"""Words before a clause that tells how something came about; "while" only tells what else went on."""


def _from_circumstance(coded: Coded, found: Sequence[Coded]) -> Coded:
    """Who killed where only the dead are told and a clause tells how they died: "nine were killed when the army shelled the port",
    "soldiers were killed fighting rebels"."""
    verb = coded.match.trigger
    counted = verb.lemma_.lower() in RESULTS and clauses.is_passive(verb) and not clauses.agents(verb)
    if coded.match.nominal or coded.sides.sources or not counted:
        return coded
    told = [
        clause
        for clause in clauses.kids(verb, "advcl")
        if any(mark.lower_ in CIRCUMSTANCE for mark in clauses.kids(clause, "mark", "advmod"))
    ]
    fought = [clause for clause in clauses.kids(verb, "advcl", "xcomp") if clause.lemma_.lower() in FIGHTING]
    for other in found:
        by = other.match.carrier or other.match.trigger
        if by in fought and other.sides.targets:
            return _filled(coded, "host", tuple(a for a in other.sides.targets if a not in coded.sides.targets))
        if other.match.entry.type == "ASSAULT" and by in told and other.verdict.status in {"actual", "alleged"}:
            return _filled(coded, "host", tuple(a for a in other.sides.sources if a not in coded.sides.targets))
    return coded


def _doers(inner: Coded, outer: Coded) -> tuple[Actor, ...]:
    """Who does an act noun below another act: the one accused or asked, or who ends, threatens or promises it."""
    kind = outer.match.entry.type
    if inner.match.entry.type == "PROTEST" and kind != "REQUEST":
        return ()
    if kind == "PROTEST" and OPPOSING & set(clauses.cases(inner.match.trigger)):
        return ()
    if kind == "RETREAT" and (outer.match.nominal or inner.match.trigger.dep_ == "nmod"):
        return ()  # who brings an end to attacks seldom made them
    if outer.match.nominal:
        doers = outer.sides.sources if kind in {"PROTEST", "CONSULT"} else ()
    elif kind in BLAMING:
        doers = outer.sides.targets
    else:
        doers = outer.sides.sources if kind in OWN_DEEDS else ()
    return tuple(actor for actor in doers if actor not in inner.sides.targets)


def _hangs(inner: Token, outer: Token, arcs: set[str]) -> bool:
    node = inner
    for _ in range(STEPS):
        if node.head == node or node.dep_ not in arcs:
            return False
        node = node.head
        if node == outer:
            return True
    return False


def _from_told(coded: Coded, told: Told) -> Coded:
    """The sides that the same noun had before: "the clashes" after "clashes between A and B"."""
    before = told.before(coded)
    if before is None or not _is_definite(coded.match.trigger) or (coded.sides.sources and coded.sides.targets):
        return coded
    mine, theirs = {*coded.sides.sources, *coded.sides.targets}, {*before.sources, *before.targets}
    if mine and not mine & theirs:
        return coded
    sources = coded.sides.sources or tuple(a for a in before.sources if a not in coded.sides.targets)
    targets = coded.sides.targets or tuple(a for a in before.targets if a not in coded.sides.sources)
    return _filled(coded, "told", sources, targets)


DEFINITE = {"the", "this", "that", "these", "those"}


def _is_definite(noun: Token) -> bool:
    """Whether a noun can mean what was told before: "the clashes", "their attack", but not "violence" at large."""
    return any(kid.lower_ in DEFINITE or kid.dep_ == "nmod:poss" for kid in clauses.kids(noun, "det", "nmod:poss"))


def _from_strike(coded: Coded, told: Told) -> Coded:
    """Who killed where only the dead are counted, right after a strike: "The port was shelled by B. Nine people were killed." """
    verb, strike = coded.match.trigger, told.strike()
    if strike is None or coded.match.nominal or coded.sides.sources or verb.lemma_.lower() not in RESULTS:
        return coded
    passive = clauses.is_passive(verb) and not clauses.agents(verb)
    if not passive and verb.dep_ != "advcl":
        return coded
    targets = coded.sides.targets
    if {(actor.country, actor.sector) for actor in targets} & {
        (actor.country, actor.sector) for actor in strike.sources
    }:
        return coded
    apart = _countries(targets) and _countries(targets).isdisjoint(_countries(strike.targets)) and strike.targets
    return coded if apart else _filled(coded, "told", sources=strike.sources)


def _at_home(coded: Coded, actors: Resolution) -> Coded:
    """The other side of an act within the country where the report plays: its state for what people direct upward,
    else someone there whom nobody names."""
    coded = _placed(coded, actors)
    sides, kind, home = coded.sides, coded.match.entry.type, actors.home
    known = _countries((*sides.sources, *sides.targets))
    if home is None or kind not in TWO_SIDED or (sides.sources and sides.targets) or known - {home}:
        return coded
    if coded.match.nominal and coded.match.trigger.lemma_.lower() in FROM_OUTSIDE:
        return coded
    if not sides.sources and not sides.targets:
        return _nobody(coded, actors, home)
    if sides.targets:
        guessed = kind in FORCED and actors.is_alone
        return _filled(coded, "home", sources=(_unnamed_doer(coded, home, actors),)) if guessed else coded
    state = any(actor.sector in STATE for actor in sides.sources)
    if kind in UPWARD:
        return coded if state else _filled(coded, "home", targets=(actors.state(home),))
    inward = kind in FORCED or actors.is_settled
    return _filled(coded, "home", targets=(actors.someone(home),)) if inward else coded


def _placed(coded: Coded, actors: Resolution) -> Coded:
    """People without a country to whom something is done at home are of that country."""
    sides, home = coded.sides, actors.home
    loose = bool(sides.targets) and all(
        actor.country is None and actor.sector in {"CVL", "OPP", "REB", "PRE"} for actor in sides.targets
    )
    if home is None or not loose or not actors.is_settled or coded.match.entry.type not in TWO_SIDED:
        return coded
    targets = tuple(actors.placed(actor, home) for actor in sides.targets if actor.kind != "person")
    return replace(_filled(coded, "home", targets=targets), sides=replace(sides, targets=targets)) if targets else coded


def _nobody(coded: Coded, actors: Resolution, home: str) -> Coded:
    """Violence that names neither side is among those of the country it plays in."""
    if coded.match.entry.type not in {"ASSAULT", "COERCE"} or not actors.is_settled:
        return coded
    return _filled(coded, "home", (_unnamed_doer(coded, home, actors),), (actors.someone(home),))


ARMS = {"aircraft", "artillery", "gunboat", "gunship", "helicopter", "jet", "tank", "warplane", "warship"}
"""Arms that few but a state have: what they do where nobody's are named, its forces do."""


def _unnamed_doer(coded: Coded, country: str, actors: Resolution) -> Actor:
    heads = () if coded.match.nominal else clauses.subjects(coded.match.trigger)
    armed = coded.match.entry.type == "ASSAULT" and any(head.lemma_.lower() in ARMS for head in heads)
    return actors.forces(country) if armed else doer(coded.match.entry, country, actors)


def doer(entry: Entry, country: str, actors: Resolution) -> Actor:
    """Who does in a country what nobody is said to do: the authorities where only they can, else somebody."""
    official = entry.type == "COERCE" and entry.mode in OFFICIAL
    return actors.authorities(country) if official else actors.someone(country)


def _countries(actors: Iterable[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country}


def _filled(coded: Coded, how: str, sources: tuple[Actor, ...] = (), targets: tuple[Actor, ...] = ()) -> Coded:
    if not sources and not targets:
        return coded
    sides = replace(coded.sides, sources=coded.sides.sources or sources, targets=coded.sides.targets or targets)
    return replace(_marked(coded, how), sides=sides)


def _marked(coded: Coded, how: str) -> Coded:
    """The act with how a side was told in its rule."""
    entry = replace(coded.match.entry, rule=f"{coded.match.entry.rule} +{how}")
    return replace(coded, match=replace(coded.match, entry=entry))
