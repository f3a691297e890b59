"""Codes the acts of one report: triggers, parties, status, time, place and figures become mentions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from riftline.actors.actor import Actor, Place
from riftline.actors.resolution import Resolution
from riftline.dates.when import UNKNOWN, TimeExpression
from riftline.documents.report import Report
from riftline.events import places, unsaid
from riftline.events.announcing import Coded, accusations, announced, demands, with_inner_targets
from riftline.events.arguments import Parties, parties
from riftline.events.confidence import confidence
from riftline.events.counting import counts, is_acting, is_history, is_part, refers_back
from riftline.events.elsewhere import is_across, is_by_states, is_of_state, is_political, is_private, lemmas, worlds_of
from riftline.events.entries import Entry, Lexicon, lexicon
from riftline.events.figures import figures
from riftline.events.matching import Match, matches
from riftline.events.mention import Mention
from riftline.events.modality import SPEECH, Verdict
from riftline.events.ontology import ontology
from riftline.events.rereading import reread
from riftline.events.status import hypothetical, status_of
from riftline.events.timing import Clock, Dated, dated
from riftline.events.wars import NOUNS as WARS
from riftline.events.windows import At
from riftline.ids import make_id
from riftline.language import clauses

LONG_AGO = 540
"""Days before publication from which an act is background to a report of news: a year and a half."""

IN_PASSING = 0.3
"""Share of the confidence of a sentence's surest act below which another one is set aside where no second reader judges it. Swept 0-.5 on
the dev half of the PLOVER gold standard: up to .3 precision rises and no act of a gold type is lost."""

TOPICS = {"about", "concerning", "regarding"}
"""Prepositions behind which stands what something is about."""

QUALIFYING = {"acl", "acl:relcl", "advcl", "advcl:relcl"}
"""Relations of clauses that qualify a noun or another clause."""

WIDEST = 40
"""Words of the longest phrase that is shown as one party of an act."""


@dataclass(frozen=True)
class Reading:
    """What the earlier stages know of a report: its Docs with their offsets, resolved actors, expressions of time."""

    report: Report
    docs: Sequence[Doc]
    offsets: Sequence[int]
    actors: Resolution
    times: Sequence[TimeExpression]


def code(reading: Reading, words: Lexicon | None = None, *, second: bool = True) -> tuple[Mention, ...]:
    """All mentions of a report in text order (within a sentence the main clause first): lexicon and rules read, then the second
    reader confirms, corrects or drops; without `second` the rules have the last word."""
    found = by_rules(reading, words)
    read = reread(reading.docs, reading.actors, by_trigger(found)) if second else None
    clock, mentions = Clock(), []
    for told in found:
        told.enter(clock)
        mentions += [told.mention(coded, clock) for coded in told.settled(read, alone=len(found) == 1)]
        told.leave(clock)
    return tuple({mention.id: mention for mention in mentions}.values())


def by_rules(reading: Reading, words: Lexicon | None = None) -> list[Told]:
    """Every sentence of a report with the acts that lexicon and rules find in it."""
    words, counted, so_far = words or lexicon(), [lemmas(doc) for doc in reading.docs], unsaid.Told()
    worlds, private = worlds_of(counted), is_private(counted)
    out = []
    for number, (doc, offset) in enumerate(zip(reading.docs, reading.offsets, strict=True)):
        end, elsewhere = offset + len(doc.text), worlds[number] is not None
        inside = [time for time in reading.times if offset <= time.start and time.end <= end]
        times = dated(doc, offset, inside)
        for sentence in doc.sents:
            political = is_political(sentence)
            heard = Hearing(loud=not elsewhere or political, across=not private)
            out.append(Told(reading, number, sentence, times, heard))
            out[-1].read(words, so_far)
    return out


def by_trigger(found: Sequence[Told]) -> dict[At, Coded]:
    """The acts of all sentences by the word that names them."""
    return {(told.number, coded.match.trigger.i): coded for told in found for coded in told.acts}


@dataclass(frozen=True)
class Hearing:
    """What counts in a sentence: all acts (`loud`) or only those of organs of power, and whether people of one country to those of
    another (`across`)."""

    loud: bool
    across: bool

    def hears(self, sides: Parties) -> bool:
        """Whether an act between these sides counts."""
        if is_of_state(sides.sources, sides.targets):
            return True
        apart = is_across(sides.sources, sides.targets)
        return self.loud and (self.across or not apart or is_by_states(sides.sources))


class Told:
    """One sentence of a report: the acts that the rules find in it, and what makes mentions of acts."""

    def __init__(self, reading: Reading, number: int, sentence: Span, times: list[Dated], hearing: Hearing) -> None:
        self._reading, self.number, self._sentence = reading, number, sentence
        self._times, self._hearing = times, hearing
        self._offset = reading.offsets[number]
        self._actors = reading.actors.here(number, sentence.start)
        self.acts: list[Coded] = []

    def read(self, words: Lexicon, so_far: unsaid.Told) -> None:
        """Finds the acts by lexicon and rules, main clause first; `so_far` is what the sentences before told."""
        found = [pair for match in matches(self._sentence, words) if (pair := self._fitting(match)) is not None]
        homely = [(match, self._at_home(match, sides)) for match, sides in _once(found)]
        coded = [Coded(match, sides, _verdict(match, sides)) for match, sides in homely]
        said = accusations([announced(item, self._resolve) for item in coded], self._resolve)
        whole = with_inner_targets([*said, *demands(self._sentence, said, self._resolve)], self._resolve)
        told = [item for item in whole if counts(item.match, item.sides) and not is_part(item, whole)]
        full = unsaid.complete(told, so_far, self._actors, self._reading.report.published)
        self.acts = [
            item for item in full if not refers_back(item.match, item.sides) and self._hearing.hears(item.sides)
        ]

    def settled(self, read: Mapping[At, Coded] | None, *, alone: bool) -> list[Coded]:
        """The acts as the second reader leaves them; where there is none, those of the rules that are more than named in passing,
        and of a sentence that stands alone those that it is about."""
        kept = self._reread(read) if read is not None else _surest(_without_asides(self.acts) if alone else self.acts)
        return [unsaid.struck_there(coded, self._actors) for coded in kept]

    def _reread(self, read: Mapping[At, Coded]) -> list[Coded]:
        at = [(self.number, coded.match.trigger.i) for coded in self.acts]
        return [read[place] for place in dict.fromkeys(at) if place in read and self._hearing.hears(read[place].sides)]

    def enter(self, clock: Clock) -> None:
        """Sets the clock to the passage, where the sentence begins one."""
        if self._sentence.start == 0:
            clock.enter(self._sentence.doc, self._times)

    def leave(self, clock: Clock) -> None:
        """Sets the clock to where the story is after the sentence."""
        clock.leave(self._sentence, self._times)

    def _fitting(self, match: Match) -> tuple[Match, Parties] | None:
        """The match with the first of its entries whose `sector` and `needs` the parties found fulfil."""
        for entry in (match.entry, *match.others):
            chosen = replace(match, entry=entry)
            sides = self._parties(chosen)
            if _fulfils(entry, sides) or _is_placed(chosen):
                return chosen, sides
        return None

    def _parties(self, match: Match) -> Parties:
        return parties(match, self._resolve)

    def _at_home(self, match: Match, sides: Parties) -> Parties:
        """A crowd that protests is of the place it stands in, or where the report plays, and faces the state there, else its own."""
        stated = bool(sides.targets) and any(actor.country and actor.kind != "state" for actor in sides.sources)
        if match.entry.type != "PROTEST" or stated:
            return sides
        place = places.place(match, ())
        known = tuple(self._as_crowd(match, actor) for actor in sides.sources if actor.country)
        crowd = known[:1] or ((found,) if (found := self._actors.crowd(place.country if place else None)) else ())
        country = crowd[0].country if crowd else None
        if country is None or len(country) != len("ISO"):
            return sides
        there = [place.country] if place and not (match.nominal and known) else []
        faced = there or [actor.country for actor in known or crowd]
        states = tuple(self._actors.state(code) for code in faced if code and self._actors.is_state(code))
        return Parties(known or crowd, sides.targets or states, sides.tokens)

    def _as_crowd(self, match: Match, actor: Actor) -> Actor:
        """A country beside a noun of protest is its people: "the Arvenian uprising"."""
        if not match.nominal or actor.kind != "state":
            return actor
        return self._actors.crowd(actor.country) or actor

    def _resolve(self, token: Token) -> tuple[Actor, ...]:
        return self._reading.actors.of_phrase(self.number, token)

    def mention(self, coded: Coded, clock: Clock) -> Mention:
        """The act as a mention."""
        match, sides, verdict = coded.match, coded.sides, coded.verdict
        report, entry, known = self._reading.report, match.entry, ontology()
        a_war = _names_a_war(match)
        when = clock.when(match.trigger, match.carrier, self._times, speech=entry.type in SPEECH or a_war)
        past = a_war and when.precision != "day"
        when = UNKNOWN if past else when
        start, end = _extent(match, sides, self._sentence)
        trigger = (match.trigger.idx, match.trigger.idx + len(match.trigger))
        at = self._offset
        return Mention(
            id=make_id("m", report.id, at + start, at + end, at + trigger[0], entry.type),
            report=report.id, start=at + start, end=at + end, quote=report.text[at + start : at + end],
            trigger_start=at + trigger[0], trigger_end=at + trigger[1],
            sentence_start=at + self._sentence.start_char, sentence_end=at + self._sentence.end_char,
            type=entry.type, mode=entry.mode, cameo=entry.cameo, goldstein=known.goldstein(entry.cameo),
            score=known.score(entry.type, entry.mode), contexts=entry.contexts,
            status=verdict.status, reason=verdict.reason, sources=sides.sources, targets=sides.targets,
            when=when, place=self._place(match, sides), figures=figures(match, at), rule=entry.rule,
            confidence=confidence(match, sides) if coded.confidence is None else coded.confidence,
            background=past or is_history(match) or _is_background(when.latest, report.published, verdict),
        )  # fmt: skip

    def _place(self, match: Match, sides: Parties) -> Place | None:
        countries = [actor.country for actor in (*sides.sources, *sides.targets) if actor.country]
        return places.place(match, countries)


def _surest(acts: list[Coded]) -> list[Coded]:
    """Without what a sentence only names in passing: far less sure than its surest act, and neither told whole nor tied to another act."""
    chances = [confidence(coded.match, coded.sides) for coded in acts]
    least = IN_PASSING * max(chances, default=0.0)
    return [coded for coded, chance in zip(acts, chances, strict=True) if chance >= least or not _in_passing(coded)]


def _without_asides(acts: list[Coded]) -> list[Coded]:
    """The first act of a sentence, and those that it does not only name beside that one: no story around it says what matters."""
    return [coded for coded in acts if coded is acts[0] or not _is_aside(coded, acts[0])]


def _is_aside(coded: Coded, first: Coded) -> bool:
    """Whether an act is named by a bare noun, or stands in a clause that qualifies something else, and is none of one state to another
    and counts nobody; one with an open side that is more than a plan may be, if the first act has a part of another state."""
    match = coded.match
    if figures(match, 0) or not (
        (match.nominal and match.carrier is None) or _qualifies(match.carrier or match.trigger)
    ):
        return False
    by, to = _countries(coded.sides.sources), _countries(coded.sides.targets)
    if coded.sides.sources and coded.sides.targets and len(by | to) > 1 and not _is_topic(match):
        return False
    guessed = coded.verdict.status == "planned" or "+home" in match.entry.rule or match.entry.reciprocal
    others = _countries((*first.sides.sources, *first.sides.targets))
    return guessed or bool(by) == bool(to) or len(by | to | others) == 1


def _is_topic(match: Match) -> bool:
    """Whether an act is only what something is about: "evidence about contacts between the two"."""
    noun = match.trigger
    return match.nominal and noun.dep_ in {"nmod", "obl"} and bool(TOPICS & set(clauses.cases(noun)))


def _qualifies(verb: Token) -> bool:
    """Whether a verb stands in a relative or adverbial clause, or in a clause that such a one governs. What a verb asks for ("accused of
    shelling") qualifies nothing, nor does what is said ("without denying that …", "the charge that …")."""
    for node in (verb, *verb.ancestors):
        if node.dep_ in {"acl", "ccomp"} and any(mark.lower_ == "that" for mark in clauses.kids(node, "mark")):
            return False
        if node.dep_ in QUALIFYING and not clauses.selected(node):
            return True
    return False


def _countries(side: Sequence[Actor]) -> set[str]:
    return {actor.country for actor in side if actor.country}


def _in_passing(coded: Coded) -> bool:
    """Whether an act is stated as done, with a side open, and hangs on no other act."""
    whole = coded.sides.sources and coded.sides.targets
    return coded.verdict.status == "actual" and "+" not in coded.match.entry.rule and not whole


def _verdict(match: Match, sides: Parties) -> Verdict:
    verdict = status_of(match.trigger, match.carrier, match.entry.type)
    if match.nominal and verdict.status == "actual" and not sides.sources and match.trigger.lemma_ not in WARS:
        return hypothetical(match.trigger) or verdict
    return verdict


def _once(found: list[tuple[Match, Parties]]) -> list[tuple[Match, Parties]]:
    """One happening named twice in a clause ("killed in an attack") is one act; the verb keeps it, with the noun's parties."""
    out: list[tuple[Match, Parties]] = []
    for match, sides in found:
        twin = next((i for i, (other, _) in enumerate(out) if _same_clause(match, other)), None)
        if twin is None:
            out.append((match, sides))
            continue
        other, theirs = out[twin]
        filled = Parties(
            theirs.sources or sides.sources, theirs.targets or sides.targets, (*theirs.tokens, *sides.tokens)
        )
        out[twin] = (other, filled)
    return out


def _same_clause(lower: Match, upper: Match) -> bool:
    if lower.entry.type != upper.entry.type or not lower.nominal:
        return False
    node = lower.carrier or lower.trigger
    while node.head != node:
        if node.dep_ in {"acl:relcl", "advcl", "ccomp", "parataxis", "conj", "root", "acl"}:
            return False
        node = node.head
        if node == upper.trigger:
            return True
    return False


def _fulfils(entry: Entry, sides: Parties) -> bool:
    if entry.sector and not any(actor.sector in entry.sector for actor in sides.sources):
        return False
    acting, suffering = any(map(is_acting, sides.sources)), any(map(is_acting, sides.targets))
    return {"both": acting and suffering, "actor": acting or suffering}.get(entry.needs or "", True)


def _is_placed(match: Match) -> bool:
    """Whether violence that names nobody says where it was, and so whom it may have struck: "heavy shelling in Sallin"."""
    inside = match.nominal and match.entry.type == "ASSAULT" and match.entry.needs == "actor" and match.carrier is None
    return (
        inside and bool(clauses.modifiers(match.trigger, *places.PREPOSITIONS)) and places.place(match, ()) is not None
    )


def _extent(match: Match, sides: Parties, sentence: Span) -> tuple[int, int]:
    """Characters of the shortest stretch of the sentence with the trigger and the phrases of its parties."""
    tokens: list[Token] = [match.trigger]
    if match.carrier is not None:
        tokens.append(match.carrier)
    heads = [token for token in sides.tokens if token.sent == sentence]
    if not match.nominal:
        heads += [token for token in clauses.objects(match.trigger) if token.sent == sentence]
    for head in heads:
        edge = list(_phrase(head))
        tokens += [min(edge, key=lambda token: token.i), max(edge, key=lambda token: token.i)]
    first, last = min(tokens, key=lambda token: token.i), max(tokens, key=lambda token: token.i)
    return first.idx, last.idx + len(last)


def _phrase(head: Token) -> Iterator[Token]:
    """A noun phrase without its clauses."""
    yield head
    for kid in head.children:
        if (
            kid.dep_ not in clauses.CLAUSAL - {"conj"}
            and kid.dep_ not in {"punct", "cc", "conj", "appos"}
            and abs(kid.i - head.i) < WIDEST
        ):
            yield from _phrase(kid)


def _names_a_war(match: Match) -> bool:
    """Whether an act noun only refers to a war ("since the war in Belmark"): it tells no day, and is no news."""
    return match.nominal and match.carrier is None and match.trigger.lemma_.lower() in WARS


def _is_background(latest: str | None, published: str | None, verdict: Verdict) -> bool:
    if latest is None or published is None or verdict.status in {"planned", "possible"}:
        return False
    return _days(latest) < _days(published) - LONG_AGO


def _days(iso: str) -> int:
    """Days of an ISO date on a coarse calendar (30-day months), at the end of its period where only year or month is known."""
    numbers = [int(part) for part in iso.split("T")[0].split("-") if part.isdigit()]
    year, month, day = [*numbers, 12, 31][:3] if len(numbers) == 1 else [*numbers, 31][:3]
    return 365 * year + 30 * month + day
