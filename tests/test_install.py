"""A wheel carries all that the program needs: tables, lexicon, templates, migrations, models and example reports."""

import importlib.util
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import riftline

PACKAGE = Path(riftline.__file__).parent
ROOT = PACKAGE.parents[1]
SHIPPED = {"models": "riftline/shipped/models", "examples": "riftline/shipped/examples"}


def files_under(folder: Path) -> list[Path]:
    """Files that belong to the tree, not what running it leaves."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.name[0] != "."
    ]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    """The wheel of this tree, made with the build backend at hand, or with one from the package index."""
    if not (ROOT / "pyproject.toml").exists():
        pytest.skip("the package is installed, and its source tree is not here")
    folder = tmp_path_factory.mktemp("wheel")
    at_hand = importlib.util.find_spec("hatchling") is not None
    how = ["--no-build-isolation"] if at_hand else ["--retries", "0", "--timeout", "10"]
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        *how,
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    if ran.returncode and not at_hand and "hatchling" in ran.stderr:
        pytest.skip("hatchling is neither installed nor to be had from a package index")
    assert ran.returncode == 0, ran.stderr
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def test_every_file_of_the_package_travels(wheel):
    here = {str(Path("riftline") / path.relative_to(PACKAGE)) for path in files_under(PACKAGE)}
    assert here - set(wheel.namelist()) == set()
    assert {Path(name).suffix for name in here} >= {
        ".py",
        ".yaml",
        ".csv",
        ".tsv",
        ".j2",
        ".css",
        ".js",
        ".json",
        ".mako",
    }


@pytest.mark.parametrize("folder", SHIPPED)
def test_models_and_examples_travel_byte_for_byte(wheel, folder):
    here = {
        f"{SHIPPED[folder]}/{path.relative_to(ROOT / folder).as_posix()}": path for path in files_under(ROOT / folder)
    }
    assert len(here) >= 5
    assert set(here) - set(wheel.namelist()) == set()
    assert [name for name, path in here.items() if wheel.getinfo(name).file_size != path.stat().st_size] == []


def test_nothing_else_travels(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {"riftline", f"riftline-{riftline.__version__}.dist-info"}
    assert [name for name in wheel.namelist() if "__pycache__" in name or name.startswith("riftline/tests")] == []


def test_the_command_and_the_requirements_are_declared(wheel):
    info = f"riftline-{riftline.__version__}.dist-info"
    assert "riftline = riftline.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()
    stated = Parser().parsestr(wheel.read(f"{info}/METADATA").decode())
    needed = [row for row in stated.get_all("Requires-Dist") or [] if "extra ==" not in row]
    assert [row for row in needed if row.startswith("torch")] == []
    assert stated["Requires-Python"] == ">=3.11"
    assert f"{info}/licenses/LICENSE" in wheel.namelist()
