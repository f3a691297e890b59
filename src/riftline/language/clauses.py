"""Walking a UD tree: who is the subject, the object, the passive agent of a predicate, also where syntax leaves it unsaid.

Everything here speaks of UD v2 relations only, so it holds for any pipeline with these labels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from riftline.language.voices import VOICING, is_met, right_after

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
PASSIVE_SUBJECTS = ("nsubj:pass", "csubj:pass")
CLAUSAL = {
    "xcomp", "ccomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "csubj", "csubj:pass", "parataxis", "root", "conj",
}  # fmt: skip
MODIFIERS = ("obl", "nmod", "obl:agent", "obl:unmarked", "nmod:unmarked", "advcl", "acl")
DEPTH = 6
"""Steps an implied subject is sought upward; deeper chains are parser errors more often than language."""


def kids(token: Token, *deps: str) -> list[Token]:
    """Children of `token` with one of the relations, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def kid(token: Token, *deps: str) -> Token | None:
    """The first child with one of the relations."""
    return next((child for child in token.children if child.dep_ in deps), None)


def cases(token: Token) -> list[str]:
    """Lower-case prepositions of a phrase, multiword ones joined ("because of"); [] without one."""
    found = []
    for child in token.children:
        if child.dep_ == "case" or (child.dep_ == "mark" and child.pos_ in {"ADP", "SCONJ"}):
            rest = [part.lower_ for part in child.children if part.dep_ == "fixed"]
            found.append(" ".join([child.lower_, *rest]))
    return found


def modifiers(token: Token, *prepositions: str) -> list[Token]:
    """Heads of the oblique and nominal modifiers of `token` with one of the prepositions (any if none is given)."""
    return [
        child
        for child in token.children
        if child.dep_ in MODIFIERS and (found := cases(child)) and (not prepositions or set(found) & set(prepositions))
    ]


