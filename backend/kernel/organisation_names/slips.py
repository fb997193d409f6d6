"""Slips of the fingers: characters lost, added, changed, swapped or typed twice."""

from itertools import pairwise
from typing import Final

_START: Final = 2


def distance(one: str, other: str, limit: int = 2) -> int:
    """Return the number of lost, added, changed or swapped characters; anything above `limit` is `limit` + 1."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, another in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != another))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == another:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def is_doubled(one: str, other: str) -> bool:
    """Tell whether the longer is the shorter with one character typed twice."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(a == b and long[:at] + long[at + 1 :] == short for at, (a, b) in enumerate(pairwise(long)))


def is_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbours changed places; at the very front that makes another brand (天海, 海天)."""
    turned = one[:_START] == other[:_START][::-1]
    return not turned and sorted(one) == sorted(other) and distance(one, other, 1) == 1
