"""Who speaks, and through whom: claims that stand inside other claims, sources that are cited, outlets, and the publisher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.claims.covering import Covering
from riftline.claims.cues import cues
from riftline.claims.found import Found
from riftline.claims.lexicon import table
from riftline.claims.reality import REPORTING
from riftline.language import clauses

Resolve = Callable[[Token], tuple[Actor, ...]]

OUTLET = "outlet"
PRESS = "JRN"
"""PLOVER's sector of the press."""

PRESS_NAME = re.compile(
    r"\b(?:Times|Post|Herald|Gazette|Tribune|Daily|Chronicle|Mirror|Courier|Observer|Telegraph|Journal|Weekly|Press|News|Newspaper|TV|Television"
    r"|Radio|Broadcasting|Channel)\Z|\b(?:Daily|Radio|TV|Channel|Canal)\b|\.[a-z]{2,4}\Z"
)
"""Names that outlets have."""

HEARD_BY = ("to", "with", "by", "in", "on")
"""Prepositions before the outlet to which something was said: "told", "in an interview with", "quoted by"."""

TALKS = {
    "interview",
    "conversation",
    "briefing",
    "talk",
    "comment",
    "remark",
    "letter",
    "column",
    "article",
    "statement",
}
"""Nouns after "in" whose "with" or "to" brings in the outlet: "in an interview with the Gazette"."""

DOCUMENTS = {
    "report", "article", "analysis", "story", "dispatch", "piece", "account", "study", "poll", "survey", "editorial", "column",
    "statement", "release", "note", "letter", "communique", "communiqué", "document", "memo", "footage", "video", "broadcast",
}  # fmt: skip
"""Things that speak for whoever made them: "a report by the Gazette"."""

PAPERS = {"report", "article", "analysis", "story", "dispatch", "piece", "account", "study", "editorial", "column"}
"""Documents that one text calls by several of these words."""

CARRYING = {"carry", "publish", "broadcast", "release", "air", "print", "quote", "cite", "distribute", "post"}
"""What an outlet does with a statement: "in a statement carried by the Gazette"."""

MOUTH = ("via", "through")
"""Prepositions before whoever speaks for a body."""

CITING = {"cite", "quote"}
SPEAKING_KINDS = {"person", "organ", "outlet", "organisation", "group", "unknown"}
"""Kinds of actors that can be cited; a state can if its name stands alone ("citing Lorne"), not as "citing Arvenian law"."""

PASSING_ON = {"asserts", "accuses", "predicts", "praises", "regrets", "apologises", "threatens"}
"""Attitudes of an outer claim whose speaker hands on what stands in it; who denies or demands it, does not."""


@dataclass(frozen=True)
class Voices:
    """Who says a claim (nobody where none is named), whom it came through, and the token of a cited source, if any.

    `heard` are the outlets to which it was said, which are part of `via`.
    """

    speakers: tuple[Actor, ...]
    via: tuple[Actor, ...]
    cited: Token | None = None
    heard: tuple[Actor, ...] = ()


def voices(found: Found, around: Sequence[Found], resolve: Resolve) -> Voices:
    """Who speaks, and the chain: whoever cites the speaker, the outlet that heard it, speakers of the claims around it (inner
    first). Who printed all of it is for `printing`."""
    told = speakers_of(found, resolve)
    cited = cited_by(found, resolve)
    speaking, chain = told, list[Actor]()
    if cited is not None:
        speaking, chain = resolve(cited), list(told)
    for token in _mouths(found):
        chain += resolve(token) or ([_person(token)] if token.pos_ == "PROPN" else [])
    heard = list(_heard_by(found, resolve))
    chain += heard
    chain += [actor for token in found.via for actor in resolve(token)]
    for outer in (claim for claim in around if _passes_on(claim)):
        chain += speakers_of(outer, resolve)
    return Voices(speaking, once(chain, speaking), cited, tuple(heard))


