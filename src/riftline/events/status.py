"""Did it happen? Status of an act from negation, modality, conditionals, purpose, governing words and questions.

Statuses are collected from the act upward to the top of what governs it; the most reserved one holds (see `ORDER`).
The words stand in ``lexicon/status.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from riftline.events.modality import ORDER, SPEECH, Verdict, adverbs, auxiliaries, beside, marks_of, words
from riftline.language import clauses
from riftline.language.voices import VOICING
from riftline.language.withheld import is_withheld

GOVERNED = {
    "xcomp",
    "ccomp",
    "csubj",
    "csubj:pass",
    "acl",
    "advcl",
    "obj",
    "obl",
    "nmod",
    "nsubj:pass",
    "nsubj",
    "amod",
    "compound",
}
OWN_STATUS = {"acl:relcl", "advcl:relcl", "parataxis", "appos", "root", "list", "dislocated"}
"""Relations above which nothing governs the act."""

FACTUAL_MARKS = {
    "after",
    "before",
    "when",
    "while",
    "as",
    "because",
    "since",
    "although",
    "though",
    "by",
    "following",
    "amid",
}
OVERTAKEN = {"planned", "possible"}
"""What an act noun was before its light verb did it ("launched its long-planned offensive")."""

REJECTING = {"reject", "dismiss", "rejection"}


def is_governor(lemma: str) -> bool:
    """Whether a word says something of the reality of what it governs ("expect", "say"), so that it is no act itself."""
    return lemma in words()["governors"]


def status_of(trigger: Token, carrier: Token | None, kind: str) -> Verdict:
    """The status of an act of type `kind` named by `trigger` (carried by a light verb, if any)."""
    found = list(_upward(trigger, carrier, kind))
    for status in ORDER:
        for verdict in found:
            if verdict.status == status:
                return _settled(verdict, found)
    return next((verdict for verdict in found if verdict.status == "actual"), Verdict("actual", ""))


def _settled(verdict: Verdict, found: list[Verdict]) -> Verdict:
    """Rejecting a charge denies it; rejecting anything else only means that it is not done."""
    charges = any(other.status == "alleged" for other in found)
    if charges and verdict.status == "negated" and verdict.reason in REJECTING:
        return Verdict("denied", verdict.reason)
    asked = any(other.status in OVERTAKEN for other in found)
    if asked and not charges and verdict.status == "denied" and verdict.reason in REJECTING:
        return Verdict("negated", verdict.reason)
    return verdict


def _upward(trigger: Token, carrier: Token | None, kind: str) -> Iterator[Verdict]:
    yield from _of_act(trigger, carrier, kind)
    if carrier is not None or not _is_committed(trigger):
        yield from _above(trigger, carrier, kind)


def _above(trigger: Token, carrier: Token | None, kind: str) -> Iterator[Verdict]:
    """What the words above an act say of it, up to the top of what governs it."""
    node = carrier or trigger
    while node.head != node:
        head, dep = node.head, node.dep_
        if dep == "conj":
            yield from _shared(node, head, kind)
        elif _stands_alone(node, dep) or _is_done(node, dep) or _is_worded(node, kind):
            return
        elif (asking := _asking(node)) is not None:
            yield from _of_content(node, asking)
            node = asking
            continue
        elif dep == "advcl" and not clauses.selected(node) and not _is_instance(node):
            yield from auxiliaries(head)
        elif not _is_instance(node) and not _is_shown_by(node, head, dep):
            last = _last_word(node, head, dep, kind, own=node in {trigger, carrier})
            if last is not None:
                yield from last
                return
            if dep == "nmod" and "of" in clauses.cases(node) and head.dep_ == "obj" and head.head.lemma_ in CHARGING:
                yield from _from_governor(node, head.head, "obj")
            yield from _from_governor(node, head, dep)
            if dep == "nsubj" and clauses.kid(head, "expl") is not None:
                yield from beside(head, kind)
            if dep == "xcomp":
                yield from beside(head, kind)
            elif _governor(node, head) in ({None} if dep in NOMINAL else {None, "reporting"}):
                return
        node = head


def _stands_alone(node: Token, dep: str) -> bool:
    """Whether nothing above a clause says how real it is: a finite clause of circumstance, or one that is no content of another."""
    finite = dep == "advcl" and not clauses.selected(node) and node.tag_ not in {"VBG", "VB"}
    return dep in OWN_STATUS or not _governs(node, dep) or (finite and not _is_instance(node))


UTTERED = {"REQUEST", "ACCUSE", "THREATEN"}
"""Types of what was said whatever answer it got: "rejected the demand"."""

OFFERED = {"offer", "overture", "pledge", "proposal"}
TURNING_DOWN = {"rebuff", "refuse", "spurn", "turn"}
"""Verbs for the answer to an offer, which was made all the same."""

DEEDS = {"ASSAULT", "COERCE", "PROTEST"}
"""Types of what was done even if it is over or must end: "the shelling must stop"."""


def _last_word(node: Token, head: Token, dep: str, kind: str, *, own: bool) -> list[Verdict] | None:
    """What a word says of the act below it after which those above say nothing more; None where they may. `own`: the act itself, or the
    light verb that carries it, stands right below."""
    word = head.lemma_.lower()
    if dep in NOMINAL and own and (word in ENDING or _is_missed(head)):
        return []
    if dep == "nsubj" and own and kind in DEEDS and word in ENDING:
        return []
    offered = kind == "AGREE" and node.lemma_.lower() in OFFERED and (word in TURNING_DOWN or word in REJECTING)
    if dep in {"obj", "nsubj:pass"} and own and (offered or (kind in UTTERED and word in REJECTING)):
        return []
    if dep == "nmod" and "of" in clauses.cases(node) and _is_missing(head):
        return [Verdict("possible", "no")]
    held = dep == "acl" and word in FAULTING and any(mark.lower_ == "that" for mark in clauses.kids(node, "mark"))
    return [Verdict("alleged", word)] if held or _is_undenied(node, head) else None


def _is_instance(node: Token) -> bool:
    """Whether a gerund is an instance of what stands before it, and as real: "make reforms including opening the port"."""
    marks = {mark.lower_ for mark in clauses.kids(node, "mark")} | set(clauses.cases(node))
    return node.tag_ == "VBG" and "including" in marks


SHOWING = {"see", "witness", "bring", "face", "feature"}
"""Verbs whose object is as real as they are: "Sunday is expected to see protests"."""


def _is_shown_by(node: Token, head: Token, dep: str) -> bool:
    """Whether an act noun, or the count of days of it, is what a day or a town sees."""
    if (
        dep == "nmod"
        and "of" in clauses.cases(node)
        and head.lemma_.lower() in {"day", "week", "month", "night", "series", "round"}
    ):
        return head.dep_ == "obj" and head.head.lemma_.lower() in SHOWING
    return dep == "obj" and head.lemma_.lower() in SHOWING and head.dep_ == "xcomp"


JUDGING = {
    "defend", "condemn", "criticise", "criticize", "denounce", "praise", "regret", "deplore", "justify", "explain", "applaud", "hail",
}  # fmt: skip
"""Verbs for what one thinks of something done."""


def _of_content(clause: Token, noun: Token) -> Iterator[Verdict]:
    """What a noun says of the act that is its content; a decision that somebody defends or regrets was carried out."""
    if noun.lemma_.lower() == "decision" and noun.dep_ == "obj" and noun.head.lemma_.lower() in JUDGING:
        return
    yield from _from_governor(clause, noun, "acl")
    if _governor(clause, noun) is None and noun.lemma_.lower() in clauses.TERMS | clauses.TALK:
        yield Verdict("possible", noun.lemma_.lower())


def _asking(clause: Token) -> Token | None:
    """The noun whose content an infinitive tells: "rejected calls by the envoy to adopt the plan" (also where the parser hangs it on
    the verb), "demanded a meeting to discuss the raid"; or a gerund: "remarks on sending troops"."""
    if (talk := clauses.talked_of(clause)) is not None:
        return talk
    if clause.tag_ != "VB" or not any(mark.lower_ == "to" for mark in clauses.kids(clause, "mark")):
        return None
    if (called := clauses.called_upon(clause)) is not None:
        return called.head
    if clause.dep_ == "acl" and clause.head.dep_ in {"obj", "obl", "nsubj:pass"}:
        return clause.head
    governors = words()["governors"]
    return clauses.governing_noun(
        clause, lambda noun: noun.pos_ == "NOUN" and governors.get(noun.lemma_.lower()) == "possible"
    )


FORESEEN = {"fear", "expect", "anticipate", "plan", "predict", "threaten", "envisage"}
"""Participles that say of an act noun that it is still to come: "the assault feared by many"."""


def _is_committed(noun: Token) -> bool:
    """Whether a definite act noun is said to have been done by somebody: "opposed the raids carried out by the guards"."""
    definite = any(kid.lower_ in {"the", "these", "those"} for kid in clauses.kids(noun, "det"))
    heads = [noun, *clauses.modifiers(noun, "of", "on", "against")]
    told = [kid for head in heads for kid in clauses.kids(head, "acl") if _is_done(kid, kid.dep_)]
    done = [kid for kid in told if kid.lemma_.lower() not in FORESEEN]
    return definite and any(clauses.agents(kid) for kid in done)


def _of_act(trigger: Token, carrier: Token | None, kind: str) -> Iterator[Verdict]:
    """What stands beside the act itself, and beside the light verb that carries it."""
    laid = next((kid for kid in clauses.told_of(trigger) if kid.lemma_.lower() in clauses.ASCRIBED), None)
    if laid is not None:
        yield Verdict("alleged", laid.lemma_)
    if carrier is None:
        yield from beside(trigger, kind)
    else:
        yield from (verdict for verdict in beside(trigger, kind) if verdict.status not in OVERTAKEN)
        yield from beside(carrier, kind)
        meant = _governor(trigger, carrier)
        if meant in OVERTAKEN:
            yield Verdict(str(meant), carrier.lemma_.lower())


def hypothetical(noun: Token) -> Verdict | None:
    """An act noun without an agent as the subject of a modal: what it "could" do, it could only do once it is done."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.lemma_.lower() not in ENDING:
        return next((verdict for verdict in auxiliaries(noun.head) if verdict.status == "possible"), None)
    return None


