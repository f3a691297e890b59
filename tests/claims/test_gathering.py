"""One act may be alleged in one claim and denied in another: both are about it."""

from tests.claims.reading import read

from riftline.claims import gathering


def test_a_charge_and_its_denial_are_about_the_same_act():
    claims, mentions = read("Arvenia accused Belmark of shelling the port, which Belmark denies.")
    about = gathering.about(claims, mentions)
    charge, denial = (next(one for one in claims if one.attitude == attitude) for attitude in ("accuses", "denies"))
    assert about[charge.id]
    assert set(about[charge.id]) == set(about[denial.id])


def test_an_act_outside_every_claim_is_in_none():
    claims, mentions = read("Arvenia shelled the port. Belmark said that the weather was bad.")
    assert mentions
    assert gathering.about(claims, mentions) == {}


def test_who_denies_an_act_that_another_alleges():
    claims, mentions = read("Arvenia accused Belmark of shelling the port, which Belmark denies.")
    act = next(one for one in mentions if one.type == "ASSAULT")
    denial = next(one for one in claims if one.attitude == "denies")
    assert gathering.denials(claims, mentions)[act.id] == [denial.id]
    assert (act.status, denial.speaker.name) == ("alleged", "Belmark")
