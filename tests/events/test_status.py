"""Whether an act happened: negation, modality, purpose, conditions, questions and the words that govern it."""

import pytest
from tests.events.reading import named, read, trigger

ACTUAL = [
    ("attacked", "Arvenia attacked Belmark."),
    ("attacked", "Arvenia has attacked Belmark."),
    ("bombing", "Arvenia is bombing Belmark."),
    ("bombed", "Arvenia bombed Belmark and then denied it."),
    ("bombed", "Belmark reported that Arvenia bombed a town."),
    ("bombing", "Arvenia apologised for bombing Belmark."),
    ("bombed", "Arvenia, which bombed Belmark in March, offered talks."),
    ("attacked", "Arvenia attacked Belmark without declaring war."),
    ("arrested", "Belmark said that it had arrested nine journalists."),
    ("arrest", "Belmark announced the arrest of seven Arvenian spies."),
    ("withdraw", "Arvenia began to withdraw its troops from Belmark."),
    ("arrested", "Arvenia arrested not only the Belmarkian envoy."),
    ("arrested", "Arvenia not only arrested the Belmarkian envoy but mocked him."),
    ("arrest", "Arvenia did not just arrest the Belmarkian envoy."),
    ("arrested", "Belmarkian sailors arrested by Arvenia fled."),
    ("agreed", "The truce agreed by Arvenia and Belmark in May will hold."),
    ("attack", "Arvenia called the Belmarkian attack on Costovia a crime."),
    ("killings", "Costovia opposed the killings of Arvenians committed by the Belmarkian army."),
    ("raids", "Costovia opposed the raids carried out by Arvenia on Belmark."),
    ("attack", "The Belmarkian attack on Costovia was called a crime by Arvenia."),
    ("offer", "Arvenia rejected Belmark's offer of talks with Arvenia."),
    ("offer", "Arvenia turned down Belmark's offer of talks with Arvenia."),
    ("shell", "Why did Arvenia shell Belmark?"),
    ("attack", "The Belmarkian attack on Costovia was considered the worst of the year."),
    ("bombing", "Arvenia ended the bombing of Belmark."),
    ("bombing", "Costovia called for an end to the Arvenian bombing of Belmark."),
    ("attacks", "Belmark demanded that Arvenia stop the attacks."),
]


@pytest.mark.parametrize(("word", "sentence"), ACTUAL)
def test_what_is_told_plainly_happened(word, sentence):
    mention = named(word, sentence)
    assert (mention.status, mention.reason) == ("actual", "")


