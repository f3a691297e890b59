"""Who does it and to whom, in the constructions that reports use."""

import pytest
from tests.events.reading import one, read, sides

ARV, BMK, CST = "ARV", "BMK", "CST"

CONSTRUCTIONS = [
    pytest.param("SANCTION", "Arvenia expelled the Belmarkian ambassador.", [ARV], [BMK], id="active"),
    pytest.param("SANCTION", "The Belmarkian ambassador was expelled by Arvenia.", [ARV], [BMK], id="passive"),
    pytest.param("ACCUSE", "Belmark was criticised by Costovia and Arvenia.", [CST, ARV], [BMK], id="passive with two agents"),
    pytest.param("ASSAULT", "The Arvenian soldiers who attacked the Belmarkian post fled.", [ARV], [BMK], id="relative clause"),
    pytest.param("ASSAULT", "Arvenia, which bombed Belmark in March, offered talks.", [ARV], [BMK], id="relative clause of a name"),
    pytest.param("COERCE", "The Belmarkian sailors that Arvenia arrested fled.", [ARV], [BMK], id="object relative clause"),
    pytest.param("ACCUSE", "Arvenia closed the border, accusing Belmark of smuggling.", [ARV], [BMK], id="participial clause"),
    pytest.param("ACCUSE", "Belmark, criticised by Costovia, recalled its envoy.", [CST], [BMK], id="reduced relative clause"),
    pytest.param("RETREAT", "Belmark was forced to release the Arvenian sailors.", [BMK], [ARV], id="control by a passive subject"),
    pytest.param("ASSAULT", "Arvenia ordered its army to attack Belmark.", [ARV], [BMK], id="control by an object"),
    pytest.param("AID", "Arvenia tried to help Belmark.", [ARV], [BMK], id="control by a subject"),
    pytest.param("ACCUSE", "Arvenia and Costovia condemned Belmark.", [ARV, CST], [BMK], id="two sources"),
    pytest.param("SUPPORT", "Arvenia praised Belmark and Costovia.", [ARV], [BMK, CST], id="two targets"),
    pytest.param("COERCE", "Arvenia's arrest of Belmarkian sailors angered fishermen.", [ARV], [BMK], id="nominal with possessor"),
    pytest.param("ASSAULT", "Arvenian strikes on Belmark continued.", [ARV], [BMK], id="nominal with adjective"),
    pytest.param("ASSAULT", "Costovia condemned the Arvenian attack on Belmark.", [ARV], [BMK], id="nominal below a verb"),
    pytest.param("ACCUSE", "Belmark lodged a protest with Arvenia.", [BMK], [ARV], id="light verb"),
    pytest.param("ASSAULT", "Arvenia carried out air strikes on Belmark.", [ARV], [BMK], id="light verb with particle"),
    pytest.param("ASSAULT", "The attack on Belmark was carried out by Arvenia.", [ARV], [BMK], id="passive light verb"),
    pytest.param("ASSAULT", "Belmark came under attack from Arvenia.", [ARV], [BMK], id="reversed light verb"),
    pytest.param("ASSAULT", "Belmark suffered an attack by Arvenia.", [ARV], [BMK], id="reversed light verb with by"),
    pytest.param("AID", "Belmark received aid from Costovia.", [CST], [BMK], id="received from"),
    pytest.param("ACCUSE", "Belmark faced criticism from Costovia.", [CST], [BMK], id="faced from"),
    pytest.param("ACCUSE", "Belmark summoned the ambassador of Arvenia.", [BMK], [ARV], id="office of a state"),
    pytest.param("ASSAULT", "Arvenia bombed Brask.", [ARV], [BMK], id="capital hit"),
    pytest.param("SANCTION", "Arvenia banned imports from Belmark.", [ARV], [BMK], id="inside the object"),
    pytest.param("ACCUSE", "Arvenia's attack on Belmark was condemned by Costovia.", [CST], [ARV], id="whose act is condemned"),
    pytest.param("SUPPORT", "Arvenia is supportive of Belmark.", [ARV], [BMK], id="adjective"),
    pytest.param("ASSAULT", "Arvenia attacked Belmark, not Costovia.", [ARV], [BMK], id="not another"),
    pytest.param("ASSAULT", "Arvenia attacked Belmark rather than Costovia.", [ARV], [BMK], id="rather than another"),
    pytest.param("AID", "Arvenia helped Belmark, but not Costovia.", [ARV], [BMK], id="but not another"),
    pytest.param("ASSAULT", "Arvenia and not Costovia attacked Belmark.", [ARV], [BMK], id="and not another"),
    pytest.param("CONSULT", "The Arvenian president, on a visit to Belmark, praised the harvest.", [ARV], [BMK], id="visitor"),
    pytest.param("CONSULT", "The Arvenian president slept on a visit to Belmark.", [ARV], [BMK], id="visitor as subject"),
    pytest.param("REJECT", "The refusal of Arvenia to release the Belmarkian sailors angered Costovia.", [ARV], [BMK], id="refusal of"),
    pytest.param("REJECT", "Arvenia's refusal to release the Belmarkian sailors angered Costovia.", [ARV], [BMK], id="owner of a refusal"),
    pytest.param("SUPPORT", "Costovia issued a statement in support of Belmark.", [CST], [BMK], id="in support of"),
    pytest.param("SUPPORT", "Arvenian students rallied in support of Belmark.", [ARV], [BMK], id="rally in support of"),
    pytest.param("ASSAULT", "Killings of Belmarkians committed by the Arvenian army went on.", [ARV], [BMK], id="committed by"),
    pytest.param("ASSAULT", "The raids on Belmark, committed by Arvenian troops, went on.", [ARV], [BMK], id="committed by, apart"),
    pytest.param("ASSAULT", "The Arvenian-led invasion of Belmark failed.", [ARV], [BMK], id="led"),
    pytest.param("ASSAULT", "The invasion of Belmark by Arvenia failed.", [ARV], [BMK], id="invasion of"),
    pytest.param("ASSAULT", "Arvenia protested after the bombing of Belmark.", [], [BMK], id="bombing of"),
    pytest.param("RETREAT", "Arvenian forces were withdrawn from Belmark.", [ARV], [BMK], id="forces withdrawn"),
    pytest.param("RETREAT", "Costovia called for withdrawing Arvenian forces from Belmark.", [ARV], [BMK], id="forces to be withdrawn"),
    pytest.param("RETREAT", "Nine Belmarkian soldiers were released.", [], [BMK], id="forces set free"),
    pytest.param("MOBILIZE", "Arvenian troops were sent to Belmark.", [ARV], [BMK], id="forces sent"),
    pytest.param("AGREE", "Arvenia offered its troops to Belmark.", [ARV], [BMK], id="forces as a gift"),
    pytest.param("COERCE", "The Belmarkian editor's arrest angered Costovia.", [], [BMK], id="owner as victim"),
    pytest.param("COERCE", "Arvenia's arrest of two Belmarkian editors angered Costovia.", [ARV], [BMK], id="state as owner"),
    pytest.param("ACCUSE", "Arvenia published a letter condemning Belmark.", [ARV], [BMK], id="who writes a letter"),
    pytest.param("ASSAULT", "Belmark was subjected to shelling by the Arvenian army.", [ARV], [BMK], id="subjected to"),
    pytest.param("ASSAULT", "Belmarkian trucks were hit by Arvenian gunfire.", [ARV], [BMK], id="whose gunfire"),
    pytest.param("ASSAULT", "Arrests and killings of Belmarkians by the Arvenian army went on.", [ARV], [BMK], id="by after two nouns"),
    pytest.param("THREATEN", "Arvenia threatened to hit back unless Belmark freed the sailors.", [ARV], [BMK], id="who is to act"),
    pytest.param("RETREAT", "Arvenia began the withdrawal of its troops from Belmark.", [ARV], [BMK], id="from behind what is moved"),
    pytest.param("RETREAT", "Arvenia hastened the Belmark pullout.", [ARV], [BMK], id="place of a pullout"),
    pytest.param("COERCE", "Arvenia reimposed a blockade on Belmark.", [ARV], [BMK], id="imposed anew"),
    pytest.param("ASSAULT", "Arvenia planned an attack on Belmark.", [ARV], [BMK], id="who plans"),
    pytest.param("SANCTION", "Arvenia is drawing up sanctions against Belmark.", [ARV], [BMK], id="who draws up, against whom"),
    pytest.param("ASSAULT", "Belmark complained about air strikes attributed to Arvenia.", [ARV], [], id="attributed to"),
    pytest.param("ASSAULT", "Arvenia resumed mortar attacks on Belmark.", [ARV], [BMK], id="attacks, no mortars lent"),
    pytest.param("ASSAULT", "Costovia spoke of Belmark, where the police shot nine Arvenian men.", [BMK], [ARV], id="where"),
    pytest.param("ASSAULT", "Belmarkian sailors were beaten and harassed by Arvenian police.", [ARV], [BMK], id="by after two verbs"),
    pytest.param("AGREE", "Arvenia and Belmark agreed to build a bridge.", [ARV, BMK], [ARV, BMK], id="agree with each other"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "sentence", "sources", "targets"), CONSTRUCTIONS)
