"""What does not count as an act though the lexicon names it: private word, nature and mishaps, shows, parts of another act."""

from __future__ import annotations

from spacy.tokens import Token

from riftline.actors.actor import Actor
from riftline.events.announcing import Coded, is_public
from riftline.events.arguments import CRASHING, Parties
from riftline.events.entries import listed
from riftline.events.matching import Match
from riftline.events.modality import SPEECH
from riftline.events.wars import NOUNS as WARS
from riftline.language import clauses

NEVER_ALONE = {"CONSULT", "SUPPORT", "AGREE", "COOPERATE", "REQUEST", "CONCEDE", "AID", "ACCUSE", "REJECT", "THREATEN"}
"""Types whose nouns are everyday words, so that without any actor they state no act."""

DEFINITE = {"the", "this", "that", "these", "those", "such"}


def counts(match: Match, sides: Parties) -> bool:
    """Whether a match with its sides is an act at all."""
    if _is_shown(match) or _speaks_without_speaker(match, sides) or _is_private(match, sides) or _is_nature(match):
        return False
    if _is_unnamed(match) or _is_figure_of_speech(match, sides):
        return False
    political = any(map(is_acting, (*sides.sources, *sides.targets)))
    return political or not match.nominal or match.entry.type not in NEVER_ALONE


def _is_unnamed(match: Match) -> bool:
    """Whether somebody only asks not to be named: "an official who asked not to be identified"."""
    asked = clauses.kids(match.trigger, "xcomp") if match.entry.type in {"REQUEST", "REJECT"} else []
    return any(word.lemma_.lower() in {"name", "identify", "quote"} and clauses.is_passive(word) for word in asked)


ARMED = {"MIL", "REB", "UAF", "PRM", "COP", "CRM", "SPY"}


def _is_figure_of_speech(match: Match, sides: Parties) -> bool:
    """Whether people without arms only fight for something: "fights for a seat", "are fighting to win back their country"."""
    verb = match.trigger
    if match.nominal or verb.lemma_.lower() not in {"fight", "battle"} or match.entry.type != "ASSAULT":
        return False
    struck = len(set(sides.targets) - set(sides.sources)) > 0 or clauses.kids(verb, "obj")
    aimed = clauses.modifiers(verb, "for") or clauses.kids(verb, "xcomp", "advcl")
    return bool(aimed) and not struck and not any(actor.sector in ARMED for actor in sides.sources)


def refers_back(match: Match, sides: Parties) -> bool:
    """A definite act noun for which not even the context tells a party ("the raid", "these arrests")."""
    alone = match.nominal and match.carrier is None and not sides.sources and not sides.targets
    first = match.trigger.head if match.trigger.dep_ == "conj" else match.trigger
    return alone and any(kid.lower_ in DEFINITE for noun in (match.trigger, first) for kid in clauses.kids(noun, "det"))


def _speaks_without_speaker(match: Match, sides: Parties) -> bool:
    """A verb of speech whose stated subject is nobody ("the conflict threatens to spread") is no act."""
    if match.nominal or match.entry.type not in SPEECH or sides.sources:
        return False
    return bool(clauses.kids(match.trigger, *clauses.SUBJECTS)) and not clauses.is_passive(match.trigger)


def _is_nature(match: Match) -> bool:
    verb = match.carrier or match.trigger
    if verb.pos_ != "VERB":
        return False
    mishap = [
        *clauses.modifiers(verb, "in", "by"),
        *(token for token in clauses.agents(verb) if clauses.is_passive(verb)),
    ]
    names = {token.lemma_.lower() for token in (*clauses.subjects(verb), *mishap)}
    if match.entry.type == "ASSAULT" and _is_crash(verb):
        return True
    return bool(names & listed("nature")) or (bool(names & listed("mishaps")) and match.entry.type == "ASSAULT")


