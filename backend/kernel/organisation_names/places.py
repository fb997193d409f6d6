"""Places in names: provinces, cities and what is smaller, divisions and regiments of the corps."""

import re
from dataclasses import dataclass
from typing import Final

from backend.kernel.organisation_names.words import words
from backend.kernel.organisation_names.writing import plain

_CORPS: Final = re.compile(
    r"(?:新疆生产建设兵团|新疆兵团|生产建设兵团|兵团)?(?:农?[一二三四五六七八九十0-9]{1,3}师)?(?:[一二三四五六七八九十百〇0-9]{1,4}团场?)?"
)
_CORPS_UNIT: Final = re.compile(r"([0-9]+|[一二三四五六七八九十])([师团])")
_UNIT: Final = re.compile(r"[㐀-鿿]{0,4}?自治[区州县]|特别行政区|省|市|地区|县|盟")
_COUNTRY: Final = re.compile("中国|中华")
_DISTRICT: Final = re.compile(
    r"[㐀-鿿]{0,3}(?:经济技术开发区|高新技术产业开发区|高新技术开发区|新技术开发区|经济开发区|高新区|经开区|开发区"
    r"|工业园区|工业园|产业园区|保税区)"
    r"|[㐀-鿿]{1,3}(?:新区|(?<![社小景矿牧灌库林校城园])区|县(?!域))"
)
_COUNTY: Final = re.compile(r"[㐀-鿿]{2}县(?!域)")
_TOWN: Final = re.compile(r"[㐀-鿿]{2,6}?(?:镇|乡|苏木|街道)")
_IN_BRACKETS: Final = re.compile(r"[(（【\[〔]([^()（）【】\[\]〔〕]*)[)）】\]〕]")
_CORPS_PLACE: Final = "兵团"
_CORPS_PROVINCE: Final = "650000"
_SHORT: Final = 2


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a name."""

    names: tuple[str, ...]
    corps: frozenset[str]
    districts: frozenset[str]


def _place_at(text: str) -> tuple[str, int, bool] | None:
    """Return the place a text begins with, where it ends, and whether it says what kind of place it is."""
    known = words()
    if text[:1] not in known.place_starts:
        return None
    for length in range(min(known.longest_place, len(text)), 1, -1):
        word = text[:length]
        if word in known.places:
            unit = _UNIT.match(text, length)
            return known.same_place.get(word, word), unit.end() if unit else length, bool(unit)
    return None


def starts_with_trade(text: str) -> bool:
    """Tell whether a text begins with what somebody does."""
    known = words()
    return text[:1] in known.trade_starts and any(
        text[:length] in known.trades or text[:length] in known.generic for length in range(_SHORT, known.longest_trade + 1)
    )


def take_bracketed(name: str) -> tuple[str, list[str]]:
    """Return a name without places in brackets, and those places, as in 汇源（北京）饮料."""
    found: list[str] = []

    def take(bracket: re.Match[str]) -> str:
        inside = _all_places(plain(bracket.group(1)))
        found.extend(inside)
        return "" if inside else bracket.group()

    return _IN_BRACKETS.sub(take, name), [one for one in found if not _COUNTRY.match(one)]


def _all_places(text: str) -> list[str]:
    """Return the places a text is made of; none when there is anything else in it."""
    found: list[str] = []
    while text:
        country = _COUNTRY.match(text)
        place = None if country else _place_at(text)
        if country:
            found.append(country.group())
            text = text[country.end() :]
        elif place:
            found.append(place[0])
            text = text[place[1] :]
        else:
            return []
    return found


def cut_places(text: str, *, towns: bool) -> tuple[str, Places]:
    """Return a name without the places before it; `towns` are looked for in what villagers found."""
    names, corps, districts = list[str](), set[str](), set[str]()
    country = _COUNTRY.match(text)
    if country and len(text) > country.end() + _SHORT and not starts_with_trade(text[country.end() :]):
        text = text[country.end() :]
    while True:
        unit = _CORPS.match(text)
        if unit and unit.end() and len(text) - unit.end() >= _SHORT:
            corps |= {f"{number}{kind}" for number, kind in _CORPS_UNIT.findall(unit.group())}
            text = text[unit.end() :]
            names.append(_CORPS_PLACE)
            continue
        found = _place_at(text)
        # What stands right before the trade is the brand, even where it is a place too (苏州|金华|果汁).
        if found is None or len(text) - found[1] < _SHORT or (not found[2] and starts_with_trade(text[found[1] :])):
            break
        names.append(found[0])
        text = text[found[1] :]
    text = _cut_smaller(text, districts, known=bool(names), towns=towns)
    if not names:
        text = _cut_behind(text, names)
    return text, Places(tuple(names), frozenset(corps), frozenset(districts))


def _cut_smaller(text: str, districts: set[str], *, known: bool, towns: bool) -> str:
    """Cut what is smaller than a city: a district or zone behind a place, a county, a town."""
    for pattern, wanted in ((_DISTRICT, known), (_COUNTY, not known), (_TOWN, towns)):
        found = pattern.match(text) if wanted else None
        if found and len(text) - found.end() >= _SHORT:
            districts.add(found.group()[:-1])
            text = text[found.end() :]
    return text


def _cut_behind(text: str, names: list[str]) -> str:
    """Cut a place that stands behind the trade, as in 汇源果汁北京有限公司."""
    for length in range(_SHORT, min(words().longest_place, len(text) - 2 * _SHORT) + 1):
        word = text[-length:]
        if word in words().places and starts_with_trade(text[-length - _SHORT : -length]):
            names.append(words().same_place.get(word, word))
            return text[:-length]
    return text


def is_elsewhere(one: Places, other: Places) -> bool:
    """Tell whether both say where they are, and it is not the same place."""
    for unit in "师团":
        ours, theirs = ({name for name in side.corps if name.endswith(unit)} for side in (one, other))
        if ours and theirs and not ours & theirs:
            return True
    if one.districts and other.districts and not one.districts & other.districts:
        return True
    if not one.names or not other.names:
        return False
    (provinces, cities), (others, other_cities) = _region_of(one.names), _region_of(other.names)
    return not provinces & others or bool(cities and other_cities and not cities & other_cities)


def _region_of(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    known = words()
    provinces = frozenset(_CORPS_PROVINCE if name == _CORPS_PLACE else known.places[name] for name in names)
    return provinces, frozenset(name for name in names if name not in known.provinces and name != _CORPS_PLACE)
