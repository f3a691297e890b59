"""Makes the lemma table from UD: endings with their most frequent edit for each tag, and the words these get wrong.

usage: python -m training.syntax.lemmas [--data ../shared/data] [--out models/en/lemmas.json]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from training.syntax.data import read_conllu

from riftline.language.lemmas import INFLECTED, LONGEST_ENDING, Lemmas, by_ending, dictionary

LEAST = 3
"""Words that must share an ending before it makes a rule."""


def forms(data: Path) -> Counter[tuple[str, str, str]]:
    """Counts of (form as looked up, tag, lemma)."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for name in ("en_ewt", "en_gum_cc-by"):
        for s in read_conllu(data / f"ud/{name}-ud-train.conllu.gz"):
            assert s.upos and s.xpos and s.lemmas
            for word, upos, xpos, lemma in zip(s.words, s.upos, s.xpos, s.lemmas, strict=True):
                form = word.replace("’", "'") if upos == "PROPN" else word.replace("’", "'").lower()
                counts[form, xpos, lemma] += 1
    return counts


def edit(form: str, lemma: str) -> tuple[int, str] | None:
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return (len(form) - shared, lemma[shared:]) if shared or len(form) < 2 else None


def table(counts: Counter[tuple[str, str, str]]) -> dict[str, dict[str, object]]:
    best: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (form, xpos, lemma), n in counts.items():
        best[form, xpos][lemma] += n
    votes: dict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
    for (form, xpos), lemmas in best.items():
        found = edit(form, lemmas.most_common(1)[0][0])
        if found:
            for length in range(min(LONGEST_ENDING, len(form) - 1) + 1):
                votes[f"{form[len(form) - length :].lower()}|{xpos}"][found] += 1
    endings = {key: list(c.most_common(1)[0][0]) for key, c in votes.items() if sum(c.values()) >= LEAST}
    endings = {key: value for key, value in endings.items() if not _same_as_shorter(key, value, endings)}
    words = {}
    for (form, xpos), lemmas in best.items():
        lemma = lemmas.most_common(1)[0][0]
        guess = (dictionary(form) if xpos in INFLECTED else None) or by_ending(form, xpos, endings)
        if guess != lemma and len(form) < 40:
            words[f"{form}|{xpos}"] = lemma
    return {"words": dict(sorted(words.items())), "endings": dict(sorted(endings.items()))}


def _same_as_shorter(key: str, value: list[object], endings: dict[str, list[object]]) -> bool:
    ending, xpos = key.rsplit("|", 1)
    for cut in range(1, len(ending) + 1):
        shorter = endings.get(f"{ending[cut:]}|{xpos}")
        if shorter is not None:
            return shorter == value
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("models/en/lemmas.json"))
    args = parser.parse_args()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    made = table(forms(args.data))
    args.out.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    lemmas, right, total = Lemmas(args.out), 0, 0
    for name in ("en_ewt", "en_gum_cc-by"):
        for s in read_conllu(args.data / f"ud/{name}-ud-dev.conllu.gz"):
            assert s.upos and s.xpos and s.lemmas
            for word, upos, xpos, lemma in zip(s.words, s.upos, s.xpos, s.lemmas, strict=True):
                right += lemma == lemmas.of(word, upos, xpos)
                total += 1
    size = f"{len(made['words'])} words, {len(made['endings'])} endings, {args.out.stat().st_size} bytes"
    print(f"{size}; gold tags: {100 * right / total:.2f} % right")


if __name__ == "__main__":
    main()
