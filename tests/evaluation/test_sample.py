"""A real measurement at every run of the tests, against the floors. Needs the data folder (RIFTLINE_DATA)."""

import pytest
from evaluation import state
from evaluation.benchmark import data_folder, fingerprints
from evaluation.benchmarks import BY_NAME


def test_the_sample_stays_above_its_floors():
    sample = BY_NAME["sample"]
    try:
        files = fingerprints(sample, data_folder())
    except FileNotFoundError as error:
        pytest.skip(f"no benchmark data at {error.args[0]}: set RIFTLINE_DATA to the folder that holds them")
    measured = state.Row(dict(sample.run(data_folder())), files)
    floors = state.read(state.FLOORS)
    assert [str(fall) for fall in state.falls({"sample": measured}, {"sample": floors["sample"]})] == []
