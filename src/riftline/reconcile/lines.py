"""A line in a report's own words: the part of a sentence that states one act, cut to what a chronology has room for."""

from __future__ import annotations

import re

from riftline.events.mention import Mention
from riftline.reconcile.tenses import is_past, past_of

LONGEST = 140
"""Characters of a line: what fits one row of a page or two of a phone."""

LEAD_IN = 60
"""Characters before the act's own word from which its subject is too far off to be read with it; the name is put instead."""

FEWEST_AFTER = 3
"""Letters that must follow a verb, or it stands without the object that a line needs."""

_END = re.compile(
    r"[;:!?—–()\[\]…\n]| -+ |,(?!\d)|\.(?=[\s”\"’')]|$)|\s(?=and \w+ed\b|but\b|while\b|which\b|whereas\b)"
)
_LOOSE = "and|or|but|while|as|with|to|of|in|on|at|by|for|from|the|a|an|that|which|who|then|also|what|both"
_LOOSE_WORDS = frozenset(_LOOSE.split("|"))
_LOOSE_END = re.compile(rf"(?:[\s,]+(?:{_LOOSE}))+$", re.I)
_LOOSE_START = re.compile(
    r"^(?:(?:from|by|for|and|but|or|while|when|as|that|which|who|after|then|also|in turn|meanwhile|however|later|of|to|with)\b[\s,—–]*)+",
    re.I,
)
_PRONOUN = re.compile(r"^(?:it|what|he|she|they|we|this|these|that|those|its|his|her|their|both|who|which)\b", re.I)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being|got|get)(?:,[^,]{1,60},)?(?:\s+\w+ly)?$", re.I)
_OPEN_PASSIVE = re.compile(r"\b(?:is|are|be|being|get)(?:\s+\w+ly)?$", re.I)
_BARE = re.compile(r"\b(?:to|will|would|could|may|might|should|must|can|shall)(?:\s+\w+ly)?\s+$", re.I)
"""What stands before the plain form of a verb."""
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_QUOTES = (("“", "”"), ("‘", "’"), ("«", "»"))


def line_of(mention: Mention, sentence: str, who: str, *, done: bool = True) -> str:
    """The line of one mention, "" if its sentence gives none. `who` names the resolved sources, "" if none is known.

    The words run from the subject to the first break after the act's own word; a pronoun, and a subject that stands too
    far off, give way to `who`; a participle ("arresting") becomes a past tense. Of an act that is not `done` nothing is put in the
    past tense: the report's own words stand, or what `who` is "to" do.
    """
    at, after = mention.trigger_start - mention.sentence_start, mention.trigger_end - mention.sentence_start
    begin = min(max(0, mention.start - mention.sentence_start), at)
    before = _LOOSE_START.sub("", " ".join(sentence[begin:at].split()))
    trigger, rest = sentence[at:after], _until_break(sentence, after)
    if _needs_more(rest) and not (before and _PASSIVE.search(before)):
        return ""
    if mention.when.text:
        rest = re.sub(rf",?\s+(?:on|in)\s+{re.escape(mention.when.text)}\b", "", rest)
    if not done:
        return _to_come(sentence[:at], before, trigger, rest, who)
    if _stands(before, trigger, who):
        return _tidy(f"{before} {trigger}{rest}")
    verb = _past(trigger)
    if not (who and verb) or _PASSIVE.search(before) or rest.lstrip().startswith(("of ", "by ")):
        return ""
    return _tidy(f"{who} {verb}{rest}")


def _to_come(told: str, before: str, trigger: str, rest: str, who: str) -> str:
    """The line of what was not done: never a verb in the past tense. `told` is all of the sentence before the act's own word."""
    if before and _stands(before, trigger, who) and (_OPEN_PASSIVE.search(before) or not is_past(trigger)):
        return _tidy(f"{before} {trigger}{rest}")
    return _tidy(f"{who} to {trigger}{rest}") if who and _BARE.search(told) else ""


def _past(trigger: str) -> str:
    if is_past(trigger):
        return trigger
    return past_of(trigger) if trigger.endswith("ing") else ""


def _needs_more(rest: str) -> bool:
    return len(rest.strip(" .”\"'")) < FEWEST_AFTER


def _until_break(sentence: str, after: int) -> str:
    """The words behind the act up to the first break, an opened quotation to its end."""
    tail = sentence[after : after + LONGEST]
    end = _END.search(tail, 1 if tail[:1] == "," else 0)
    rest = tail[: end.start()] if end else tail[: tail.rfind(" ")] if len(tail) == LONGEST else tail
    for opening, closing in _QUOTES:
        if rest.count(opening) > rest.count(closing):
            close = tail.find(closing, len(rest))
            rest = tail[: close + 1] if close >= 0 else rest[: rest.rindex(opening)]
    return rest


def _stands(before: str, trigger: str, who: str) -> bool:
    """Whether the words before the act hold its subject, near enough, and not only as a pronoun; or it is a noun."""
    if not before:
        return trigger[:1].isupper() or not (trigger.endswith(("ed", "ing")) or is_past(trigger))
    if len(before) > (LONGEST if _PASSIVE.search(before) else LEAD_IN) or (who and _PRONOUN.match(before)):
        return False
    if trigger.endswith("ing") and not re.search(r"\b(?:the|a|an|its|of|by|been|is|was|were|are)$", before, re.I):
        return False
    return not re.search(r"(?:\bto|\band(?: \w+ly)?|,|\b(?:who|which|that))$", before)


def passive(mention: Mention, sentence: str) -> bool:
    """Whether the sentence puts the act in the passive, so that its subject is whom it was done to."""
    before = sentence[: mention.trigger_start - mention.sentence_start].rstrip()
    return bool(_PASSIVE.search(before))


def _tidy(line: str) -> str:
    """The line without brackets, loose ends and halves of quotations; "" if it is too long or one word."""
    line = _BRACKETS.sub("", " ".join(line.split()))
    before = ""
    while line != before:
        before, line = line, _without_loose_end(line.strip(" ,;:—–-."))
    for opening, closing in _QUOTES[::2]:
        if line.count(opening) != line.count(closing) or line.find(closing) < line.find(opening):
            line = line.replace(opening, "").replace(closing, "")
    line = line.replace('"', "") if line.count('"') % 2 else line
    return line if len(line) <= LONGEST and line.count(" ") > 1 else ""


def _without_loose_end(line: str) -> str:
    last = line[max(line.rfind(" "), line.rfind(",")) + 1 :]
    return line if last.isascii() and last.lower() not in _LOOSE_WORDS else _LOOSE_END.sub("", line)
