"""Words for acts in one-line summaries: the past tense by PLOVER type and mode, or by the word the report used."""

from __future__ import annotations

Phrase = tuple[str, str]
"""The act with an object ("detained"), and without a doer ("were detained"); objects follow the first, precede the second."""

PHRASES: dict[tuple[str, str | None], Phrase] = {
    ("AGREE", None): ("agreed to cooperate with", "were offered cooperation"),
    ("CONSULT", None): ("consulted with", "consulted"),
    ("CONSULT", "visit"): ("visited", "received a visit"),
    ("CONSULT", "third-party"): ("mediated between", "received mediation"),
    ("CONSULT", "multilateral"): ("met with", "met"),
    ("CONSULT", "phone"): ("spoke by telephone with", "spoke by telephone"),
    ("SUPPORT", None): ("expressed support for", "received support"),
    ("CONCEDE", None): ("made concessions to", "received concessions"),
    ("COOPERATE", None): ("cooperated with", "cooperated"),
    ("AID", None): ("gave aid to", "received aid"),
    ("RETREAT", None): ("gave way to", "were yielded to"),
    ("RETREAT", "withdraw"): ("withdrew from", "saw a withdrawal"),
    ("RETREAT", "release"): ("released", "were released"),
    ("RETREAT", "disarm"): ("disarmed before", "saw a disarmament"),
    ("RETREAT", "ceasefire"): ("ceased fire against", "saw a ceasefire"),
    ("RETREAT", "access"): ("gave access to", "received access"),
    ("RETREAT", "resign"): ("resigned before", "saw a resignation"),
    ("REQUEST", None): ("made demands on", "received demands"),
    ("REQUEST", "assist"): ("asked for help from", "were asked for help"),
    ("REQUEST", "change"): ("demanded a change from", "were asked for a change"),
    ("REQUEST", "yield"): ("demanded concessions from", "were asked for concessions"),
    ("REQUEST", "meet"): ("asked for talks with", "were asked for talks"),
    ("ACCUSE", None): ("accused", "were accused"),
    ("ACCUSE", "disapprove"): ("criticised", "were criticised"),
    ("ACCUSE", "investigate"): ("investigated", "were investigated"),
    ("ACCUSE", "allege"): ("accused", "were accused"),
    ("REJECT", None): ("rejected what came from", "were rejected"),
    ("REJECT", "assist"): ("refused help to", "were refused help"),
    ("REJECT", "change"): ("refused change to", "were refused change"),
    ("REJECT", "yield"): ("refused concessions to", "were refused concessions"),
    ("REJECT", "meet"): ("refused talks with", "were refused talks"),
    ("THREATEN", None): ("threatened", "were threatened"),
    ("THREATEN", "restrict"): ("threatened restrictions on", "were threatened with restrictions"),
    ("THREATEN", "arrest"): ("threatened to arrest", "were threatened with arrest"),
    ("THREATEN", "relations"): ("threatened to cut ties with", "were threatened with a cut in ties"),
    ("THREATEN", "expel"): ("threatened to expel", "were threatened with expulsion"),
    ("THREATEN", "territory"): ("threatened the territory of", "were threatened with occupation"),
    ("THREATEN", "violence"): ("threatened violence against", "were threatened with violence"),
    ("PROTEST", None): ("protested against", "saw protests"),
    ("PROTEST", "riot"): ("rioted against", "saw riots"),
    ("PROTEST", "strike"): ("went on strike against", "saw a strike"),
    ("PROTEST", "hunger"): ("went on hunger strike against", "saw a hunger strike"),
    ("PROTEST", "boycott"): ("boycotted", "were boycotted"),
    ("PROTEST", "obstruct"): ("blocked the way against", "saw blockades"),
    ("SANCTION", None): ("reduced relations with", "saw relations reduced"),
    ("SANCTION", "convict"): ("convicted", "were convicted"),
    ("SANCTION", "expel"): ("expelled", "were expelled"),
    ("SANCTION", "withdraw"): ("withdrew from dealings with", "saw a withdrawal from dealings"),
    ("SANCTION", "discontinue"): ("broke off dealings with", "saw dealings broken off"),
    ("MOBILIZE", None): ("mobilised forces against", "faced mobilised forces"),
    ("MOBILIZE", "troops"): ("mobilised troops against", "faced mobilised troops"),
    ("MOBILIZE", "weapons"): ("readied weapons against", "faced readied weapons"),
    ("MOBILIZE", "police"): ("deployed police against", "faced deployed police"),
    ("MOBILIZE", "militia"): ("mobilised militia against", "faced mobilised militia"),
    ("COERCE", None): ("took coercive steps against", "faced coercive steps"),
    ("COERCE", "seize"): ("seized property of", "saw property seized"),
    ("COERCE", "restrict"): ("imposed restrictions on", "were put under restrictions"),
    ("COERCE", "censor"): ("censored", "were censored"),
    ("COERCE", "curfew"): ("imposed a curfew on", "were put under curfew"),
    ("COERCE", "martial-law"): ("imposed martial law on", "were put under martial law"),
    ("COERCE", "arrest"): ("detained", "were detained"),
    ("COERCE", "deport"): ("deported", "were deported"),
    ("COERCE", "withhold"): ("withheld goods from", "saw goods withheld"),
    ("COERCE", "misinformation"): ("spread falsehoods about", "were subject to falsehoods"),
    ("COERCE", "cyber"): ("attacked the computers of", "suffered a cyber attack"),
    ("ASSAULT", None): ("used force against", "suffered violence"),
    ("ASSAULT", "abduct"): ("abducted", "were abducted"),
    ("ASSAULT", "beat"): ("beat", "were beaten"),
    ("ASSAULT", "torture"): ("tortured", "were tortured"),
    ("ASSAULT", "sexual"): ("sexually assaulted", "were sexually assaulted"),
    ("ASSAULT", "targeted"): ("killed", "were killed"),
    ("ASSAULT", "destroy"): ("destroyed property of", "saw property destroyed"),
    ("ASSAULT", "firearms"): ("shot at", "were shot at"),
    ("ASSAULT", "explosives"): ("bombed", "were bombed"),
    ("ASSAULT", "suicide-attack"): ("made a suicide attack on", "suffered a suicide attack"),
    ("ASSAULT", "aerial"): ("attacked from the air", "were attacked from the air"),
    ("ASSAULT", "drone"): ("attacked with drones", "were attacked with drones"),
    ("ASSAULT", "heavy-weapons"): ("shelled", "were shelled"),
    ("ASSAULT", "crowd-control"): ("used crowd control against", "faced crowd control"),
    ("ASSAULT", "unconventional"): ("used unconventional weapons against", "suffered unconventional weapons"),
}

