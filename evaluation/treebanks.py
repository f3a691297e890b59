"""Syntax, lemmas and names of the shipped model on gold tokens of UD treebanks, and the speed of the language stage."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from training.syntax.data import Sentence, read_conllu, read_iob

from evaluation.benchmark import Figures
from riftline.language.lemmas import Lemmas
from riftline.language.syntax import Parsed, SyntaxModel
from riftline.settings import Settings

TREEBANKS = {"ewt": "data/ud/en_ewt-ud-dev.conllu.gz", "gum": "data/ud/en_gum_cc-by-ud-dev.conllu.gz"}
NAMES = {"dev": "data/ner/uner_en_ewt-dev.iob2.gz", "test": "data/ner/uner_en_ewt-test.iob2.gz"}

Span = tuple[int, int, str]


def syntax(data: Path) -> Figures:
    """Percent right of each layer, by treebank and for both together."""
    model, lemmas = shipped_model()
    hits = {part: score_trees(read_conllu(data / path), model, lemmas) for part, path in TREEBANKS.items()}
    hits["both"] = hits["ewt"] + hits["gum"]
    return {f"{part}/{figure}": value for part, found in hits.items() for figure, value in percent(found).items()}


def shipped_model() -> tuple[SyntaxModel, Lemmas]:
    """The model that the program ships, and its lemmas."""
    folder = Settings.from_environment().models / "en"
    return SyntaxModel(folder), Lemmas(folder / "lemmas.json")


def score_trees(gold: Iterable[Sentence], model: SyntaxModel, lemmas: Lemmas) -> Counter[str]:
    """How many words ("words") are right in each layer."""
    sentences = list(gold)
    hits: Counter[str] = Counter()
    for sentence, parsed in zip(sentences, model.parse([s.words for s in sentences]), strict=True):
        hits += _right(sentence, parsed, model.labels, lemmas)
    return hits


def _right(gold: Sentence, parsed: Parsed, labels: dict[str, list[str]], lemmas: Lemmas) -> Counter[str]:
    tags = {name: [labels[name][i] for i in getattr(parsed, name)] for name in ("xpos", "upos", "feats", "rels")}
    found = [lemmas.of(*row) for row in zip(gold.words, tags["upos"], tags["xpos"], strict=True)]
    heads = [int(head) == wanted for head, wanted in zip(parsed.heads, gold.heads or [], strict=True)]
    return Counter(
        words=len(gold.words),
        xpos=agreeing(tags["xpos"], gold.xpos or []),
        upos=agreeing(tags["upos"], gold.upos or []),
        feats=agreeing(tags["feats"], gold.feats or []),
        lemmas=agreeing(found, gold.lemmas or []),
        uas=sum(heads),
        las=sum(head and a == b for head, a, b in zip(heads, tags["rels"], gold.rels or [], strict=True)),
    )


def agreeing(found: Sequence[str], gold: Sequence[str]) -> int:
    """In how many places two lists agree."""
    return sum(a == b for a, b in zip(found, gold, strict=True))


def percent(hits: Counter[str]) -> dict[str, float]:
    """Hits as percent of the words, two decimals."""
    return {name: round(100 * n / hits["words"], 2) for name, n in hits.items() if name != "words"}


def first_trees(data: Path, most: int) -> Figures:
    """LAS of the first sentences of the EWT: a check that takes seconds."""
    model, lemmas = shipped_model()
    return {"las": percent(score_trees(islice(read_conllu(data / TREEBANKS["ewt"]), most), model, lemmas))["las"]}


def names(data: Path) -> Figures:
    """Precision, recall and F1 in percent of whole names with their type (PER, ORG, LOC), by part of the EWT."""
    model, _ = shipped_model()
    figures: dict[str, float] = {}
    for part, path in NAMES.items():
        gold = list(read_iob(data / path))
        parsed = model.parse([sentence.words for sentence in gold])
        found = [[model.labels["names"][i] for i in one.names] for one in parsed]
        scored = span_figures(found, [sentence.names or [] for sentence in gold])
        figures |= {f"{part}/{name}": value for name, value in scored.items()}
    return figures


def span_figures(found: Sequence[Sequence[str]], gold: Sequence[Sequence[str]]) -> dict[str, float]:
    """Precision, recall and F1, in percent, of the names in BIO tags: a name is right if both ends and its type are."""
    mine = {(i, *span) for i, tags in enumerate(found) for span in spans(tags)}
    theirs = {(i, *span) for i, tags in enumerate(gold) for span in spans(tags)}
    right = len(mine & theirs)
    precision, recall = right / max(len(mine), 1), right / max(len(theirs), 1)
    f1 = 2 * right / max(len(mine) + len(theirs), 1)
    return {"precision": round(100 * precision, 2), "recall": round(100 * recall, 2), "f1": round(100 * f1, 2)}


def spans(tags: Sequence[str]) -> Iterator[Span]:
    """(first word, last word + 1, type) of every name; an I- tag after another type begins a name of its own."""
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if tag != f"I-{kind}":
            if kind:
                yield start, i, kind
            start, kind = i, tag[2:]


def speed(data: Path) -> Figures:
    """Words a processor second of the whole language stage on one core, in a process of its own."""
    code = "from evaluation.treebanks import time_language; import sys; time_language(sys.argv[1:])"
    paths = [str(data / path) for path in TREEBANKS.values()]
    environment = os.environ | dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    done = subprocess.run(
        [sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True, env=environment
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def time_language(paths: Sequence[str]) -> None:
    """Prints words a processor second as JSON (other work on the machine counts little), from text to trees and names."""
    from riftline import language

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    paragraphs = [text for path in paths for text in paragraphs_of(Path(path))]
    language.analyse(paragraphs[:20])
    start = time.process_time()
    docs = language.analyse(paragraphs)
    seconds = time.process_time() - start
    words = sum(not token.is_space for doc in docs for token in doc)
    print(json.dumps({"words_a_second": round(words / seconds), "words": words}))


def paragraphs_of(path: Path) -> Iterator[str]:
    """The paragraphs of a treebank as running text."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        whole = lines.read()
    for paragraph in re.split(r"^# newpar.*$", whole, flags=re.MULTILINE):
        texts = re.findall(r"^# text = (.*)$", paragraph, flags=re.MULTILINE)
        if texts:
            yield " ".join(texts)
