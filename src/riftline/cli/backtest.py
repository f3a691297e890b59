"""``riftline backtest``: how good the projection would have been on a table of past events."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from riftline.cli.terminal import say, show_json, show_table, write

if TYPE_CHECKING:
    from rich.table import Table

    from riftline.scenarios.action_reaction.backtest import Member, Result

NAME = "backtest"


def run(
    events: Annotated[str, typer.Argument(help="A CSV table: date,source,target,cameo (or quad); .gz too.")],
    days: Annotated[list[int], typer.Option(help="Length of a window; may be given more than once.", min=1)] = [7, 30],  # noqa: B006 - Typer copies it
    quad: Annotated[int, typer.Option(help="Class of acts to forecast: 4 is material conflict.", min=1, max=4)] = 4,
    everyone: Annotated[
        bool, typer.Option("--all", help="Count acts of all actors where a column tells official ones.")
    ] = False,
    forecasts: Annotated[str | None, typer.Option(help="Write every forecast to this CSV file.")] = None,
    plot: Annotated[str | None, typer.Option(help="Draw the reliability diagram into this SVG file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Forecast the last third of a table of events from what came before, and score the forecasts.

    Example: riftline backtest events.csv --days 7 --days 30
    """
    from riftline.scenarios.action_reaction.backtest import backtest
    from riftline.scenarios.action_reaction.reading import read_acts

    acts = read_acts(events)
    say(f"{len(acts)} acts read; forecasting the last third of their days")
    results = [backtest(acts, window, quad, official=not everyone) for window in days]
    if forecasts is not None:
        write(_forecasts(results), forecasts)
    if plot is not None:
        from riftline.dossier.charts_skill import reliability_diagram

        write(reliability_diagram(results).encode("utf-8"), plot)
    if as_json:
        show_json({"events": len(acts), "horizons": [_row(result) for result in results]})
        return
    for result in results:
        _show(result)


def _show(result: Result) -> None:
    from riftline.measures.counts import quad_words

    print(
        f"\n{quad_words(result.quad)} within {result.days} days: {result.forecasts} forecasts for {len(result.pairs)} pairs, "
        f"{result.first} to {result.last}; it followed in {result.rate:.1%}"
    )
    show_table(_scores([result.ours, *result.members, result.own]))
    show_table(_bins(result))


def _scores(members: Sequence[Member]) -> Table:
    from rich.table import Table

    table = Table("forecast", "Brier", "skill over own rate", "95 %", "AUC")
    for member in members:
        skill = member.skill
        interval = f"{skill.low:+.3f} … {skill.high:+.3f}"
        auc = "–" if member.auc is None else f"{member.auc:.3f}"
        table.add_row(member.name, f"{member.brier:.4f}", f"{skill.skill:+.3f}", interval, auc)
    return table


def _bins(result: Result) -> Table:
    from rich.table import Table

    table = Table("chance given", "forecasts", "mean chance", "followed", "95 %")
    for part in result.bins:
        span, interval = f"{part.low:.1f}–{part.high:.1f}", f"{part.rate_low:.2f}–{part.rate_high:.2f}"
        table.add_row(span, str(part.n), f"{part.forecast:.3f}", f"{part.rate:.3f}", interval)
    return table


def _row(result: Result) -> dict[str, Any]:
    return {
        "days": result.days,
        "quad": result.quad,
        "from": result.first.isoformat(),
        "to": result.last.isoformat(),
        "pairs": len(result.pairs),
        "forecasts": result.forecasts,
        "rate": result.rate,
        **_member(result.ours),
        "brier_own": result.own.brier,
        "auc_own": result.own.auc,
        "members": [{"name": member.name} | _member(member) for member in result.members],
        "reliability": [vars(part) for part in result.bins],
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "brier": member.brier,
        "skill": member.skill.skill,
        "skill_low": member.skill.low,
        "skill_high": member.skill.high,
        "auc": member.auc,
    }


def _forecasts(results: Sequence[Result]) -> bytes:
    """Every forecast: its window, pair, day, chance, and whether an act followed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("days", "date", "one", "other", "chance", "followed"))
    for result in results:
        for row, pair in enumerate(result.pairs):
            for column, origin in enumerate(result.origins):
                chance = f"{result.chances[row, column]:.6f}"
                writer.writerow((result.days, origin, *pair, chance, int(result.happened[row, column])))
    return out.getvalue().encode("utf-8")
