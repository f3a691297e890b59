"""Networks with weights of eight bits: the same products on every processor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from riftline.language import network
from riftline.settings import Settings

EXPECTED = network.LENGTH * network.LARGEST * network.LARGEST_WEIGHT


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    """What was found out about the processor is forgotten before and after each test."""
    network.is_exact.cache_clear()
    yield
    network.is_exact.cache_clear()


def _probe() -> Path:
    return Settings.from_environment().models / network.PROBE


def _largest() -> dict[str, np.ndarray]:
    return {"a": np.full((1, network.LENGTH), network.LARGEST, dtype=np.uint8)}


def test_the_shipped_probe_is_there() -> None:
    assert _probe().exists()


def test_the_largest_numbers_do_not_overflow_on_this_processor() -> None:
    assert (network.session(_probe()).run(None, _largest())[0] == EXPECTED).all()


def test_wider_products_are_exact_on_every_processor() -> None:
    wide = network._session(_probe(), 1, exact=False)
    assert (wide.run(None, _largest())[0] == EXPECTED).all()


def test_without_a_probe_the_safe_way_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RIFTLINE_MODELS", str(tmp_path))
    assert not network.is_exact()


def test_a_processor_that_overflows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Overflowing:
        def run(self, _outputs: None, _feed: object) -> list[np.ndarray]:
            return [np.full((1, 16), EXPECTED // 2, dtype=np.int32)]

    monkeypatch.setattr(network, "_session", lambda *_, **__: Overflowing())
    assert not network.is_exact()


def test_both_ways_give_the_same_numbers_where_the_short_one_is_exact() -> None:
    if not network.is_exact():
        pytest.skip("this processor overflows")
    row = np.arange(network.LENGTH, dtype=np.uint8)[None] * 4
    short, wide = (network._session(_probe(), 1, exact=exact).run(None, {"a": row})[0] for exact in (True, False))
    assert (short == wide).all()