def _passes_on(outer: Found) -> bool:
    """Whether the speaker of a claim hands on what stands in it; who "has not denied the charge" does not."""
    cue = cues().verbs.get(outer.head.lemma_.lower())
    return outer.attitude in PASSING_ON and (cue is None or cue.attitude in PASSING_ON)


def speakers_of(found: Found, resolve: Resolve) -> tuple[Actor, ...]:
    """The actors that the source stands for, in its order; a document speaks for whoever made it."""
    for token in found.speakers:
        makers = clauses.modifiers(token, "by", "from", "of", "in") if token.lemma_.lower() in DOCUMENTS else []
        actors = [actor for maker in makers for actor in resolve(maker)] or resolve(token) or _senders(token, resolve)
        actors = actors or [actor for head in _of_what(token) for actor in resolve(head)]
        if token.lower_ == "it":
            actors = [actor for actor in actors if actor.kind not in {"person", "group"}]
        if actors:
            return tuple(actors)
    return ()


def _senders(document: Token, resolve: Resolve) -> tuple[Actor, ...]:
    """Who sent or made a document: "Arvenia delivered a note demanding …", also one told of before: "The note demands …"."""
    if document.lemma_.lower() not in DOCUMENTS:
        return ()
    for token in (document, *reversed(document.doc[: document.i])):
        if token != document and token.lemma_ != document.lemma_ and not _same_paper(token, document):
            continue
        if token.dep_ == "obj" and token.head.pos_ == "VERB":
            return tuple(actor for subject in clauses.subjects(token.head) for actor in resolve(subject))
        makers = clauses.modifiers(token, "by", "from") if token != document else []
        if makers:
            return tuple(actor for maker in makers for actor in resolve(maker))
    return ()


def _of_what(pronoun: Token) -> list[Token]:
    """Who "it" is in "in what it called a gesture, Belmark …": the subject of the clause that is so called."""
    clause = pronoun.head
    if pronoun.pos_ != "PRON" or clause.dep_ not in {"acl:relcl", "acl"} or clause.head.lower_ != "what":
        return []
    verb = next((up for up in clause.head.ancestors if up.pos_ == "VERB"), None)
    return clauses.subjects(verb) if verb is not None else []


def _same_paper(token: Token, document: Token) -> bool:
    """Whether "the report" may be the analysis told of before."""
    definite = any(kid.lower_ in {"the", "this"} for kid in clauses.kids(document, "det"))
    return definite and {token.lemma_.lower(), document.lemma_.lower()} <= PAPERS


def cited_by(found: Found, resolve: Resolve) -> Token | None:
    """Whom the source cites for what it says: "X reported, citing Y", "according to X, quoting Y"."""
    for verb in _citing(found):
        for token in clauses.kids(verb, "obj"):
            if token not in found.speakers and _can_speak(token, resolve):
                return token
    return None


def _citing(found: Found) -> list[Token]:
    """Participles of citing that hang on the cue or on the source, before or after the content."""
    reporting = {found.head.lemma_.lower(), found.head.lower_} & REPORTING
    if not reporting or found.attitude != "asserts":
        return []
    hosts = [found.head, *found.speakers]
    near = [kid for host in hosts for kid in clauses.kids(host, "advcl", "acl", "conj", "dep", "parataxis")]
    after = max(found.cue | found.source) + 2
    near += [found.head.doc[after]] if after < found.head.sent.end else []
    return [verb for verb in near if verb.lemma_.lower() in CITING and verb.tag_ == "VBG" and verb != found.head]


def _can_speak(token: Token, resolve: Resolve) -> bool:
    if token.lemma_.lower() in table("judging")["unnamed"] or token.lemma_.lower() in DOCUMENTS:
        return True
    return any(actor.kind in SPEAKING_KINDS or token.pos_ == "PROPN" for actor in resolve(token))


