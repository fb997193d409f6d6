"""Figures for the operator that stand in the database: each service names its own, and `/metrics` asks for them.

Every process that serves a part tells of that part alone; what several processes can see is the same figure several
times, so that a dashboard takes the largest.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prometheus_client.core import GaugeMetricFamily

from backend.kernel.db import Reader, Statement

Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Gauge:
    """One figure: its statement answers rows of label values and the value, last; `known` are shown as 0 when absent."""

    name: str
    words: str
    statement: Statement
    labels: tuple[str, ...] = ()
    known: tuple[tuple[str, ...], ...] = ()


REGISTRY: dict[str, Gauge] = {}


def gauge(one: Gauge) -> Gauge:
    """Have `/metrics` ask for a figure, in every process that imports its module."""
    REGISTRY[one.name] = one
    return one


def family(name: str, words: str, labels: Sequence[str], rows: Iterable[Row]) -> GaugeMetricFamily:
    """Return figures of one name; a row's value stands last, and None says that there is none."""
    made = GaugeMetricFamily(name, words, labels=labels)
    for *values, value in rows:
        if value is not None:
            made.add_metric([str(one) for one in values], float(value))
    return made


async def read(reader: Reader) -> list[GaugeMetricFamily]:
    """Return every registered figure."""
    found: list[GaugeMetricFamily] = []
    for one in list(REGISTRY.values()):
        values = {tuple(row[:-1]): row[-1] for row in map(tuple, await reader.rows(one.statement))}
        rows = (dict.fromkeys(one.known, 0) | values).items()
        found.append(family(one.name, one.words, one.labels, ((*key, value) for key, value in rows)))
    return found


class Together:
    """What the library's own registry holds, and what was read now, as one answer."""

    def __init__(self, *parts: Iterable[Any]) -> None:
        """Take families of figures."""
        self._parts = parts

    def collect(self) -> Iterator[Any]:
        """Yield all of them."""
        for part in self._parts:
            yield from part