def test_both_sides_are_found(kind, sentence, sources, targets):
    assert sides(one(kind, sentence)) == (sources, targets)


RECIPROCAL = [
    ("CONSULT", "The president of Arvenia met the president of Belmark."),
    ("CONSULT", "Arvenia held talks with Belmark."),
    ("CONSULT", "The Arvenian and Belmarkian foreign ministers met in Geneva."),
    ("CONSULT", "The foreign ministers of Arvenia and Belmark met in Vienna."),
    ("SUPPORT", "Arvenia and Belmark signed an agreement."),
    ("ASSAULT", "Arvenia clashed with Belmark on the border."),
    ("ASSAULT", "Arvenia and Belmark exchanged fire."),
    ("RETREAT", "Arvenia and Belmark exchanged prisoners."),
    ("ASSAULT", "Clashes broke out between Arvenia and Belmark."),
    ("CONSULT", "Talks took place between Arvenia and Belmark."),
    ("CONSULT", "Arvenia slept during talks with Belmark."),
]


@pytest.mark.parametrize(("kind", "sentence"), RECIPROCAL)
def test_both_stand_on_both_sides_of_a_reciprocal_act(kind, sentence):
    assert sides(one(kind, sentence)) == ([ARV, BMK], [ARV, BMK])


@pytest.mark.parametrize("sentence", ["Arvenia held talks.", "Talks with Arvenia began."])
def test_a_mutual_act_of_which_one_party_is_told_has_no_other(sentence):
    assert sides(one("CONSULT", sentence)) == ([ARV], [])


