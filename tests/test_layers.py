"""The layer table: a folder imports only from folders above it, and no two modules import each other in a circle."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import riftline

PACKAGE = Path(riftline.__file__).parent

TOP = ("errors", "settings", "ids")
"""May be imported by all and import nothing but one another."""

LAYERS = (
    "readers",
    "documents",
    "language",
    "dates",
    "actors",
    "events",
    "claims",
    "record",
    "reconcile",
    "measures",
    "scenarios",
    "dossier",
    "web",
    "cli",
)
"""From the top of the house to the bottom."""

MAY_USE_PIPELINE = ("web", "cli", "")
"""`pipeline.py` knows the order of stages; "" is the package itself, which offers `riftline.build`."""


def module_name(path: Path, package: Path, root: str) -> str:
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join((root, *(part for part in parts if part != "__init__")))


def read_modules(package: Path, root: str) -> dict[str, ast.Module]:
    return {
        module_name(path, package, root): ast.parse(path.read_text("utf-8"), str(path))
        for path in package.rglob("*.py")
    }


def absolute(node: ast.ImportFrom, module: str, *, is_package: bool) -> str:
    """The module that ``from X import …`` names, with leading dots resolved."""
    if not node.level:
        return node.module or ""
    parents = module.split(".")
    kept = parents[: len(parents) - node.level + is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def imports_of(module: str, trees: dict[str, ast.Module], root: str) -> set[str]:
    """Modules of the package that `module` imports anywhere, also inside functions."""
    is_package = any(name.startswith(f"{module}.") for name in trees)
    named: set[str] = set()
    for node in ast.walk(trees[module]):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module, is_package=is_package)
            found = {f"{base}.{alias.name}" for alias in node.names} & trees.keys()
            attributes = len(found) < len(node.names)
            named |= found | ({base} if attributes else set())
    # `import riftline` and `from riftline import __version__` take a constant: the package itself is no layer.
    return {name for name in named if name in trees and name not in {module, root}}


def layer(module: str) -> str:
    """The folder (or file) directly below the package, "" for the package itself."""
    return ".".join(module.split(".")[1:2])


TREES = read_modules(PACKAGE, "riftline")
IMPORTS = {module: imports_of(module, TREES, "riftline") for module in TREES}


def may_import(importer: str, imported: str) -> bool:
    """The rule of the house for two different layers."""
    if imported in TOP:
        return True
    if importer == "":
        return True
    if imported == "pipeline":
        return importer in MAY_USE_PIPELINE
    if importer == "pipeline":
        return imported in LAYERS and imported not in MAY_USE_PIPELINE
    if importer in LAYERS and imported in LAYERS:
        return LAYERS.index(imported) < LAYERS.index(importer)
    return importer == "__main__" and imported == "cli"


def test_every_module_has_a_place_in_the_house():
    known = {*TOP, *LAYERS, "pipeline", "__main__", ""}
    assert {layer(module) for module in TREES} - known == set()


@pytest.mark.parametrize("importer", sorted(TREES))
def test_imports_only_from_above(importer):
    wrong = {
        imported
        for imported in IMPORTS[importer]
        if layer(imported) != layer(importer) and not may_import(layer(importer), layer(imported))
    }
    assert wrong == set()


def test_no_import_cycle():
    try:
        TopologicalSorter(IMPORTS).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_the_reader_of_imports_sees_them_all():
    """Plain, from, relative and inside a function; a constant of the package does not count."""
    trees = {
        "house": ast.parse(""),
        "house.attic": ast.parse(""),
        "house.hall": ast.parse("from house import __version__\nimport house\nimport house.attic"),
        "house.kitchen": ast.parse("from .pantry import jam\nfrom . import hall"),
        "house.kitchen.pantry": ast.parse("def f():\n    from house.attic import box\n    from house import hall"),
        "house.kitchen.stove": ast.parse("from . import pantry\nfrom .. import hall"),
    }
    found = {name: imports_of(name, trees, "house") for name in trees}
    assert found["house.hall"] == {"house.attic"}
    assert found["house.kitchen"] == {"house.kitchen.pantry"}
    assert found["house.kitchen.pantry"] == {"house.attic", "house.hall"}
    assert found["house.kitchen.stove"] == {"house.kitchen.pantry", "house.hall"}


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("dates", "readers", True),
        ("dates", "events", False),
        ("readers", "errors", True),
        ("errors", "readers", False),
        ("pipeline", "reconcile", True),
        ("pipeline", "web", False),
        ("dossier", "pipeline", False),
        ("cli", "pipeline", True),
        ("", "pipeline", True),
    ],
)
def test_the_rule_itself(importer, imported, allowed):
    assert may_import(importer, imported) is allowed
