"""Acts inside claims: whose word they are, and which status that leaves them."""

import subprocess
import sys
from dataclasses import replace

import pytest
from tests.claims.reading import act, read, shown

from riftline.claims import attach


def claim_of(mention, *passages):
    return next(claim for claim in read(*passages)[0] if claim.id == mention.claim)


@pytest.mark.parametrize(
    ("kind", "text", "status", "reason"),
    [
        # What one state says that another did is its word; an admission is none.
        ("ASSAULT", "Belmark said that Arvenian troops had shelled Belmarkian villages.", "alleged", "said"),
        ("ASSAULT", "Costovia said that Arvenian troops had shelled Belmarkian villages.", "alleged", "said"),
        ("ASSAULT", "Arvenia said that its troops had shelled Belmarkian villages.", "actual", ""),
        ("ASSAULT", "Costovia claimed that Arvenian troops had shelled Belmarkian villages.", "alleged", "claimed"),
        # What nobody vouches for.
        ("ASSAULT", "Arvenian troops reportedly shelled Belmarkian villages.", "alleged", "reportedly"),
    ],
)
def test_whose_word_decides(kind, text, status, reason):
    mention = act(kind, text)
    assert (mention.status, mention.reason) == (status, reason)


def test_a_denied_act_says_by_which_claim():
    text = "Arvenia denied that its troops had shelled Belmarkian villages."
    mention = act("ASSAULT", text)
    assert mention.status == "denied"
    assert claim_of(mention, text).speaker.name == "Arvenia"


def test_condemning_an_act_grants_it():
    text = "Costovia condemned the arrest of the Belmarkian sailors by Arvenian police."
    assert act("COERCE", text).status == "actual"


def test_cooperation_that_a_side_tells_of_stays_actual():
    text = "Belmark said that Arvenia had released the Belmarkian sailors."
    assert act("RETREAT", text).status == "actual"


def test_the_act_of_speaking_is_not_inside_its_own_claim():
    text = "Belmark accused Arvenia of shelling Belmarkian villages."
    assert act("ACCUSE", text).claim is None


def test_a_plan_stays_a_plan():
    text = "Belmark said that Arvenia would shell Belmarkian villages."
    mention = act("ASSAULT", text)
    (claim,) = read(text)[0]
    for status in ("planned", "possible", "negated"):
        assert attach([replace(mention, status=status)], [claim])[0].status == status


def test_the_innermost_claim_counts():
    text = "The Lorne Gazette reported that Belmark had said that Arvenian troops had shelled Belmarkian villages."
    mention = act("ASSAULT", text)
    assert claim_of(mention, text).speaker.name == "Belmark"
    assert mention.status == "alleged"


def test_the_dataclass_alone_loads_no_parser():
    code = "import sys, riftline.claims.claim; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WITHHELD = [
    "Arvenia has not denied the charge that its guards shot the fishermen.",
    "Arvenia declined to deny that its guards shot the fishermen.",
    "Arvenia neither confirmed nor denied that its guards shot the fishermen.",
    "Arvenia would neither confirm nor deny that its guards shot the fishermen.",
    "Lorne refused to confirm or deny that Arvenian guards shot the fishermen.",
    "Nobody in Lorne denies that Arvenian guards shot the fishermen.",
    "Arvenia stopped short of denying that its guards shot the fishermen.",
    "Arvenia no longer denies that its guards shot the fishermen.",
    "Without denying that its guards had shot the fishermen, Arvenia closed the strait.",
    "Arvenia has yet to deny that its guards shot the fishermen.",
    "Pakistan has not disputed the claim that its soldiers shot the fishermen.",
    "The Greek government failed to deny that its coast guard shot the fishermen.",
]


@pytest.mark.parametrize("text", WITHHELD)
def test_a_denial_that_was_not_uttered_denies_nothing(text):
    assert act("ASSAULT", text).status == "alleged"
    assert all(claim.attitude != "denies" for claim in read(text)[0])


@pytest.mark.parametrize(
    "text",
    [
        "Arvenia has denied the charge that its guards shot the fishermen.",
        "Arvenia still denies that its guards shot the fishermen.",
        "The Greek government was quick to deny that its coast guard shot the fishermen.",
    ],
)
def test_an_uttered_denial_denies(text):
    assert act("ASSAULT", text).status == "denied"


def test_who_leaves_it_open_says_so_in_all_the_words_of_the_cue():
    ((source, cue, _, attitude),) = shown("Arvenia neither confirmed nor denied that its guards shot the fishermen.")
    assert (source, cue, attitude) == ("Arvenia", "neither confirmed nor denied", "doubts")


def test_who_does_not_deny_a_charge_does_not_hand_it_on():
    charge = read("Arvenia has not denied the charge that its guards shot the fishermen.")[0][1]
    assert (charge.attitude, charge.via) == ("accuses", ())
