"""Acts inside claims: whose word they are, and which status that leaves them."""

import subprocess
import sys
from dataclasses import replace

import pytest
from tests.claims.reading import act, read

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
