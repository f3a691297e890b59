"""The house rules that no linter knows: sizes, names, who prints, and documentation that keeps its word."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import riftline

PACKAGE = Path(riftline.__file__).parent
ROOT = PACKAGE.parents[1]
SOURCES = sorted(path for top in ("src", "training", "evaluation", "tests") for path in (ROOT / top).rglob("*.py"))
PROGRAM = [path for path in SOURCES if path.is_relative_to(PACKAGE)]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

MOST_LINES_IN_A_FILE = 500
MOST_LINES_IN_A_FUNCTION = 60
DRAWERS = {"utils", "util", "helpers", "helper", "common", "core", "misc", "shared", "lib"}

ENDS_THE_PROGRAM = {"exit", "quit", "sys.exit", "os._exit"}
COMMAND_LINE = re.compile(r"(?:^|[\s/])riftline +([a-z-]\S*.*)$", re.MULTILINE)
INLINE_COMMAND = re.compile(r"`riftline ([^`]+)`")
FENCE = re.compile(r"^```.*?\n(.*?)^```", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--?[A-Za-z][\w-]*")


def name_of(path):
    return str(path.relative_to(ROOT))


def functions_in(path):
    tree = ast.parse(path.read_text("utf-8"), str(path))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_sizes(path):
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES_IN_A_FILE
    lengths = {node.name: node.end_lineno - node.lineno + 1 for node in functions_in(path)}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES_IN_A_FUNCTION} == {}


def names_given_in(body):
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if not any("overload" in ast.unparse(decorator) for decorator in node.decorator_list):
                yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_name_of_a_module_is_given_twice(path):
    """A second set of words under a name silently takes the place of the first, and a second test that of another."""
    names = Counter(names_given_in(ast.parse(path.read_text("utf-8"), str(path)).body))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("path", PROGRAM, ids=name_of)
def test_every_module_opens_with_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"), str(path)))


def test_no_drawers():
    """A module or folder is named after an idea of the domain; a drawer for everything grows without end."""
    named = {part for path in SOURCES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert named & DRAWERS == set()


@pytest.mark.parametrize("path", [path for path in PROGRAM if "cli" not in path.parts], ids=name_of)
def test_only_the_command_line_prints_and_exits(path):
    calls = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path)))
        if isinstance(node, ast.Call)
    }
    if path.name != "__main__.py":
        assert calls & {"print", "SystemExit", *ENDS_THE_PROGRAM} == set()


@pytest.mark.parametrize("path", PROGRAM, ids=name_of)
def test_only_the_settings_read_the_environment(path):
    text = path.read_text("utf-8")
    assert path.name == "settings.py" or not re.search(r"\bos\.(environ|getenv)\b", text)


def test_every_setting_is_documented():
    settings = set(re.findall(r"RIFTLINE_[A-Z_]+", (PACKAGE / "settings.py").read_text("utf-8")))
    documented = set(re.findall(r"RIFTLINE_[A-Z_]+", (ROOT / "docs" / "how-to.md").read_text("utf-8")))
    assert settings == documented


def test_every_link_between_pages_leads_somewhere():
    pages = [*PAGES, ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "decisions").glob("*.md"))]
    missing = {
        f"{name_of(page)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    }
    # Made by a command of the program or by a person with a browser, not by hand.
    assert {entry for entry in missing if not entry.endswith(("dossier.png", "reference.md", "scores.md"))} == set()


def commands_shown(page):
    """What follows `riftline` in the code blocks and inline code of a page."""
    text = page.read_text("utf-8")
    blocks = [line for block in FENCE.findall(text) for line in COMMAND_LINE.findall(block)]
    return blocks + INLINE_COMMAND.findall(FENCE.sub("", text))


def test_every_command_shown_is_a_command_with_these_options():
    if not (PACKAGE / "cli" / "app.py").exists():
        pytest.skip("the command line is not there yet")
    import typer.main

    from riftline.cli.app import app

    commands = typer.main.get_command(app).commands
    wrong = [
        f"{name_of(page)}: riftline {shown}"
        for page in PAGES
        for shown in commands_shown(page)
        if not is_known(shown, commands)
    ]
    assert wrong == []


def is_known(shown, commands):
    words = shown.split("#")[0].split("|")[0].split()
    options = set(OPTION.findall(" ".join(words)))
    if words[0].startswith("-"):
        return options <= {"--help", "--version"}
    if words[0] not in commands:
        return False
    known = {name for parameter in commands[words[0]].params for name in (*parameter.opts, *parameter.secondary_opts)}
    return options <= known | {"--help"}
