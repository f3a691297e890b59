"""Heads from arc scores."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from riftline.language.trees import is_tree, tree


def test_a_greedy_tree_is_kept():
    heads = np.array([2, 0, 2])
    assert tree(np.zeros((3, 4), dtype=np.float32), heads) is heads


def test_a_cycle_is_broken_where_it_costs_least():
    scores = np.full((3, 4), -9.0, dtype=np.float32)
    scores[0, 2], scores[1, 1], scores[2, 2] = 5, 5, 5
    scores[1, 0], scores[0, 0] = 4, 1
    assert tree(scores, scores.argmax(axis=1)).tolist() == [2, 0, 2]


def test_two_roots_become_one():
    scores = np.array([[5, -9, 4], [3, 2, -9]], dtype=np.float32)
    assert tree(scores, np.array([0, 0])).tolist() == [0, 1]


@given(st.integers(1, 9), st.integers(0, 10_000))
def test_the_result_is_always_a_tree(n, seed):
    scores = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)
    scores[np.arange(n), np.arange(1, n + 1)] = -1e4
    assert is_tree(tree(scores, scores.argmax(axis=1)))
