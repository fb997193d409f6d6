"""Invented enterprises, and those the newspaper names; none has a real credit code."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from backend.apps.demo import names
from backend.library.projects.indexing import grams_of

_ALIKE: Final = 0.55
_TRIES: Final = 12
# As much apart as the library calls alike.
_BAND: Final = 0.2
_TAGGED: Final = 0.3


@cache
def _pool() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("trades.json").read_text(encoding="utf-8"))


def region_of(province: str) -> str:
    """Return the code of a province by its short name."""
    return _pool()["provinces"][province]


def provinces() -> list[str]:
    """Return the provinces people travel to."""
    return [one for one in _pool()["provinces"] if one != "新疆"]


@dataclass(slots=True)
class Firm:
    """An enterprise; it has an id once somebody has entered it."""

    name: str
    brand: str
    industry: str
    region: str
    tags: list[str]
    credit_code: str | None
    id: UUID | None = None


class Firms:
    """Makes enterprises and names projects, no two alike."""

    def __init__(self, rng: Random) -> None:
        """Take the dice."""
        self._rng = rng
        self._brands = [head + tail for head in _pool()["heads"] for tail in _pool()["tails"]]
        rng.shuffle(self._brands)
        self._grams: list[set[str]] = []
        self._next = 0
        self._sizes: dict[str, list[int]] = {}
        # Those the newspaper names, by name.
        self.known: dict[str, Firm] = {}

    def _brand(self) -> str:
        # More enterprises than brands: a second round has another trade and province.
        brand = self._brands[self._next % len(self._brands)]
        self._next += 1
        return brand

    def _trade(self, size: int | None) -> Any:
        """Return a trade, for a project of that size one in which none is about as large, if there is any."""
        trades = _pool()["trades"]
        tries = self._rng.choices(trades, [one["weight"] for one in trades], k=1 if size is None else _TRIES)
        return next((one for one in tries if size is None or self.fits(one["industry"], size)), tries[0])

    def fits(self, industry: str, size: int) -> bool:
        """Tell whether no project of the industry is about as large."""
        return all(abs(size - other) > _BAND * max(size, other) for other in self._sizes.get(industry, ()))

    def keep_size(self, industry: str, size: int) -> None:
        """Remember how large a project is."""
        self._sizes.setdefault(industry, []).append(size)

    def invent(self, province: str, size: int | None = None) -> Firm:
        """Return an enterprise of a province."""
        pool, rng = _pool(), self._rng
        trade = self._trade(size)
        brand = self._brand()
        name = province + brand + rng.choice(trade["words"]) + rng.choice(pool["forms"])
        tags = rng.sample(pool["tags"], rng.choice((1, 1, 2))) if rng.random() < _TAGGED else []
        return Firm(name, brand, trade["industry"], pool["provinces"][province], tags, names.credit_code(rng))

    def local(self, size: int) -> Firm:
        """Return a project company founded here."""
        firm = self.invent("新疆", size)
        firm.name = firm.name.replace("新疆", "双河", 1)
        return firm

    def named(self, name: str, industry: str, region: str) -> Firm:
        """Return an enterprise with a given name."""
        return Firm(name, name, industry, region, [], names.credit_code(self._rng))

    def abroad(self, name: str) -> Firm:
        """Return one that has no credit code."""
        return Firm(name, name, "51", "650000", ["foreign"], None)

    def printed(self, name: str) -> Firm:
        """Return one of those the newspaper names."""
        one = next(one for one in _pool()["printed"] if one["name"] == name)
        self.known[name] = Firm(name, name, one["industry"], one["region"], list(one["tags"]), names.credit_code(self._rng))
        return self.known[name]

    def printed_of(self, region: str) -> list[str]:
        """Return whom of them one can visit in a province."""
        return [one["name"] for one in _pool()["printed"] if one["region"] == region]

    def project_name(self, firm: Firm, place: str) -> str:
        """Return a name that is not like any before."""
        products: list[str] = next(one["products"] for one in _pool()["trades"] if one["industry"] == firm.industry)
        tries = [f"{firm.brand}{product}项目" for product in self._rng.sample(products, len(products))]
        tries += [f"{place}{one}" for one in tries]
        tries += [f"{place}{firm.brand}{size}{product}项目" for size in ("一万吨", "三百台套", "五万方") for product in products]
        found = next((one for one in tries if self._is_new(one)), tries[-1])
        self.remember(found)
        return found

    def remember(self, name: str) -> None:
        """Keep later names from being like this one."""
        self._grams.append(set(grams_of(name)))

    def _is_new(self, name: str) -> bool:
        mine = set(grams_of(name))
        return all(2 * len(mine & other) < _ALIKE * (len(mine) + len(other)) for other in self._grams)
