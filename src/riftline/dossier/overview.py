"""What the overview of a page adds to its sentences: the newest acts, the largest disagreements, how much rests on one origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from riftline.dossier.contexts import Newest, Sharpest, Support
from riftline.dossier.lookup import Lookup
from riftline.dossier.words import count, listed, say_account, say_date
from riftline.measures.days import interval
from riftline.measures.sides import side_of
from riftline.reconcile.event import Disagreement, Event

MOST = 5
"""Lines of each list: what can be read in ten seconds."""


def newest(lookup: Lookup, acts: Iterable[Event]) -> tuple[Newest, ...]:
    """The latest dated acts that the page prints, the latest first."""
    dated = [(span.last, event) for event in acts if event.id in lookup.printed and (span := interval(event.when))]
    dated.sort(key=lambda item: item[0], reverse=True)
    return tuple(
        Newest(event.id, say_date(event.when), event.summary, side_of(event, lookup.sides)) for _, event in dated[:MOST]
    )


def sharpest(lookup: Lookup) -> tuple[Sharpest, ...]:
    """The disagreements with most origins behind the values that are not the commonest: there the doubt weighs most."""
    ranked = sorted(lookup.chronicle.disagreements, key=lambda one: (-_against(one), one.topic, one.id))
    return tuple(_sharp(lookup, one) for one in ranked[:MOST])


def support(lookup: Lookup, acts: Iterable[Event]) -> Support:
    """How many acts rest on one origin, on two, on more; and the origin on which alone most acts rest."""
    acts = list(acts)
    number = Counter(min(len(event.origins), 3) for event in acts)
    alone = Counter(event.origins[0] for event in acts if len(event.origins) == 1)
    one, two, more = number[1], number[2], number[3]
    if not alone:
        return Support(one, two, more, "", "")
    heaviest = min(alone, key=lambda origin: (-alone[origin], origin))
    reports = next((origin.reports for origin in lookup.chronicle.origins if origin.id == heaviest), ())
    names = listed((lookup.label(report) for report in reports), most=2)
    words = f"{count(alone[heaviest], 'act')} on {names} alone" if names else ""
    return Support(one, two, more, words, reports[0] if reports else "")


def _against(disagreement: Disagreement) -> int:
    weights = sorted((len(account.origins) for account in disagreement.accounts), reverse=True)
    return sum(weights[1:])


def _sharp(lookup: Lookup, one: Disagreement) -> Sharpest:
    accounts = sorted(one.accounts, key=lambda account: -len(account.origins))
    event = lookup.events.get(one.event or "")
    about = event.summary if event is not None and event.summary != one.topic else ""
    return Sharpest(one.id, one.topic, " / ".join(say_account(one.field, account.value) for account in accounts), about)