def is_passive(verb: Token) -> bool:
    """A passive verb, also a bare participle ("the men arrested in May", "stands accused", a headline's "Two held in raid")."""
    if is_stative(verb):
        return False
    if any(child.dep_ in {"aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or kid(verb, "aux") is not None:
        return False
    if verb.dep_ in {"acl", "amod", "advcl", "xcomp"}:
        return True
    return verb.dep_ == "conj" and kid(verb, *SUBJECTS) is None and is_passive(verb.head)


STATIVE = {
    "oppose": {"to"},
    "commit": {"to"},
    "prepare": {"to", "for"},
    "engage": {"in"},
    "dedicate": {"to"},
    "resolve": {"to"},
    "determine": {"to"},
    "resign": {"to"},
    "ally": {"with", "to"},
    "concern": {"about", "over", "by"},
    "worry": {"about", "over"},
}
"""Participles that with these words are adjectives, whose subject is not acted upon ("is opposed to the plan")."""


def is_stative(verb: Token) -> bool:
    """Whether a participle is an adjective in meaning: "is opposed to", "is committed to", "is engaged in"."""
    wanted = STATIVE.get(verb.lemma_) if verb.tag_ == "VBN" else None
    if wanted is None or kid(verb, "obl:agent") is not None:
        return False
    return any(
        set(cases(child)) & wanted or any(m.lower_ in wanted for m in kids(child, "mark")) for child in verb.children
    )


def subjects(verb: Token, depth: int = DEPTH) -> list[Token]:
    """Head tokens of who does what `verb` says, implied ones included; [] where the clause does not tell.

    For a passive that is the by-phrase, never the grammatical subject.
    """
    if is_passive(verb):
        return agents(verb)
    own = kids(verb, *SUBJECTS) or (kids(verb, *PASSIVE_SUBJECTS) if is_stative(verb) else [])
    if own:
        return [antecedent(token, verb) for token in own]
    return _implied(verb, depth)


LEANING = frozenset({"pro", "anti", "non"})
"""Prefixes by which a name or noun says for or against whom something is, never whose."""


def leaning(word: Token) -> str | None:
    """The prefix of a word by which what it stands before is for or against it: "anti" in "anti-Arvenian protests"."""
    before = word.doc[word.i - 2 : word.i] if word.i > 1 else []
    told = [token.lower_ for token in before]
    return told[0] if len(told) > 1 and told[1] in {"-", "–"} and told[0] in LEANING else None


ASCRIBED = {"attribute": "to", "ascribe": "to", "impute": "to", "blame": "on", "pin": "on"}
"""Participles that, with their preposition, say to whom somebody lays what the noun before them names ("strikes attributed to Arvenia")."""


def told_of(noun: Token) -> list[Token]:
    """Participles after a noun that say what was done with it ("the raid ordered by …"); right behind it also those that a parser
    hangs on a noun further up."""
    found = [child for child in kids(noun, "acl") if child.tag_ == "VBN"]
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    stray = behind.tag_ == "VBN" and behind.dep_ == "acl" and behind not in found
    return [*found, behind] if stray else found


def agents(verb: Token) -> list[Token]:
    """The by-phrase of a passive; coordinated passives share it ("beaten, arrested and harassed by the police")."""
    found = _by(verb)
    if not found:
        together = [*kids(verb, "conj"), *(kids(verb.head, "conj") if verb.dep_ == "conj" else ())]
        later = [other for other in together if other.i > verb.i and is_passive(other)]
        found = [token for other in later[-1:] for token in _by(other)]
    return found or _strikers(verb)


HARMS = {"kill", "wound", "injure", "maim"}

STRIKES = {
    "attack", "bombing", "blast", "explosion", "shooting", "raid", "massacre", "operation", "crackdown", "strike", "shelling",
    "bombardment", "assault", "offensive", "ambush",
}  # fmt: skip


def _strikers(verb: Token) -> list[Token]:
    """Whose attack it was in which something was done: "a raid by the guards in which two men were killed"."""
    within = [token for token in kids(verb, "obl") if token.lower_ == "which" and {"in", "during"} & set(cases(token))]
    noun = verb.head
    if not within or verb.dep_ != "acl:relcl":
        return []
    if noun.dep_ == "nmod" and "by" in cases(noun) and noun.head.lemma_.lower() in STRIKES:
        return [noun]
    if noun.lemma_.lower() not in STRIKES:
        return []
    said = [token for token in modifiers(noun, "by") if token.i < verb.i] or kids(noun, "nmod:poss")
    return said or (subjects(noun.head) if noun.dep_ == "obj" and noun.head.pos_ == "VERB" else [])


def _by(verb: Token) -> list[Token]:
    """Phrases with "by" that name who did what a passive says; what a parser calls an agent behind another preposition is none."""
    named = [
        token for token in kids(verb, "obl:agent") if "by" in cases(token) or (not cases(token) and token.i > verb.i)
    ]
    named = named or [token for token in modifiers(verb, "by") if token.dep_ == "obl" and token.pos_ != "VERB"]
    if named or not kids(verb, "nsubj:pass"):
        return named
    held = [noun for noun in kids(verb, "obl") if noun.i > verb.i and noun.lemma_.lower() not in VOICING]
    return [token for noun in held for token in modifiers(noun, "by")]  # "arrested at a checkpoint by the guards"


def host(verb: Token) -> Token:
    """The predicate that a clause hangs on. A trailing participle belongs to the last of coordinated clauses before it:
    in "A scrapped the visit and B raided the office, arresting two" it is B who arrests, wherever the arc goes."""
    head = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and head.i < verb.i and kid(verb, "mark") is None:
        later = [other for other in conjuncts(head) if head.i < other.i < verb.i and other.pos_ == "VERB"]
        return max(later, key=lambda other: other.i, default=head)
    return head


TALK = {
    "statement", "remark", "comment", "talk", "proposal", "idea", "suggestion", "discussion", "debate", "speculation", "rumour", "rumor",
}  # fmt: skip
"""Nouns for words about what may be done: "remarks on sending troops"."""


def talked_of(clause: Token) -> Token | None:
    """The noun of talk whose matter a gerund is, also where the parser hangs it on the verb."""
    marks = {mark.lower_ for mark in kids(clause, "mark")} | set(cases(clause))
    if clause.tag_ != "VBG" or not marks & {"on", "about", "of"} or clause.dep_ not in {"acl", "advcl"}:
        return None
    nouns = [clause.head] if clause.dep_ == "acl" else kids(clause.head, "obj", "obl", "nsubj:pass")
    return next((noun for noun in nouns if noun.i < clause.i and noun.lemma_.lower() in TALK), None)


JUDGEMENTS = {
    "acclaim", "anger", "blame", "censure", "condemnation", "contempt", "criticism", "denunciation", "disapproval", "fury", "gratitude",
    "indignation", "ire", "outrage", "praise", "rage", "rebuke", "reproach", "resentment", "scorn", "thanks", "wrath",
}  # fmt: skip
"""Nouns for what is thought of somebody for a deed: "anger at Arvenia for expelling the envoy"."""


UTTERING = {"aim", "convey", "direct", "express", "heap", "issue", "lavish", "level", "offer", "pour", "voice"}


def judged(clause: Token) -> list[Token] | None:
    """Who did what a gerund with "for" says: whom a noun of judgement is about, or who draws it; wherever the parser hangs the gerund.
    None for other gerunds."""
    marks = {mark.lower_ for mark in kids(clause, "mark")} | set(cases(clause))
    if clause.tag_ != "VBG" or "for" not in marks or clause.dep_ not in {"acl", "advcl"}:
        return None
    nouns = [clause.head] if clause.dep_ == "acl" else kids(clause.head, "nsubj", "nsubj:pass", "obj", "obl")
    for noun in nouns:
        named = next((each for each in (noun, *modifiers(noun, "of")) if each.lemma_.lower() in JUDGEMENTS), None)
        if named is None or named.i > clause.i:
            continue
        about = modifiers(named, "against", "at", "of", "on", "to", "toward", "towards")
        drawn = noun.dep_ == "obj" and noun.head.lemma_ not in UTTERING
        return [each for each in about if each.i < clause.i] or (subjects(noun.head) if drawn else [])
    return None


def _implied(verb: Token, depth: int) -> list[Token]:
    head, dep = host(verb), verb.dep_
    if depth == 0 or head == verb:
        return []
    if (talk := talked_of(verb)) is not None:
        return kids(talk, "nmod:poss") or [each for each in modifiers(talk, "of", "by", "from") if each.i < verb.i]
    if (asked := _asked(verb)) is not None:
        return [asked]
    if (about := judged(verb)) is not None:
        return about
    noun = governing_noun(verb, lambda noun: noun.lemma_.lower() in ASKED) or right_after(verb)
    if noun is not None:
        return _noun_actor(verb, noun, depth)
    if dep == "conj" and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return (
            passive_subjects(head, depth - 1)
            if is_passive(head) and not is_passive(verb)
            else subjects(head, depth - 1)
        )
    if dep == "advcl" and verb.tag_ == "VBG" and head.lemma_ in ASKING and "for" in cases(verb):
        return []
    if dep in {"xcomp", "ccomp"} or (dep == "advcl" and selected(verb)):
        return controllers(head, depth - 1)
    if dep == "advcl" and verb.tag_ == "VB" and _is_given_time(head) and (given := kids(head, "iobj")):
        return given
    if dep == "advcl" and head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
        return passive_subjects(head, depth - 1) if is_passive(head) else subjects(head, depth - 1)
    if dep in {"acl", "acl:relcl"}:
        return _noun_actor(verb, head, depth)
    return []


def called_upon(verb: Token) -> Token | None:
    """Whom a noun with "for" calls on to act, where a parser hangs the act on what is told of them: "a call for those living in Belmark
    to leave"."""
    told = verb.head
    people = told.head
    asked = verb.dep_ == "advcl" and told.dep_ in {"acl", "acl:relcl"} and people.dep_ == "nmod"
    return people if asked and people.i < told.i < verb.i and "for" in cases(people) else None


def _asked(verb: Token) -> Token | None:
    """Who stands between "for" and "to" of a noun's infinitive, and so is to act: "the call for Arvenia to withdraw"."""
    mark = next((mark for mark in kids(verb, "mark") if mark.lower_ == "to"), None)
    if verb.tag_ != "VB" or mark is None or verb.dep_ not in {"acl", "advcl"}:
        return None
    if (called := called_upon(verb)) is not None:
        return called
    nouns = [verb.head] if verb.dep_ == "acl" else kids(verb.head, "obj", "obl", "nsubj:pass")
    marked = any(other.lower_ == "for" for other in kids(verb, "mark"))
    for noun in nouns:
        for each in kids(noun, "nmod"):
            before = each.i < mark.i and mark.nbor(-1) in each.subtree
            if before and ("for" in cases(each) or (marked and not cases(each))):
                return each
    return None


ASKING = {"call", "appeal", "plead"}
"""Verbs whose "for" with a gerund does not say who is to act ("called for withdrawing the troops")."""


def _noun_actor(verb: Token, noun: Token, depth: int) -> list[Token]:
    """Who acts in a clause that modifies a noun: the noun itself, for "a plan to …" whose plan it is, for "issued a statement
    condemning …" who issued it."""
    voiced = verb.tag_ == "VBG" and verb.dep_ != "acl:relcl" and noun.lemma_.lower() in VOICING
    if (verb.tag_ == "VBG" and not voiced) or verb.dep_ == "acl:relcl":
        return [noun]
    if owner := _owners(noun, verb):
        if noun.lemma_.lower() not in ASKED:
            return owner
        heard = noun.dep_ == "obj" and noun.head.lemma_ in HEARING
        return subjects(noun.head, depth - 1) if heard else []
    if kid(noun, "cop") is not None:
        return subjects(noun, depth - 1)
    if noun.dep_ == "xcomp" and noun.head.pos_ == "VERB":
        return subjects(noun.head, depth - 1)
    if voiced and is_met(noun):
        return [noun]
    if noun.dep_ in {"obj", "obl"} and noun.head.pos_ == "VERB":
        return kids(noun.head, "iobj") if _is_given_time(noun.head) else subjects(noun.head, depth - 1)
    if voiced and noun.dep_ == "nsubj:pass":
        return agents(noun.head) or [noun]
    return [noun]


ASKED = {"appeal", "call", "demand", "invitation", "order", "plea", "request", "ultimatum"}
"""Nouns whose owner wants somebody else to act: "Arvenia's demand to free the sailors"."""

HEARING = {
    "accept", "defy", "disregard", "dismiss", "face", "get", "heed", "ignore", "obey", "rebuff", "receive", "refuse", "reject", "resist",
    "spurn",
}  # fmt: skip
"""Verbs whose subject is the one that a call or demand was addressed to."""


def governing_noun(clause: Token, fits: Callable[[Token], bool]) -> Token | None:
    """The last fitting noun before an infinitive that a parser hangs on the verb, though it tells what the noun is about: "repeated its
    demand to free the sailors"."""
    if clause.tag_ != "VB" or clause.dep_ != "advcl" or not any(mark.lower_ == "to" for mark in kids(clause, "mark")):
        return None
    nouns = [noun for noun in kids(clause.head, "obj", "obl", "nsubj:pass") if noun.i < clause.i and fits(noun)]
    return nouns[-1] if nouns else None


def _owners(noun: Token, verb: Token) -> list[Token]:
    """Whose a plan, decision or demand is: a possessor, "of" or "by", or a name or adjective of a country before it."""
    owner = kids(noun, "nmod:poss") or [each for each in modifiers(noun, "of", "by") if each.i < verb.i]
    first = noun.sent.start
    return owner or [
        each
        for each in kids(noun, "amod", "compound")
        if first < each.i < noun.i and each.text[0].isupper() and leaning(each) is None
    ]


def controllers(verb: Token, depth: int = DEPTH) -> list[Token]:
    """Who acts in the open complement of `verb`: its object if it has one ("urged Baku to …"), else its subject."""
    if is_passive(verb):
        return passive_subjects(verb, depth)
    objects = kids(verb, "iobj") or kids(verb, "obj")
    if objects and (verb.lemma_ not in SUBJECT_CONTROL or _is_given_time(verb)):
        return [antecedent(token, verb) for token in objects]
    called_on = [token for token in modifiers(verb, "on", "upon", "for", "to", "with") if token.dep_ == "obl"]
    if not called_on and any(mark.lower_ == "for" for mark in kids(verb, "mark")):
        called_on = [token for token in kids(verb, "obl") if not cases(token)]  # "for" hung on the verb itself
    if called_on and verb.lemma_ in OBLIQUE_CONTROL:
        return called_on
    return subjects(verb, depth)


def selected(clause: Token) -> bool:
    """An adverbial clause that its verb asks for: "accused of killing", "barred from entering", "called on X to leave"."""
    if set(cases(clause)) & {"of", "from", "for", "into", "against"}:
        return True
    return clause.head.lemma_ in OBLIQUE_CONTROL and any(mark.lower_ == "to" for mark in kids(clause, "mark"))


TERMS = {
    "day", "week", "month", "hour", "minute", "deadline", "ultimatum", "time", "until", "permission", "chance", "order",
}  # fmt: skip
"""What is given with an infinitive to whom is to do it: "gave the army nine days to leave"."""


def _is_given_time(verb: Token) -> bool:
    """Whether somebody is given a term, an order or leave to do what an infinitive says."""
    given = kids(verb, "obj") if kids(verb, "iobj") else modifiers(verb, "until")
    return verb.lemma_ in {"give", "allow", "grant"} and any(
        noun.lemma_.lower() in TERMS or "until" in cases(noun) for noun in given
    )


SUBJECT_CONTROL = {"promise", "threaten", "use", "make", "take", "give", "have", "summon"}
"""Verbs with an object whose open complement is still their subject's."""

OBLIQUE_CONTROL = {"call", "appeal", "plead", "press", "push"}
"""Verbs whose open complement is that of an oblique ("called on Moscow to …")."""


def passive_subjects(verb: Token, depth: int = DEPTH) -> list[Token]:
    """Who a passive verb is done to."""
    own = kids(verb, *PASSIVE_SUBJECTS) or [
        token for token in kids(verb, "obl:agent") if token.i < verb.i and not cases(token)
    ]
    if own:
        return [antecedent(token, verb) for token in own]
    if depth and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return passive_subjects(verb.head, depth - 1) if is_passive(verb.head) else subjects(verb.head, depth - 1)
    if depth and verb.dep_ == "xcomp":
        return (
            kids(verb.head, "obj")
            if verb.tag_ == "VBN" and kids(verb.head, "obj")
            else controllers(verb.head, depth - 1)
        )
    if verb.dep_ in {"acl", "acl:relcl", "amod"}:
        return [verb.head]
    if depth and verb.dep_ == "advcl":
        return passive_subjects(verb.head, depth - 1) if is_passive(verb.head) else subjects(verb.head, depth - 1)
    return kids(verb, "nsubj")


def objects(verb: Token) -> list[Token]:
    """Who or what `verb` acts on: the object, the subject of a passive, the antecedent of an object relative; shared by coordination."""
    if is_passive(verb):
        return passive_subjects(verb)
    own = kids(verb, "obj") or kids(verb, "iobj")
    if own:
        return [antecedent(token, verb) for token in own]
    if verb.dep_ == "acl:relcl" and not any(_relative(token) for token in kids(verb, *SUBJECTS)):
        return [verb.head] if kids(verb, *SUBJECTS) and not kids(verb, "ccomp", "xcomp") else []
    later = next((other for other in kids(verb, "conj") if other.pos_ == "VERB"), None)
    own = [kid for kid in kids(verb, "obl", "ccomp", "xcomp") if later is not None and kid.i < later.i]
    if later is not None and not kids(later, *SUBJECTS) and not own:
        return kids(later, "obj")
    return []


def antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for; any other token is itself."""
    if _relative(token):
        for up in (verb, *verb.ancestors):
            if up.dep_ == "acl:relcl":
                return _agreeing(up)
    return token


def _agreeing(clause: Token) -> Token:
    """What a relative clause is about: of coordinated nouns the last where it is about one ("traders and the army, which wants")."""
    noun = clause.head
    if (
        clause.lemma_ in HARMS
        and noun.dep_ == "nmod"
        and noun.tag_ in {"NN", "NNP"}
        and {"of", "on", "against", "at", "in"} & set(cases(noun))
    ):
        act = noun.head
        if act.lemma_.lower() in STRIKES:
            return act  # "the bombing of a hall that killed nine": no hall kills
    single = any(token.tag_ == "VBZ" for token in (clause, *kids(clause, "aux", "aux:pass", "cop")))
    last = max((other for other in conjuncts(noun) if other.i < clause.i), key=lambda other: other.i, default=noun)
    return last if single and noun.tag_ in {"NNS", "NNPS"} and last.tag_ not in {"NNS", "NNPS"} else noun


def _relative(token: Token) -> bool:
    return (
        token.pos_ == "PRON"
        and "Rel" in token.morph.get("PronType")
        and token.lower_ in {"who", "which", "that", "whom"}
    )


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and what is coordinated with it."""
    yield token
    for child in token.children:
        if child.dep_ == "conj":
            yield from conjuncts(child)


def clause_head(token: Token) -> Token:
    """The predicate of the clause a token stands in."""
    while token.dep_ not in CLAUSAL or (token.dep_ == "conj" and token.pos_ not in {"VERB", "AUX"}):
        if token.head == token:
            return token
        token = token.head
    return token


def particle(verb: Token) -> str | None:
    """The particle of a phrasal verb ("shut down")."""
    found = kid(verb, "compound:prt")
    return found.lower_ if found is not None else None
