"""Corrections keep type, mode, code and scores of one piece, and the line says what the fields say."""

import pytest
from tests.record.arvenia import coded, contents, day, mention, raid, report

from riftline.actors.actor import Place
from riftline.dossier.export import export
from riftline.dossier.export_rows import document
from riftline.reconcile import build
from riftline.reconcile.casting import Cast
from riftline.reconcile.correcting import read_date
from riftline.reconcile.revising import Correction, revised
from riftline.record.coded import Judgement


def paper():
    """A report of one act."""
    words = "Arvenian police detained over 60 Belmarkians."
    of = report(words, publisher="Belmark Today", country="BMK", published="2031-05-05")
    return coded(of, mention(of, words, trigger="detained", when=day("2031-04-27")))


def corrected(*fields):
    (event,) = build(contents(paper())).events
    log = [
        Judgement(f"j-{n}", event.id, "correct", field, value, "Ana", f"2031-05-0{n}")
        for n, (field, value) in enumerate(fields, start=1)
    ]
    (right,) = build(contents(paper(), judgements=tuple(log))).events
    return right


def test_a_new_type_brings_its_code_and_scores():
    event = corrected(("type", "ASSAULT"))
    assert (event.type, event.mode, event.cameo, event.goldstein, event.score) == ("ASSAULT", None, "190", -10.0, -9.0)


def test_a_mode_or_a_code_brings_the_rest():
    event = corrected(("type", "ASSAULT"), ("mode", "firearms"))
    assert (event.mode, event.cameo, event.score) == ("firearms", "193", -9.0)
    event = corrected(("cameo", "0841"))
    assert (event.type, event.mode, event.cameo, event.score) == ("RETREAT", "release", "0841", 6.5)
    assert corrected(("type", "ASSAULT"), ("mode", "firearms"), ("mode", "none")).mode is None


def test_a_mode_of_another_type_is_passed_over():
    assert corrected(("mode", "hunger")).mode == corrected().mode


def test_the_line_follows_the_fields():
    assert corrected(("type", "RETREAT"), ("mode", "release")).summary.startswith("Arvenia released Belmark")
    assert corrected(("sources", "Coast guard of Corland")).summary.startswith("Coast guard of Corland detained")


def test_a_line_that_a_person_wrote_stands():
    assert corrected(("type", "RETREAT"), ("summary", "They let them go.")).summary == "They let them go."


def test_a_place_is_corrected_by_name_by_coordinates_and_to_nowhere():
    assert corrected(("place", "Reykjavik")).place == Place("Reykjavík", "ISL", 64.135, -21.895)
    assert corrected(("place", "Cape Arven, 12.5, -40.25")).place == Place("Cape Arven", None, 12.5, -40.25)
    assert corrected(("place", "Cape Arven")).place == Place("Cape Arven", None, None, None)
    assert corrected(("place", "Reykjavik"), ("place", "none")).place is None


@pytest.mark.parametrize("value", ["12.5, 40", "Cape Arven, 91, 0", "?", ""])
def test_what_is_no_place_changes_nothing(value):
    assert corrected(("place", "Reykjavik"), ("place", value)).place.country == "ISL"


def test_a_corrected_mention_is_shown_as_corrected_with_what_was_read_and_by_whom():
    (event,) = build(contents(paper())).events
    (told,) = event.mentions
    log = (
        Judgement("j-1", told, "correct", "date", "2031-04-28", "Ana", "2031-05-01"),
        Judgement("j-2", told, "correct", "place", "Reykjavik", "Bo", "2031-05-02"),
        Judgement("j-3", event.id, "correct", "status", "alleged", "Ana", "2031-05-03"),
        Judgement("j-4", told, "correct", "type", "ASSAULT", "Bo", "2031-05-04", undone=True),
    )
    chronicle = build(contents(paper(), judgements=log))
    found = revised(chronicle)
    (mention,) = found.mentions
    assert (mention.when.earliest, mention.place.country, mention.type) == ("2031-04-28", "ISL", "COERCE")
    assert chronicle.contents.mentions[0].when.earliest == "2031-04-27"
    assert found.corrections[told] == (
        Correction("date", "2031-04-27", "2031-04-28", "j-1", "Ana"),
        Correction("place", "none", "Reykjavik", "j-2", "Bo"),
    )
    assert found.corrections[event.id] == (Correction("status", None, "alleged", "j-3", "Ana"),)
    rows = document(chronicle)
    assert rows["mentions"][0]["date"]["from"] == "2031-04-28"
    assert [one["judgement"] for one in rows["mentions"][0]["corrections"]] == ["j-1", "j-2"]
    assert [one["field"] for one in rows["events"][0]["corrections"]] == ["status"]
    assert "date: 2031-04-27 → 2031-04-28 (Ana)" in export(chronicle, "csv-mentions").decode()


