"""Who did it and to whom, where lists, appositions, nouns of war and places name them, and when nobody does."""

import pytest
from tests.events.reading import named, read, sides

ARV, BMK, CST = "ARV", "BMK", "CST"

ABOUT_ARVENIA = "Arvenia mourned. Arvenian shops closed. Rain fell on Arvenia."


def sectors(actors):
    return [actor.sector for actor in actors]


def test_several_countries_are_those_that_the_list_names():
    mention = named(
        "closed", "Several countries, including Arvenia and Belmark, have closed their embassies in Costovia."
    )
    assert sides(mention) == ([ARV, BMK], [CST])


@pytest.mark.parametrize("told", ["mostly Arvenian nationals", "largely Arvenian workers"])
def test_a_group_is_of_the_country_that_an_apposition_tells(told):
    assert sides(named("arrested", f"Police in Lyon arrested 30 people, {told}.")) == (["FRA"], [ARV])


def test_soldiers_in_a_foreign_place_may_be_anybodys():
    mention = named("detained", f"{ABOUT_ARVENIA} Soldiers in Lyon detained two sailors.")
    assert sides(mention)[0] == [None]


def test_the_administration_is_the_american_one():
    text = f"{ABOUT_ARVENIA} The United States sent an envoy. The administration blamed Arvenia."
    assert sides(named("blamed", text)) == (["USA"], [ARV])


@pytest.mark.parametrize("soldiers", ["Rebel soldiers", "Defected soldiers", "Defecting soldiers"])
def test_soldiers_in_revolt_are_rebels(soldiers):
    mention = named("shelled", f"{ABOUT_ARVENIA} {soldiers} shelled an Arvenian army post.")
    assert sectors(mention.sources) == ["REB"]


def test_a_place_before_a_terror_attack_is_where_it_struck():
    mention = named("attack", "The project grew after the Mali terror attack on the frigate Heron in 2030.")
    assert "GOV" not in sectors(mention.sources)


def test_an_insurgency_is_the_rebels_against_their_state():
    mention = named("insurgency", "Many feared that the delay could help Arvenia's still active insurgency.")
    assert (sides(mention), sectors(mention.sources)) == (([ARV], [ARV]), ["REB"])


def test_nobody_knows_which_side_a_civil_war_is_by():
    mention = named("war", "The Arvenian civil war began in 2025.")
    assert (sides(mention), sectors((*mention.sources, *mention.targets))) == (([ARV], [ARV]), [None, None])


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Inspectors could have prevented the massacre of Arvenians by the guards of Belmark.", "actual"),
        ("Belmark failed to prevent the massacre of Arvenians by its guards.", "actual"),
        ("Belmark prevented the massacre of Arvenians by its guards.", "negated"),
    ],
)
def test_what_could_have_been_prevented_happened(sentence, status):
    assert named("massacre", sentence).status == status


def test_what_a_plan_calls_for_it_calls_for_whatever_becomes_of_it():
    mention = named("calling", "The council discussed an African Union plan calling on Arvenia to end the shelling.")
    assert (mention.type, mention.status) == ("REQUEST", "actual")


def test_the_signing_of_a_proposal_is_not_what_it_says():
    mentions = read("Belmark rejected an Arvenian proposal for signing a peace deal with Costovia.")
    assert all(one.status != "actual" for one in mentions if one.type == "SUPPORT")


def test_who_is_called_on_to_act_is_who_would_act():
    mention = named("step", "The Belmarkian call for President Ilian Voss of Arvenia to step down was rejected.")
    assert sides(mention)[0] == [ARV]


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvenian guards carried out a raid in which two Belmarkian sailors were killed.",
        "A raid by Arvenian guards in which two Belmarkian sailors were killed angered Brask.",
    ],
)
def test_who_made_the_raid_killed_those_who_died_in_it(sentence):
    assert sides(named("killed", sentence)) == ([ARV], [BMK])


def test_at_a_meeting_in_which_somebody_is_hurt_nobody_is_said_to_have_done_it():
    mention = named("injured", "Arvenia held a rally in which two Belmarkian guests were injured.")
    assert sides(mention)[0] == []


def test_an_assault_on_a_city_is_on_the_city_and_not_on_its_state():
    mention = named("assault", "Arvenian forces launched an assault on the French city of Lyon.")
    assert [(actor.country, actor.sector) for actor in mention.targets] == [("FRA", None)]


