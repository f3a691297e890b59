"""Words for acts in one-line summaries: the past tense by PLOVER type and mode, or by the word the report used."""

from __future__ import annotations

Phrase = tuple[str, str]
"""The act with an object ("detained"), and without a doer ("was detained"); objects follow the first, precede the second."""

PHRASES: dict[tuple[str, str | None], Phrase] = {
    ("AGREE", None): ("agreed to cooperate with", "was offered cooperation"),
    ("CONSULT", None): ("consulted with", "consulted"),
    ("CONSULT", "visit"): ("visited", "received a visit"),
    ("CONSULT", "third-party"): ("mediated between", "received mediation"),
    ("CONSULT", "multilateral"): ("met with", "met"),
    ("CONSULT", "phone"): ("spoke by telephone with", "spoke by telephone"),
    ("SUPPORT", None): ("expressed support for", "received support"),
    ("CONCEDE", None): ("made concessions to", "received concessions"),
    ("COOPERATE", None): ("cooperated with", "cooperated"),
    ("AID", None): ("gave aid to", "received aid"),
    ("RETREAT", None): ("gave way to", "gained ground"),
    ("RETREAT", "withdraw"): ("withdrew from", "saw a withdrawal"),
    ("RETREAT", "release"): ("released", "was released"),
    ("RETREAT", "disarm"): ("disarmed before", "saw a disarmament"),
    ("RETREAT", "ceasefire"): ("ceased fire against", "saw a ceasefire"),
    ("RETREAT", "access"): ("gave access to", "received access"),
    ("RETREAT", "resign"): ("resigned before", "saw a resignation"),
    ("REQUEST", None): ("made demands on", "received demands"),
    ("REQUEST", "assist"): ("asked for help from", "was asked for help"),
    ("REQUEST", "change"): ("demanded a change from", "was asked for a change"),
    ("REQUEST", "yield"): ("demanded concessions from", "was asked for concessions"),
    ("REQUEST", "meet"): ("asked for talks with", "was asked for talks"),
    ("ACCUSE", None): ("accused", "was accused"),
    ("ACCUSE", "disapprove"): ("criticised", "was criticised"),
    ("ACCUSE", "investigate"): ("investigated", "was investigated"),
    ("ACCUSE", "allege"): ("accused", "was accused"),
    ("REJECT", None): ("turned down", "was turned down"),
    ("REJECT", "assist"): ("refused help to", "was refused help"),
    ("REJECT", "change"): ("refused change to", "was refused change"),
    ("REJECT", "yield"): ("refused concessions to", "was refused concessions"),
    ("REJECT", "meet"): ("refused talks with", "was refused talks"),
    ("THREATEN", None): ("threatened", "was threatened"),
    ("THREATEN", "restrict"): ("threatened restrictions on", "was threatened with restrictions"),
    ("THREATEN", "arrest"): ("threatened to arrest", "was threatened with arrest"),
    ("THREATEN", "relations"): ("threatened to cut ties with", "was threatened with a cut in ties"),
    ("THREATEN", "expel"): ("threatened to expel", "was threatened with expulsion"),
    ("THREATEN", "territory"): ("threatened the territory of", "was threatened with occupation"),
    ("THREATEN", "violence"): ("threatened violence against", "was threatened with violence"),
    ("PROTEST", None): ("protested against", "saw protests"),
    ("PROTEST", "riot"): ("rioted against", "saw riots"),
    ("PROTEST", "strike"): ("went on strike against", "saw a strike"),
    ("PROTEST", "hunger"): ("went on hunger strike against", "saw a hunger strike"),
    ("PROTEST", "boycott"): ("boycotted", "was boycotted"),
    ("PROTEST", "obstruct"): ("blocked the way against", "saw blockades"),
    ("SANCTION", None): ("reduced relations with", "saw relations reduced"),
    ("SANCTION", "convict"): ("convicted", "was convicted"),
    ("SANCTION", "expel"): ("expelled", "was expelled"),
    ("SANCTION", "withdraw"): ("cut back ties with", "saw ties cut back"),
    ("SANCTION", "discontinue"): ("broke off dealings with", "saw dealings broken off"),
    ("MOBILIZE", None): ("mobilised forces against", "faced mobilised forces"),
    ("MOBILIZE", "troops"): ("mobilised troops against", "faced mobilised troops"),
    ("MOBILIZE", "weapons"): ("readied weapons against", "faced readied weapons"),
    ("MOBILIZE", "police"): ("deployed police against", "faced deployed police"),
    ("MOBILIZE", "militia"): ("mobilised militia against", "faced mobilised militia"),
    ("COERCE", None): ("took coercive steps against", "faced coercive steps"),
    ("COERCE", "seize"): ("seized property of", "saw property seized"),
    ("COERCE", "restrict"): ("imposed restrictions on", "was put under restrictions"),
    ("COERCE", "censor"): ("silenced", "was silenced"),
    ("COERCE", "curfew"): ("imposed a curfew on", "was put under curfew"),
    ("COERCE", "martial-law"): ("imposed martial law on", "was put under martial law"),
    ("COERCE", "arrest"): ("detained", "was detained"),
    ("COERCE", "deport"): ("deported", "was deported"),
    ("COERCE", "withhold"): ("withheld goods from", "saw goods withheld"),
    ("COERCE", "misinformation"): ("spread falsehoods about", "was subject to falsehoods"),
    ("COERCE", "cyber"): ("attacked the computers of", "suffered a cyber attack"),
    ("ASSAULT", None): ("used force against", "suffered violence"),
    ("ASSAULT", "abduct"): ("abducted", "was abducted"),
    ("ASSAULT", "beat"): ("beat", "was beaten"),
    ("ASSAULT", "torture"): ("tortured", "was tortured"),
    ("ASSAULT", "sexual"): ("sexually assaulted", "was sexually assaulted"),
    ("ASSAULT", "targeted"): ("killed", "was killed"),
    ("ASSAULT", "destroy"): ("destroyed property of", "saw property destroyed"),
    ("ASSAULT", "firearms"): ("shot at", "was shot at"),
    ("ASSAULT", "explosives"): ("bombed", "was bombed"),
    ("ASSAULT", "suicide-attack"): ("made a suicide attack on", "suffered a suicide attack"),
    ("ASSAULT", "aerial"): ("attacked from the air", "was attacked from the air"),
    ("ASSAULT", "drone"): ("attacked with drones", "was attacked with drones"),
    ("ASSAULT", "heavy-weapons"): ("attacked", "was attacked"),
    ("ASSAULT", "crowd-control"): ("used crowd control against", "faced crowd control"),
    ("ASSAULT", "unconventional"): ("used unconventional weapons against", "suffered unconventional weapons"),
}

