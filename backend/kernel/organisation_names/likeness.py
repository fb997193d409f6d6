"""How surely two names mean one organisation."""

import re
from typing import Final

from backend.kernel.organisation_names.parts import Name, of_core, parse
from backend.kernel.organisation_names.places import Places, is_elsewhere, starts_with_trade
from backend.kernel.organisation_names.slips import distance, is_doubled, is_swapped
from backend.kernel.organisation_names.sound import same_in_dialect, same_shape, same_sound
from backend.kernel.organisation_names.words import words

ALIKE: Final = 0.8
"""From this similarity on, two names are shown to a person as possibly one organisation."""

_ANOTHER: Final = 0.3
_NUMERALS: Final = re.compile(r"[0-9〇零一二三四五六七八九十百]+")
_SHORT: Final = 2
_PROPER: Final = 3
_TELLING: Final = 4


def _places(name: Name) -> Places:
    return Places(name.places, name.corps, name.districts)


def _are_apart(one: Name, other: Name) -> bool:
    """Tell whether what stands around brand and trade makes them two: branch, place, form, or member of a group."""
    if (one.branch or "") != (other.branch or "") or is_elsewhere(_places(one), _places(other)):
        return True
    if one.kind != other.kind and one.has_form and other.has_form:
        return True
    return one.core != other.core and one.member is not None and other.member is not None and one.member != other.member


def _is_other_number(one: Name, other: Name) -> bool:
    """Tell whether nothing but numbers differs, as between 第一棉纺 and 第二棉纺."""
    return _NUMERALS.sub("#", one.core) == _NUMERALS.sub("#", other.core) and "#" in _NUMERALS.sub("#", one.core)


def _has_no_brand(name: Name) -> bool:
    """Tell whether a name begins with what somebody does, as 双河市供水 does: then every word of it tells."""
    return starts_with_trade(name.core) or name.core.startswith(words().public)


def _brands(one: Name, other: Name) -> float:
    a, b = one.brand, other.brand
    if a == b:
        return 1.0
    if same_sound(a, b):
        return 0.93
    if same_shape(a, b) or is_swapped(a, b) or is_doubled(a, b):
        return 0.9
    if same_in_dialect(a, b):
        return 0.86
    return 0.85 if _is_slip_behind(a, b) else 0.0


def _is_slip_behind(one: str, other: str) -> bool:
    """Tell whether a slip stands behind what is the brand proper, in a trade no list knows: there it makes no other brand.

    Of two characters one says what the trade is (电缆, 电梯); of four it is a slip.
    """
    if distance(one, other, 1) != 1 or one[:_PROPER] != other[:_PROPER] or min(len(one), len(other)) <= _PROPER:
        return False
    return len(one) != len(other) or len(one) >= _SHORT + _TELLING


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
    if same_sound(one, other) or same_shape(one, other):
        return 0.95
    return 0.95 if distance(one, other, 1) <= 1 else 0.5


def _is_abbreviation(one: Name, other: Name) -> bool:
    """Tell whether the shorter takes its characters from the longer in order, beginning with its brand's first."""
    short, long = sorted((one, other), key=lambda name: len(name.core))
    if len(short.core) < _SHORT + 1 or len(short.core) >= len(long.core) or short.core[:_SHORT] != long.core[:_SHORT]:
        return False
    left = iter(long.core)
    return all(char in left for char in short.core)


def _is_typed_wrong(one: str, other: str) -> bool:
    """Tell whether two cores are one with a slip of the fingers: same sound, look-alikes, two swapped or one doubled."""
    return same_sound(one, other) or same_shape(one, other) or is_doubled(one, other) or is_swapped(one, other)


def _of_cores(one: Name, other: Name) -> float | None:
    """Return what brand and trade taken together say, None when they have to be looked at apart."""
    if one.core == other.core:
        return 0.98 if one.places == other.places else 0.95
    if _is_other_number(one, other):
        return _ANOTHER
    if _is_typed_wrong(one.core, other.core):
        return 0.9
    if _has_no_brand(one) and _has_no_brand(other):
        return 0.0
    # The same words in another order: 国际贸易, 贸易国际.
    return 0.9 if one.brand[:_SHORT] == other.brand[:_SHORT] and sorted(one.core) == sorted(other.core) else None


def _of_brand_and_trade(one: Name, other: Name) -> float:
    score = _of_cores(one, other)
    if score is not None:
        return score
    brand = _brands(one, other)
    score = brand * _trades(one, other)
    return max(score, 0.85) if brand and _is_abbreviation(one, other) else score


def similarity(first: str, second: str) -> float:
    """Return how surely two names mean one organisation, from 0 to 1."""
    one, other = parse(first), parse(second)
    if one.plain == other.plain:
        return 1.0
    return _ANOTHER if _are_apart(one, other) else _of_brand_and_trade(one, other)


def may_be_alike(name: str, core: str) -> bool:
    """Tell whether a name with this stored core could be alike: quick, and never false where `similarity` says so."""
    one = parse(name)
    return one.core == core or _of_brand_and_trade(one, of_core(core)) >= ALIKE
