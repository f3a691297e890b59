"""What holds for every mention, and what is no act although its words are in the lexicon."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.events.reading import one, read, report_of, sides

from riftline.events.mention import STATUSES
from riftline.events.ontology import ontology

STORY = (
    "Arvenia and Belmark fall out",
    (
        "Arvenian police arrested nine Belmarkian journalists in Lorne on May 3. Belmark accused Arvenia of piracy and "
        "expelled thirty-eight diplomats. It threatened to close the border."
    ),
    "On May 5 the foreign ministers of both countries met in Geneva. Costovia had offered to mediate.",
    "“We will not attack Belmark,” the president of Arvenia said.",
)


def test_every_mention_is_anchored_and_known_to_the_ontology():
    text = report_of(*STORY).text
    found = read(*STORY)
    assert len(found) >= 5
    for mention in found:
        assert text[mention.start : mention.end] == mention.quote
        assert mention.sentence_start <= mention.start <= mention.trigger_start
        assert mention.trigger_end <= mention.end <= mention.sentence_end
        assert all(text[figure.start : figure.end] == figure.text for figure in mention.figures)
        assert mention.type in ontology().types
        assert mention.mode is None or mention.mode in ontology().type(mention.type).modes
        assert mention.goldstein == ontology().goldstein(mention.cameo)
        assert mention.score == ontology().score(mention.type, mention.mode)
        assert mention.status in STATUSES
        assert 0 < mention.confidence <= 1


def test_ids_are_unique_and_the_same_each_time():
    found = [mention.id for mention in read(*STORY)]
    assert len(found) == len(set(found))
    assert [mention.id for mention in read.__wrapped__(*STORY)] == found


def test_mentions_come_in_the_order_of_sentences():
    starts = [mention.sentence_start for mention in read(*STORY)]
    assert starts == sorted(starts)


def test_a_codes_sector_asks_who_acts():
    assert one("COERCE", "Arvenian police raided a Belmarkian school.").mode == "seize"
    assert one("ASSAULT", "Arvenian soldiers raided a village in Belmark.").sources[0].sector == "MIL"


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid angered Belmark.",
        "These arrests worried Belmark.",
        "The conflict threatens to spread.",
        "Arvenia is a small country.",
        "The weather in Belmark was fine.",
    ],
)
def test_what_only_refers_to_an_act_or_to_none_is_no_act(sentence):
    assert read(sentence) == ()


def test_an_act_named_twice_in_a_clause_is_one_act_with_the_parties_of_both():
    mention = one("ASSAULT", "Nine Belmarkian soldiers were killed in an attack by Arvenia.")
    assert sides(mention) == (["ARV"], ["BMK"])


def test_nobody_is_made_up():
    mention = one("COERCE", "Arvenian police arrested nine fishermen.")
    assert [actor.country for actor in mention.targets] in ([], [None])


@pytest.mark.parametrize(
    "passages", [(), ("",), (" ",), ("...",), ("?",), ("\u202e\u200f",), ("Arvenia",), ("1. 2. 3.",)]
)
def test_text_without_a_sentence_has_no_act(passages):
    assert read(*passages) == ()


PARTS = st.sampled_from(
    [*STORY[1].split(" "), "“", "”", "—", "\u00a0", "\u200f", ",", ";", "(", ")", "not", "would", "if", "?", "expelled by", "and", "…"]
)  # fmt: skip


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PARTS, min_size=1, max_size=25))
def test_any_order_of_words_gives_anchored_mentions(parts):
    passage = " ".join(parts)
    for mention in read.__wrapped__(passage):
        assert passage[mention.start : mention.end] == mention.quote
        assert mention.start <= mention.trigger_start < mention.trigger_end <= mention.end
        assert all(passage[figure.start : figure.end] == figure.text for figure in mention.figures)


def test_what_a_sentence_names_in_passing_is_set_aside_and_what_it_tells_whole_is_not():
    passing = read("Arvenia expelled the Belmarkian envoy amid protests.")
    assert [mention.type for mention in passing] == ["SANCTION"]
    whole = read("Arvenia expelled the Belmarkian envoy after Belmark's attack on Costovia.")
    assert {mention.type for mention in whole} == {"SANCTION", "ASSAULT"}


def test_the_short_name_of_an_organisation_stands_for_the_one_named_before():
    mention = one("SUPPORT", "The Arab League met on Monday.", "The League endorsed the Arvenian plan.")
    assert [actor.name for actor in mention.sources] == ["Arab League"]


ALONE = [
    ("Arvenian police arrested nine editors after strikes and rallies in Lorne.", ["COERCE"]),
    ("The Arvenian president praised the guards who had freed the hostages.", ["SUPPORT"]),
    ("Belmark recalled its envoy after the bombing of its port by Arvenia.", ["SANCTION", "ASSAULT"]),
    ("Belmark recalled its envoy after Arvenia arrested nine editors.", ["SANCTION", "COERCE"]),
    ("Costovia accused Arvenia of shelling Belmark.", ["ACCUSE", "ASSAULT"]),
    ("The Arvenian army stormed the port of Lorne, killing nine dockers.", ["ASSAULT", "ASSAULT"]),
]


@pytest.mark.parametrize(("sentence", "types"), ALONE)
def test_a_sentence_alone_tells_what_it_is_about_and_what_states_do_to_each_other(sentence, types):
    assert [mention.type for mention in read(sentence)] == types


def test_in_a_story_an_act_told_beside_another_counts():
    told = read("Arvenian police arrested nine editors after strikes and rallies in Lorne.", "It rained.")
    assert [mention.type for mention in told] == ["COERCE", "PROTEST"]
