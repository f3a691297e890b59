"""Expressions of time: found, typed, and resolved to intervals with their precision and rule.

`find_times` gives the TIMEX3 expressions of a text, `as_when` the interval of one, `find_whens` both in one call,
`parse_date` reads a publication date.
"""

from riftline.dates.find import BoundedExpression, find_times
from riftline.dates.interval import as_when, find_whens
from riftline.dates.publication import parse_date
from riftline.dates.rules import Rule
from riftline.dates.story import StoryClock
from riftline.dates.when import UNKNOWN, TimeExpression, When

__all__ = [
    "UNKNOWN",
    "BoundedExpression",
    "Rule",
    "StoryClock",
    "TimeExpression",
    "When",
    "as_when",
    "find_times",
    "find_whens",
    "parse_date",
]
