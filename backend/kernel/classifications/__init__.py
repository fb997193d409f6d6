"""Public classifications: industries by GB/T 4754-2017 (sections and divisions), provinces by GB/T 2260, and groups of them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Industry:
    """A section (letter) or a division (two digits) with its section as `parent`."""

    code: str
    parent: str | None
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Region:
    """A province, with its name as people and companies shorten it."""

    code: str
    short: str
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """Provinces commonly named together, such as 京津冀."""

    code: str
    names: dict[str, str]
    regions: tuple[str, ...]


def _read(name: str) -> list[dict[str, Any]]:
    return orjson.loads((_HERE / name).read_bytes())


@cache
def industries() -> dict[str, Industry]:
    """Return all industries by code, each section before its divisions."""
    return {row["code"]: Industry(**row) for row in _read("industries.json")}


@cache
def regions() -> dict[str, Region]:
    """Return all provinces by code."""
    return {row["code"]: Region(**row) for row in _read("regions.json")}


@cache
def region_groups() -> dict[str, RegionGroup]:
    """Return the groups of provinces by code."""
    return {row["code"]: RegionGroup(row["code"], row["names"], tuple(row["regions"])) for row in _read("region_groups.json")}


@cache
def industry_with_children(code: str) -> tuple[str, ...]:
    """Return an industry's code and those of its divisions; only the code itself when it has none."""
    return (code, *(one.code for one in industries().values() if one.parent == code))


@cache
def regions_of(code: str) -> tuple[str, ...]:
    """Return the provinces a code stands for: a group's, or the province itself."""
    group = region_groups().get(code)
    return group.regions if group else (code,)


def section_of(industry: str) -> str:
    """Return the section an industry belongs to; itself when it is one. Raises KeyError for an unknown code."""
    return industries()[industry].parent or industry
