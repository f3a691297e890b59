"""Entries and their constraints: a lexicon of a few entries on plain sentences, and every example of the shipped one."""

from pathlib import Path

import pytest
import yaml

from riftline import language
from riftline.events.entries import BadLexicon, Lexicon, lexicon, load
from riftline.events.matching import matches

SHARE = 0.93
"""Least share of the lexicon's examples that are coded with their entry's type; the rest are errors of the parser."""


def made(folder: Path, *entries: dict, **files: dict) -> Lexicon:
    """A lexicon of these entries; COERCE unless the entry says otherwise."""
    by_type: dict[str, list[dict]] = {}
    for entry in entries:
        by_type.setdefault(entry.pop("type", "COERCE"), []).append({"cameo": "170", **entry})
    for kind, rows in by_type.items():
        (folder / f"{kind.lower()}.yaml").write_text(yaml.safe_dump({"type": kind, "entries": rows}))
    for name, table in files.items():
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(table))
    return load(folder)


def found(words: Lexicon, sentence: str) -> list[tuple[str, str]]:
    """(word, rule) of each match."""
    (doc,) = language.analyse([sentence])
    return [(match.trigger.text, match.entry.rule) for span in doc.sents for match in matches(span, words)]


def test_an_object_is_asked_for(tmp_path):
    words = made(tmp_path, {"verbs": ["impose"], "object": ["curfew"]})
    assert found(words, "The army imposed a curfew.") == [("imposed", "coerce-0")]
    assert found(words, "The army imposed its will.") == []
    assert found(words, "A curfew was imposed.") == [("imposed", "coerce-0")]


def test_any_noun_of_a_coordinated_object_will_do(tmp_path):
    words = made(tmp_path, {"verbs": ["impose"], "object": ["curfew"]})
    assert found(words, "The army imposed a ban and a curfew.") == [("imposed", "coerce-0")]


def test_the_noun_that_a_quantity_counts_is_the_object(tmp_path):
    words = made(tmp_path, {"verbs": ["send"], "object": ["tank"]})
    assert found(words, "The general sent dozens of tanks.") == [("sent", "coerce-0")]
    assert found(words, "The general sent pictures of tanks.") == []


def test_an_object_that_is_ruled_out(tmp_path):
    words = made(tmp_path, {"verbs": ["seize"], "not_object": ["chance"]})
    assert found(words, "Police seized the ship.") == [("seized", "coerce-0")]
    assert found(words, "Police seized the chance.") == []


def test_a_subject_is_asked_for_or_ruled_out(tmp_path):
    words = made(tmp_path, {"verbs": ["rule"], "subject": ["court"]}, {"verbs": ["kill"], "not_subject": ["storm"]})
    assert found(words, "The court ruled.") == [("ruled", "coerce-0")]
    assert found(words, "The party ruled.") == []
    assert found(words, "The soldiers killed two men.") == [("killed", "coerce-1")]
    assert found(words, "The storm killed two men.") == []


def test_a_preposition_is_asked_for(tmp_path):
    words = made(tmp_path, {"verbs": ["fire"], "prep": ["on", "at"]})
    assert found(words, "The soldiers fired on the crowd.") == [("fired", "coerce-0")]
    assert found(words, "The soldiers fired a shot.") == []


def test_the_topic_stands_in_the_phrase_of_the_preposition(tmp_path):
    words = made(tmp_path, {"verbs": ["call"], "prep": ["for"], "topic": ["boycott"]})
    assert found(words, "The union called for a boycott.") == [("called", "coerce-0")]
    assert found(words, "The union called for a meeting.") == []
    assert found(words, "The union called the boycott a success.") == []


def test_the_topic_may_be_a_clause(tmp_path):
    words = made(tmp_path, {"verbs": ["threaten"], "topic": ["expel"]})
    assert found(words, "The minister threatened to expel the envoy.") == [("threatened", "coerce-0")]
    assert found(words, "The minister threatened to resign.") == []


