"""The edit log says in words what people decided, who and when, and leads to the acts."""

from dataclasses import replace

from dossier.story import REPORTS, chronicle, events

from riftline.dossier.edit_log import edit_log, say_moment
from riftline.dossier.html import Live, render, render_page
from riftline.dossier.lookup import Lookup
from riftline.dossier.page import page
from riftline.reconcile.adding import Addition
from riftline.record.coded import Judgement

SEIZED = events()["seized"]
MADE = "2031-06-11T10:00:00+00:00"


def judged(*entries):
    log = tuple(Judgement(f"j-{n}", *entry, "Ann", MADE) for n, entry in enumerate(entries))
    base = chronicle()
    return replace(base, contents=replace(base.contents, judgements=log))


def lines(*entries):
    return {line.id: line for line in edit_log(Lookup(judged(*entries)))}


def test_each_verb_is_said_in_words():
    other = events()["expelled"] if "expelled" in events() else list(events().values())[1]
    addition = Addition(0, 9, "The words", "COERCE").value()
    found = lines(
        (SEIZED.id, "confirm", None, None),
        (SEIZED.id, "reject", None, None),
        (SEIZED.id, "merge", None, other.id),
        (SEIZED.id, "split", None, "m-1 m-2"),
        (SEIZED.id, "correct", "type", "AID"),
        (SEIZED.id, "correct", "date", "2031-04"),
        (SEIZED.id, "note", None, "Seen on video."),
        (REPORTS["wire"].id, "add", None, addition),
        ("j-1", "undo", None, None),
    )
    assert [found[f"j-{n}"].words for n in range(9)] == [
        "confirmed",
        "rejected",
        f"joined with {other.summary}",
        "split off 2 sentences",
        "corrected the type to aid",
        "corrected the date to April 2031",
        "noted: Seen on video.",
        "added an act (coercion): “The words”",
        "took back: rejected",
    ]
    assert (found["j-0"].about, found["j-0"].href, found["j-0"].when) == (
        SEIZED.summary,
        f"#{SEIZED.id}",
        "11 June 2031, 10:00 UTC",
    )
    assert [found["j-8"].about, found["j-8"].final, found["j-0"].final] == [SEIZED.summary, True, False]


def test_a_judgement_on_what_is_gone_is_listed_all_the_same():
    (line,) = edit_log(Lookup(judged(("e-gone", "reject", None, None))))
    assert (line.href, line.about) == ("", "e-gone, which the record does not hold now")


def test_the_latest_comes_first_and_the_page_shows_it_frozen_and_live():
    told = judged((SEIZED.id, "note", None, "<b>first</b>"), (SEIZED.id, "confirm", None, None))
    assert [line.id for line in page(told).log] == ["j-1", "j-0"]
    frozen, live = render(told), render_page(page(told), Live("t", "v", 2))
    for text in (frozen, live):
        assert "noted: &lt;b&gt;first&lt;/b&gt;" in text
        assert "<b>first</b>" not in text
    assert 'data-verb="undo"' in live
    assert 'data-verb="undo"' not in frozen
    assert 'id="judging"' not in frozen
    assert 'id="judgements"' not in render(chronicle())


def test_a_time_of_another_form_stands_as_it_is():
    assert say_moment("yesterday") == "yesterday"
