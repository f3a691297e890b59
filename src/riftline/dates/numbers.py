"""Number words, ordinals, days, months and years: from the words of a phrase to integers."""

from __future__ import annotations

from riftline.dates import words

PIVOT = 30  # two-digit years up to this belong to the 2000s, as in POSIX-like conventions narrowed to news archives


def integer(spoken: str) -> float | None:
    """The number that digits or words spell ("twenty-five", "a hundred thirty", "2 1 / 2", "1,500"), or None."""
    total, group = 0.0, 0.0
    seen = False
    parts = spoken.replace("-", " ").replace("–", " ").split()
    for place, part in enumerate(parts):
        if part == "/" or (place and parts[place - 1] == "/"):
            continue
        number = _one(part)
        if number is None:
            continue
        if place + 1 < len(parts) and parts[place + 1] == "/" and (bottom := _one(parts[place + 2])):
            number = number / bottom
        if part in words.SCALES and part != "dozen" and number >= 1000:
            total, group = total + (group or 1) * number, 0
        elif part in words.SCALES:
            group = (group or 1) * number
        else:
            group += number
        seen = True
    return total + group if seen else (1 if parts[:1] in (["a"], ["an"]) else None)


def _one(part: str) -> float | None:
    if part in words.NUMBERS:
        return words.NUMBERS[part]
    digits = part.replace(",", "")
    if digits.replace(".", "", 1).isdecimal() and digits.isascii() and len(digits) < 16:
        return float(digits)
    return None


def ordinal(spoken: str) -> int | None:
    """The rank that "third", "21st", "twenty first" or "27" spells, or None."""
    total = 0
    for part in spoken.replace("-", " ").split():
        if part in words.ORDINALS:
            return total + words.ORDINALS[part]
        if part in words.NUMBERS:
            total += words.NUMBERS[part]
        digits = part.rstrip("stndrh")
        if digits.isdecimal() and digits.isascii():
            return int(digits)
    return None


def month(spoken: str) -> int | None:
    """1–12 for a month's name or its short form with or without full stop."""
    word = spoken.split(" ")[0]
    return words.MONTHS.get(word) or words.SHORT_MONTHS.get(word)


def weekday(spoken: str) -> int | None:
    """1 (Monday) to 7 for a weekday's name, its plural, or its short form."""
    word = spoken.split(" ")[0]
    return words.WEEKDAYS.get(word) or words.WEEKDAYS.get(word[:-1]) or words.SHORT_WEEKDAYS.get(word)


def year(spoken: str) -> int | None:
    """A year in digits ("1998", "98", "' 98") or words ("nineteen ninety-eight"); None without one."""
    parts = spoken.replace("-", " ").replace("'", " ").replace("year ", " ").split()
    if not parts:
        return None
    if parts[0].isdecimal():
        return expand(int(parts[0])) if len(parts[0]) == 2 else int(parts[0])
    if parts[0] in words.CENTURIES and len(parts) > 1:
        rest = [words.NUMBERS.get(part, 0) for part in parts[1:]]
        return words.CENTURIES[parts[0]] * 100 + (0 if parts[1] == "hundred" else sum(rest))
    return 2000 if parts[:2] == ["two", "thousand"] else None


def expand(two: int) -> int:
    """The full year of its last two digits."""
    return two + (2000 if two <= PIVOT else 1900)
