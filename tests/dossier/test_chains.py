"""Chains of answers on the page: stated ones with their words, inferred ones apart."""

import pytest
from dossier.story import chronicle

from riftline.dossier.chains import chains
from riftline.dossier.html import render
from riftline.dossier.lookup import Lookup


@pytest.fixture(scope="module")
def told():
    return chronicle()


def test_an_inferred_answer_stands_apart_under_the_act_it_answers(told):
    part = chains(Lookup(told))
    assert part.stated == ()
    (first,) = part.inferred
    assert [(answer.summary, answer.words) for answer in first.answers] == [("Belmark expels Arvenia's ambassador", "")]


def test_the_page_draws_it_with_a_dashed_arrow(told):
    html = render(told)
    assert 'id="answers"' in html
    assert "stroke-dasharray" in html