FAULTING = {"criticism", "complaint", "suggestion", "view", "perception"}
"""Nouns whose "that" tells what somebody holds against another."""


def _is_missing(noun: Token) -> bool:
    """Whether there is no trace of what a noun would show: "no sign of an assault"."""
    return noun.lemma_.lower() in {"sign", "indication", "hint", "evidence", "trace"} and any(
        kid.lower_ in {"no", "little"} for kid in clauses.kids(noun, "det", "amod")
    )


CHARGING = {"accuse", "suspect", "acquit"}
"""Verbs whose "of" after their object says what the object is charged with ("accused the army of torture")."""

ENDING = {"end", "halt", "stop", "cease", "cessation", "stoppage", "suspend", "discontinue", "pause"}
"""Words for the end of what an act noun names, which therefore was going on ("demanded that they stop the attacks")."""

NOMINAL = {"obj", "obl", "nmod", "nsubj:pass", "compound", "amod"}
"""An act noun below a word that says nothing of its reality is taken as done ("will condemn the attack")."""


def _is_undenied(node: Token, head: Token) -> bool:
    """Whether a denial above an act was not uttered ("has not denied …"): the charge stands as one."""
    return _governor(node, head) == "denied" and is_withheld(head)


WORDED = VOICING | {"plan", "draft", "proposal", "text", "roadmap", "initiative", "agreement"}


