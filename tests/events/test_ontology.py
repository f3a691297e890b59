"""The ontology table and its lookups."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.events.ontology import TABLE, BadOntology, ontology, read
from riftline.settings import ONTOLOGY

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"]
TYPES += ["ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


def test_types_are_the_sixteen_of_plover():
    assert list(ontology().types) == TYPES


def test_version_is_the_one_the_settings_name():
    assert ontology().version == ONTOLOGY


def test_ontology_is_read_once():
    assert ontology() is ontology()


@pytest.mark.parametrize(
    ("kind", "mode", "score"),
    [
        ("AGREE", None, 2.5),
        ("CONSULT", "phone", 1.5),
        ("RETREAT", "disarm", 10),
        ("ACCUSE", None, -3),
        ("ASSAULT", "unconventional", -10),
    ],
)
def test_score_is_the_modes_or_else_the_types(kind, mode, score):
    assert ontology().score(kind, mode) == score


def test_quad_classes_divide_the_types():
    by_class = {quad: [name for name in TYPES if ontology().quad(name) == quad] for quad in (1, 2, 3, 4)}
    assert by_class == {
        1: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
        2: ["COOPERATE", "AID", "RETREAT"],
        3: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
        4: ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
    }


@pytest.mark.parametrize(
    ("cameo", "value"), [("036", 4.0), ("042", 1.9), ("057", 8.0), ("112", -2.0), ("173", -5.0), ("190", -10.0)]
)
def test_goldstein_of_known_codes(cameo, value):
    assert ontology().goldstein(cameo) == value


def test_child_without_own_value_inherits_and_says_so():
    code = ontology().code("0311")
    assert (code.goldstein, code.inherited) == (5.2, True)
    assert not ontology().code("031").inherited


def test_longer_code_is_read_as_the_nearest_above_it():
    assert ontology().code("1741").code == "174"


def test_every_root_is_there():
    assert all(f"{root:02d}" in ontology().codes for root in range(1, 21))


def test_default_codes_stand_for_their_own_type():
    for kind in ontology().types.values():
        for mode in (None, *kind.modes):
            code = ontology().code(ontology().cameo_default(kind.name, mode))
            # CAMEO has no code for resigning: acceding to demands for a change of leadership is the nearest.
            assert code.type == kind.name or (kind.name, mode, code.code) == ("RETREAT", "resign", "0831")


@pytest.mark.parametrize(
    "ask",
    [
        lambda o: o.score("APPEAL"),
        lambda o: o.score("AGREE", "visit"),
        lambda o: o.quad(""),
        lambda o: o.goldstein("21"),
        lambda o: o.cameo_default("AID", "arms"),
    ],
)
def test_unknown_names_are_refused(ask):
    with pytest.raises(BadOntology):
        ask(ontology())


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("quad: 4", "quad: 5", "quad class 5"),
        ("score: 9.5", "score: 95", "score of COOPERATE"),
        ('cameo: "173"', 'cameo: "999"', "999"),
        ("type: AID", "type: HELP", "HELP"),
        ("contexts: [legal]", "contexts: [lawful]", "lawful"),
        ("quads:", "squads:", "quads"),
        ("types:", "types: [", "not YAML"),
    ],
)
def test_broken_table_is_refused_with_its_cause(before, after, message):
    text = TABLE.read_text(encoding="utf-8")
    assert before in text
    with pytest.raises(BadOntology, match=message):
        read(text.replace(before, after))


@given(st.sampled_from(sorted(ontology().codes)))
def test_goldstein_stays_on_its_scale(cameo):
    assert -10 <= ontology().goldstein(cameo) <= 10
