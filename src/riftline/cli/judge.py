"""``riftline judge``: what a person decides about an event or a mention, kept with name and time and applied at every rebuild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riftline.errors import Misuse, Overtaken

if TYPE_CHECKING:
    from riftline.record.coded import Judgement
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
    seen: Annotated[
        int,
        typer.Option(
            "--seen",
            min=0,
            help="How many entries of the log of judgements you have seen; those of others that come after and are about "
            "the same act are not overruled. Your own always count as seen.",
        ),
    ] = 0,
) -> None:
    """Decide about an event or a mention of a record.

    What somebody else has decided about the same act is shown first; repeat the command with --seen to decide all the same.

    Example: riftline judge crisis.rift correct e-3f9a61c02b7d date 2031-04-27 --by Ana
    """
    from riftline.pipeline import refresh
    from riftline.record import Record
    from riftline.record.coded import Judgement

    field, given = (None, None) if verb == UNDO else _field_and_value(verb, value or [])
    new = Judgement("", subject, verb, field, given, person or _account(), "")
    with Record.open(record) as opened:
        known = _weighed(opened, new, seen)
        if verb == UNDO:
            opened.undo(subject, person=new.person, against=known)
            typer.echo(f"{subject} is taken back")
        else:
            made = opened.judge(subject, verb, person=new.person, field=field, value=given, against=known)
            typer.echo(f"{made.id} by {made.person}, {made.made}; take it back with: undo {made.id}")
        refresh(opened)


def _weighed(record: Record, new: Judgement, seen: int) -> int:
    """The number of entries that a judgement was weighed against.

    Raises Misuse if it means nothing, and Overtaken with what others have decided about the same act.
    """
    from riftline import reconcile
    from riftline.reconcile.weighing import check, unseen
    from riftline.record import judgement_log

    chronicle = reconcile.load(record)
    log = chronicle.contents.judgements
    if new.verb != UNDO:
        judgement_log.check(new.verb, new.field, new.value)
        check(new, chronicle)
    known = {entry.id for entry in log if entry.person == new.person or entry.id == new.subject}
    known |= {entry.id for entry in log[:seen]}
    others = unseen(new, log, known, [[event.mentions for event in chronicle.events]])
    if others:
        raise Overtaken(
            "Somebody else has judged this act: " + "; ".join(map(_told, others)),
            f"Look at it, and repeat the command with --seen {len(log)} to decide all the same",
        )
    return len(log)


def _told(entry: Judgement) -> str:
    """ "Ana, 2031-05-01T10:00:00+00:00: correct date 2031-04-27" """
    return f"{entry.person}, {entry.made}: {' '.join(filter(None, (entry.verb, entry.field, entry.value)))}"


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