def _is_worded(node: Token, kind: str) -> bool:
    """Whether a participle tells what a text says, whatever becomes of the text: "discussed a plan calling for a ceasefire"."""
    bare = node.dep_ == "acl" and node.tag_ == "VBG" and not clauses.kids(node, "mark") and not clauses.cases(node)
    return bare and kind in SPEECH and node.head.lemma_.lower() in WORDED


def _is_done(node: Token, dep: str) -> bool:
    """A participle after a noun says what was done with it: "the plan agreed in May"."""
    return dep == "acl" and node.tag_ == "VBN" and not clauses.kids(node, "aux", "mark")


def _governs(node: Token, dep: str) -> bool:
    if dep not in GOVERNED:
        return False
    if dep == "advcl":
        marks = {mark.lower_ for mark in clauses.kids(node, "mark", "advmod")} | set(clauses.cases(node))
        return not marks & FACTUAL_MARKS
    return True


def _governor(node: Token, head: Token) -> str | None:
    table = words()["governors"]
    lemma = head.lemma_.lower()
    added = clauses.particle(head)
    for name in [f"{lemma} {added}"] if added else []:
        if name in table:
            return table[name]
    for case in clauses.cases(node):
        if f"{lemma} {case}" in table:
            return table[f"{lemma} {case}"]
    return table.get(lemma)


