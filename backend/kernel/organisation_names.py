"""Names of Chinese organisations: taken apart, the keys by which alike ones are found, and how alike two are.

A registered name is region + brand (字号) + trade + legal form, as in 新疆|天润|乳业|股份有限公司. People leave out,
shorten, reorder and mistype all but the brand; two that differ in region, branch or trade are two organisations.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import orjson

from backend.kernel.classifications import regions
from backend.kernel.search import reading

ALIKE: Final = 0.8
"""From this similarity on, two names are shown to a person as possibly one organisation."""

_NOT_IN_NAMES: Final = re.compile(r"[^0-9a-zа-яё㐀-鿿]+")
_BRANCH: Final = re.compile(r"(.{0,12}?)(?:第[一二三四五六七八九十0-9]+)?(分公司|子公司|办事处|分厂|分行|支行|营业部|代表处|分店)$")
_CORPS: Final = re.compile(
    r"(?:新疆生产建设兵团|新疆兵团|生产建设兵团|兵团)?(?:农?[一二三四五六七八九十0-9]{1,3}师|第[一二三四五六七八九十0-9]{1,3}师)?(?:[一二三四五六七八九十百〇0-9]{1,4}团场?)?"
)
_CORPS_UNIT: Final = re.compile(r"([一二三四五六七八九十百〇0-9]+)([师团])")
_DIGITS: Final = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_UNIT_OF_REGION: Final = ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "特别行政区", "省", "市", "地区")
_MAX_KEYED: Final = 14
_SHORT: Final = 2
_LATIN_START: Final = 6
_PROPER: Final = 3


@dataclass(frozen=True, slots=True)
class Words:
    """What names are made of, from the data file."""

    simplified: dict[int, str]
    places: dict[str, str]
    longest_place: int
    legal_forms: tuple[str, ...]
    latin_forms: tuple[str, ...]
    trades: dict[str, int]
    generic: frozenset[str]
    longest_trade: int
    look_alike: dict[int, str]


@cache
def words() -> Words:
    """Return the data file, read once."""
    raw: dict[str, Any] = orjson.loads(Path(__file__).with_suffix(".json").with_stem("organisation_words").read_bytes())
    places = {region.short: code for code, region in regions().items()}
    places |= {region.names["zh"]: code for code, region in regions().items()}
    places |= {city: code for code, cities in raw["cities"].items() for city in cities}
    trades = {word: group for group, alike in enumerate(raw["trades"]) for word in alike}
    return Words(
        simplified=str.maketrans("".join(raw["traditional"]), "".join(raw["simplified"])),  # type: ignore[arg-type]
        places=places,
        longest_place=max(map(len, places)),
        legal_forms=tuple(sorted(raw["legal_forms"], key=len, reverse=True)),
        latin_forms=tuple(sorted(raw["latin_forms"], key=len, reverse=True)),
        trades=trades,
        generic=frozenset(raw["generic"]),
        longest_trade=max(map(len, [*trades, *raw["generic"]])),
        look_alike={ord(char): group[0] for group in raw["look_alike"] for char in group},
    )


def plain(name: str) -> str:
    """Return a name as it is compared: full-width and traditional forms folded, without case, brackets, blanks and marks."""
    folded = unicodedata.normalize("NFKC", name).lower().translate(words().simplified)
    return _NOT_IN_NAMES.sub("", folded)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `corps` are divisions and regiments, `trades` groups of like words, `generic` words that say little."""

    plain: str
    places: tuple[str, ...]
    corps: frozenset[str]
    core: str
    brand: str
    trades: frozenset[int]
    generic: frozenset[str]
    rest: str
    branch: str | None
    has_form: bool


def _cut_end(text: str, forms: tuple[str, ...]) -> tuple[str, bool]:
    cut = False
    while True:
        form = next((one for one in forms if text.endswith(one) and len(text) > len(one) + 1), None)
        if form is None:
            return text, cut
        text, cut = text[: -len(form)], True


def _cut_branch(text: str) -> tuple[str, str | None]:
    found = _BRANCH.search(text)
    if not found:
        return text, None
    # What names the branch stands behind the legal form of the whole.
    for form in words().legal_forms:
        at = text.rfind(form, 0, found.start(2))
        if at > 1:
            return text[: at + len(form)], text[at + len(form) : found.start(2)] + found.group(2)
    return text[: found.start(2)], found.group(2)


