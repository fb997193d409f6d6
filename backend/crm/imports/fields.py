"""The fields a column can be mapped to, and how a heading is recognised."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import orjson

from backend.crm.imports.cells import FACTORS

FIELDS: Final = (
    "name",
    "credit_code",
    "short_name",
    "industry",
    "region",
    "address",
    "registered_capital",
    "staff_count",
    "tags",
    "notes",
    "contact_name",
    "contact_position",
    "contact_phone",
    "met_on",
    "met_summary",
)
MONEY: Final = frozenset({"registered_capital"})
_BRACKETS: Final = re.compile(r"[(\[【](.*?)[)\]】]")
_NOISE: Final = re.compile(r"[\s*:：、/\\_.-]+")
_EXACT: Final = 3.0
_PART: Final = 2.0
_LIKE: Final = 1.0
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is compared: its parts from the top row to the bottom one, and the unit it names."""

    parts: tuple[str, ...]
    unit: str | None


def heading(title: str) -> Heading:
    """Take a heading apart; rows of a heading of several rows are separated by line breaks."""
    folded = unicodedata.normalize("NFKC", title).lower()
    unit = next((one.strip() for one in _BRACKETS.findall(folded) if one.strip().removeprefix("单位").strip(":") in FACTORS), None)
    bare = [_NOISE.sub("", _BRACKETS.sub("", part)) for part in folded.split("\n")]
    return Heading(tuple(part for part in bare if part), unit and unit.removeprefix("单位").strip(":"))


@cache
def _exact() -> dict[str, str]:
    headings: dict[str, list[str]] = orjson.loads((Path(__file__).parent / "headings.json").read_bytes())
    return {word: key for key in FIELDS for word in headings[key]}


def candidates(found: Heading) -> dict[str, float]:
    """Return the fields a heading may stand for, each with how sure that is."""
    scores: dict[str, float] = {}
    joined = ["".join(found.parts[start:]) for start in range(len(found.parts))]
    for text in joined:
        key = _exact().get(text)
        if key is not None:
            scores[key] = max(scores.get(key, 0), _EXACT)
    if not scores:
        scores = {_exact()[part]: _PART for part in found.parts if part in _exact()}
    if not scores and found.parts:
        last = found.parts[-1]
        for word, key in _exact().items():
            if len(word) >= _SHORTEST and word in last:
                scores[key] = max(scores.get(key, 0), _LIKE + len(word) / 100)
    return scores


def propose(titles: list[str]) -> tuple[dict[str, int], dict[str, str]]:
    """Return a column for each field that has one, the surest first, and the units headings name."""
    headings = [heading(title) for title in titles]
    sure = sorted(
        ((score, -index, key) for index, found in enumerate(headings) for key, score in candidates(found).items()),
        key=lambda one: (-one[0], -one[1]),
    )
    mapping: dict[str, int] = {}
    for _, negative, key in sure:
        if key not in mapping and -negative not in mapping.values():
            mapping[key] = -negative
    units = {key: headings[index].unit or "元" for key, index in mapping.items() if key in MONEY}
    return mapping, units
