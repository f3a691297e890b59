"""Writes `docs/reference.md` from the program itself: commands, settings, readers, exports, ontology, lexicon, rules.

usage: python -m evaluation.reference
"""

from __future__ import annotations

import inspect
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Any
from unittest.mock import patch

from evaluation import sample
from evaluation.benchmark import ROOT
from riftline import settings

PAGE = ROOT / "docs" / "reference.md"

OPENING = """# Reference

Made from the program by `python -m evaluation.reference`; not by hand.
"""


def render() -> str:
    """The whole page as Markdown."""
    parts = (commands, settings_table, readers, exports, ontology, lexicon, rules)
    return "\n".join([OPENING, *(line for part in parts for line in part())])


def commands() -> Iterator[str]:
    """Every command with its arguments and options, from the application."""
    import typer.main

    from riftline.cli.app import app

    yield "## Commands\n"
    yield "Exit code 0: done; 1: failed or partly failed; 2: misuse. `-` is standard input or output.\n"
    group: Any = typer.main.get_command(app)
    for name, command in group.commands.items():
        yield from _command(name, command)


def _command(name: str, command: Any) -> Iterator[str]:
    about, _, example = inspect.cleandoc(command.help or "").partition("Example: ")
    arguments = [_argument(parameter) for parameter in command.params if parameter.param_type_name == "argument"]
    yield f"### `{' '.join(['riftline', name, *arguments])}`\n"
    yield " ".join(about.split()) + "\n"
    if example:
        yield f"```\n{example.strip()}\n```\n"
    rows = [_parameter(parameter) for parameter in command.params if parameter.name != "help"]
    if rows:
        yield from table(("argument or option", "what", "default"), rows)


def _argument(parameter: Any) -> str:
    name = parameter.name.upper() + ("…" if parameter.nargs == -1 else "")
    return name if parameter.required else f"[{name}]"


def _parameter(parameter: Any) -> tuple[str, str, str]:
    spelled = [*parameter.opts, *parameter.secondary_opts]
    names = _argument(parameter) if parameter.param_type_name == "argument" else ", ".join(spelled)
    default = parameter.default
    shown = "required" if parameter.required else f"`{default}`" if default not in (None, False, (), [], "") else ""
    return f"`{names}`", " ".join((parameter.help or "").split()), shown


def settings_table() -> Iterator[str]:
    """Every environment variable with the value that holds without it."""
    variables = re.findall(r"RIFTLINE_[A-Z_]+", inspect.getsource(settings.Settings.from_environment).split('"""')[2])
    with patch.dict(os.environ):
        for variable in variables:
            os.environ.pop(variable, None)
        plain = settings.Settings.from_environment()
    yield "## Settings\n"
    yield "Environment variables; [how-to](how-to.md) says what each is for.\n"
    fields = [variable.removeprefix("RIFTLINE_").lower() for variable in variables]
    rows = [(f"`{v}`", _default(getattr(plain, field))) for v, field in zip(variables, fields, strict=True)]
    yield from table(("variable", "without it"), rows)


def _default(value: object) -> str:
    if isinstance(value, Path) and value.is_relative_to(ROOT):
        return f"the `{value.relative_to(ROOT)}` that the program ships"
    return f"`{value}`" if value != "" else "empty"


def readers() -> Iterator[str]:
    """The table of readers."""
    from riftline.readers.table import FORMATS

    yield "## Readers\n"
    yield "Told apart by the first bytes, the ending of the name, or the MIME type; the first that fits is taken.\n"
    rows = []
    for form in FORMATS:
        refused = inspect.unwrap(form.reader).__name__ == "refuse"
        about = "not read: says what it is and what to do" if refused else first_line(form.reader)
        rows.append((form.name, listed(form.suffixes), ", ".join(form.mimes), about))
    yield from table(("format", "endings", "MIME types", "what becomes of it"), rows)


