"""The log of judgements: rows are added and never changed, save that a judgement taken back is marked so.

Taking one back is an entry of its own (verb undo, the judgement as subject), with name and time. So the number of entries is a
version: whoever knows how many there were when they looked knows which ones they have not seen.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, insert, select, update

from riftline.errors import Misuse, Overtaken
from riftline.ids import make_id
from riftline.record.coded import Judgement
from riftline.record.tables import JUDGEMENTS

UNDO = "undo"
VERBS = ("confirm", "reject", "merge", "split", "correct", "note", "add")
"""What a person can decide; `UNDO` takes a decision back."""

NAMES = ("id", "subject", "verb", "field", "value", "person", "made", "undone")


def read_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """All entries in the order in which they were made, those taken back too."""
    rows = connection.execute(select(JUDGEMENTS).order_by(JUDGEMENTS.c.position))
    return tuple(Judgement(*(getattr(row, name) for name in NAMES)) for row in rows)


def check(verb: str, field: str | None, value: str | None) -> None:
    """Raises Misuse for an unknown verb, or for one that lacks its field or value."""
    if verb not in VERBS:
        raise Misuse(f"There is no verb {verb}", f"Use one of: {', '.join(VERBS)}.")
    if verb in ("merge", "split", "correct", "note", "add") and not value:
        raise Misuse(f"To {verb} needs a value", "Give the other event, the mentions, the right value, or the note.")
    if verb == "correct" and not field:
        raise Misuse("To correct needs the name of the field", "For example: type, date, status, summary.")


def append(connection: Connection, new: Judgement, *, against: int | None) -> Judgement:
    """Adds an entry; gives it back with its id. Raises Overtaken if the log no longer has `against` entries."""
    position = connection.scalar(select(func.count()).select_from(JUDGEMENTS)) or 0
    if against is not None and position != against:
        raise Overtaken("Somebody else has judged meanwhile", "Look at what they decided, and judge again.")
    parts = {name: getattr(new, name) for name in ("subject", "verb", "field", "value", "person", "made")}
    judgement = Judgement(id=make_id("j", position, *parts.values()), undone=False, **parts)
    connection.execute(insert(JUDGEMENTS).values(id=judgement.id, position=position, undone=False, **parts))
    return judgement


def take_back(connection: Connection, judgement: str, undo: Judgement, *, against: int | None) -> Judgement:
    """Marks a judgement undone and adds the entry that says by whom. Raises Misuse, Overtaken."""
    row = connection.execute(select(JUDGEMENTS).where(JUDGEMENTS.c.id == judgement)).one_or_none()
    if row is None:
        raise Misuse(f"There is no judgement {judgement}", "List them with: riftline show RECORD judgements")
    if row.verb == UNDO:
        raise Misuse(f"{judgement} takes another judgement back", "Make that judgement again instead.")
    if row.undone:
        raise Misuse(f"{judgement} is taken back already", "Make that judgement again if it should hold.")
    kept = append(connection, undo, against=against)
    connection.execute(update(JUDGEMENTS).where(JUDGEMENTS.c.id == judgement).values(undone=True))
    return kept
