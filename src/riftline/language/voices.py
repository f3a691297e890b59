"""Words and gatherings through which somebody speaks: whose voice it is, and who only meets with it.

"Issued a statement condemning the raid": who issued it condemns. "Vetoed a resolution condemning the raid": somebody else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

VOICING = {
    "address", "appeal", "article", "banner", "bill", "cable", "campaign", "communique", "communiqué", "decision", "declaration", "decree",
    "demarche", "demonstration", "directive", "editorial", "edict", "interview", "law", "leaflet", "letter", "manifesto", "march", "memo",
    "memorandum", "message", "motion", "note", "order", "petition", "placard", "post", "proclamation", "protest", "rally",
    "report", "resolution", "slogan", "speech", "statement", "strike", "telegram", "tweet", "video", "warning", "sign",
}  # fmt: skip
"""Nouns for words and gatherings through which somebody speaks: what a participle lets them do, their author or holder does."""

MEETING_WITH = {
    "answer", "attack", "await", "ban", "block", "break", "condemn", "consider", "criticise", "criticize", "crush", "debate", "defeat",
    "defy", "denounce", "deplore", "discuss", "dismiss", "disperse", "disrupt", "face", "get", "hear", "ignore", "meet", "obey", "oppose",
    "praise", "quash", "quell", "read", "receive", "reject", "repress", "resist", "shelve", "study", "stop", "suppress", "veto", "welcome",
}  # fmt: skip
"""Verbs with whose object their subject meets: it speaks for others ("vetoed a resolution condemning …", "broke up a march for …")."""


def is_met(noun: Token) -> bool:
    """Whether words or a gathering are those of others, to whom the verb answers: "vetoed the resolution"."""
    return noun.lemma_.lower() in VOICING and noun.dep_ in {"obj", "nsubj:pass"} and noun.head.lemma_ in MEETING_WITH


def right_after(verb: Token) -> Token | None:
    """Words or a gathering right before a participle that a parser hangs on the verb: "received a letter demanding …"."""
    before = verb.nbor(-1) if verb.i and verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
    return before if before is not None and before.head == verb.head and is_met(before) else None
