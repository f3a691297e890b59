"""Disagreements as a page shows them: the values side by side, with who gives each."""

from __future__ import annotations

from riftline.dossier.contexts import AccountLine, DisagreementCard
from riftline.dossier.lookup import Lookup
from riftline.dossier.words import say_account
from riftline.reconcile.event import Account, Disagreement


def disagreements(lookup: Lookup) -> tuple[DisagreementCard, ...]:
    """All disagreements, those on an act in the order of the acts, topics without an act last."""
    order = {event: place for place, event in enumerate(lookup.events)}
    found = sorted(lookup.chronicle.disagreements, key=lambda one: order.get(one.event or "", len(order)))
    return tuple(card_of(lookup, disagreement) for disagreement in found)


def card_of(lookup: Lookup, disagreement: Disagreement) -> DisagreementCard:
    """One disagreement, the value with most origins first (not because it is truer: to be read first)."""
    event = lookup.events.get(disagreement.event or "")
    accounts = sorted(disagreement.accounts, key=lambda account: -len(account.origins))
    return DisagreementCard(
        id=disagreement.id,
        topic=disagreement.topic,
        field=disagreement.field,
        event=event.id if event and event.id in lookup.printed else "",
        summary=event.summary if event else "",
        accounts=tuple(_line(lookup, disagreement.field, account) for account in accounts),
    )


def _line(lookup: Lookup, field: str, account: Account) -> AccountLine:
    reports = tuple((report, lookup.label(report)) for report in account.reports)
    return AccountLine(say_account(field, account.value), account.text, reports, len(account.origins))
