"""The table of benchmarks: what each measures, on which files, in which columns."""

from __future__ import annotations

from pathlib import Path

from evaluation import forecasts, treebanks
from evaluation.benchmark import Benchmark, Figure, Figures
from evaluation.program import SCORER, cold_start, first_times, scored
from evaluation.treebanks import first_trees

POINTS = 0.3
"""Percent points a floor lies below the measured figure."""

PARTS = 0.005
"""The same for figures between 0 and 1."""

SAMPLE_SENTENCES = 200
SAMPLE_DOCUMENTS = 20


def percents(*columns: tuple[str, str]) -> tuple[Figure, ...]:
    """Columns of figures in percent."""
    return tuple(Figure(key, label, POINTS, ".2f") for key, label in columns)


def shares(*columns: tuple[str, str]) -> tuple[Figure, ...]:
    """Columns of figures between 0 and 1."""
    return tuple(Figure(key, label, PARTS, ".3f") for key, label in columns)


def measured(*columns: tuple[str, str]) -> tuple[Figure, ...]:
    """Columns of figures that hang on the machine."""
    return tuple(Figure(key, label) for key, label in columns)


def sample(data: Path) -> Figures:
    """What the test suite measures at every run."""
    return {
        "las": first_trees(data, SAMPLE_SENTENCES)["las"],
        "value": first_times(data, SAMPLE_DOCUMENTS)["value"],
    }


