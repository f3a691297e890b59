"""``riftline judge``: what a person decides about an event or a mention, kept with name and time and applied at every rebuild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riftline.errors import Misuse

if TYPE_CHECKING:
    from riftline.record.record import Record

NAME = "judge"
UNDO = "undo"


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    verb: Annotated[str, typer.Argument(help="confirm, reject, merge, split, correct, note, add or undo.")],
    subject: Annotated[str, typer.Argument(help="The event or mention; with add the report, with undo the judgement.")],
    value: Annotated[
        list[str] | None,
        typer.Argument(
            help="merge: the other event. split: mentions. correct: the field and its value. note: the words. "
            "add: JSON with start, end, quote, type and more."
        ),
    ] = None,
    person: Annotated[
        str, typer.Option("--by", help="Who decides; the name of the account unless told otherwise.")
    ] = "",
) -> None:
    """Decide about an event or a mention of a record.

    Example: riftline judge crisis.rift correct e-3f9a61c02b7d date 2031-04-27 --by Ana
    """
    from riftline.pipeline import refresh
    from riftline.record import Record

    with Record.open(record) as opened:
        if verb == UNDO:
            opened.undo(subject, person=person or _account())
            refresh(opened)
            typer.echo(f"{subject} is taken back")
        else:
            _judge(opened, verb, subject, value or [], person or _account())


def _judge(record: Record, verb: str, subject: str, words: list[str], person: str) -> None:
    from riftline import reconcile
    from riftline.pipeline import refresh
    from riftline.reconcile.weighing import check
    from riftline.record import judgement_log
    from riftline.record.coded import Judgement

    chronicle = reconcile.load(record)
    field, value = _field_and_value(verb, words)
    new = Judgement("", subject, verb, field, value, person, "")
    judgement_log.check(verb, field, value)
    check(new, chronicle)
    made = record.judge(subject, verb, person=person, field=field, value=value)
    refresh(record)
    typer.echo(f"{made.id} by {made.person}, {made.made}; take it back with: undo {made.id}")


def _field_and_value(verb: str, words: list[str]) -> tuple[str | None, str | None]:
    """The field that is corrected, and the words behind it as one value; Misuse for words that mean nothing here."""
    if verb == "correct":
        return (words[0] if words else None), " ".join(words[1:]) or None
    if words and verb in ("confirm", "reject"):
        raise Misuse(f"to {verb} takes no value", f"Leave out: {' '.join(words)}")
    return None, " ".join(words) or None


def _account() -> str:
    import getpass

    return getpass.getuser()