def _from_governor(node: Token, head: Token, dep: str) -> Iterator[Verdict]:
    """What the word above says of the act below it."""
    if dep == "nsubj":
        yield from _of_subject(head)
        return
    if dep in {"obl", "nmod"} and not _selected(node, head):
        return
    if _renames(node, head, dep):
        return
    if _is_hearsay(head, dep):
        yield Verdict("alleged", head.lower_)
        return
    if node.lemma_.lower() in clauses.TALK and head.lemma_.lower() in REJECTING:
        return  # who rejects what others talk of leaves it what it was: talked of
    status = _governor(node, head)
    if status == "possible" and head.lemma_ == "suggest" and dep == "ccomp" and not _is_bare(node):
        yield Verdict("alleged", "suggest")
        return
    if dep == "obj" and head.lemma_.lower() in CAUSING:
        yield from auxiliaries(head)
    if dep == "xcomp" and head.lemma_.lower() == "have" and not _is_past(head):
        yield Verdict("possible", "have to")
        return
    if dep in {"xcomp", "ccomp"} and head.lemma_.lower() in IMPLYING and _is_past(head):
        yield Verdict("actual", head.lemma_.lower())
        return
    if status == "possible" and head.lemma_.lower() in ALLOWING and _is_past(head):
        return
    if status and status != "reporting":
        yield Verdict(status, head.lemma_.lower())


PREVENTING = {"prevent", "avert", "avoid", "stop", "forestall", "foresee", "thwart"}


def _is_missed(verb: Token) -> bool:
    """Whether what a verb would keep from happening happened: "could have prevented the raid", "failed to prevent it"."""
    if verb.lemma_.lower() not in PREVENTING:
        return False
    helpers = {aux.lower_ for aux in clauses.kids(verb, "aux")}
    if helpers & {"could", "might", "should", "would"} and helpers & {"have", "'ve"}:
        return True
    return verb.dep_ in {"xcomp", "acl"} and verb.head.lemma_.lower() in {"fail", "failure", "inability"}


def _is_bare(verb: Token) -> bool:
    """A subjunctive: a base form, also where a tagger takes it for a present that its singular subject does not fit."""
    singular = any(kid.tag_ in {"NN", "NNP"} and not kid.conjuncts for kid in clauses.kids(verb, "nsubj"))
    return verb.tag_ == "VB" or (verb.tag_ == "VBP" and singular)


HEARD = {"report", "say", "believe", "think", "allege", "rumour", "rumor", "understand", "claim"}
NOBODY = {"report", "rumour", "rumor", "some", "talk"}
"""Subjects of "say" that name nobody: "some reports say"."""