@pytest.mark.parametrize(
    ("complement", "holds", "fails"),
    [
        ("infinitive", "The minister tried to leave.", "The minister tried the door."),
        ("that", "The minister tried because he felt that he should.", "The minister tried the door."),
        ("none", "The court tried two men.", "The court tried to help two men."),
    ],
)
def test_a_complement_is_asked_for(tmp_path, complement, holds, fails):
    words = made(tmp_path, {"verbs": ["try", "feel"], "complement": complement})
    assert len(found(words, holds)) == 1
    assert found(words, fails) == []


def test_the_more_specific_entry_comes_first_then_the_surer(tmp_path):
    words = made(
        tmp_path,
        {"verbs": ["cut"], "weight": 0.9},
        {"verbs": ["cut"], "object": ["tie"], "weight": 0.5},
        {"verbs": ["cut"], "weight": 1.0},
    )
    assert found(words, "The union cut ties.") == [("cut", "coerce-1")]
    assert found(words, "The union cut taxes.") == [("cut", "coerce-2")]


def test_an_entry_too_loose_to_state_an_act_matches_nothing(tmp_path):
    words = made(tmp_path, {"verbs": ["cut"], "weight": 0.2})
    assert found(words, "The union cut ties.") == []


def test_a_particle_makes_another_verb(tmp_path):
    words = made(tmp_path, {"verbs": ["round up"]}, {"verbs": ["round"], "type": "AID", "cameo": "070"})
    assert found(words, "Police rounded up the students.") == [("rounded", "coerce-0")]


def test_a_compound_noun_is_looked_up_before_its_head(tmp_path):
    words = made(tmp_path, {"nouns": ["house arrest"]}, {"nouns": ["arrest"]})
    assert found(words, "The house arrest lasted a year.") == [("arrest", "coerce-0")]
    assert found(words, "The arrest surprised his family.") == [("arrest", "coerce-1")]


def test_a_light_verb_gives_way_to_its_noun(tmp_path):
    light = {"verbs": ["make"], "reversed": ["face"]}
    words = made(tmp_path, {"nouns": ["arrest"]}, {"verbs": ["make", "face"]}, light=light)
    (doc,) = language.analyse(["Police made nine arrests. The men face arrest."])
    made_, faced = (matches(sentence, words) for sentence in doc.sents)
    assert [(match.trigger.text, match.carrier.text, match.reversed) for match in made_] == [("arrests", "made", False)]
    assert [(match.trigger.text, match.carrier.text, match.reversed) for match in faced] == [("arrest", "face", True)]


def test_a_participle_before_its_noun_is_no_act(tmp_path):
    words = made(tmp_path, {"verbs": ["arrest"]})
    assert found(words, "The arrested men slept.") == []


def test_adjectives_count_as_predicates_only(tmp_path):
    words = made(tmp_path, {"adjectives": ["supportive"]})
    assert found(words, "The union is supportive of the deal.") == [("supportive", "coerce-0")]
    assert found(words, "A supportive union called.") == []


def test_word_lists_are_written_out(tmp_path):
    words = made(tmp_path, {"verbs": ["send"], "object": ["@arms", "drone"]}, words={"arms": ["tank", "gun"]})
    (entry,) = words.verbs["send"]
    assert entry.object == {"tank", "gun", "drone"}


def test_an_unknown_word_list_or_mode_is_named(tmp_path):
    with pytest.raises(BadLexicon, match="@arms"):
        made(tmp_path, {"verbs": ["send"], "object": ["@arms"]})
    with pytest.raises(BadLexicon, match="dancing"):
        made(tmp_path, {"verbs": ["send"], "mode": "dancing"})


@pytest.fixture(scope="module")
def coded_examples() -> list[tuple[str, str, list[str]]]:
    """(type, example, types found) of every entry of the shipped lexicon."""
    shipped = lexicon()
    docs = language.analyse([example for _, example in shipped.examples])
    return [
        (kind, example, sorted({match.entry.type for span in doc.sents for match in matches(span, shipped)}))
        for (kind, example), doc in zip(shipped.examples, docs, strict=True)
    ]


def test_examples_of_the_lexicon_are_coded_with_the_type_of_their_entry(coded_examples):
    missed = [f"{kind}: {example} -> {types}" for kind, example, types in coded_examples if kind not in types]
    share = 1 - len(missed) / len(coded_examples)
    assert len(coded_examples) > 1000
    assert share >= SHARE, f"{share:.3f}\n" + "\n".join(missed)
