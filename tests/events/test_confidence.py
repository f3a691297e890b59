"""How sure a mention is. By the rules: TOP × (0.4 + 0.6 × weight) × a factor for each side × one for nouns × one for sides inferred."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.reading import one

from riftline.actors.actor import Actor
from riftline.events import confidence as module
from riftline.events.arguments import Parties
from riftline.events.confidence import TOP, WEIGHTS, confidence, weighed
from riftline.events.entries import Entry
from riftline.events.evidence import KINDS
from riftline.events.evidence import SIDES as SIDES_OF
from riftline.events.matching import Match
from riftline.events.windows import STATUSES

SIDE_NAMES = (
    "without words", "likeliest word", "least likely actor", "empty", "actors", "without country",
    "outside the sentence", "by rules", *KINDS,
)  # fmt: skip
EVIDENCE = {
    "chance", "log chance", "is an act", "type", "type led by another", "status", "reciprocal", "nominal", "side from context",
    "sides of one country", *(f"status {name}" for name in STATUSES), *(f"{side} {name}" for side in SIDES_OF for name in SIDE_NAMES),
}  # fmt: skip

STATE = Actor(id="a-1", name="Arvenia", country="ARV", sector="GOV", kind="state", title=None)
NOBODY = Actor(id="a-2", name="sailors", country=None, sector="CVL", kind="group", title=None)


def sure(sources, targets, *, weight=1.0, nominal=False, rule="accuse-0"):
    entry = Entry(type="ACCUSE", mode=None, cameo="111", rule=rule, weight=weight)
    return confidence(Match(None, entry, nominal=nominal), Parties(tuple(sources), tuple(targets), ()))


@pytest.mark.parametrize(
    ("sources", "targets", "expected"),
    [
        ([STATE], [STATE], 0.8),
        ([STATE], [NOBODY], 0.4),
        ([NOBODY], [NOBODY], 0.2),
        ([STATE], [], 0.24),
        ([NOBODY], [], 0.12),
        ([], [], 0.072),
        ([NOBODY, STATE], [STATE], 0.8),
    ],
)
def test_a_side_that_is_missing_or_without_a_country_costs_confidence(sources, targets, expected):
    assert sure(sources, targets) == expected


def test_the_weight_of_the_entry_counts_for_six_tenths():
    assert sure([STATE], [STATE], weight=0.5) == 0.56
    assert sure([STATE], [STATE], weight=0.0) == 0.32


def test_a_noun_and_an_inferred_side_cost_a_tenth_each():
    assert sure([STATE], [STATE], nominal=True) == 0.72
    assert sure([STATE], [STATE], rule="accuse-0 +host") == 0.72
    assert sure([STATE], [STATE], nominal=True, rule="accuse-0 +host +home") == 0.648


def test_mentions_carry_it():
    assert one("ACCUSE", "Belmark condemned Arvenia.").confidence == 0.8
    assert one("COERCE", "Arvenia threatened a blockade of Belmark.").rule.endswith("+host")


SIDES = st.lists(st.sampled_from([STATE, NOBODY]), max_size=3)


@given(SIDES, SIDES, st.floats(0, 1), st.booleans(), st.sampled_from(["x", "x +told"]))
def test_it_stays_above_zero_and_below_the_top(sources, targets, weight, nominal, rule):
    assert 0 < sure(sources, targets, weight=weight, nominal=nominal, rule=rule) <= TOP


@pytest.fixture
def weights(monkeypatch, tmp_path):
    """A folder of models that holds the weights given and nothing else."""

    def put(**values):
        file = tmp_path / WEIGHTS
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(values))
        monkeypatch.setenv("RIFTLINE_MODELS", str(tmp_path))
        module._weights.cache_clear()

    yield put
    module._weights.cache_clear()


def test_evidence_is_weighed_by_a_logistic_regression(weights):
    weights(bias=0.0, type=2.0, status=1.0)
    assert weighed({}) == 0.5
    assert weighed({"type": 1.0}) == 0.881
    assert weighed({"type": -1.0, "status": 2.0}) == 0.5


def test_evidence_without_a_weight_says_nothing(weights):
    weights(bias=-1.0)
    assert weighed({"moon": 5.0}) == weighed({})


def test_without_weights_the_chance_of_rules_and_reader_stands(monkeypatch, tmp_path):
    monkeypatch.setenv("RIFTLINE_MODELS", str(tmp_path))
    module._weights.cache_clear()
    assert weighed({"chance": 0.4321}) == 0.432
    module._weights.cache_clear()


def test_the_shipped_weights_are_of_known_evidence():
    known = {"bias", *EVIDENCE}
    assert set(module._weights()) <= known
    assert module._weights()["type"] > 0 > module._weights()["source empty"]