def enclosing(found: Sequence[Found]) -> list[list[Found]]:
    """For each claim of a passage the claims in whose content its cue stands, the innermost first."""
    held = Covering((start, end, number) for number, claim in enumerate(found) for start, end in claim.content)
    return [
        sorted((found[other] for other in held.at(claim.head.idx) if other != number), key=_size)
        for number, claim in enumerate(found)
    ]


def _size(claim: Found) -> int:
    return sum(end - start for start, end in claim.content)


def _hearers(found: Found) -> list[Token]:
    head = found.head
    if head.lemma_.lower() in CITING:
        return []
    cue = cues().verbs.get(head.lemma_.lower())
    told = (
        clauses.kids(head, "obj") if cue is not None and "hearer" in cue.forms and cue.attitude != "calls for" else []
    )
    return [*told, *clauses.kids(head, "iobj", "obl:agent"), *clauses.modifiers(head, *HEARD_BY), *_talks(found)]


def _heard_by(found: Found, resolve: Resolve) -> Iterator[Actor]:
    """The outlets to which it was said; one that no table knows is told by its name, or by giving an interview to it."""
    talks = _talks(found)
    for token in _hearers(found):
        actors = resolve(token)
        yield from (actor for actor in actors if _is_press(actor) or (token in talks and _is_body(actor)))
        if token.pos_ == "PROPN" and not actors:
            made = _outlet(token)
            if token in talks or _is_press_name(made.name):
                yield made


def _is_press_name(name: str) -> bool:
    return PRESS_NAME.search(name) is not None


def _is_press(actor: Actor) -> bool:
    """Whether an actor is an outlet, by what is known of it or by its name."""
    return actor.kind == OUTLET or actor.sector == PRESS or (actor.country is None and _is_press_name(actor.name))


def _is_body(actor: Actor) -> bool:
    """A named body of no country with which somebody talks in public: "in an interview with Canal 9"."""
    return actor.kind == "organisation" and actor.country is None and actor.sector is None


def _mouths(found: Found) -> list[Token]:
    """Through whom a body speaks: "the ministry, via spokesman Keller"."""
    hosts = [found.head, *found.speakers]
    named = [kid for host in hosts for kid in clauses.modifiers(host, *MOUTH)]
    described = [kid for host in hosts for kid in clauses.kids(host, "nmod") if _is_mouth(kid)]
    return [kid for kid in named + described if kid.pos_ in {"NOUN", "PROPN"}]


def _is_mouth(name: Token) -> bool:
    """Whether the preposition hangs on the office before a name: "via spokeswoman Ana Keller"."""
    return any(set(clauses.cases(kid)) & set(MOUTH) for kid in clauses.kids(name, "nmod:desc"))


def _person(name: Token) -> Actor:
    """Somebody whom no phrase stands for, by the name as written."""
    words = [kid for kid in name.subtree if kid.pos_ == "PROPN"]
    return identity.build(" ".join(word.text for word in words), None, None, "person")


def _talks(found: Found) -> list[Token]:
    """With whom the speaker talked: "in an interview with the Gazette"."""
    places = [token for token in clauses.modifiers(found.head, "in", "during") if token.lemma_.lower() in TALKS]
    carried = [verb for token in places for verb in clauses.kids(token, "acl") if verb.lemma_.lower() in CARRYING]
    talking = [kid for token in places for kid in clauses.modifiers(token, "with", "to", "by", "for")]
    return talking + [agent for verb in carried for agent in clauses.agents(verb)]


def _outlet(token: Token) -> Actor:
    """An outlet that no table knows, by its name as written."""
    name = token.doc[token.left_edge.i : token.right_edge.i + 1].text
    return identity.build(name.removeprefix("with ").removeprefix("to ").strip(), None, PRESS, OUTLET)


def once(actors: Iterable[Actor], speakers: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each actor of a chain once, at its last place (the publisher's is the end), without those who speak themselves."""
    names = {actor.name for actor in speakers}
    out: dict[str, Actor] = {}
    for actor in actors:
        if actor.name not in names:
            out.pop(actor.name, None)
            out[actor.name] = actor
    return tuple(out.values())