def exports() -> Iterator[str]:
    """Export formats, and every key of the JSON."""
    from riftline.dossier.export import FORMATS
    from riftline.dossier.export_rows import document

    yield "## Exports\n"
    yield from table(("format", "what"), [(f"`{name}`", first_line(writer)) for name, writer in FORMATS.items()])
    yield "### Keys of `--to json`\n"
    yield "Keys may be added in later versions; none is renamed or dropped. `…` is a list that nothing fills yet.\n"
    keys = document(sample.chronicle())
    yield from table(("key", "keys of a row"), [(f"`{name}`", keys_of(value)) for name, value in keys.items()])


def keys_of(value: object) -> str:
    """The keys of a row or of the rows of a list, nested ones in braces."""
    row = value[0] if isinstance(value, list) and value else value
    if not isinstance(row, Mapping):
        return "…"
    return ", ".join(f"`{key}`" + _nested(inner) for key, inner in row.items())


def _nested(value: object) -> str:
    row = value[0] if isinstance(value, list) and value else value
    return f" {{{keys_of(row)}}}" if isinstance(row, Mapping) and row else ""


def ontology() -> Iterator[str]:
    """Types and modes."""
    from riftline.events.ontology import ontology as load

    known = load()
    yield "## Ontology\n"
    yield f"{known.version}: {len(known.types)} types, {len(known.contexts)} contexts, {len(known.codes)} CAMEO codes.\n"
    rows = [
        (
            t.name,
            t.covers,
            known.quads[t.quad],
            f"{t.score:g}",
            ", ".join(f"{m.name} {m.score:g}" for m in t.modes.values()),
        )
        for t in known.types.values()
    ]
    yield from table(("type", "covers", "class", "score", "modes with score"), rows)


def lexicon() -> Iterator[str]:
    """How large the lexicon is, by type of act."""
    from riftline.events.entries import lexicon as load

    words = load()
    yield "## Lexicon\n"
    indexes = {"verbs": words.verbs, "nouns": words.nouns, "adjectives": words.adjectives}
    counts = Counter(
        (entry.type, part) for part, index in indexes.items() for entries in index.values() for entry in entries
    )
    types = sorted({kind for kind, _ in counts})
    rows = [(kind, *(str(counts[kind, part]) for part in indexes)) for kind in types]
    total = [str(sum(counts[kind, part] for kind in types)) for part in indexes]
    yield f"Triggers by type of act, {len(words.words)} word lists, {len(words.examples)} example sentences that are tested.\n"
    yield from table(("type", *indexes), [*rows, ("all", *total)])


def rules() -> Iterator[str]:
    """The names of rules that a record keeps, with what its source says of each."""
    from riftline.actors.rules import Rule as ActorRule
    from riftline.dates.rules import Rule as DateRule
    from riftline.documents import published

    yield "## Rules\n"
    yield "Every date and actor keeps the name of the rule that found it.\n"
    yield "### When a report was published\n"
    about = (inspect.getdoc(published) or "").partition("\n\n")[2]
    yield " ".join(about.split()) + "\n"
    yield "### Times\n"
    yield from table(("rule", "for example"), [(f"`{value}`", said) for value, said in said_of(DateRule)])
    yield "### Actors\n"
    yield from (f"- {value}" for value, _ in said_of(ActorRule))
    yield ""


def said_of(rule: type[Enum]) -> list[tuple[str, str]]:
    """The value of each member and the comment beside it."""
    comments = dict(re.findall(r"^    ([A-Z_]+) = [^#\n]+?(?:  # (.*))?$", inspect.getsource(rule), flags=re.MULTILINE))
    return [(str(member.value), comments.get(member.name, "")) for member in rule]


def first_line(thing: object) -> str:
    """The first sentence of a docstring."""
    return " ".join((inspect.getdoc(thing) or "").partition("\n\n")[0].split())


def listed(words: Iterable[str]) -> str:
    """Words in code type, by commas."""
    return ", ".join(f"`{word}`" for word in words)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown, with an empty line after it."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


def main() -> int:
    """Writes the page."""
    PAGE.write_text(render(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
