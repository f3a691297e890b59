"""The tables are sound, and more rows can be put before them."""

import csv
import re

import pytest

from riftline.actors.knowledge import NAMES, TABLES, Knowledge, default, surname

SECTORS = {
    "GOV",
    "MIL",
    "COP",
    "JUD",
    "LEG",
    "SPY",
    "PTY",
    "PRM",
    "REB",
    "UAF",
    "OPP",
    "CVL",
    "JRN",
    "BUS",
    "CRM",
    "EDU",
    "ELI",
    "LAB",
    "MED",
    "REF",
    "PRE",
    "REL",
    "SOC",
    "AGR",
    "UNK",
}
NON_STATES = {"IGO", "NGO", "IMG", "MNC", "UNO", "EUR", "ISM"}


def rows(table):
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("table", NAMES)
def test_every_row_has_every_column(table):
    assert [row for row in rows(table) if None in row or None in row.values()] == []


@pytest.mark.parametrize("table", ["seats", "organs", "organisations", "roles"])
def test_sectors_are_plover_sectors(table):
    assert {row["sector"] for row in rows(table)} - SECTORS == {""} & {row["sector"] for row in rows(table)}


@pytest.mark.parametrize("table", ["seats", "organs", "organisations", "outlets", "peoples", "offices", "regions"])
def test_countries_are_iso_or_non_state_codes(table):
    known = {row["code"] for row in rows("states")} | {row["code"] for row in rows("state_names")} | NON_STATES
    assert {row["country"] for row in rows(table)} - known <= {""}


def test_every_table_has_a_source():
    named = set(re.findall(r"`(\w+)\.(?:csv|tsv)`", (TABLES / "SOURCES.md").read_text("utf-8")))
    assert {path.stem for path in TABLES.iterdir() if path.suffix in {".csv", ".tsv"}} <= named


def test_years_of_office_are_in_order():
    assert [row for row in rows("offices") if row["to"] and row["from"] > row["to"]] == []


def test_extra_rows_come_first():
    known = Knowledge.shipped({"states": [{"code": "ARV", "name": "Arvenia", "adjective": "Arvenian"}]})
    state = known.state("ARV")
    assert state
    assert (state.name, state.adjective) == ("Arvenia", "Arvenian")
    assert {key.entry.country for key in known.names["arvenians"]} == {"ARV"}


def test_the_default_is_loaded_once():
    assert default() is default()


def test_a_variant_can_be_a_body_of_its_own():
    known = Knowledge(
        {
            "organs": [
                {
                    "name": "Sea Guard",
                    "also": "Guard of the Sea|+Air Guard",
                    "country": "ARV",
                    "sector": "MIL",
                    "kind": "organ",
                }
            ]
        }
    )
    named = {" ".join(key.pieces): key.entry.name for keys in known.names.values() for key in keys}
    assert named == {"sea guard": "Sea Guard", "guard of the sea": "Sea Guard", "air guard": "Air Guard"}


def test_a_role_marked_plural_has_no_singular():
    known = Knowledge(
        {"roles": [{"words": "+force|navy", "plural": "", "sector": "MIL", "kind": "organ", "canonical": ""}]}
    )
    forms = {" ".join(pieces) for found in known.roles.values() for pieces, _ in found}
    assert forms == {"forces", "navy", "navies"}


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Davit Oren", None, "oren"),
        ("Omar al-Teris", None, "teris"),
        ("Lim Tae-su", None, "lim"),
        ("Lim Tae", "KOR", "lim"),
        ("Lim Tae", "ARV", "tae"),
        ("Jonas Berg-Lund", None, "lund"),
        ("Oren", "CHN", "oren"),
    ],
)
def test_surname(name, country, expected):
    assert surname(name, country) == expected
