"""Whatever the words, what is read of why and of what next is anchored in sentences of the report, and nothing raises."""

import itertools
import sys

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.claims.outlook_reading import outlook, text_of
from tests.claims.reading import invented, report_of

from riftline import language
from riftline.actors import resolve
from riftline.claims import find_claims, find_outlook
from riftline.events import coder

WORDS = [
    *(
        "Arvenia",
        "Belmark",
        "may",
        "could",
        "will",
        "likely",
        "if",
        "war",
        "the",
        "raid",
        "was",
        "seen",
        "as",
        "a",
        "warning",
    ),
    *("ally", "of", "oil", "depends", "on", "First", "Second", "two", "readings", "some", "others", "believe", "that"),
    *("mediation", "since", "1993", "conflict", "over", "whether", "scenario"),
]
PIECES = st.sampled_from([*WORDS, *"“”„«»‘’'\".,:;—?!()", "\n"])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(PIECES, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=3))
def test_everything_is_anchored_in_one_passage(parts):
    passages = tuple(part for part in parts if part.strip())
    if not passages:
        return
    text = text_of(*passages)
    found = outlook.__wrapped__(*passages, kind="opinion")
    for one in (*found.explanations, *found.causes, *found.bonds, *found.prospects):
        assert text[one.start : one.end] == one.quote
        assert one.quote
        assert one.end - one.start <= 2 * max(len(part) for part in passages) + len("\n\n")
    for one in (*found.explanations, *found.prospects):
        if one.holder.start is not None:
            assert text[one.holder.start : one.holder.end] == one.holder.words


def test_ids_are_stable_and_unlike():
    text = "Belmark may attack. Costovia is a close ally of Arvenia. Analysts saw the raid as a warning."
    first, second = outlook.__wrapped__(text), outlook.__wrapped__(text)
    assert first == second
    ids = [one.id for one in (*first.explanations, *first.causes, *first.bonds, *first.prospects)]
    assert len(set(ids)) == len(ids) > 2


def test_work_grows_with_the_text_and_not_faster():
    """Calls are counted, not seconds."""
    passage = (
        "Belmark raided the port. Some believe the raid was a warning. Others say that war is likely if the talks fail."
    )
    _calls(passage, 1)  # the tables are read and their patterns compiled once
    assert _calls(passage, 60) < 6 * _calls(passage, 15)


def _calls(passage, times):
    passages = (passage,) * times
    report = report_of(*passages)
    docs, offsets = language.analyse(passages), [part.start for part in report.passages]
    actors = resolve(docs, offsets, knowledge=invented())
    claims = find_claims(report, docs, offsets, actors)
    mentions = coder.code(coder.Reading(report, docs, offsets, actors, []))
    count = itertools.count()
    sys.setprofile(lambda _frame, event, _argument: next(count) if event.endswith("call") else None)
    try:
        find_outlook(report, docs, actors, [], (mentions, claims))
    finally:
        sys.setprofile(None)
    return next(count)