BLOWS = {
    "hit",
    "shoot",
    "missile",
    "rocket",
    "bomb",
    "attack",
    "fire",
    "strike",
    "down",
    "blast",
    "explosion",
    "explode",
    "sabotage",
}


def _is_crash(verb: Token) -> bool:
    """Whether people die as something crashes, and no word of a blow says why: "the jet crashed, killing 38"."""
    above = clauses.host(verb) if verb.dep_ == "advcl" and verb.tag_ == "VBG" else verb
    told = [above, *(kid for kid in clauses.kids(verb, "advcl") if clauses.is_passive(verb))]
    crashing = any(word.lemma_.lower() in CRASHING for word in told if word is not verb)
    return crashing and not any(word.lemma_.lower() in BLOWS for word in verb.sent)


def is_part(item: Coded, found: list[Coded]) -> bool:
    """What is lifted or eased is one act with its lifting ("eased the restrictions"), what is forbidden one with the ban ("banned from
    travelling"); a war that parties are "in" only names them."""
    noun = item.match.trigger
    if not item.match.nominal and any(_is_barred(noun, other) for other in found):
        return True
    kind, a_war = item.match.entry.type, noun.lemma_.lower() in WARS
    if not item.match.nominal or item.match.carrier is not None or not (a_war or kind in {"COERCE", "SANCTION"}):
        return False
    if (
        a_war
        and noun.dep_ == "nmod"
        and "in" in clauses.cases(noun)
        and noun.head.lemma_.lower() in listed("belligerents")
    ):
        return True
    return noun.dep_ in {"obj", "nsubj:pass"} and any(
        other.match.trigger == noun.head and other.match.entry.type in {"RETREAT", "CONCEDE"} for other in found
    )


BARRING = {"ban", "bar", "block", "prohibit", "restrict", "exclude", "prevent", "stop"}


def _is_barred(verb: Token, other: Coded) -> bool:
    """Whether an act is what another one forbids."""
    ban = other.match.trigger
    forbids = other.match.entry.type in {"COERCE", "SANCTION"} and ban.lemma_.lower() in BARRING
    return (
        forbids
        and verb.head == ban
        and "from" in {*clauses.cases(verb), *(mark.lower_ for mark in clauses.kids(verb, "mark"))}
    )


def _is_shown(match: Match) -> bool:
    """A demonstration "of" something that is no crowd shows it: "a demonstration of strength"."""
    shown = clauses.modifiers(match.trigger, "of") if match.trigger.lemma_.lower() == "demonstration" else []
    return bool(shown) and not any(head.lemma_.lower() in listed("crowds") | listed("masses") for head in shown)


PUBLIC = {"CONSULT", "COOPERATE", "AGREE", "SUPPORT", "REQUEST", "REJECT"}
"""Types that are acts of public life only if their doer speaks for more than itself."""


def _is_private(match: Match, sides: Parties) -> bool:
    """Talks, deals and support among people who speak for nobody but themselves are no acts of public life."""
    verbal = match.entry.type in PUBLIC and bool(sides.sources)
    interview = match.entry.type == "CONSULT" and any(actor.sector == "JRN" for actor in sides.targets)
    return verbal and (interview or not any(map(is_public, sides.sources)))


def is_acting(actor: Actor) -> bool:
    """Whether an actor has a part in public life: a country, or a sector."""
    return actor.country is not None or (actor.sector is not None and actor.sector != "UNK")


SINCE = ("after", "since", "following", "during", "before", "upon")


def is_history(match: Match) -> bool:
    """Whether an act is placed by the end of a realm ("after the breakup of the union"), which is before any crisis of today."""
    verb = clauses.clause_head(match.carrier or match.trigger)
    marks = [
        noun
        for head in {match.trigger, verb}
        for noun in clauses.modifiers(head, *SINCE)
        if noun.lemma_.lower() in listed("breakups")
    ]
    return any(kid.lemma_.lower() in listed("realms") for noun in marks for kid in noun.subtree)