def test_an_attack_in_a_country_is_not_on_its_state():
    told = named("attack", "France mourned. French shops closed. A bomb attack in France shook the market.")
    assert (sides(told)[1], sectors(told.targets)) == (["FRA"], [None])


def test_what_endangers_a_thing_threatens_nobody():
    mentions = read("The banditry threatens supply routes in Arvenia, and the drought the stability of Belmark.")
    assert [one.type for one in mentions if one.type == "THREATEN"] == []


def test_a_sentence_about_another_country_does_not_play_at_home():
    text = f"{ABOUT_ARVENIA} A market in Costovia, a town of traders, was bombed."
    struck = [one for one in read(text) if one.type == "ASSAULT"]
    assert ARV not in {code for one in struck for side in sides(one) for code in side}


def test_an_uprising_is_against_its_own_state():
    mentions = read(f"{ABOUT_ARVENIA} Arvenian leaders praised the Belmarkian and Costovian uprisings.")
    told = next(one for one in mentions if one.type == "PROTEST")
    assert sides(told) == ([BMK, CST], [BMK, CST])


@pytest.mark.parametrize(
    "sentence", ["Some residents supported the uprising in Arvenia.", "Belmark praised the Arvenian uprising."]
)
def test_who_backs_an_uprising_backs_those_who_rise(sentence):
    mention = next(one for one in read(sentence) if one.type == "SUPPORT")
    assert (sides(mention)[1], sectors(mention.targets)) == ([ARV], ["CVL"])


def test_a_mediator_does_not_mediate_with_itself():
    text = "The UN team is overseeing a truce between Arvenia and Belmark brokered by UN envoy Kofi Annan."
    assert all("UNO" not in sides(one)[1] for one in read(text) if one.mode == "third-party")


def test_in_a_headline_without_object_harmless_people_are_those_it_was_done_to():
    mention = named("attacked", "Journalists attacked in Lyon.")
    assert sectors(mention.targets) == ["JRN"]


def test_rebels_who_attack_do_so():
    mention = named("attacked", "Arvenian rebels attacked in Lyon.")
    assert (sides(mention)[0], sectors(mention.sources)) == ([ARV], ["REB"])


def test_how_somebody_goes_is_asked_before_they_do():
    assert (
        named("leaves", "President Ilian Voss of Arvenia promised to tell parliament how he leaves office.").status
        == "possible"
    )


def test_a_critic_of_a_war_is_not_of_the_country_it_is_in():
    mention = named("criticised", "Joseph Norman, a critic of the Arvenian war, criticised Belmark. Norman smiled.")
    assert sides(mention) == ([], [BMK]) or not mention.sources[0].country


def test_who_meets_in_a_place_is_not_of_it():
    text = "Arvenia. Arvenia. At a meeting in Lyon, men and women of the drafting board criticised Belmark."
    assert "FRA" not in sides(named("criticised", text))[0]


def test_a_province_tells_the_country():
    mention = named("shot", "A girl was shot in Arizona by Arvenian guards.")
    assert sides(mention) == ([ARV], ["USA"])


@pytest.mark.parametrize(
    "sentence",
    [
        "A Belmarkian airliner on a flight to Lorne crashes near Brask, killing all 145 aboard.",
        "All 124 people on board an Arvenian plane were killed when it crashed after taking off.",
    ],
)
def test_nobody_assaults_those_who_die_in_a_crash(sentence):
    assert [one.type for one in read(sentence)] == []


def test_who_die_as_a_plane_that_was_hit_crashes_are_counted():
    mentions = read("An Arvenian jet crashed after it was hit by Belmarkian missiles, killing 38 people.")
    assert "ASSAULT" in {one.type for one in mentions}


def test_who_sacks_a_government_assaults_nobody():
    assert named("sacked", "The king of Arvenia has sacked his government.").type != "ASSAULT"


def test_who_ends_attacks_did_not_make_them():
    mention = named("attacks", "Mr Berg said that Arvenians would bring an end to attacks on Belmark.")
    assert ARV not in sides(mention)[0]


def test_resistance_to_a_state_that_somebody_backs_is_no_backing_of_the_state():
    mentions = read("Arvenia was blamed for its support of the resistance to Belmark.")
    assert all(BMK not in sides(one)[1] for one in mentions if one.type == "SUPPORT")


def test_what_talks_are_about_takes_no_part_in_them():
    mention = named("chair", "UN aid chief Anna Lund would chair a humanitarian forum on Arvenia.")
    assert sides(mention)[0] == ["UNO"]


