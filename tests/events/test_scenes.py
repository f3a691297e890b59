"""Whose a government, a crowd or a fight is, by the country that its sentence or its report plays in, and bodies of states."""

import pytest
from tests.events.reading import named, read, sides

ARV, BMK, CST, IGO = "ARV", "BMK", "CST", "IGO"

ABOUT_ARVENIA = "Arvenia mourned. Arvenian shops closed. Rain fell on Arvenia."
"""Passages that make Arvenia what a report is about."""


@pytest.mark.parametrize("word", ["monarchy", "government"])
def test_a_government_is_of_the_country_that_sets_the_scene(word):
    mention = named("crushed", f"{ABOUT_ARVENIA} In Belmark, the {word} crushed a revolt.")
    assert sides(mention)[0] == [BMK]


def test_the_army_is_of_the_country_whose_town_the_clause_tells_of():
    mention = named(
        "deployed", "Costovia and Arvenia waited. Fighting spread in Belmark, where the army deployed tanks."
    )
    assert sides(mention)[0] == [BMK]


def test_a_protest_told_below_a_clause_with_where_is_of_that_place():
    sentence = (
        "Nowhere was it clearer than in Lyon, where Arvenian forces intervened to help the rulers crush demonstrations."
    )
    assert sides(named("demonstrations", sentence))[0] == ["FRA"]


def test_fighting_in_a_place_is_among_those_there():
    mention = named("fighting", "Heavy fighting was reported in Lyon. Arvenia and Costovia looked on.")
    assert (*sides(mention), "+place" in mention.rule) == (["FRA"], ["FRA"], True)


def test_news_plays_where_its_first_sentences_do():
    """Two countries are named equally often, but the report opens with one of them."""
    text = "Protests spread across Arvenia. Crowds cheered in Arvenia. Belmark kept its border shut, and Belmark its silence."
    mention = next(one for one in read(text) if one.type == "PROTEST")
    assert sides(mention) == ([ARV], [ARV])


def test_a_report_that_opens_with_two_states_has_no_home():
    text = "Arvenia warned Belmark. Arvenia spoke. Protests spread. Belmark kept silent."
    assert [sides(one) for one in read(text) if one.type == "PROTEST"] in ([], [([], [])])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Arab ministers called on Arvenia to withdraw its army.",
        "The Arab plan calls on Arvenia to withdraw its army.",
        "The African draft calls on Arvenia to withdraw its army.",
    ],
)
def test_what_a_body_of_states_decides_is_its_own(sentence):
    mention = next(one for one in read(sentence) if one.type == "REQUEST")
    assert sides(mention) == ([IGO], [ARV])


def test_an_uprising_is_of_no_body_of_states():
    mentions = read("The Arab uprising spread to Arvenia, and the African revolt to Belmark.")
    assert all(IGO not in side for one in mentions for side in sides(one))


def test_an_organisation_of_states_has_no_government():
    mention = named(
        "urged", "The African Union had barred Arvenia from its halls, and now urged its government to free the crew."
    )
    assert sides(mention) == ([IGO], [ARV])


def test_the_body_that_somebody_is_shut_out_of_shuts_them_out():
    mention = named("Shutting", "Shutting Arvenia out of the African Union was a heavy blow.")
    assert (mention.type, mention.mode, *sides(mention)) == ("SANCTION", "withdraw", [IGO], [ARV])


def test_what_demonstrates_something_is_no_protest():
    mentions = read("The proposal of Arvenia demonstrates the concern over Belmark. Arvenians demonstrated in Lorne.")
    assert [one.quote for one in mentions if one.type == "PROTEST"] == ["Arvenians demonstrated"]


def test_what_tanks_fire_is_heavy():
    assert named("firing", "Arvenian tanks are firing on residents of Belmark.").mode == "heavy-weapons"


WAR = "2005-06-10"


@pytest.mark.parametrize("troops", ["Coalition troops", "The coalition", "Coalition forces"])
def test_a_coalition_at_war_is_of_the_states_that_wage_it(troops):
    (mention,) = (one for one in read(f"{troops} shelled the rebels in Iraq.", published=WAR) if one.type == "ASSAULT")
    assert sides(mention)[0] == ["USA", "GBR"]
    assert "+war" in mention.rule


def test_in_peace_a_coalition_is_nobodys():
    mentions = read("Coalition troops shelled the rebels in Iraq.", published="2031-05-09")
    assert all(set(sides(one)[0]) <= {None} for one in mentions)


def test_two_verbs_share_the_object_behind_the_second():
    mention = named(
        "killed", "The army said that Arvenian troops had killed or captured fifty Belmarkian insurgents in Lyon."
    )
    assert sides(mention) == ([ARV], [BMK])


def test_only_the_authorities_arrest_and_impose_curfews():
    told = f"{ABOUT_ARVENIA} Two students were arrested. A curfew was imposed."
    doers = [[actor.name for actor in one.sources] for one in read(told) if one.type == "COERCE"]
    assert doers == [["Arvenian authorities"]] * 2


def test_repression_of_civilians_is_done_to_them():
    mention = named("repression", f"{ABOUT_ARVENIA} The envoy spoke of repression of civilians.")
    assert [actor.name for actor in mention.targets] == ["Arvenian civilians"]


def test_a_clause_about_one_is_about_the_last_of_several():
    mention = named("threatened", "Roads were used by smugglers and the Arvenian army, which has threatened Belmark.")
    assert [actor.name for actor in mention.sources] == ["Arvenian army"]


def test_the_league_is_the_one_that_was_named():
    mention = next(
        one for one in read("The Arab League met. The Security Council waited. The league urged Arvenia to stop.")
        if one.type == "REQUEST"
    )  # fmt: skip
    assert [actor.name for actor in mention.sources] == ["Arab League"]


def test_violence_at_large_refers_to_nothing_told_before():
    mentions = read("Arvenian violence against Belmark grew. Costovia demanded an end to violence.")
    assert [sides(one) for one in mentions if one.type == "ASSAULT"][1:] in ([], [([], [])])


def test_a_page_of_many_stories_plays_here_and_there():
    """What nobody is said to have done far from any word of the country that a page is about is not laid to it."""
    others = " ".join(f"Story number {n} is about music." for n in range(20))
    mentions = read(f"{ABOUT_ARVENIA} {others} A singer was arrested. {others}")
    assert [sides(one)[0] for one in mentions if one.type == "COERCE"] in ([], [[]])


def test_in_a_report_that_only_opens_with_a_state_nobody_is_guessed_behind_a_deed():
    """It may tell of that state's quarrel with another."""
    text = (
        "Arvenia waited. Arvenia mourned. Its patrol ship was rammed. Belmark spoke. Belmark denied it, said Belmark."
    )
    assert all(sides(one)[0] in ([], [BMK]) for one in read(text) if one.type == "ASSAULT")
