"""Who speaks, and through whom: claims that stand inside other claims, sources that are cited, outlets, and the publisher."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.claims.covering import Covering
from riftline.claims.found import Found
from riftline.claims.lexicon import table
from riftline.claims.reality import REPORTING
from riftline.documents.report import Report
from riftline.language import clauses

Resolve = Callable[[Token], tuple[Actor, ...]]

OUTLET = "outlet"
PRESS = "JRN"
"""PLOVER's sector of the press."""

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

CITING = {"cite", "quote"}
SPEAKING_KINDS = {"person", "organ", "outlet", "organisation", "group", "unknown"}
"""Kinds of actors that can be cited; a state can if its name stands alone ("citing Lorne"), not as "citing Arvenian law"."""

PASSING_ON = {"asserts", "accuses", "predicts", "praises", "regrets", "apologises", "threatens"}
"""Attitudes of an outer claim whose speaker hands on what stands in it; who denies or demands it, does not."""


@dataclass(frozen=True)
class Voices:
    """The speaker of a claim (None if nobody is named), whom it came through, and the token of a cited source, if any."""

    speaker: Actor | None
    via: tuple[Actor, ...]
    cited: Token | None = None


def voices(found: Found, around: Sequence[Found], report: Report, resolve: Resolve) -> Voices:
    """Who speaks, and the chain: whoever cites the speaker, the outlet that heard it, speakers of the claims around it (inner
    first), the publisher."""
    told = speaker_of(found, resolve)
    cited = cited_by(found, resolve)
    speaker, chain = told, list[Actor]()
    if cited is not None:
        speaker = next(iter(resolve(cited)), None)
        chain = [told] if told is not None else []
    chain += [actor for token in _mouths(found) for actor in resolve(token)]
    chain += [actor for token in _hearers(found) for actor in resolve(token) if actor.kind == OUTLET]
    chain += [_outlet(token) for token in _talks(found) if token.pos_ == "PROPN" and not resolve(token)]
    chain += [actor for token in found.via for actor in resolve(token)]
    for outer in (claim for claim in around if claim.attitude in PASSING_ON):
        chain += [actor for actor in (speaker_of(outer, resolve),) if actor is not None]
    own = publisher(report)
    chain += [own] if own is not None else []
    return Voices(
        speaker, tuple(_once(actor for actor in chain if speaker is None or actor.name != speaker.name)), cited
    )


def speaker_of(found: Found, resolve: Resolve) -> Actor | None:
    """The first actor that the source stands for; a document speaks for whoever made it."""
    for token in found.speakers:
        makers = clauses.modifiers(token, "by", "from", "of", "in") if token.lemma_.lower() in DOCUMENTS else []
        actors = [actor for maker in makers for actor in resolve(maker)] or resolve(token) or _senders(token, resolve)
        actors = actors or [actor for head in _of_what(token) for actor in resolve(head)]
        if actors:
            return actors[0]
    return None


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


def publisher(report: Report) -> Actor | None:
    """The reporting publisher as an actor; None if the report does not name it."""
    if not report.publisher:
        return None
    return identity.build(report.publisher, report.country, PRESS, OUTLET)


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
    return [*clauses.kids(head, "iobj", "obj", "obl:agent"), *clauses.modifiers(head, *HEARD_BY), *_talks(found)]


def _mouths(found: Found) -> list[Token]:
    """Through whom a body speaks: "the ministry, via spokesman Keller"."""
    hosts = [found.head, *found.speakers]
    return [kid for host in hosts for kid in clauses.modifiers(host, "via", "through") if kid.pos_ in {"NOUN", "PROPN"}]


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


def _once(actors: Iterable[Actor]) -> list[Actor]:
    """Each actor once, at its first place; the publisher, which comes last, keeps the last place."""
    out: list[Actor] = []
    for actor in actors:
        out = [known for known in out if known.name != actor.name] + [actor]
    return out
