"""The grammar: what expressions of time look like, as phrases over the token classes of `scan`.

In a phrase a lower-case word stands for itself, an upper-case name for a class of tokens, and everything else is
regular-expression syntax. Of several phrases at one place the first in the table wins, so the longer ones come first.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator
from functools import cache

from riftline.dates import words
from riftline.dates.scan import PUNCTUATION, Scanner, used_names
from riftline.dates.words import listed

FRAGMENTS = {
    "MON": "(?:MONTH|MONTH2|MABBR DOT?)",
    "WD": "(?:WEEKDAY|WABBR DOT?)",
    "YR": "(?:YEARNUM|CENT DASH? (?:TENS|twenty) DASH? SMALL?|CENT DASH? (?:TEEN|hundred)|two thousand "
    "(?:and)? SMALL|year two thousand)",
    "YRX": "(?:YEARNUM|APOS TWO)",
    "DAY": "(?:DAYNUM|ORDDAY|(?:twenty|thirty)? DASH? ORD)",
    "N": "(?:(?:a|an)? NUM (?:DASH? (?:and)? NUM){0,4}|INT (?:INT SLASH INT)? (?:hundred|thousand|million)?|a|an)",
    "ARTN": "(?:NUM (?:DASH? (?:and)? NUM){0,4}|INT)",
    "VAGUE": "(?:(?:a|the)? (?:few|couple) (?:of)?|several|many|some|a (?:number|handful) of|(?:dozens|hundreds|"
    "tens|scores) of)",
    "EDGE": "(?:(?:the|by|at|around)? (?:end|beginning|start|middle|rest|close|remainder) of"
    "|(?:very)? (?:early|late|later|earlier|mid|around|sometime|midway) DASH? (?:in|on)?)",
    "ABOUT": "(?:(?:nearly|almost|about|around|roughly|approximately|over|just|only|barely|exactly|some)"
    "|(?:more|less|fewer|longer) than|at (?:least|most)|up to|no (?:more|less) than|as (?:many|long) as)",
    "CLK": "(?:(?:around|about)? (?:CLOCK AMPM?|HOUR AMPM|SMALL AMPM|(?:HOUR|SMALL) o APOS clock)"
    " (?:OPEN? ZONE SHUT?|(?:local|moscow|eastern) (?:standard|daylight)? time)?|(?:around|about)? "
    "(?:noon|midnight))",
    "OF": "(?:COMMA|of)",
    "WHICH": "(?:last|this|next)",
}
FRAGMENTS["MD"] = "(?:{MON} {DAY}|(?:the)? {DAY} (?:of)? {MON})"
FRAGMENTS["DAYREF"] = "(?:yesterday|today|tomorrow|(?:{WD} COMMA?)? {MD} (?:COMMA? YEARNUM)?|(?:this|last|next)? {WD})"

PHRASES = {
    # calendar
    "clock_day": "(?P<clock>{CLK}|PART) COMMA? (?:on|of)? (?P<day>{DAYREF})",
    "holiday": "(?P<holiday>new year POSS (?:eve|day)|christmas (?:eve|day)?|may day|victory day|independence day|"
    "halloween)",
    "stamp": "(?P<stamp>STAMP) (?P<clock>CLOCK)?",
    "day_range": "(?:(?P<month>{MON}) (?P<first>DAYNUM) (?:DASH|LONG|to|through) (?P<last>DAYNUM)"
    "|(?:the)? (?P<early>DAYNUM) (?:DASH|LONG|to|through) (?P<late>DAYNUM) (?P<later>{MON})) (?:COMMA? "
    "(?P<year>YEARNUM))?",
    "full_date": "(?:{WD} COMMA?)? (?P<edge>{EDGE})? (?:(?P<month>{MON}) (?P<day>{DAY}) COMMA?"
    "|(?:the)? (?P<early>{DAY}) (?:of)? (?P<later>{MON}) COMMA?) (?P<year>{YR}|this year|last year|next year)",
    "dashed_date": "(?P<day>DAYNUM) DASH (?P<month>{MON}) DASH (?P<year>YEARNUM|TWO)",
    "month_day": "(?P<which>last|this|next|this coming|this past)? (?:(?P<weekday>{WD}) COMMA?)? (?P<edge>{EDGE})?"
    " (?:(?P<month>{MON}) (?:the)? (?P<day>{DAY})|(?:the)? (?P<early>{DAY}) (?:of)? (?P<later>{MON}))",
    "month_year": "(?:the)? {EDGE}? (?P<month>{MON}) {OF}? (?:(?P<year>{YR})|(?:of)? (?P<which>{WHICH}) year)",
    "month_set": "(?P<every>each|every) (?P<month>{MON})",
    "month_which": "{EDGE}? (?P<which>last|this|next|this past|this coming|past|coming|that|the same|the previous|the "
    "following) (?P<month>{MON})",
    "month": "(?P<edge>{EDGE})? (?P<month>{MON})",
    # weekdays and days
    "weekday_set": "(?:(?P<every>each|every|alternate) (?P<weekday>WEEKDAY) (?P<part>PART)?|(?P<many>WEEKDAYS)|"
    "(?P<lone>WEEKDAY) (?P<parts>nights|mornings|evenings|afternoons))",
    "weekday": "(?P<edge>{EDGE})? (?P<which>last|this|next|this past|this coming|the previous|the following|that|"
    "past|coming)?"
    " (?P<weekday>{WD}) (?P<part>PART)?",
    "day_name": "{EDGE}? (?P<day>yesterday|today|tomorrow|(?:the)? day (?:before yesterday|after tomorrow)) (?:POSS|"
    "APOS)? (?P<part>PART)?",
    "tonight": "(?:later|earlier)? (?P<day>tonight)",
    "part": "(?P<edge>{EDGE})? (?:(?P<which>last|this|next|that|the same|the previous|the following|the next) "
    "(?P<part>PART)"
    "|the (?P<before>PART) before|(?P<alone>overnight)|mid DASH? (?P<mid>morning|afternoon)|(?:in|"
    "during) the (?P<plain>PART))",
    "clock": "(?P<clock>{CLK})",
    # quarters and halves
    "quarter_year": "(?:the)? (?:first|last|next|past)? (?P<year>YEARNUM|(?P<which>{WHICH}|that) year POSS?) (?:fiscal)? "
    "DASH? (?P<ord>ORD|ORDNUM) DASH? quarter",
    "quarter_ago": "(?:the|a|its)? (?:comparable|same|corresponding)? (?:year DASH (?:ago|earlier)) (?:fiscal)? "
    "(?:(?P<ord>ORD) DASH?)?"
    " (?:(?P<unit>quarter|period|month|half)|(?P<count>SMALL|INT) (?P<many>months|weeks|years))?",
    "quarter": "(?:the|its|their|a|that)? (?:fiscal|fiscal DASH|current|whole|entire)? (?P<ord>first|second|third|"
    "fourth|ORDNUM) DASH? (?:fiscal)? DASH? quarter"
    " (?:(?:of|in)? (?:the)? (?:(?:fiscal)? (?P<year>{YRX})|(?P<which>{WHICH}) (?:fiscal)? year))?",
    "quarters": "(?:the)? (?P<ord>first) (?P<count>SMALL|INT) quarters (?:of (?P<year>YEARNUM|this year|last year|"
    "next year))?",
    "half": "(?:the)? (?P<ord>first|second|last) half (?:of (?:(?:fiscal)? (?P<year>{YRX})|(?P<decade>the "
    "DECADE)|(?P<which>this|last|next|the) year))?",
    "quarter_latest": "(?:the|its|that|this|last|next)? (?P<which>latest|most recent|current|this|last|previous|next|that|"
    "recent|the same|comparable|corresponding)"
    " (?P<unit>quarter|period|fiscal year|fiscal quarter)",
    "quarter_bare": "the (?:(?P<year>YEARNUM) (?P<period>quarter|period)|(?P<unit>quarter|period))"
    " (?P<ago>a year (?:ago|earlier|before))?",
    "year_quarter": "(?P<which>{WHICH}) year POSS (?P<unit>quarter|period)",
    # years
    "fiscal": "(?:the|its)? (?P<which>current|latest|last|this|next|previous)? fiscal (?:year)? (?P<year>{YRX}|TWO)?",
    "season_year": "(?:the)? {EDGE}? (?:the)? (?P<season>SEASON) (?:(?:of)? (?P<year>{YRX}|{YR})|(?:of)? "
    "(?P<which>{WHICH}) year)",
    "season": "{EDGE}? (?P<which>last|this|next|this past|this coming|that|the same|the following|the previous|the "
    "past|the coming|the|early|late|mid DASH?) (?P<edge>early|late)? (?P<season>SEASON)",
    "season_plain": "(?:in|by|during|since|until)? (?P<season>summer|winter|spring|autumn)",
    "decade": "(?:the)? (?P<edge>early|late|mid DASH?|later)? (?:the)? (?P<decade>DECADE|CENT DECADEWORD|DECADEWORD)",
    "century": "(?:the)? (?P<edge>early|late|mid DASH?)? (?P<ord>ORD|ORDNUM) DASH? century (?P<bc>bc)?",
    "year_range": "(?P<first>YEARNUM) (?:DASH|LONG|SLASH) (?P<last>YEARNUM|TWO)",
    "year": "(?:(?:the)? {EDGE}|the year)? (?P<year>{YR})",
    # from the publication date or from the story
    "year_spelled": "(?:the)? (?P<year>year two thousand)",
    "year_part": "(?P<edge>{EDGE}) the (?P<unit>year|month|week|decade|century|quarter|day)",
    "unit_which": "(?:{EDGE} (?:the)?|over|the)? (?P<which>last|this|next|current|coming|previous|following|preceding|"
    "that|same)"
    " (?P<unit>week|month|year|weekend|decade|century|day|hour)",
    "ago": "(?:{ABOUT})? (?:(?P<count>{N}) (?P<more>and a half|or so|or more|more|full)? (?P<unit>UNIT|UNITS) "
    "(?:or so|or more|and a half)?|(?P<vague>{VAGUE})? (?P<units>UNITS)|(?P<long>long))"
    " (?P<way>ago|from now|hence|earlier|later|before (?=DOT|COMMA)|previously|afterward|afterwards)",
    "night_before": "the (?P<unit>day|week|month|year) (?P<way>before|earlier|after)",
    "spell_to_now": "(?:{ABOUT}|over|within|during|in|each of|for)? (?:the|these|its|his|their|this|those|next|last)? "
    "(?P<which>last|past|next|coming|previous|following|first|final|latest|recent|future|early)"
    " (?:(?P<count>{ARTN}) (?:(?:to|or|DASH) {ARTN})? (?:more|trading|full|consecutive|straight)?"
    "|(?P<vague>{VAGUE}))? (?P<unit>UNITS) (?:and UNITS|or so|ahead)?",
    "spell_single": "(?:over|in|during|within|for)? (?:the|this)? (?P<which>past) (?P<unit>day|week|month|year|decade|century)",
    # durations and sets
    "set_each": "(?P<every>each|every) (?P<other>other|few|several)? (?P<count>SMALL|INT)? (?P<unit>UNIT|UNITS|SEASON)",
    "times_a": "(?:once|twice|NUM times) (?P<every>a|an|every|each|per) (?P<unit>day|week|month|year|hour)",
    "frequency": "(?P<freq>FREQ)",
    "half_unit": "(?:(?:a|an|one) (?P<unit>day|week|month|year|decade|century|hour|minute) and a half|"
    "(?P<halves>half) (?:DASH)? (?:a|an)? (?P<of>day|month|year|decade|century|hour|minute))",
    "fraction": "(?P<whole>INT|SMALL) (?:and)? (?:a half|(?P<top>ONE) SLASH (?P<bottom>ONE)) (?P<unit>UNITS|UNIT)",
    "compound": "(?P<count>{ARTN}) DASH (?P<unit>UNIT|UNITS) (?:DASH old)?",
    "duration": "(?:the|each of the|those|these)? (?:{ABOUT}|an additional|another|within|nearly)? (?P<count>{N}) "
    "(?:(?:to|or|DASH) (?P<upto>{ARTN}))? (?:more|additional|trading|working|business|consecutive|"
    "straight|full|whole|entire|calendar|long|solid|further|extra)? (?P<unit>UNITS|UNIT|weekend) (?:or "
    "so|or more)?",
    "duration_vague": "(?:the|these)? (?:{ABOUT})? (?P<vague>{VAGUE}|a few|recent|coming) DASH? (?P<unit>UNITS|UNIT) "
    "(?:ahead|or UNITS)?",
    "duration_bare": "(?P<unit>UNITS) (?:or UNITS|and UNITS|ahead)?",
    "unit_bare": "the (?P<full>full|whole|entire)? (?P<unit>day|week|month|year|weekend|night) (?P<end>POSS end)?",
    "year_end": "(?:around|by|the|at)? year (?:POSS)? DASH? end",
    "while_": "(?:a|quite a|a long|a short) while|some time",
    # references
    "now": "(?:right|just)? (?P<now>NOWWORD)|at present|at (?:this|the) moment|this moment|these days|"
    "(?P<current>current)|the present",
    "past": "(?:more|most|until|only|very)? (?P<past>PASTWORD)|the (?:recent)? past|in the past|"
    "(?P<recent>recent)|not long ago",
    "future": "as (?P<as>soon) as possible|(?:very)? (?P<soon>SOONWORD)|the (?:near|foreseeable|immediate|"
    "distant)? (?:future)|(?:in|over|for) the (?:near|short|long|medium) term",
}


def expand(pattern: str) -> str:
    """A phrase with its `{FRAGMENTS}` put in; a fragment may hold others."""
    while "{" in pattern and any(f"{{{name}}}" in pattern for name in FRAGMENTS):
        for name, fragment in FRAGMENTS.items():
            pattern = pattern.replace(f"{{{name}}}", fragment)
    return pattern


def vocabulary(used: frozenset[str]) -> Iterator[str]:
    """One token of every kind that the scanner must tell apart."""
    yield from used
    yield from PUNCTUATION
    named = (words.MONTHS, words.SHORT_MONTHS, words.WEEKDAYS, words.SHORT_WEEKDAYS, words.SEASONS)
    for names in named:
        for word in names:
            yield from (word, word.capitalize(), word.upper())
    yield from (f"{word}s" for word in words.WEEKDAYS)
    tables: tuple[Iterable[str], ...] = (
        *(words.UNITS, words.PLURALS, words.NUMBERS, words.CENTURIES, words.ORDINALS, words.DECADES, words.DAY_PARTS),
        *(words.ZONES, words.FREQUENCIES, words.PRESENT, words.PAST, words.FUTURE),
    )
    for table in tables:
        yield from table
    yield from (str(number) for number in (*range(60), 100, 1000, 1998, 2500, 10000))
    yield from (f"{number:02}" for number in range(10))
    yield from listed("1st 45th 0th 1990s '90s 1,000 1.5 8:00 2025-07-01 2025-07-01T10:00 27.06.2025 a.m. pm 's")
    yield "\n\n"
    yield from string.ascii_lowercase


@cache
def scanner() -> Scanner:
    """The scanner over all phrases, compiled at first use."""
    phrases = {name: expand(pattern) for name, pattern in PHRASES.items()}
    used = frozenset[str]().union(*(used_names(pattern) for pattern in phrases.values()))
    return Scanner(phrases, lambda: vocabulary(frozenset(name for name in used if name.islower())))
