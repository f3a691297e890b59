"""Ablation: every part that is switched off is there, makes a difference, and is on again afterwards."""

import pytest
from evaluation import ablation, parts, replay
from evaluation.articles import Article

from riftline import language, pipeline
from riftline.events.entries import FOLDER

TEXT = (
    "On Monday Arvenia's army shelled Tamsk and raided the offices of Belmark's agency.\n"
    "It will not carry out an attack, the spokesman who was accused by Belmark of lying said."
)


def types(text=TEXT):
    return [(one.type, one.status) for one in pipeline.code_report(Article("x", "2031-05-03", text).report).mentions]


def named(name):
    return next(part for part in parts.parts() if part.name.startswith(name))


@pytest.mark.parametrize("part", parts.parts(), ids=lambda part: part.name)
def test_a_part_can_be_switched_off_and_is_on_again(part):
    """Also says that the program still has every name that the part replaces."""
    before = types()
    with part.off():
        types()
    assert types() == before


def test_without_verbs_or_nouns_nothing_they_name_is_coded():
    verb, noun = "Troops of Arvenia shelled Tamsk.", "The attack by the rebels on the barracks began at dawn."
    assert [types(verb), types(noun)] == [[("ASSAULT", "actual")]] * 2
    with named("lexicon: verbs").off():
        assert [types(verb), types(noun)] == [[], [("ASSAULT", "actual")]]
    with named("lexicon: nouns").off():
        assert [types(verb), types(noun)] == [[("ASSAULT", "actual")], []]


def test_without_status_rules_everything_is_actual():
    assert ("RETREAT", "negated") in types("Arvenia did not release the prisoners of Belmark.")
    with named("status rules").off():
        assert {status for _, status in types("Arvenia did not release the prisoners of Belmark.")} == {"actual"}


def test_every_file_of_the_lexicon_is_a_part():
    assert {f"lexicon: {path.name}" for path in FOLDER.glob("*.yaml")} - {part.name for part in parts.parts()} == {
        "lexicon: light.yaml", "lexicon: status.yaml", *(f"lexicon: {path.name}" for path in FOLDER.glob("words*.yaml")),
    }  # fmt: skip
    with named("lexicon: retreat.yaml").off():
        assert "RETREAT" not in [kind for kind, _ in types("Arvenia did not release the prisoners of Belmark.")]


def test_names_of_parts_are_unique():
    names = [part.name for part in parts.parts()]
    assert len(set(names)) == len(names)


def test_a_text_is_analysed_once(monkeypatch):
    asked = []
    analyse = language.analyse
    monkeypatch.setattr(language, "analyse", lambda texts: asked.append(1) or analyse(texts))
    with replay.remembered():
        first = types()
        assert types() == first
    assert len(asked) == 1
    types()
    assert len(asked) == 2


def test_actors_are_found_once_for_parts_that_do_not_change_them(monkeypatch):
    asked = []
    resolve = pipeline.resolve
    monkeypatch.setattr(pipeline, "resolve", lambda *a, **k: asked.append(1) or resolve(*a, **k))
    with replay.remembered(), ablation.actors_remembered():
        assert types() == types()
    assert len(asked) == 1


def test_the_rows_are_the_whole_coder_and_each_part():
    bench = replay.Bench(
        "news",
        [],
        {},
        lambda *_: [],
        lambda *_: {"type_f1": 0.5, "act_f1": 0.4, "status": 0.9, "quiet": 1.0},
        lambda *_: [],
    )
    figures = {name: dict.fromkeys(wanted, 0.5) for name, wanted in ablation.FIGURES.items()}
    benches = [
        bench,
        *(replay.Bench(name, [], {}, bench.cut, lambda *_, n=name: figures[n], bench.judge) for name in replay.GSR),
    ]
    rows = list(ablation.ablated(benches, [named("status rules"), named("passives")]))
    assert [row["part"] for row in rows] == ["whole coder", "status rules", "passives"]
    assert rows[0]["figures"]["news act_f1"] == 0.4