def test_those_who_were_killed_in_clashes_with_rebels_are_not_all_killed_by_them():
    text = "Eighty soldiers were killed by Arvenian rebels in Lorne. Eight Arvenian rebels were killed in violence on Sunday."
    told = [one for one in read(text) if one.type == "ASSAULT" and sectors(one.targets) == ["REB"]]
    assert told
    assert all("REB" not in sectors(one.sources) for one in told)


def test_who_asks_not_to_be_named_asks_nothing_of_anybody():
    mentions = read("An Arvenian envoy asked not to be named and said that Belmark waited.")
    assert "REQUEST" not in {one.type for one in mentions}


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Arvenia is fighting for a permanent seat on the council.", []),
        ("Arvenians have been fighting to take back their country.", []),
        ("Arvenian rebels are fighting for independence.", ["ASSAULT"]),
        ("Arvenia is fighting against Belmark for the port.", ["ASSAULT"]),
    ],
)
def test_who_only_fights_for_something_assaults_nobody(sentence, types):
    assert [one.type for one in read(sentence) if one.type == "ASSAULT"] == types


def test_shelling_in_a_place_is_told_without_anybody_named():
    mention = named("shelling", "There has been heavy shelling in Lyon.")
    assert (mention.type, sides(mention)) == ("ASSAULT", (["FRA"], ["FRA"]))


def test_what_a_body_of_states_asks_for_counts_in_a_page_about_something_else():
    filler = (
        "The guide lists a museum, a lake, a garden and a bridge that visitors like, and it tells them when to come. "
        * 6
    )
    mention = named("called", f"{filler}The United Nations has called on Arvenia to adopt the plan.")
    assert sides(mention) == (["UNO"], [ARV])


def test_who_is_under_assault_suffers_it():
    mention = named("assault", "Fighting grew where the Arvenian militia is under assault by Belmarkian troops.")
    assert sides(mention) == ([BMK], [ARV])


def test_what_is_forbidden_is_one_with_the_ban():
    mentions = read("Arvenian officials were banned from travelling to Belmark by Costovia.")
    assert [one.type for one in mentions] == ["COERCE"]


def test_western_states_are_somebody_and_no_state():
    mention = named("imposed", f"{ABOUT_ARVENIA} Western states have imposed sanctions on Arvenian officials.")
    assert ([actor.name for actor in mention.sources], sides(mention)) == (["Western states"], ([None], [ARV]))


def test_whom_a_deed_is_blamed_on_did_it_wherever_it_was_done():
    mention = named("bombing", f"{ABOUT_ARVENIA} Arvenia blamed the bombing in Lorne on Red Dawn and armed gangs.")
    assert "UAF" in sectors(mention.sources)
    assert sides(mention)[1] == [ARV]


@pytest.mark.parametrize("what", ["Oil prices", "The number of visitors", "Shares"])
def test_figures_that_shoot_up_are_not_fired(what):
    assert not [m for m in read(f"{ABOUT_ARVENIA} {what} shot up in Arvenia.") if m.type == "ASSAULT"]


def test_what_is_for_somebody_is_not_theirs():
    mention = named("rally", f"{ABOUT_ARVENIA} A pro-Belmarkian rally was held in Lyon.")
    assert "BMK" not in sides(mention)[0]


def test_what_is_against_somebody_is_against_them_and_not_theirs():
    mention = named("protests", f"{ABOUT_ARVENIA} Anti-Belmarkian protests took place in Lyon.")
    assert sides(mention)[1] == [BMK]
    assert "BMK" not in sides(mention)[0]


def test_whom_a_state_arms_it_aids():
    mention = named("arming", "Arvenia was arming the Belmarkian rebels.")
    assert (mention.type, sides(mention), sectors(mention.targets)) == ("AID", ([ARV], [BMK]), ["REB"])


def test_in_protest_says_why_and_is_no_protest():
    found = read("Arvenia recalled its ambassador from Belmark in protest at the crackdown.")
    assert "PROTEST" not in {mention.type for mention in found}
    assert "PROTEST" in {
        mention.type for mention in read("Arvenian students held a protest at the crackdown in Belmark.")
    }
    assert "PROTEST" in {mention.type for mention in read("Arvenian students took part in protests in Arvenia.")}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Belmark came under fire from Arvenia for expelling an envoy.", "ACCUSE"),
        ("Belmark came under fire from Arvenia for its handling of the talks.", "ACCUSE"),
        ("Belmarkian troops came under fire from Arvenia for three hours.", "ASSAULT"),
        ("Belmarkian troops came under fire from Arvenia.", "ASSAULT"),
    ],
)
def test_under_fire_for_a_deed_is_blame_and_for_hours_is_fire(sentence, kind):
    assert named("came", sentence).type == kind