_PLAIN = (
    "abducted accused arrested assassinated attacked banned beat blamed blocked bombed boycotted censured "
    "condemned convicted criticised criticized denounced deported detained executed expelled extradited "
    "fined freed imprisoned indicted invaded jailed kidnapped killed murdered pardoned praised raided "
    "rebuked released sanctioned searched shelled stormed summoned sued thanked threatened tortured urged "
    "visited warned wounded "
)

_NOUNS = {
    "arrest": "arrested",
    "arrests": "arrested",
    "detention": "detained",
    "detentions": "detained",
    "raid": "raided",
    "raids": "raided",
    "killing": "killed",
    "killings": "killed",
    "murder": "murdered",
    "murders": "murdered",
    "torture": "tortured",
    "deportation": "deported",
    "deportations": "deported",
    "expulsion": "expelled",
    "release": "released",
    "attack": "attacked",
    "attacks": "attacked",
    "visit": "visited",
}

_IRREGULAR_PASSIVE = {"beat": "beaten"}

WORDS = {word: word for word in _PLAIN.split()} | _NOUNS
"""Words of reports that take their object directly, with their past tense. General vocabulary, any crisis."""


def phrase_for(type_: str, mode: str | None, trigger: str) -> Phrase:
    """The words for an act: the report's own where it takes a plain object, else those of type and mode."""
    word = WORDS.get(trigger.casefold())
    if word is not None:
        return word, f"were {_IRREGULAR_PASSIVE.get(word, word)}"
    return PHRASES.get((type_, mode)) or PHRASES.get((type_, None)) or (f"acted ({type_}) on", f"met an act ({type_})")
