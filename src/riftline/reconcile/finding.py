"""What can be searched for in a chronicle: acts, the sentences that state them, claims, actors, notes, and the texts of reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from riftline.actors.actor import Actor
from riftline.documents.report import Report, passage_id
from riftline.reconcile.chronicle import Chronicle
from riftline.record.search import Entry, Index

ACT, SENTENCE, CLAIM, ACTOR, NOTE, PASSAGE = "act", "sentence", "claim", "actor", "note", "passage"


def fill(index: Index, chronicle: Chronicle) -> Index:
    """The index with the entries of a chronicle; kinds that have not changed since are left as they are."""
    for kind, entries in KINDS.items():
        index.put(kind, entries(chronicle))
    return index


def _acts(chronicle: Chronicle) -> Iterator[Entry]:
    for event in chronicle.events:
        who = [actor.name for actor in event.sources + event.targets]
        place = [event.place.name] if event.place else []
        yield Entry(ACT, event.id, event.id, event.summary, "; ".join([*who, *place, event.type]))


def _sentences(chronicle: Chronicle) -> Iterator[Entry]:
    event_of, names = _event_of(chronicle), _report_names(chronicle)
    texts = {report.id: report.text for report in chronicle.contents.reports}
    for mention in chronicle.contents.mentions:
        sentence = texts.get(mention.report, "")[mention.sentence_start : mention.sentence_end] or mention.quote
        link = event_of.get(mention.id, mention.report)
        yield Entry(SENTENCE, mention.id, link, names.get(mention.report, ""), sentence)


def _claims(chronicle: Chronicle) -> Iterator[Entry]:
    names = _report_names(chronicle)
    for claim in chronicle.contents.claims:
        speaker = ", ".join(actor.name for actor in claim.speakers) or names.get(claim.report, "")
        yield Entry(CLAIM, claim.id, claim.id, speaker, claim.quote)


def _actors(chronicle: Chronicle) -> Iterator[Entry]:
    contents, forms = chronicle.contents, defaultdict[str, dict[Actor, None]](dict)
    speakers = [actor for claim in contents.claims for actor in claim.speakers]
    acting = [actor for mention in contents.mentions for actor in mention.sources + mention.targets]
    for actor in (*acting, *speakers):
        forms[actor.id][actor] = None
    for name, group in forms.items():
        words = [word for actor in group for word in (actor.name, actor.title, actor.country) if word]
        yield Entry(ACTOR, name, name, next(iter(group)).name, "; ".join(dict.fromkeys(words)))


def _notes(chronicle: Chronicle) -> Iterator[Entry]:
    event_of = _event_of(chronicle)
    for judgement in chronicle.contents.judgements:
        if judgement.verb == "note" and not judgement.undone:
            link = event_of.get(f"m-{judgement.subject[2:]}", judgement.subject)
            yield Entry(NOTE, judgement.id, link, judgement.person, judgement.value or "")


def _passages(chronicle: Chronicle) -> Iterator[Entry]:
    for report in chronicle.contents.reports:
        for number, passage in enumerate(report.passages):
            yield Entry(
                PASSAGE,
                report.id,
                passage_id(report.id, number),
                _name(report),
                report.text[passage.start : passage.end],
            )


KINDS: Mapping[str, Callable[[Chronicle], Iterator[Entry]]] = {
    ACT: _acts,
    SENTENCE: _sentences,
    CLAIM: _claims,
    ACTOR: _actors,
    NOTE: _notes,
    PASSAGE: _passages,
}
"""What makes the entries of each kind."""


def _event_of(chronicle: Chronicle) -> dict[str, str]:
    return {mention: event.id for event in chronicle.events for mention in event.mentions}


def _report_names(chronicle: Chronicle) -> dict[str, str]:
    return {report.id: _name(report) for report in chronicle.contents.reports}


def _name(report: Report) -> str:
    return report.title or report.publisher or report.path