RESERVED = [
    ("arrest", "Arvenia did not arrest the Belmarkian envoy.", "negated", "not"),
    ("attacked", "Arvenia never attacked Belmark.", "negated", "never"),
    ("attack", "There was no attack by Arvenia on Belmark.", "negated", "no"),
    ("expel", "Arvenia may expel the Belmarkian ambassador.", "possible", "may"),
    ("attack", "Arvenia could attack Belmark.", "possible", "could"),
    ("attack", "An Arvenian attack on Belmark is considered likely.", "possible", "consider"),
    ("shell", "Why should Arvenia shell Belmark?", "possible", "should"),
    ("help", "It is the duty of Arvenia to help Belmark.", "possible", "duty"),
    ("expel", "Arvenia voted overwhelmingly to expel Belmark from the league.", "planned", "vote"),
    ("withdrawal", "A withdrawal of Arvenian troops from Belmark is being considered.", "possible", "consider"),
    ("attack", "Arvenia would attack Belmark.", "possible", "would"),
    ("attack", "Arvenia should attack Belmark.", "possible", "should"),
    ("expel", "Arvenia will expel the Belmarkian ambassador.", "planned", "will"),
    ("expel", "Arvenia plans to expel the Belmarkian ambassador.", "planned", "plan"),
    ("expel", "Arvenia is expected to expel the Belmarkian ambassador.", "possible", "expect"),
    ("arrest", "Arvenia wants to arrest the Belmarkian envoy.", "possible", "want"),
    ("release", "Arvenia refused to release the Belmarkian sailors.", "negated", "refuse"),
    ("release", "Arvenia failed to release the Belmarkian sailors.", "negated", "fail"),
    ("help", "Arvenia tried to help Belmark.", "possible", "try"),
    ("attacking", "Arvenia denied attacking Belmark.", "denied", "deny"),
    ("killing", "Belmark accused Arvenia of killing two soldiers.", "alleged", "accuse"),
    ("bombing", "Arvenia was accused of bombing a Belmarkian town.", "alleged", "accuse"),
    ("killed", "Arvenian forces allegedly killed two Belmarkian soldiers.", "alleged", "allegedly"),
    ("bombed", "Arvenia reportedly bombed Belmark.", "alleged", "reportedly"),
    ("attack", "Arvenia's alleged attack on Belmark angered Costovia.", "alleged", "alleged"),
    ("bombs", "If Arvenia bombs Belmark, Costovia will help.", "possible", "if"),
    ("releases", "Unless Belmark releases the sailors, Arvenia will close the border.", "possible", "unless"),
    ("attack", "Did Arvenia attack Belmark?", "possible", "?"),
    ("attack", "Arvenia sent troops to the border to attack Belmark.", "possible", "purpose"),
    ("attack", "Arvenia ordered its army to attack Belmark.", "planned", "order"),
    ("attack", "Costovia feared an attack by Arvenia.", "possible", "fear"),
    ("bomb", "Costovia said Arvenia would bomb Belmark.", "possible", "would"),
    ("sanctions", "The Arvenian parliament considered sanctions against Belmark.", "possible", "consider"),
    ("visit", "The planned visit of the Arvenian president to Belmark angered Costovia.", "planned", "planned"),
    ("release", "Arvenia signed an agreement to release the Belmarkian sailors.", "planned", "agreement"),
    ("arrest", "The law allows Arvenia to arrest the Belmarkian envoy.", "possible", "allow"),
    ("arrest", "The law would allow Arvenia to arrest the Belmarkian envoy.", "possible", "allow"),
    ("Release", "Release the Belmarkian sailors!", "possible", "imperative"),
    ("attack", "Arvenia called for an attack on Belmark.", "possible", "call"),
    ("release", "Belmark suggested that Arvenia release the sailors.", "possible", "suggest"),
    ("bombed", "A baker suggested that Arvenia had bombed a Belmarkian town.", "alleged", "suggest"),
    ("torture", "Belmark accused the Arvenian army of torture.", "alleged", "accuse"),
    ("attacked", "No Arvenian troops attacked Belmark.", "negated", "no"),
    ("attacked", "Arvenia attacked no Belmarkian troops.", "negated", "no"),
    ("arrested", "No Belmarkian sailor was arrested by Arvenia.", "negated", "no"),
    ("attacked", "None of the Arvenian troops attacked Belmark.", "negated", "none"),
    ("arming", "Arvenia is no longer arming Belmark.", "negated", "no longer"),
    ("attacking", "Instead of attacking Belmark, Arvenia slept.", "negated", "instead of"),
    ("attack", "Rather than attack Belmark, Arvenia slept.", "negated", "rather than"),
    ("attacked", "Neither Arvenia nor Costovia attacked Belmark.", "negated", "neither"),
    ("adopt", "Arvenia rejected calls by Belmark, its neighbour, to adopt the plan of Costovia.", "negated", "reject"),
    ("tortured", "Belmarkian sailors are reported to have been tortured by Arvenia.", "alleged", "reported"),
    ("attacked", "Some reports say that Arvenia attacked Belmark.", "alleged", "say"),
    ("meet", "The Arvenian president will go to Varn to meet the Belmarkian president.", "planned", "will"),
    ("sanctions", "Arvenia is drawing up sanctions against Belmark.", "planned", "draw"),
    ("strikes", "Belmark complained about air strikes attributed to Arvenia.", "alleged", "attribute"),
    ("withdraw", "Costovia called for an end to the raids and for the Arvenian army to withdraw from Belmark.", "possible", "call"),
    ("attack", "Costovia will punish any attack on Belmark by Arvenia.", "possible", "any"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "sentence", "status", "reason"), RESERVED)
def test_the_word_that_holds_an_act_back_is_its_reason(word, sentence, status, reason):
    mention = named(word, sentence)
    assert (mention.status, mention.reason) == (status, reason)


@pytest.mark.parametrize(
    ("word", "sentence", "reason"),
    [
        ("arrest", "A compromise allowed Arvenia to arrest the Belmarkian envoy.", "allow"),
        ("free", "Arvenia managed to free the Belmarkian sailors.", "manage"),
        ("free", "Arvenia was forced to free the Belmarkian sailors.", "force"),
    ],
)
def test_the_past_of_some_verbs_says_that_it_was_done(word, sentence, reason):
    mention = named(word, sentence)
    assert (mention.status, mention.reason) == ("actual", reason)


def test_who_rejects_what_others_talk_of_leaves_it_talk():
    mention = named("sending", "Belmark rejected the remarks of Arvenia on sending troops to Costovia.")
    assert (mention.status, [actor.country for actor in mention.sources]) == ("possible", ["ARV"])


def test_what_force_was_used_for_was_done():
    assert named("storm", "Arvenia used tanks to storm the Belmarkian port.").status == "actual"


@pytest.mark.xfail(strict=True, reason="the clause hangs on the name as its noun, not at the top")
def test_the_infinitive_of_a_headline_is_a_plan():
    assert named("expel", "Arvenia to expel Belmarkian ambassador").status == "planned"