def test_who_claims_responsibility_did_it_and_the_deed_killed():
    text = f"{ABOUT_ARVENIA} The rebels claimed responsibility for the bombing of a police academy that killed 20 recruits."
    assert sectors(named("bombing", text).sources) == sectors(named("killed", text).sources) == ["REB"]


def test_to_whom_violence_is_laid_did_it_and_is_accused():
    text = "Arvenia's government blamed the unrest on Belmarkian rebels."
    accused, unrest = named("blamed", text), [mention for mention in read(text) if mention.type == "PROTEST"]
    assert (sides(accused), sectors(accused.targets)) == (([ARV], [BMK]), ["REB"])
    assert all(sides(mention)[0] == [BMK] for mention in unrest)


def test_who_flies_to_a_country_or_meets_a_counterpart_is_not_of_it():
    home = "Arvenia mourned its dead. Arvenia buried them. Arvenian shops closed."
    flew = named("flew", f"{home} The foreign minister flew to Arvenia for talks with the president.")
    assert [actor.country for actor in flew.sources if actor.title == "foreign minister"] == [None]
    spoke = named("spoke", f"{home} The foreign minister spoke to his Arvenian counterpart.")
    assert sides(spoke) == ([None], [ARV])


def test_tanks_of_nobody_named_are_the_forces_of_the_country():
    mention = named("shelled", f"{ABOUT_ARVENIA} Tanks shelled Arvenian villages for a third day.")
    assert (sides(mention)[0], sectors(mention.sources)) == ([ARV], ["MIL"])


@pytest.mark.parametrize(
    ("word", "sentence", "who", "whom"),
    [
        ("killed", "Two Arvenian sailors killed in Belmark", [], [ARV]),
        ("jailed", "Arvenian opposition leader jailed for five years", [ARV], [ARV]),
        ("ordered", "Arvenian ships ordered to turn back", [], [ARV]),
        ("arrested", "Three men were arrested at a checkpoint by Arvenian police.", [ARV], [ARV]),
        ("rejected", "The plan was rejected at a meeting by Arvenia.", [ARV], []),
        ("backing", "Arvenia has the backing of Belmark.", [BMK], [ARV]),
        ("support", "Arvenia won the support of Belmark.", [BMK], [ARV]),
        ("crossed", "Arvenian soldiers crossed into Belmark.", [ARV], [BMK]),
        ("killed", "Two Arvenian soldiers were killed fighting Belmarkian rebels.", [BMK], [ARV]),
        ("fired", "The Arvenian soldiers, who police said had fired at a Belmarkian patrol, fled.", [ARV], [BMK]),
        ("pushed", "The Arvenian government pushed back on statements from the Belmarkian president.", [ARV], [BMK]),
        # Who meets with words of others does not say them.
        ("vetoed", "Arvenia vetoed a resolution condemning Belmark.", [ARV], []),
        ("condemning", "Arvenia vetoed a resolution condemning Belmark.", [], [BMK]),
        ("condemning", "A resolution condemning Belmark was vetoed by Arvenia.", [], [BMK]),
        ("condemning", "A statement condemning Belmark was issued by Arvenia.", [ARV], [BMK]),
        ("denouncing", "Arvenian police broke up a rally denouncing the Belmarkian government.", [], [BMK]),
        ("accusing", "Arvenia received a letter accusing Belmark of espionage.", [], [BMK]),
        ("accusing", "Arvenia sent a letter accusing Belmark of espionage.", [ARV], [BMK]),
        ("vetoed", "Arvenia vetoed a UN resolution on Belmark.", [ARV], ["UNO"]),
    ],
)
def test_who_does_it_and_to_whom(word, sentence, who, whom):
    assert sides(named(word, sentence)) == (who, whom)


def test_gunmen_are_not_of_the_country_of_their_captive():
    assert sides(named("freed", "Gunmen freed an Arvenian reporter."))[0] == [None]
    assert sides(named("ambushed", "Insurgents ambushed a US convoy near Lyon.")) == (["FRA"], ["USA"])


