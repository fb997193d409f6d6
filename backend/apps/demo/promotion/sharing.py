"""Amounts in 万元 shared out so that they sum up exactly."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

TEN_THOUSAND = 10_000


def yuan(amount: int) -> Decimal:
    """Return 万元 as 元."""
    return Decimal(amount * TEN_THOUSAND)


def share_out(total: int, weights: Sequence[float], least: int = 1) -> list[int]:
    """Return whole parts of `total` in proportion to `weights`, none below `least`; they sum up to it."""
    free = total - least * len(weights)
    whole = sum(weights)
    parts = [least + int(free * weight / whole) for weight in weights]
    for place in sorted(range(len(parts)), key=lambda one: -weights[one])[: total - sum(parts)]:
        parts[place] += 1
    return parts


def uneven(rng: Random, count: int, spread: float = 0.7) -> list[float]:
    """Return weights as sizes of projects are: a few large ones, many small ones."""
    return [rng.lognormvariate(0, spread) for _ in range(count)]
