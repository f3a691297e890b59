"""Benchmarks that run the program as others do: through the scorers of the data folder, and against the clock."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.benchmark import Figures

SCORER = "eval/score.py"
RIFTLINE = Path(sys.executable).with_name("riftline")
"""The program beside the running interpreter."""

MEGABYTE = 1_000_000


def scored(name: str) -> Callable[[Path], Figures]:
    """A benchmark that the scorer of the data folder runs, as figures of its last lines."""

    def run(data: Path) -> Figures:
        command = [sys.executable, str(data / SCORER), name, "--data", str(data / "data")]
        done = subprocess.run(
            [*command, "--command", shlex.quote(str(RIFTLINE))], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{name}: {(done.stderr or done.stdout).strip()[-1500:]}")
        return READERS[name](done.stdout)

    return run


def read_json(printed: str) -> dict[str, float]:
    """Figures of a scorer that prints one JSON object at the end."""
    found: Mapping[str, float | None] = json.loads(printed.strip().splitlines()[-1])
    return {name: value for name, value in found.items() if value is not None}


def read_news(printed: str) -> dict[str, float]:
    """F1, precision and recall by type and for whole acts; status; the share of quiet among sentences without an act."""
    found = json.loads(printed.strip().splitlines()[-1])
    figures = {
        f"{side}_{name}": found[side][short]
        for side in ("type", "act")
        for name, short in (("f1", "f1"), ("precision", "p"), ("recall", "r"))
    }
    quiet, empty = map(int, found["quiet_where_no_act"].split("/"))
    return figures | {"status": found["status"], "quiet": round(quiet / empty, 3)}


def read_times(printed: str) -> dict[str, float]:
    """Relaxed, strict, type and value F1 in percent."""
    return of_times(ast.literal_eval(printed[printed.index("{") :].strip()))


def of_times(found: Mapping[str, Any]) -> dict[str, float]:
    """The same from the scorer's own object."""
    return {
        "relaxed": found["relaxed"][2],
        "strict": found["strict"][2],
        "type": found["type_F1"],
        "value": found["value_F1"],
    }


def read_claims(printed: str) -> dict[str, float]:
    """F1 in percent of contents (exact and by overlap), cues, sources, and whole claims."""
    rows = dict(re.findall(r"^(\S+)\s+(\{.*\})$", printed, flags=re.MULTILINE))
    found = {name: ast.literal_eval(row) for name, row in rows.items()}
    wanted = {"content_exact": "content", "content_overlap": "overlap", "cue_exact": "cue", "whole": "whole"}
    figures = {short: found[name]["f1"] for name, short in wanted.items()}
    return figures | {"source": found["source_head|content"]["acc"]}


def read_timelines(printed: str) -> dict[str, float]:
    """AR1, AR2 and date F1 over all timelines and by topic; seconds by topic."""
    figures: dict[str, float] = {}
    for topic, *values in re.findall(
        r"^(\S+)(?: \(.*\))? +(\d\.\d+) (\d\.\d+) (\d\.\d+)$", printed, flags=re.MULTILINE
    ):
        part = "" if topic == "ALL" else f"{topic}/"
        figures |= {f"{part}{name}": float(value) for name, value in zip(("ar1", "ar2", "date"), values, strict=True)}
    for topic, seconds in re.findall(r"^(\S+): ([\d.]+) s$", printed, flags=re.MULTILINE):
        figures[f"{topic}/seconds"] = float(seconds)
    return figures


READERS: dict[str, Callable[[str], dict[str, float]]] = {
    "plover": read_json,
    "headlines": read_json,
    "news": read_news,
    "pairs": read_json,
    "times": read_times,
    "claims": read_claims,
    "timelines": read_timelines,
}


def first_times(data: Path, most: int) -> Figures:
    """Value F1 of the first documents, in this process: a check that takes seconds."""
    import gzip
    from runpy import run_path

    from riftline.dates import find_times

    scorer = run_path(str(data / "eval/timex_eval.py"))
    gold = scorer["load"](str(data / "data/timex/timebank.jsonl.gz"))
    with gzip.open(data / "data/timex/timebank.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for _, line in zip(range(most), lines, strict=False)]
    found = {
        row["id"]: [
            {"s": time_.start, "e": time_.end, "type": time_.type, "value": time_.value}
            for time_ in find_times(row["text"], row["dct"])
        ]
        for row in rows
    }
    return {"value": of_times(scorer["score"]({name: gold[name] for name in found}, found))["value"]}


def cold_start(data: Path) -> Figures:
    """Seconds and megabytes of `build` and `dossier` on the seeds in fresh processes, and seconds of `--help`."""
    with tempfile.TemporaryDirectory() as scratch:
        record, page = str(Path(scratch) / "c.rift"), str(Path(scratch) / "c.html")
        helped = measure(["--help"])
        built = measure(["build", str(data / "seeds"), "-o", record])
        shown = measure(["dossier", record, "-o", page])
    return {
        "help": helped[0],
        "build": built[0],
        "dossier": shown[0],
        "together": round(built[0] + shown[0], 2),
        "memory": max(built[1], shown[1]),
    }


def measure(arguments: Sequence[str]) -> tuple[float, float]:
    """Wall seconds of one run of the program, and the most memory (MB) that one of its processes held."""
    start = time.perf_counter()
    child = subprocess.Popen([str(RIFTLINE), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"riftline {arguments[0]} ended with {child.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return round(seconds, 2), round(usage.ru_maxrss * unit / MEGABYTE)