def test_a_mutual_act_whose_subject_is_no_actor_is_nobodys():
    assert [mention for mention in read("The melody agreed with Arvenia.") if mention.sources] == []


def test_coordinated_verbs_share_subject_and_object():
    found = read("Arvenia arrested and deported Belmarkian students.")
    assert [(mention.mode, *sides(mention)) for mention in found] == [
        ("arrest", [ARV], [BMK]),
        ("deport", [ARV], [BMK]),
    ]


def test_a_supporting_side_acts_on_the_side_it_supports():
    found = read("Arvenian police, supported by Costovian officers, arrested two Belmarkian engineers.")
    assert {mention.type: sides(mention) for mention in found} == {
        "COERCE": ([ARV], [BMK]),
        "SUPPORT": ([CST], [ARV]),
    }


def test_whom_a_demand_is_put_to_is_the_one_to_act():
    found = read("Arvenia urged Belmark to release the sailors.")
    assert {mention.type: sides(mention)[0] for mention in found} == {"REQUEST": [ARV], "RETREAT": [BMK]}


def test_an_actor_is_not_the_target_of_its_own_act():
    assert sides(one("RETREAT", "Arvenia withdrew the Arvenian army."))[1] == []


def test_a_noun_has_its_agent_after_its_target():
    assert sides(one("ASSAULT", "The attack on Belmark by Arvenia failed.")) == ([ARV], [BMK])


def test_the_accused_did_what_it_is_accused_of():
    mention = one("ASSAULT", "Belmark accused Arvenia of killing two Belmarkian soldiers.")
    assert sides(mention) == ([ARV], [BMK])


def test_who_is_called_on_is_the_one_to_act():
    found = {mention.type: mention for mention in read("Arvenia called on Belmark to release the sailors.")}
    assert sides(found["RETREAT"])[0] == [BMK]
    assert found["RETREAT"].status == "possible"


@pytest.mark.xfail(strict=True, reason="the attackers fill the place of the dead, whose country is not told")
def test_the_agent_of_an_attack_is_not_whom_it_killed():
    mention = one("ASSAULT", "Two men were killed in an attack by Arvenian troops.")
    assert sides(mention) in (([ARV], []), ([ARV], [None]))


@pytest.mark.xfail(strict=True, reason="'its' is taken for the one who calls, whose own the forces are not")
def test_forces_that_one_is_called_on_to_withdraw_are_its_own():
    assert CST not in sides(one("RETREAT", "Costovia called on Arvenia to withdraw its forces."))[1]


def test_the_agent_of_an_act_that_is_welcomed_is_found():
    assert sides(one("RETREAT", "Costovia welcomed the release of Belmarkian sailors by Arvenia."))[0] == [ARV]
