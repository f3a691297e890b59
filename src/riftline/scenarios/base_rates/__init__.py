"""How past crises went: shares of crises since 1945 with n and 95 % interval, given what is known at the start.

The counts are facts from the International Crisis Behavior project; ``training/base_rates/count.py`` makes the table.
They describe crises that became crises and explain nothing: see ``docs/method.md``.
"""

from riftline.scenarios.base_rates.lookup import conditions, lasted, of, questions
from riftline.scenarios.base_rates.rate import BaseRate, Lengths, wilson

__all__ = ["BaseRate", "Lengths", "conditions", "lasted", "of", "questions", "wilson"]
