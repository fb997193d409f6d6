"""What names are made of, from the data file."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from backend.kernel.classifications import regions


@dataclass(frozen=True, slots=True)
class Words:
    """The data file, ready to be looked up. `places` are by province; `same_place` are short names of places by the usual one."""

    simplified: dict[int, str]
    places: dict[str, str]
    same_place: dict[str, str]
    provinces: frozenset[str]
    longest_place: int
    place_starts: frozenset[str]
    legal_forms: tuple[str, ...]
    own_kinds: tuple[str, ...]
    latin_forms: frozenset[str]
    latin_ends: tuple[str, ...]
    trades: dict[str, int]
    generic: frozenset[str]
    public: tuple[str, ...]
    longest_trade: int
    trade_starts: frozenset[str]
    look_alike: dict[int, str]
    readings: dict[str, frozenset[str]]


@cache
def words() -> Words:
    """Return the data file, read once."""
    raw: dict[str, Any] = orjson.loads((Path(__file__).parent / "words.json").read_bytes())
    places = {region.short: code for code, region in regions().items()}
    places |= {region.names["zh"]: code for code, region in regions().items()}
    provinces = frozenset(places)
    places |= {city: code for code, cities in raw["cities"].items() for city in cities}
    places |= {short: places[usual] for short, usual in raw["same_place"].items()}
    trades = {word: group for group, alike in enumerate(raw["trades"]) for word in alike}
    return Words(
        simplified=str.maketrans("".join(raw["traditional"]), "".join(raw["simplified"])),  # type: ignore[arg-type]
        places=places,
        same_place=raw["same_place"],
        provinces=provinces,
        longest_place=max(map(len, places)),
        place_starts=frozenset(place[0] for place in places),
        legal_forms=tuple(sorted(raw["legal_forms"], key=len, reverse=True)),
        own_kinds=tuple(raw["own_kinds"]),
        latin_forms=frozenset(raw["latin_forms"]),
        latin_ends=tuple(sorted(raw["latin_ends"], key=len, reverse=True)),
        trades=trades,
        generic=frozenset(raw["generic"]),
        public=tuple(raw["public"]),
        longest_trade=max(map(len, [*trades, *raw["generic"]])),
        trade_starts=frozenset(word[0] for word in [*trades, *raw["generic"]]),
        look_alike={ord(char): group[0] for group in raw["look_alike"] for char in group},
        readings={char: frozenset(read) for char, read in raw["readings"].items()},
    )
