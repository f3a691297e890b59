"""From arc scores to trees: greedy where that is a tree, else the maximum spanning tree with one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROOT = 0


def tree(scores: NDArray[np.float32], greedy: NDArray[np.int64]) -> NDArray[np.int64]:
    """Heads of the best tree with exactly one root. `scores[w, h]`: word w (0-based), head h (0 is the root, h word h-1).

    `greedy` is the best head of each word; it is returned unchanged if it is such a tree (it mostly is).
    """
    if is_tree(greedy):
        return greedy
    best, best_score = greedy, -np.inf
    for root in np.argsort(-scores[:, ROOT])[:3]:
        forced = scores.copy()
        forced[:, ROOT] = -1e9
        forced[root, :] = -1e9
        forced[root, ROOT] = 1e9
        heads = spanning(forced)
        score = float(scores[np.arange(len(heads)), heads].sum())
        if score > best_score:
            best, best_score = heads, score
    return best


def is_tree(heads: NDArray[np.int64]) -> bool:
    """True if there is one root and no cycle. `heads[w]` is 0 for the root, else the 1-based number of the head word."""
    if int((heads == ROOT).sum()) != 1:
        return False
    reach = np.concatenate([[0], heads])
    for _ in range(max(1, int(np.ceil(np.log2(len(reach) + 1))))):
        reach = reach[reach]
    return not reach.any()


def spanning(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """Chu-Liu/Edmonds: heads of the maximum spanning arborescence from the root (Edmonds 1967); same shapes as `tree`."""
    n = len(scores) + 1
    full = np.full((n, n), -np.inf)
    full[1:, :] = scores
    np.fill_diagonal(full, -np.inf)
    return _edmonds(full)[1:].astype(np.int64)


def _edmonds(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[ROOT] = ROOT
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    # The cycle becomes one node, the last of a smaller graph.
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    from_cycle = scores[np.ix_(outside, cycle)]
    small[:-1, -1] = from_cycle.max(axis=1)
    into_cycle = scores[np.ix_(cycle, outside)] - kept[:, None] + kept.sum()
    small[-1, :-1] = into_cycle.max(axis=0)
    np.fill_diagonal(small, -np.inf)
    inner = _edmonds(small)
    return _expand(heads, inner, outside, cycle, (from_cycle, into_cycle))


def _expand(
    heads: NDArray[np.int64],
    inner: NDArray[np.int64],
    outside: NDArray[np.int64],
    cycle: NDArray[np.int64],
    arcs: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> NDArray[np.int64]:
    from_cycle, into_cycle = arcs
    out = heads.copy()
    last = len(outside)
    for i, node in enumerate(outside):
        head = inner[i]
        out[node] = cycle[from_cycle[i].argmax()] if head == last else outside[head]
    entry = inner[last]
    out[cycle[into_cycle[:, entry].argmax()]] = outside[entry]
    out[ROOT] = ROOT
    return out


def _cycle(heads: NDArray[np.int64]) -> NDArray[np.int64] | None:
    state = np.zeros(len(heads), dtype=np.int8)
    state[ROOT] = 2
    for start in range(len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return np.array(path[path.index(node) :])
        state[path] = 2
    return None
