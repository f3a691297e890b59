"""Sections of the page of scores beside the benchmarks: confidence, ablation, readings, quiet, speed; from what was kept of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from evaluation.results import Kept

Lines = Iterator[str]


def sections(kept: Mapping[str, Kept]) -> list[str]:
    """The sections whose measurement was made, in order."""
    return [
        "\n".join([*render(kept[name]), *_foot(name, kept[name])]) for name, render in SECTIONS.items() if name in kept
    ]


def _foot(name: str, kept: Kept) -> Lines:
    if name != "readings":  # each reading has its own commit
        yield f"\n`python -m evaluation.{name}`; measured at commit `{kept.commit or 'unknown'}`."
    yield ""


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Lines:
    yield "| " + " | ".join(head) + " |"
    yield "|---|" + "---:|" * (len(head) - 1)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def reliability(kept: Kept) -> Lines:
    """Shares right by confidence."""
    yield "## Confidence of mentions\n"
    yield (
        "Is an act that is said with more confidence right more often? *type*: its type is right; *act*: also a source and a target. "
        "ECE is the expected calibration error (0 is best), AUC the chance that a right mention has more confidence than a wrong "
        "one (.5 says nothing). A gold sentence of `plover` and `headlines` names one act, so what else it tells counts as wrong there. "
        "The diagram is [reliability.svg](reliability.svg).\n"
    )
    rows = [
        [name, f"{row['mentions']}", f"{row['right']:.3f}", f"{row['ece']:.3f}", f"{row['auc']:.3f}"]
        for name, row in kept.values.items()
    ]
    yield from _table(["", "mentions", "right", "ECE", "AUC"], rows)
    yield "\n![Share right by confidence](reliability.svg)\n"
    bins = [
        [name, f"{confidence:.2f}", f"{right:.2f}", f"{count}"]
        for name, row in kept.values.items()
        for count, confidence, right in row["bins"]
        if name.startswith("news")
    ]
    yield from _table(["", "mean confidence", "share right", "mentions"], bins)


def ablation(kept: Kept) -> Lines:
    """What each part brings."""
    yield "## What each part brings\n"
    yield (
        "The benchmarks of acts with one part switched off; the first row is the whole coder. The other rows show the difference "
        "to it, in points of a hundred; a dash where nothing changes. On a benchmark of some 200 sentences differences below half "
        "a point say little.\n"
    )
    columns: list[str] = kept.values["columns"]
    whole = kept.values["rows"][0]
    rows = [["**whole coder**", *(f"{100 * whole['figures'][name]:.1f}" for name in columns)]]
    for row in kept.values["rows"][1:]:
        changes = [100 * (row["figures"][name] - whole["figures"][name]) for name in columns]
        rows.append([row["part"], *("–" if abs(change) < SEEN else f"{change:+.1f}" for change in changes)])
    yield from _table(["without", *columns], rows)


SEEN = 0.05
"""Points of a hundred that are shown as a change."""


def readings(kept: Kept) -> Lines:
    """The readings that were made."""
    yield "## Acts drawn at random and read\n"
    yield (
        "Mentions drawn at random from articles on Egypt, Iraq and Syria (`python -m evaluation.readings draw --seed N`), outside the "
        "sentences of the benchmark, each read against its sentence and those around it: right if type, both sides and status are (an "
        "empty side only where neither sentence nor context tells). Judged as `evaluation/readings/README.md` says; 95 % interval after "
        "Wilson. A mention can have several errors. *Sure* are those coded with a confidence of .5 and more. "
        "The verdicts, without the words, are in `evaluation/readings/`.\n"
    )
    kinds = sorted({kind for row in kept.values.values() for kind in row["kinds"]})
    rows = [
        [
            name, f"`{row['commit']}`", str(row["read"]), f"{row['right'] / row['read']:.2f}", f"{row['low']:.2f}–{row['high']:.2f}",
            _sure(row.get("sure", (0, 0))), *(str(row["kinds"].get(kind, 0)) for kind in kinds),
        ]
        for name, row in sorted(kept.values.items())
    ]  # fmt: skip
    yield from _table(["reading", "commit", "read", "right", "interval", "right of the sure", *kinds], rows)


def _sure(counts: Sequence[int]) -> str:
    read, right = counts
    return f"{right} of {read}" if read else "–"


def quiet(kept: Kept) -> Lines:
    """Acts between states where there are none."""
    yield "## Quiet on other subjects\n"
    yield (
        "Acts between states (a country on both sides, and two that differ) where there is no politics between states: pages "
        "written for this purpose on sport, weather, science, business, culture, health and crime (`evaluation/quiet/`), and all "
        "articles on Michael Jackson's death. *organs* counts those with an organ of a state, or the state itself, on both sides. "
        "Wanted: none, and at most 2 in 1,000 sentences. `--show` lists them.\n"
    )
    rows = [
        [
            name, f"{row['texts']:g}", f"{row['sentences']:,g}", f"{row['acts']:g}", f"{row['between']:g}", f"{row['organs']:g}",
            f"{row['rate']:.2f}",
        ]
        for name, row in kept.values["quiet"].items()
    ]  # fmt: skip
    yield from _table(["", "texts", "sentences", "all acts", "between states", "organs", "in 1,000 sentences"], rows)
    loud = kept.values["loud"]
    yield (
        f"\nThe counterpart: pages on boycotts, sanctions on firms, a satellite shot down, a flood between neighbours "
        f"(`evaluation/loud/`), in which every sentence tells of an act between states. **{loud['found']} of {loud['sentences']}** "
        "of these sentences give one."
    )


def speed(kept: Kept) -> Lines:
    """Words a processor second, and where the time goes."""
    yield "## Speed of the whole coder\n"
    values = kept.values
    yield (
        f"Articles of running news, {values['words']:,} words, from text to claims, on one core with one thread, models loaded: "
        f"**{values['words_a_second']:,.0f} words a processor second**, the fastest of three rounds. "
        "It hangs on the machine and has no floor.\n"
    )
    rows = [
        [stage, f"{seconds:.2f}", f"{100 * seconds / values['seconds']:.1f}"]
        for stage, seconds in values["stages"].items()
    ]
    yield from _table(["stage", "processor seconds", "percent"], rows)


SECTIONS: dict[str, Callable[[Kept], Lines]] = {
    "reliability": reliability,
    "ablation": ablation,
    "readings": readings,
    "quiet": quiet,
    "speed": speed,
}
"""The name of a measurement, which is that of its module, and what writes its section."""