def _is_hearsay(head: Token, dep: str) -> bool:
    """Whether something is only told by nobody in particular: "is reported to have shelled", "some reports say that"."""
    if head.lemma_.lower() not in HEARD:
        return False
    if dep == "xcomp":
        return clauses.is_passive(head) and not clauses.agents(head)
    said = dep == "ccomp" and head.lemma_ in {"say", "suggest", "claim"}
    return said and any(subject.lemma_.lower() in NOBODY for subject in clauses.kids(head, "nsubj"))


CAUSING = {"provoke", "cause", "trigger", "spark", "prompt", "unleash", "ignite", "fuel", "lead"}
"""Verbs whose object is as real as they are ("could provoke attacks")."""


PROBABILITIES = {
    "certain",
    "imminent",
    "impossible",
    "inevitable",
    "likely",
    "necessary",
    "possible",
    "probable",
    "unlikely",
}


def _renames(node: Token, head: Token, dep: str) -> bool:
    """ "called the revolt a plot" gives a name to what happened, and asks for nothing; "considered the defection a blow" weighs what
    happened, and not whether to do it, unless it says how likely that is."""
    names = clauses.kids(head, "xcomp")
    told = head.lemma_.lower() == "call" or (
        head.lemma_.lower() == "consider"
        and not any(name.lemma_.lower() in PROBABILITIES or name.pos_ == "VERB" for name in names)
    )
    return told and dep in {"obj", "nsubj:pass"} and bool(names) and not clauses.cases(node)


ALLOWING = {"allow", "let", "permit", "enable"}
"""Verbs that in the past say that what they made possible was done ("a compromise allowed the council to pass it")."""


IMPLYING = ALLOWING | {"manage", "force", "compel", "prompt", "oblige"}
"""Verbs whose past says that what they govern was done (implicative verbs: Karttunen, Language 47, 1971): "was forced to leave"."""


def _is_past(verb: Token) -> bool:
    if not (
        verb.tag_ == "VBD"
        or (verb.tag_ == "VBN" and any(aux.lemma_ in {"have", "be"} for aux in clauses.kids(verb, "aux", "aux:pass")))
    ):
        return False
    return not any(aux.lower_ in words()["auxiliaries"] for aux in clauses.kids(verb, "aux"))


def _of_subject(verb: Token) -> Iterator[Verdict]:
    lemma = verb.lemma_.lower()
    table = words()["subjects"]
    status = table.get(f"{lemma} {clauses.particle(verb)}") or table.get(lemma)
    if status and not clauses.kids(verb, "obj", "xcomp", "ccomp"):
        yield Verdict(status, lemma)


SELECTED = {"of", "for", "to", "from", "on", "against", "into", "about", "over", "with", "at"}
CALLING = {"for", "of", "from", "about", "to", "on", "against"}


def _selected(node: Token, head: Token) -> bool:
    """Whether the preposition belongs to the governor's frame, unlike "in the raid" or "during talks"."""
    return bool(set(clauses.cases(node)) & (CALLING if head.pos_ == "NOUN" else SELECTED))


def _shared(node: Token, head: Token, kind: str) -> Iterator[Verdict]:
    """Auxiliaries and negation of the first of two coordinated verbs hold for the second if it has none of its own; so do the marks
    of an infinitive for the next one."""
    if node.pos_ in {"VERB", "NOUN"} and clauses.kid(node, "aux", *clauses.SUBJECTS) is None:
        yield from auxiliaries(head)
        if clauses.kid(node, "mark") is None and any(kid.lower_ in {"nor", "or"} for kid in clauses.kids(node, "cc")):
            yield from adverbs(head)
    marks = {mark.lower_ for mark in clauses.kids(node, "mark")}
    if node.tag_ == "VB" and "for" in marks:
        wished = words()["governors"].get(f"{head.lemma_} for") or words()["governors"].get(head.lemma_)
        if wished in OVERTAKEN:  # "called for an end to the raids and for the army to leave"
            yield Verdict(str(wished), head.lemma_)
    elif node.tag_ == "VB" and "to" in marks:
        yield from marks_of(head, kind)