ALONE: dict[tuple[str, str | None], str] = {
    ("AGREE", None): "agreed to cooperate",
    ("CONSULT", None): "held talks",
    ("CONSULT", "visit"): "made a visit",
    ("SUPPORT", None): "expressed support",
    ("RETREAT", "release"): "released people",
    ("REQUEST", "yield"): "demanded concessions",
    ("REQUEST", "change"): "demanded a change",
    ("ACCUSE", None): "made accusations",
    ("ACCUSE", "allege"): "made accusations",
    ("ACCUSE", "disapprove"): "voiced criticism",
    ("ACCUSE", "investigate"): "investigated",
    ("REJECT", None): "refused",
    ("THREATEN", None): "made threats",
    ("SANCTION", "convict"): "convicted people",
    ("SANCTION", "expel"): "expelled people",
    ("SANCTION", "withdraw"): "cut back ties",
    ("SANCTION", "discontinue"): "broke off dealings",
    ("COERCE", "seize"): "made a raid or seizure",
    ("COERCE", "censor"): "silenced media",
    ("COERCE", "arrest"): "made arrests",
    ("COERCE", "deport"): "deported people",
    ("COERCE", "cyber"): "made a cyber attack",
    ("ASSAULT", "abduct"): "abducted people",
    ("ASSAULT", "beat"): "beat people",
    ("ASSAULT", "torture"): "tortured people",
    ("ASSAULT", "targeted"): "killed people",
    ("ASSAULT", "firearms"): "opened fire",
    ("ASSAULT", "explosives"): "bombed a target",
    ("ASSAULT", "heavy-weapons"): "attacked a target",
}
"""The act where no object is known and the words above do not stand alone."""

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
        return word, f"was {_IRREGULAR_PASSIVE.get(word, word)}"
    return PHRASES.get((type_, mode)) or PHRASES.get((type_, None)) or (f"acted ({type_}) on", f"met an act ({type_})")


_SILENT = (
    "accused agreed assassinated blamed ceased censured cooperated criticised criticized denounced executed extradited faced fined freed "
    "imposed invaded investigated mediated mobilised praised rebuked received reduced refused released seized silenced sued tortured urged "
    "used voiced "
)
_BASES = {
    **{word: word.removesuffix("d") for word in _SILENT.split()},
    "banned": "ban",
    "beat": "beat",
    "broke": "break",
    "cut": "cut",
    "expelled": "expel",
    "gave": "give",
    "held": "hold",
    "kidnapped": "kidnap",
    "made": "make",
    "met": "meet",
    "readied": "ready",
    "saw": "see",
    "shot": "shoot",
    "spoke": "speak",
    "spread": "spread",
    "took": "take",
    "was": "be",
    "went": "go",
    "withdrew": "withdraw",
    "withheld": "withhold",
}
"""The plain form of each first word above that does not simply lose its -ed."""


def infinitive(words: str) -> str:
    """The words for an act, as those for one that is to come: "detained" gives "to detain", "was detained" "to be detained"."""
    verb, _, rest = words.partition(" ")
    if verb == "sexually":
        rest = rest.replace("assaulted", "assault")
    return " ".join(filter(None, ("to", _BASES.get(verb) or verb.removesuffix("ed"), rest)))
