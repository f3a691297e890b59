"""Turns marked passages into windows with labels.

usage: python -m training.acts.prepare [--out build/acts/windows.pkl] [FILE…]     default: all of training/acts/passages
       python -m training.acts.prepare --silver [--data ../shared/data] [--out build/acts/silver.pkl]
           treebank texts with what the rules find in them as labels, to learn the lexicon and the rules from before the passages
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

from training.acts.examples import PASSAGES, examples, silver
from training.acts.markup import read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("build/acts/windows.pkl"))
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--silver", action="store_true")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    args = parser.parse_args()
    if args.silver:
        with args.out.open("wb") as file:
            for example in silver(args.data):
                pickle.dump(example, file)
        return
    passages = read(args.files or sorted(PASSAGES.glob("*.txt")))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    found = [example for passage in passages for example in examples(passage)]
    with args.out.open("wb") as file:
        for example in found:
            pickle.dump(example, file)
    print(len(passages), "passages", len(found), "windows", sum(len(e.words) for e in found), "words")


if __name__ == "__main__":
    main()
