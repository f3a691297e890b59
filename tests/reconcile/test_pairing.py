"""Pairs out of groups as arrays: all of them, each under one number."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from riftline.reconcile.pairing import coded, decoded, distinct, within

GROUPS = st.lists(st.lists(st.integers(0, 30), max_size=6, unique=True), max_size=8)


@given(GROUPS, st.integers(0, 6))
def test_every_pair_of_a_group_that_is_no_crowd(groups, most):
    expected = sorted(pair for group in groups if len(group) <= most for pair in combinations(group, 2))
    assert sorted(map(tuple, within(groups, most).tolist())) == expected


@given(GROUPS)
def test_a_code_stands_for_a_pair_whichever_comes_first(groups):
    pairs = within(groups, 6)
    codes = coded(pairs, 31)
    assert np.array_equal(codes, coded(pairs[:, ::-1], 31))
    assert np.array_equal(decoded(codes, 31), np.sort(pairs, axis=1))


@given(st.lists(st.integers(0, 9)))
def test_each_number_once_in_order(codes):
    assert distinct(np.array(codes, dtype=np.int64)).tolist() == sorted(set(codes))