def test_coordinated_verbs_share_negation():
    found = read("Arvenia neither attacked nor invaded Belmark.")
    assert [(mention.type, mention.status) for mention in found] == [("ASSAULT", "negated"), ("ASSAULT", "negated")]


def test_an_auxiliary_of_the_second_verb_leaves_the_first_alone():
    found = read("Arvenia expelled the Belmarkian ambassador and will close the Belmarkian consulate.")
    assert [(trigger(mention), mention.status) for mention in found] == [("expelled", "actual"), ("close", "planned")]


def test_rejecting_a_charge_denies_it():
    mention = named("bombed", "Arvenia rejected the claim that it had bombed Belmark.")
    assert (mention.status, mention.reason) == ("denied", "reject")


def test_ruling_an_act_out_only_means_that_it_is_not_done():
    assert named("attack", "Arvenia ruled out an attack on Belmark.").status == "negated"


def test_a_visit_that_is_cancelled_is_broken_off_and_does_not_take_place():
    found = read("Arvenia cancelled a visit by the Belmarkian foreign minister.")
    assert [(mention.type, mention.status) for mention in found if mention.type == "SANCTION"] == [
        ("SANCTION", "actual")
    ]
    assert {mention.status for mention in found if mention.type == "CONSULT"} <= {"negated"}


def test_an_attack_that_will_be_condemned_has_happened():
    found = read("Costovia will condemn Arvenia's attack on Belmark.")
    assert {trigger(mention): mention.status for mention in found} == {"condemn": "planned", "attack": "actual"}


def test_a_protest_as_the_purpose_of_a_summons_is_made_with_it():
    found = read("Arvenia summoned the Belmarkian ambassador to protest the raid.")
    assert {(mention.type, mention.status) for mention in found} == {("ACCUSE", "actual")}


def test_what_is_demanded_or_threatened_has_not_happened_while_the_demand_and_the_threat_have():
    demand = read("Belmark urged Arvenia to release the sailors.")
    assert {trigger(mention): mention.status for mention in demand} == {"urged": "actual", "release": "possible"}
    threat = read("Belmark threatened to expel the Arvenian ambassador.")
    assert {trigger(mention): mention.status for mention in threat} == {"threatened": "actual", "expel": "possible"}


@pytest.mark.xfail(strict=True, reason="a denial above 'that' by 'not true' or 'no evidence' does not reach its clause")
@pytest.mark.parametrize(
    "sentence",
    ["It is not true that Arvenia attacked Belmark.", "There is no evidence that Arvenia attacked Belmark."],
)
def test_what_is_not_true_or_without_evidence_is_not_told_as_done(sentence):
    assert named("attacked", sentence).status != "actual"


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvenia launched its long-planned offensive against Belmark.",
        "Arvenia carried out its threatened attack on Belmark.",
        "Arvenia and Belmark held the proposed talks.",
    ],
)
def test_what_was_planned_and_then_done_is_done(sentence):
    assert [mention.status for mention in read(sentence)] == ["actual"]


def test_what_is_only_planned_stays_planned():
    assert named("offensive", "Belmark fears the planned offensive of Arvenia.").status in {"planned", "possible"}
    assert named("attack", "Arvenia will carry out its threatened attack on Belmark.").status == "planned"


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("The capital is expected to see a third week of protests against Arvenia.", "protests", "possible"),
        ("The capital saw a third week of protests against Arvenia.", "protests", "actual"),
        ("Observers found no sign of the assault by the Arvenian army feared by the villagers.", "assault", "possible"),
        (
            "Belmark urged Arvenia to make reforms including opening up services and releasing prisoners.",
            "releasing",
            "possible",
        ),
        ("The minister rejects the criticism that Norway sides with rebels in Mali.", "sides", "alleged"),
        ("The talks between Arvenia and Belmark to be held in Lyon matter.", "talks", "planned"),
        ("Voss was the third leader to be ousted by Belmark.", "ousted", "actual"),
        ("The shelling of Arvenia by Belmark must end.", "shelling", "actual"),
        ("The truce between Arvenia and Belmark ended.", "truce", "negated"),
        ("Arvenia has to release the Belmarkian sailors.", "release", "possible"),
        ("Arvenia had to release the Belmarkian sailors.", "release", "actual"),
        ("Belmark defended its decision to veto the resolution of Arvenia.", "veto", "actual"),
        ("Norway issued a call for the many Norwegians living in Mali to protest. Mali waited.", "protest", "possible"),
        ("Belmark announced its decision to veto the resolution on Arvenia.", "veto", "planned"),
    ],
)
def test_what_is_to_come_or_only_said_is_not_done_and_what_is_over_was(sentence, word, status):
    assert named(word, sentence).status == status
