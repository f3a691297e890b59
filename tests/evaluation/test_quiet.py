"""Quiet: what counts as an act between states, and what the own pages are."""

from dataclasses import replace

from evaluation import articles, quiet
from evaluation.articles import Article

from riftline.actors.actor import Actor

TEXT = "Arvenia expelled two diplomats of Belmark."
SUBJECTS = {"sport": 2, "weather": 2, "science": 2, "business": 2}


def actor(country, sector="GOV"):
    return Actor(f"a-{country}-{sector}", f"{country} {sector}", country, sector, "state")


def mention(sources, targets):
    (found,) = articles.code(Article("x", "2031-05-03", TEXT)).mentions
    return replace(found, sources=tuple(sources), targets=tuple(targets))


def test_two_countries_make_an_act_between_states():
    assert quiet.between_states(mention([actor("ARV")], [actor("BLM", "CVL")]))
    assert not quiet.between_states(mention([actor("ARV")], [actor("ARV", "CVL")]))
    assert not quiet.between_states(mention([actor("ARV")], []))


def test_a_meeting_is_between_states_if_two_of_its_parties_differ():
    both = [actor("ARV"), actor("BLM")]
    assert quiet.between_states(mention(both, both))
    assert not quiet.between_states(mention([actor("ARV")], [actor("ARV")]))


def test_organisations_are_no_states():
    assert not quiet.between_states(mention([actor("UNO")], [actor("ARV")]))


def test_organs_are_counted_apart():
    assert quiet.between_organs(mention([actor("ARV", "MIL")], [actor("BLM")]))
    assert not quiet.between_organs(mention([actor("ARV", "BUS")], [actor("BLM")]))


def test_own_pages_are_two_of_each_subject_with_fifteen_sentences_and_more():
    pages = quiet.pages()
    for subject, least in SUBJECTS.items():
        assert sum(page.id.startswith(subject) for page in pages) >= least
    assert all(page.text.count(".") >= 15 for page in pages)


def test_figures_are_counts_and_a_rate():
    one = quiet.Heard(Article("x", "2031-05-03", TEXT), 8, (mention([actor("ARV")], [actor("BLM", "CVL")]),))
    row = quiet.figures([one], [])["own pages"]
    assert row == {"texts": 1, "sentences": 8, "acts": 1, "between": 1, "organs": 0, "rate": 125.0}
    assert quiet.figures([], [])["own pages"]["rate"] == 0.0


def test_a_loud_page_counts_sentences_with_an_act_between_states():
    text = "A title\nArvenia expelled two diplomats of Belmark.\nNothing.\n"
    article = Article("x", "2031-05-03", text)
    at = text.index("expelled")
    act = replace(mention([actor("ARV")], [actor("BLM")]), trigger_start=at, trigger_end=at + 8)
    assert quiet.told(quiet.Heard(article, 3, (act, act))) == (1, 2)
    assert quiet.loudness([quiet.Heard(article, 3, (act,))] * 2) == {"found": 2, "sentences": 4}


def test_every_line_of_a_loud_page_is_a_sentence():
    pages = quiet.pages(quiet.LOUD)
    assert len(pages) >= 4
    for page in pages:
        assert all(line.endswith(".") for line in page.lines[1:] if line)