def _place_at(text: str, start: int) -> tuple[str, int] | None:
    known = words()
    for length in range(min(known.longest_place, len(text) - start), 1, -1):
        word = text[start : start + length]
        if word in known.places:
            end = start + length
            unit = next((one for one in _UNIT_OF_REGION if text.startswith(one, end)), "")
            return word, end + len(unit)
    return None


def _number(text: str) -> int:
    """Return what 83, 八十三 or 八三 counts."""
    if text.isdigit():
        return int(text)
    tens, _, ones = text.partition("十")
    if "十" not in text:
        return int("".join(str(_DIGITS.get(char, 0)) for char in text))
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)


def _starts_with_trade(text: str) -> bool:
    known = words()
    return any(text[:length] in known.trades or text[:length] in known.generic for length in range(_SHORT, known.longest_trade + 1))


def _cut_places(text: str) -> tuple[str, list[str], frozenset[str]]:
    places: list[str] = []
    units = set[str]()
    while True:
        corps = _CORPS.match(text)
        if corps and corps.end() and len(text) - corps.end() >= _SHORT:
            units |= {f"{_number(number)}{unit}" for number, unit in _CORPS_UNIT.findall(corps.group())}
            text = text[corps.end() :]
            places.append("兵团")
            continue
        found = _place_at(text, 0)
        # What stands right before the trade is the brand, even where it is a place too (苏州|金华|果汁).
        if found is None or len(text) - found[1] < _SHORT or _starts_with_trade(text[found[1] :]):
            return text, places, frozenset(units)
        places.append(found[0])
        text = text[found[1] :]


def _segments(text: str) -> tuple[str, frozenset[int], frozenset[str], str]:
    """Return brand, groups of trades, generic words, and characters that are neither."""
    known = words()
    brand, rest, trades, generic, at = "", "", set[int](), set[str](), 0
    while at < len(text):
        longest = min(known.longest_trade, len(text) - at)
        word = next((w for n in range(longest, 1, -1) if (w := text[at : at + n]) in known.trades or w in known.generic), None)
        # A brand has two characters at least, even where they read like a trade.
        if word is None or (not rest and not trades and not generic and len(brand) < _SHORT):
            if trades or generic:
                rest += text[at]
            else:
                brand += text[at]
            at += 1
            continue
        if word in known.trades:
            trades.add(known.trades[word])
        else:
            generic.add(word)
        at += len(word)
    return brand, frozenset(trades), frozenset(generic), rest


def _inner_places(text: str) -> tuple[str, list[str]]:
    """Cut a place that stands inside brackets after the brand, as in 汇源（北京）饮料."""
    for start in range(_SHORT, len(text) - 1):
        found = _place_at(text, start)
        if found is not None:
            return text[:start] + text[found[1] :], [found[0]]
    return text, []


@lru_cache(maxsize=4096)
def parse(name: str) -> Name:
    """Return a name taken apart."""
    known = words()
    whole = plain(name)
    body, branch = _cut_branch(whole)
    body, latin = _cut_end(body, known.latin_forms) if body.isascii() else (body, False)
    body, has_form = _cut_end(body, known.legal_forms)
    bracketed = "".join(re.findall(r"[(（\[【]([^)）\]】]*)[)）\]】]", name))
    core, places, corps = _cut_places(body)
    if bracketed and not places:
        core, places = _inner_places(core)
    core = re.sub("集团|股份", "", core) or core
    brand, trades, generic, rest = _segments(core)
    return Name(whole, tuple(places), corps, core, brand, trades, generic, rest, branch, has_form or latin)


def sounds(text: str) -> str:
    """Return text in Latin letters, one blank between characters, so that 汇原 and 汇源 read the same."""
    return " ".join(reading(char) for char in text)


def _sound(text: str) -> str:
    """Return how text sounds to those who do not tell n from ng, or zh from z."""
    read = sounds(text).replace("zh", "z").replace("ch", "c").replace("sh", "s")
    return re.sub(r"([aei]n)g\b", r"\1", read)


def _shape(text: str) -> str:
    return text.translate(words().look_alike)


def keys(name: str) -> list[str]:
    """Return the keys to keep beside a name: two names that may be alike share at least one."""
    one = parse(name)
    core = one.core
    found = {f"c:{core}", f"s:{_sound(core)}", f"w:{one.plain}"}
    start = core[: _LATIN_START if core.isascii() else _SHORT]
    if len(start) >= _SHORT:
        found |= {f"b:{_shape(start)}", f"p:{_sound(start)}"}
    if _SHORT < len(core) <= _MAX_KEYED:
        found |= {f"d:{core[:at]}{core[at + 1 :]}" for at in range(len(core))} | {f"d:{core}"}
    return sorted(found)


