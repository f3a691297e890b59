"""English words of time as data: names, numbers, units. Nothing here decides; the grammar and the clock do."""

from __future__ import annotations


def listed(line: str) -> list[str]:
    """The words of a line."""
    return line.split()


MONTHS = {
    name: number
    for number, name in enumerate(
        listed("january february march april may june july august september october november december"), 1
    )
}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = {
    name: number for number, name in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"), 1)
}
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 2, "thur": 4, "thurs": 4}

SMALL = {
    word: number
    for number, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty"
        )
    )
}
TENS = {word: 10 * number for number, word in enumerate(listed("thirty forty fifty sixty seventy eighty ninety"), 3)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
NUMBERS = SMALL | TENS | SCALES
TEENS = {word: number for word, number in SMALL.items() if 10 <= number < 20}
CENTURIES = {"eighteen": 18, "nineteen": 19, "twenty": 20}

ORDINALS = {
    word: number
    for number, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30}
DECADES = {
    word: place
    for place, word in enumerate(listed("twenties thirties forties fifties sixties seventies eighties nineties"), 2)
}

DATE_UNITS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
CLOCK_UNITS = {"hour": "H", "minute": "M", "second": "S"}
UNITS = DATE_UNITS | CLOCK_UNITS | {"fortnight": "F"}
PLURALS = {f"{word}s": word for word in UNITS if word != "century"} | {"centuries": "century"}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "daytime": "DT",
    "overnight": "NI",
    "dawn": "MO",
}
ZONES = frozenset(listed("est edt cst cdt mst mdt pst pdt et ct pt gmt utc cet cest bst msk eet eest"))
HOLIDAYS = {
    "new year s day": (1, 1),
    "new year s eve": (12, 31),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "may day": (5, 1),
    "victory day": (5, 9),
    "independence day": (7, 4),
    "valentine s day": (2, 14),
    "halloween": (10, 31),
}
"""Holidays with one day of the year; Victory Day as in the states of the former Soviet Union (9 May), Independence
Day as in the United States. Movable feasts are left unresolved on purpose."""
FREQUENCIES = {
    "daily": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "yearly": "XXXX",
    "hourly": "PT1H",
}

PRESENT = frozenset(listed("now currently nowadays presently"))
PAST = frozenset(listed("recently lately"))
FUTURE = frozenset(["soon"])

FUTURE_CUES = frozenset(
    listed(
        "will ll shall would might could should must can scheduled expected expects expect plan plans planned due "
        "upcoming until till starting beginning effective begin begins start starts intends intend hopes forecast "
        "deadline"
    )
)
AHEAD_CUES = frozenset(
    listed("will ll shall scheduled due upcoming expected plans plan planned deadline resume would meet")
)
PAST_CUES = frozenset(
    listed(
        "said was were had did told took came went fell rose sold bought began became left made met held won lost "
        "hit got gave found since has have says grew led sent struck shot saw sank brought put paid ago ended"
    )
)
SPEECH = frozenset(listed("said says told"))
