"""The program as a whole: help, version, misuse, and what it costs to start."""

import subprocess
import sys

import pytest

import riftline

HEAVY = (
    "spacy",
    "onnxruntime",
    "sqlalchemy",
    "numpy",
    "rich.progress",
    "altair",
    "fastapi",
    "trafilatura",
    "pypdf",
    "docx",
)
COMMANDS = ["demo", "build", "show", "dossier", "serve", "export", "code", "dates", "claims", "timeline"]


def test_starting_imports_nothing_heavy():
    code = f"import sys, riftline.cli.app; print([name for name in {HEAVY} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_version(run):
    ran = run("--version")
    assert (ran.code, ran.out.decode()) == (0, f"riftline {riftline.__version__}\n")


def test_help_lists_every_command(run):
    ran = run("--help")
    assert ran.code == 0
    assert [name for name in COMMANDS if f" {name} ".encode() not in ran.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    ran = run(command, "--help")
    assert ran.code == 0
    assert b"Example: " in ran.out


MISUSE = [
    (),
    ("nosuch",),
    ("--nosuch",),
    ("build",),
    ("build", "x"),
    ("show",),
    ("export",),
    ("dossier", "x"),
    ("timeline",),
]


@pytest.mark.parametrize("arguments", MISUSE, ids=lambda arguments: " ".join(arguments) or "nothing")
def test_a_command_that_lacks_something_is_misuse(run, arguments):
    assert run(*arguments).code == 2


def test_the_program_runs_as_a_command_of_its_own():
    ran = subprocess.run(
        [sys.executable, "-c", "from riftline.cli import main; main()", "show", "no.rift"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1
    assert ran.stderr == "riftline: There is no record at no.rift. Build one with: riftline build PATH… -o no.rift\n"
    assert ran.stdout == ""