def _region_of(places: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    known = words().places
    provinces = frozenset("650000" if place == "兵团" else known[place] for place in places)
    shorts = {region.short for region in regions().values()} | {region.names["zh"] for region in regions().values()}
    return provinces, frozenset(place for place in places if place not in shorts and place != "兵团")


def _other_corps(one: Name, other: Name) -> bool:
    """Tell whether both name a division, or a regiment, and not the same one."""
    for unit in "师团":
        ours, theirs = ({name for name in side.corps if name.endswith(unit)} for side in (one, other))
        if ours and theirs and not ours & theirs:
            return True
    return False


def _region_conflict(one: Name, other: Name) -> bool:
    if _other_corps(one, other):
        return True
    if not one.places or not other.places:
        return False
    (provinces, cities), (others, other_cities) = _region_of(one.places), _region_of(other.places)
    return not provinces & others or bool(cities and other_cities and not cities & other_cities)


def _distance(one: str, other: str, limit: int = 2) -> int:
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


def _is_doubled(one: str, other: str) -> bool:
    """Tell whether the longer is the shorter with one character typed twice."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(a == b and long[:at] + long[at + 1 :] == short for at, (a, b) in enumerate(pairwise(long)))


def _is_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbours changed places; at the very front that makes another brand (天海, 海天)."""
    turned = one[:_SHORT] == other[:_SHORT][::-1]
    return not turned and sorted(one) == sorted(other) and _distance(one, other, 1) == 1


def _brands(one: Name, other: Name) -> float:
    a, b = one.brand, other.brand
    if a == b:
        return 1.0
    if _sound(a) == _sound(b):
        return 0.93
    if _shape(a) == _shape(b) or _is_swapped(a, b) or _is_doubled(a, b):
        return 0.9
    # Behind what is the brand proper stands a trade no list knows; a slip there is no other brand.
    return 0.85 if a[:_PROPER] == b[:_PROPER] and min(len(a), len(b)) > _PROPER and _distance(a, b, 1) == 1 else 0.0


def _trades(one: Name, other: Name) -> float:
    if one.trades == other.trades and one.generic == other.generic:
        return 1.0 if one.rest == other.rest else _rests(one.rest, other.rest)
    if one.trades and other.trades:
        if not one.trades & other.trades:
            return 0.0
        if one.trades != other.trades and not (one.trades < other.trades or other.trades < one.trades):
            return 0.6
    if one.trades != other.trades and (one if other.trades else other).generic:
        # 科技 here and 物流 there: each says what it does, and it is not the same.
        return 0.6
    more, less = (one, other) if len(one.generic) >= len(other.generic) else (other, one)
    if less.generic <= more.generic:
        return 0.93
    return 0.85 if one.trades and one.trades == other.trades and not (one.has_form and other.has_form) else 0.7


def _rests(one: str, other: str) -> float:
    if not one or not other:
        return 0.88
    return 0.95 if _sound(one) == _sound(other) or _distance(one, other, 1) <= 1 else 0.5


def _is_abbreviation(one: Name, other: Name) -> bool:
    """Tell whether the shorter takes its characters from the longer in order, beginning with its brand's first."""
    short, long = sorted((one, other), key=lambda name: len(name.core))
    if len(short.core) < _SHORT + 1 or len(short.core) >= len(long.core) or short.core[:_SHORT] != long.core[:_SHORT]:
        return False
    left = iter(long.core)
    return all(char in left for char in short.core)


def similarity(first: str, second: str) -> float:
    """Return how surely two names mean one organisation, from 0 to 1."""
    one, other = parse(first), parse(second)
    if one.plain == other.plain:
        return 1.0
    if (one.branch or "") != (other.branch or "") or _region_conflict(one, other):
        return 0.3
    if one.core == other.core:
        return 0.98 if one.places == other.places else 0.95
    if _is_typed_wrong(one.core, other.core):
        return 0.9
    brand = _brands(one, other)
    score = brand * _trades(one, other)
    return max(score, 0.85) if brand and _is_abbreviation(one, other) else score


def _is_typed_wrong(one: str, other: str) -> bool:
    """Tell whether two cores are one with a slip of the fingers: same sound, look-alikes, two swapped or one doubled."""
    if _sound(one) == _sound(other) or _shape(one) == _shape(other) or _is_doubled(one, other):
        return True
    return _is_swapped(one, other)
