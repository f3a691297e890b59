"""A quick look for stems misses nothing that a pattern without regard to case would find."""

import re

import pytest

from riftline.reconcile import answering
from riftline.reconcile.stems import has_any, plain


@pytest.mark.parametrize("word", ["killed", "KILLED", "Kİlled", "kılled", "\u212aILLED", "was killed"])
def test_a_stem_is_found_however_it_is_written(word):
    assert re.search("kill", word, re.I)
    assert has_any(plain(word), ("kill",))


def test_a_stem_is_found_where_a_pattern_takes_a_long_s_for_one():
    assert re.search("seiz", "ſeized", re.I)
    assert has_any(plain("ſeized"), ("seiz",))


def test_a_text_without_any_of_the_stems_has_none():
    assert not has_any(plain("The ferry left at dawn"), ("kill", "seiz"))


CUED = [
    "in response to the raid", "in retaliation for the raid", "as a reprisal for the raid", "in revenge for the raid",
    "in answer to the raid", "in reaction to the raid", "in return for the raid", "in the wake of the raid", "because of the raid",
    "in protest at the raid", "Belmark responded", "Belmark retaliated", "Belmark answered", "Belmark reacted", "in turn",
    "Belmark reciprocated", "tit-for-tat", "prompting a protest", "triggering a protest", "sparking a protest", "provoking a protest",
    "drawing a protest", "drew a protest", "leading to a protest", "led to a protest", "after the raid", "following the raid",
]  # fmt: skip


@pytest.mark.parametrize("words", CUED)
def test_no_cue_of_an_answer_is_lost_to_the_quick_look(words):
    text = f"Arvenia closed the port {words}."
    looked = {match.span() for pattern in answering._STEMS for match in pattern.finditer(text)}
    assert {span for spans in answering._cues(text, 0, len(text)).values() for span in spans} == looked
