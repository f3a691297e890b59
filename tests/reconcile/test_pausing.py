"""The collector of cyclic garbage is off while a record is built, and as it was afterwards."""

import gc

import pytest

from riftline.reconcile.pausing import collector_paused


@pytest.fixture(params=[True, False], ids=["on", "off"])
def was_on(request):
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_the_collector_is_off_within_and_as_it_was_afterwards(was_on):
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled() == was_on


def test_it_is_as_it_was_after_an_error_too(was_on):
    with pytest.raises(ValueError, match="broken"), collector_paused():
        raise ValueError("broken")
    assert gc.isenabled() == was_on


def test_the_first_to_be_done_leaves_it_off_for_the_others(was_on):
    one, other = collector_paused(), collector_paused()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    assert gc.isenabled() == was_on