def test_a_rejected_mention_stays_in_the_export_and_says_by_which_judgement():
    (event,) = build(contents(paper())).events
    log = (Judgement("j-1", event.mentions[0], "reject", None, None, "Ana", "2031-05-01"),)
    rows = document(build(contents(paper(), judgements=log)))
    assert [(row["event"], row["rejected_by"]) for row in rows["mentions"]] == [(None, "j-1")]


def test_a_side_is_named_by_id_code_or_name_and_nobody_is_nobody():
    cast = Cast(raid().mentions)
    (known,) = raid().mentions[0].sources
    assert cast.named(known.id) == cast.named("arvenia") == cast.named("ARV") == (known,)
    assert [actor.name for actor in cast.named("ARV; Union of Rowers")] == ["Arvenia", "Union of Rowers"]
    assert cast.named("Union of Rowers")[0].country is None
    assert [actor.country for actor in cast.named("ARV, BMK")] == ["ARV", "BMK"]
    assert cast.named("none") == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031", ("2031", "2031", "year")),
        ("2031-04", ("2031-04", "2031-04", "month")),
        ("2031-04-27", ("2031-04-27", "2031-04-27", "day")),
        ("2031-W17", ("2031-W17", "2031-W17", "week")),
        ("2031-04-27/2031-04-29", ("2031-04-27", "2031-04-29", "span")),
    ],
)
def test_dates_as_people_write_them(value, expected):
    when = read_date(value)
    assert (when.earliest, when.latest, when.precision) == expected


@pytest.mark.parametrize("value", ["", "27 April", "2031-02-30", "2031-04-29/2031-04-27", "2031-04-27/", "31-4-27"])
def test_what_is_no_date(value):
    assert read_date(value) is None


def test_what_was_judged_before_a_split_stays_with_the_act_and_not_with_what_leaves_it():
    """Even if the sentence that leaves is the one that the act is named after."""
    both = contents(raid(), paper())
    (event,) = [e for e in build(both).events if paper().mentions[0].id in e.mentions]
    first, last = event.mentions
    log = (
        Judgement("j-1", event.id, "correct", "date", "2031-04", "Ana", "2031-05-01"),
        Judgement("j-2", event.id, "split", None, first, "Ana", "2031-05-02"),
        Judgement("j-3", f"e-{first[2:]}", "correct", "type", "AID", "Ana", "2031-05-03"),
    )
    events = build(contents(raid(), paper(), judgements=log)).events
    kept, left = (next(e for e in events if name in e.mentions) for name in (last, first))
    assert (kept.when.earliest, kept.type, kept.judged) == ("2031-04", "COERCE", True)
    assert (left.when.earliest, left.type, left.judged) == ("2031-04-27", "AID", True)


def test_joined_acts_keep_the_judgements_of_both():
    one, other = build(contents(raid())).events[:2]
    log = (
        Judgement("j-1", other.id, "correct", "summary", "A line by hand.", "Ana", "2031-05-01"),
        Judgement("j-2", one.id, "merge", None, other.id, "Ana", "2031-05-02"),
    )
    (joined,) = [e for e in build(contents(raid(), judgements=log)).events if set(other.mentions) <= set(e.mentions)]
    assert set(one.mentions) <= set(joined.mentions)
    assert joined.summary == "A line by hand."