BENCHMARKS = (
    Benchmark(
        "syntax",
        "Syntax",
        "Percent right on the gold tokens of two UD dev sets, with the shipped model. LAS and UAS count every word, "
        "punctuation too, and full relation labels.",
        tuple(treebanks.TREEBANKS.values()),
        percents(("xpos", "tags (XPOS)"), ("upos", "UPOS"), ("feats", "features"), ("lemmas", "lemmas"), ("uas", "UAS"), ("las", "LAS")),
        treebanks.syntax,
    ),
    Benchmark(
        "names",
        "Names",
        "Whole names (PER, ORG, LOC) on gold tokens. **The shipped model was trained on both parts**, so these figures only show "
        "that nothing broke; the figure of the model trained without the test part is in models/CARD.md.",
        tuple(treebanks.NAMES.values()),
        percents(("precision", "precision"), ("recall", "recall"), ("f1", "F1")),
        treebanks.names,
    ),
    Benchmark(
        "speed",
        "Speed of the language stage",
        "Tokens, sentences, tags, lemmas, trees and names of running text, in batches, on one core.",
        tuple(treebanks.TREEBANKS.values()),
        measured(("words_a_second", "words a processor second"), ("words", "words measured")),
        treebanks.speed,
    ),
    Benchmark(
        "start",
        "From cold start to dossier",
        "Five reports in fresh processes: seconds of `riftline --help`, `build`, `dossier`, the last two together, and the "
        "most memory (MB) that one process held.",
        ("seeds/*",),
        measured(("help", "--help"), ("build", "build"), ("dossier", "dossier"), ("together", "together"), ("memory", "MB")),
        cold_start,
    ),
    Benchmark(
        "plover",
        "Acts: the PLOVER gold standard",
        "Sentences of the CAMEO manual with type, sources and targets.",
        (SCORER, "eval/gsr_eval.py", "data/plover/gsr-dev.jsonl"),
        shares(
            ("any", "any"), ("first", "first"), ("precision", "precision"), ("f1", "F1"),
            ("source", "source"), ("target", "target"), ("triple", "triple"), ("mode", "mode"),
        ),
        scored("plover"),
    ),
    Benchmark(
        "headlines",
        "Acts: headlines",
        "Headlines with PLOVER type and often mode; no actors.",
        (SCORER, "eval/gsr_eval.py", "data/plover/headlines-dev.jsonl"),
        shares(("any", "any"), ("first", "first"), ("precision", "precision"), ("f1", "F1"), ("mode", "mode")),
        scored("headlines"),
    ),
    Benchmark(
        "news",
        "Acts: news sentences",
        "Sentences of news articles, coded twice by people; `quiet` is the share of sentences without an act in which none was found.",
        (SCORER, "eval/news_eval.py", "data/news/dev.jsonl", "data/tls/*/articles.jsonl.gz"),
        shares(
            ("type_f1", "type F1"), ("type_precision", "precision"), ("type_recall", "recall"), ("act_f1", "whole act F1"),
            ("act_precision", "precision"), ("act_recall", "recall"), ("status", "status"), ("quiet", "quiet"),
        ),
        scored("news"),
    ),
    Benchmark(
        "pairs",
        "Events: pairs of sentences",
        "Do two sentences of different reports speak of one happening?",
        (SCORER, "eval/pairs_eval.py", "data/pairs/dev.jsonl", "data/tls/t17-syria/articles.jsonl.gz"),
        shares(("f1", "F1"), ("precision", "precision"), ("recall", "recall"), ("accuracy", "accuracy"), ("reached", "both coded")),
        scored("pairs"),
        slow=True,
    ),
    Benchmark(
        "times",
        "Times",
        "TimeBank: expressions of time, F1 in percent.",
        (SCORER, "eval/timex_eval.py", "data/timex/timebank.jsonl.gz"),
        percents(("relaxed", "relaxed"), ("strict", "strict"), ("type", "type"), ("value", "value")),
        scored("times"),
    ),
    Benchmark(
        "claims",
        "Claims",
        "PolNeAR dev: who says what, F1 in percent; source: percent of found contents with the right head.",
        (SCORER, "eval/attr_eval.py", "data/polnear/dev.jsonl.gz"),
        percents(("content", "content exact"), ("overlap", "content overlap"), ("cue", "cue"), ("source", "source"), ("whole", "whole")),
        scored("claims"),
    ),
    Benchmark(
        "timelines",
        "Timelines",
        "Eight timelines of five news topics.",
        (SCORER, "eval/tls_eval.py", "data/tls/*/*"),
        (*shares(("ar1", "AR1"), ("ar2", "AR2"), ("date", "date F1")), Figure("seconds", "seconds")),
        scored("timelines"),
        slow=True,
    ),
    Benchmark(
        "interstate",
        "Projection: material conflict within 7 and 30 days",
        "Rolling forecasts for active pairs of states over the last third of a year, learnt from what came before; skill is over "
        "each pair's own rate, with its 95 % interval when pairs are redrawn; `off` is how far a bin of fifty forecasts lies from "
        "its rate at most.",
        (forecasts.ACTS,),
        (
            *shares(
                ("skill_7", "skill, 7 days"), ("low_7", "from"), ("auc_7", "AUC"),
                ("skill_30", "skill, 30 days"), ("low_30", "from"), ("auc_30", "AUC"),
            ),
            *(
                Figure(f"{key}_{days}", f"{label}, {days} days", None, ".4f")
                for days in forecasts.DAYS
                for key, label in (("high", "to"), ("brier", "Brier"), ("off", "off"))
            ),
        ),
        forecasts.interstate,
    ),
    Benchmark(
        "futures",
        "Cost of a projection",
        "Seconds and megabytes of 10,000 futures of 90 days for six pairs and four classes on one core; seconds of the backtest.",
        (forecasts.ACTS,),
        measured(("futures", "futures"), ("memory", "MB"), ("backtest", "backtest")),
        forecasts.cost,
    ),
    Benchmark(
        "sample",
        "What every test run measures",
        f"LAS of the first {SAMPLE_SENTENCES} sentences of the EWT dev set, value F1 of the first {SAMPLE_DOCUMENTS} documents "
        "of TimeBank.",
        (treebanks.TREEBANKS["ewt"], "data/timex/timebank.jsonl.gz", "eval/timex_eval.py"),
        percents(("las", "LAS"), ("value", "times, value F1")),
        sample,
    ),
)  # fmt: skip

BY_NAME = {benchmark.name: benchmark for benchmark in BENCHMARKS}
