"""Speed: every stage is watched, and the time of a stage is what its functions take."""

from evaluation import articles, speed
from evaluation.articles import Article

from riftline import language


def test_every_stage_of_the_coder_is_timed():
    spent = {}
    analyse = language.analyse
    with speed.timed(spent):
        articles.code(Article("x", "2031-05-03", "Arvenia expelled two diplomats of Belmark on Monday."))
    assert list(spent) == list(speed.STAGES)
    assert all(seconds > 0 for seconds in spent.values())
    assert language.analyse is analyse