@pytest.mark.parametrize(
    ("sentence", "kind", "whom"),
    [
        ("The Arvenian government cut off the internet.", "COERCE", [ARV]),
        ("Arvenia set up camps for Belmarkian refugees.", "AID", [BMK]),
        ("Arvenia gave $10 million to Belmark.", "AID", [BMK]),
        ("Arvenia opened the door to negotiations with Belmark.", "AGREE", [BMK]),
        ("Arvenian soldiers joined the rebels.", "RETREAT", []),
        ("The Arvenian president resigned as envoy.", "RETREAT", []),
        ("Arvenian soldiers engaged Belmarkian rebels.", "ASSAULT", [BMK]),
    ],
)
def test_what_crises_are_told_of_in_few_words(sentence, kind, whom):
    mention = read(sentence)[0]
    assert (mention.type, [actor.country for actor in mention.targets]) == (kind, whom)


def test_who_meets_a_thing_meets_nobody():
    assert read("Arvenia met the costs of the plan.") == ()
    assert sides(named("met", "The Arvenian president met Belmarkian students.")) == ([ARV, BMK], [ARV, BMK])


def test_officials_who_engage_an_opposition_talk_with_it():
    mention = named("engaged", "Arvenian officials engaged the Belmarkian opposition.")
    assert (mention.type, *sides(mention)) == ("CONSULT", [ARV, BMK], [ARV, BMK])


def test_a_body_has_not_said_what_is_only_drafted():
    assert [m.type for m in read("A draft UN resolution condemns Arvenia.") if m.sources] == []
    assert sides(named("condemns", "The UN resolution condemns Arvenia.")) == (["UNO"], [ARV])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Arvenian president held a news conference in Sallin.",
        "Arvenian refugees crossed the border.",
        "Hundreds of people crossed the border into Arvenia.",
    ],
)
def test_meetings_with_reporters_and_people_on_the_move_are_no_acts(sentence):
    assert [mention.type for mention in read(sentence)] == []


def test_what_evidence_is_about_is_an_aside_of_a_lone_sentence():
    found = read("Arvenia shared evidence with Costovia about contacts between Belmark and the rebels of Dorvania.")
    assert "CONSULT" not in {mention.type for mention in found}


def test_whom_an_attack_struck_did_not_kill_in_it():
    mention = named("killed", "Six soldiers were killed in a raid on an Arvenian police station.")
    assert "COP" not in sectors(mention.sources)
    assert sides(named("killed", "Six soldiers were killed in a raid by Arvenian rebels on a police station."))[0] == [
        ARV
    ]


@pytest.mark.parametrize("who", ["Arvenian army deserters", "Arvenian deserters", "Defectors from the Arvenian army"])
def test_deserters_are_an_army_no_more(who):
    assert sectors(named("attacked", f"{who} attacked a base.").sources) == ["REB"]


@pytest.mark.parametrize(
    "sentence",
    [
        "An Arvenian reporter died of a heart attack in Belmark.",
        "The Arvenian police had set their sights on the minister.",
        "Arvenia watched the vote with apprehension.",
    ],
)
def test_words_of_force_that_name_none(sentence):
    assert {mention.type for mention in read(sentence)} & {"ASSAULT", "COERCE"} == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Arvenian president said that he would fight tax evasion.",
        "The Arvenian minister expressed fear that Belmark could slip into civil war.",
        "The Arvenian president will not seek re-election.",
    ],
)
def test_words_of_conflict_and_complaint_that_name_none(sentence):
    assert {mention.type for mention in read(sentence)} & {"ASSAULT", "ACCUSE", "REQUEST"} == set()


def test_who_tells_of_a_threat_accuses_nobody():
    threat = read("Arvenian diplomats said that Belmark had threatened to close the border.")
    assert "ACCUSE" not in {mention.type for mention in threat}
    deed = read("Arvenian diplomats said that Belmark had shelled the border post.")
    assert "ACCUSE" in {mention.type for mention in deed}


def test_two_parties_of_a_kind_are_not_the_two_states():
    text = "Arvenia held elections. Belmark criticised Arvenia. Both large opposition parties rejected the result."
    assert sectors(named("rejected", text).sources) == ["OPP"]


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("Costovia condemned systematic violations against civilians by the Arvenian government.", [ARV]),
        ("Costovia condemned attacks on civilians by Arvenian troops.", [ARV]),
        ("Costovia condemned the violence against Arvenian civilians.", []),
    ],
)
def test_who_condemns_a_deed_condemns_its_doer(sentence, whom):
    assert sides(named("condemned", sentence)) == ([CST], whom)


def test_who_is_behind_an_uprising_is_not_the_crowd():
    assert sides(named("uprising", f"{ABOUT_ARVENIA} Belmark was behind the uprising in Arvenia."))[0] == [ARV]
