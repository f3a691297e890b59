"""``riftline demo``: the record of the example reports, a dossier, and the chronology."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import progress, say, show_table, write

NAME = "demo"


def run(
    out: Annotated[str, typer.Option("--output", "-o", help="Where the dossier goes.")] = "riftline-demo.html",
) -> None:
    """Build the record of the example reports, write the dossier, print the chronology.

    Example: riftline demo
    """
    import tempfile
    from pathlib import Path

    from riftline import dossier, pipeline, reconcile
    from riftline.dossier import terminal
    from riftline.record import Record
    from riftline.settings import Settings

    folder = Settings.from_environment().examples
    with tempfile.TemporaryDirectory() as scratch:
        record = Path(scratch) / "demo.rift"
        reports = sorted(
            str(path) for path in folder.iterdir() if path.name != "README.md" and not path.name.startswith(".")
        )
        with progress("Reading") as step:
            pipeline.build_into(record, reports, progress=step)
        with Record.open(record) as opened:
            chronicle = reconcile.load(opened)
    write(dossier.render(chronicle).encode("utf-8"), out)
    show_table(terminal.table(chronicle, "events"))
    say(f"The dossier is in {out}: open it in a browser.")
