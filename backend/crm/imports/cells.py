"""What stands in a cell, however it was typed: full-width digits, units within the text, days as text or as numbers."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.kernel.check_digits import is_credit_code
from backend.kernel.classifications import industries, regions

# Yuan in one of what a figure is written in.
UNITS: Final = {"元": 1, "千元": 1_000, "万": 10_000, "万元": 10_000, "百万": 10**6, "百万元": 10**6, "千万": 10**7, "千万元": 10**7}
UNITS_LARGE: Final = {"亿": 10**8, "亿元": 10**8}
FACTORS: Final[dict[str, int]] = UNITS | UNITS_LARGE
_YUAN: Final = re.compile(r"^(人民币|rmb|cny|¥|约)?([\d,.]+)(元|千元|百万元?|千万元?|万元?|亿元?)?(人民币)?$", re.IGNORECASE)
_FOREIGN: Final = re.compile(r"美元|美金|欧元|港元|港币|日元|英镑|卢布|usd|eur|hkd|jpy|gbp|rub|\$|€|£|₽", re.IGNORECASE)
_COUNT: Final = re.compile(r"^(?:约|近)?([\d,]+)(?:余|多)?(?:人|名|个)?(?:左右)?$")
_DAY: Final = re.compile(r"^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:\s.*)?$")
_DIGITS_DAY: Final = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_MONTH: Final = re.compile(r"^\d{4}[-./年]\d{1,2}月?$")
_PHONE: Final = re.compile(r"^(?:\+?86)?([\d-]{5,20})$")
_EXCEL_DAY_ONE: Final = date(1899, 12, 30)
# Serial numbers of days from 1954 to 2119: what a day becomes when its column is formatted as a number.
_SERIALS: Final = (20_000, 80_000)
# A float keeps fifteen digits: whatever is longer has lost some.
_EXACT: Final = 10**15
_SEPARATED: Final = re.compile(r"[、,，;；/|]+|\s+")
_FULL_WIDTH: Final = {0xFF10 + n: 0x30 + n for n in range(10)} | {0xFF21 + n: 0x41 + n for n in range(26)}
_FULL_WIDTH_LOW: Final = {0xFF41 + n: 0x61 + n for n in range(26)} | {0x3000: 0x20, 0xFF0D: 0x2D}
_HALF: Final = _FULL_WIDTH | _FULL_WIDTH_LOW


class Unreadable(Exception):  # noqa: N818 - a fact about a cell, not a fault of the program
    """A cell does not hold what its column should; `code` says why, `serious` whether the row can be brought in without it."""

    def __init__(self, code: str, *, serious: bool = True) -> None:
        super().__init__(code)
        self.code = code
        self.serious = serious


def plain(value: Any) -> str:
    """Return a cell as text: whole numbers without a decimal point, days as written here, single blanks."""
    if value is None or isinstance(value, bool):
        return "" if not value else "✓"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return " ".join(str(value).split())


def name(value: Any) -> str:
    """Return a name: letters and digits half-width, punctuation as it was."""
    return plain(value).translate(_HALF).strip()


def _folded(value: Any) -> str:
    return unicodedata.normalize("NFKC", plain(value)).replace(" ", "")


def credit_code(value: Any) -> str:
    """Return a unified social credit code; raises Unreadable."""
    if isinstance(value, int | float) and value >= _EXACT:
        raise Unreadable("credit_code_as_number")
    found = _folded(value).upper()
    if not is_credit_code(found):
        raise Unreadable("credit_code")
    return found


def money(value: Any, factor: int) -> Decimal:
    """Return yuan; `factor` is the column's unit, a unit in the cell itself goes before it. Raises Unreadable."""
    found = _folded(value)
    if _FOREIGN.search(found):
        raise Unreadable("foreign_currency")
    match = _YUAN.match(found)
    try:
        # Text made of a float would show its binary tail; str() of the float itself does not.
        number = Decimal(str(value)) if isinstance(value, int | float) else Decimal(match[2].replace(",", "")) if match else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or number < 0:
        raise Unreadable("money")
    own = match[3] if match and not isinstance(value, int | float) else None
    return _cents(number * (FACTORS[own] if own else factor))


def _cents(amount: Decimal) -> Decimal:
    found = amount.quantize(Decimal("0.01"))
    if found >= Decimal(10) ** 16:
        raise Unreadable("money")
    return found


def count(value: Any) -> int:
    """Return a number of people; raises Unreadable."""
    match = _COUNT.match(_folded(value))
    if match is None or not match[1].strip(",") or int(match[1].replace(",", "")) > 10**7:
        raise Unreadable("count")
    return int(match[1].replace(",", ""))


def day(value: Any, today: date) -> date:
    """Return a day that is not in the future; raises Unreadable."""
    found = _day(value)
    if found > today:
        raise Unreadable("future_day")
    return found


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and _SERIALS[0] <= value <= _SERIALS[1]:
        return _EXCEL_DAY_ONE + timedelta(days=int(value))
    written = unicodedata.normalize("NFKC", plain(value)).strip()
    if _MONTH.match(written):
        raise Unreadable("day_incomplete")
    match = _DAY.match(written.replace(" 日", "日")) or _DIGITS_DAY.match(written)
    if match is None:
        raise Unreadable("day")
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise Unreadable("day") from error


def phone(value: Any) -> str:
    """Return a telephone number; raises Unreadable."""
    match = _PHONE.match(_folded(value))
    if match is None:
        raise Unreadable("phone")
    return match[1]


def _industries() -> dict[str, str]:
    known = {code.upper(): code for code in industries()}
    known |= {f"{one.parent}{code}": code for code, one in industries().items() if one.parent}
    for code, one in industries().items():
        spelled = _bare(one.names["zh"])
        known.setdefault(spelled, code)
        known.setdefault(spelled.removesuffix("业"), code)
    return known


def _bare(text: str) -> str:
    return re.sub(r"[、,，()（）·\s]", "", unicodedata.normalize("NFKC", text)).upper()


_known_industries: dict[str, str] = {}


def industry(value: Any) -> str:
    """Return a code of GB/T 4754 for a code or a name; raises Unreadable, which is not serious."""
    if not _known_industries:
        _known_industries.update(_industries())
    found = _known_industries.get(_bare(plain(value)))
    if found is None:
        raise Unreadable("unknown_industry", serious=False)
    return found


def region(value: Any) -> str:
    """Return a province's code for its code or name, or for an address that begins with it; raises Unreadable, not serious."""
    written = _folded(value)
    if written in regions():
        return written
    # The longer name first: 内蒙古自治区 before 内蒙古.
    for code, one in regions().items():
        if written.startswith((one.names["zh"], one.short)):
            return code
    raise Unreadable("unknown_region", serious=False)


def tags(value: Any) -> tuple[list[str], list[str]]:
    """Return the codes of the tags named, and the words that name none."""
    known = {names["zh"]: code for code, names in ENTERPRISE_TAGS.items()} | {code: code for code in ENTERPRISE_TAGS}
    words = [word for word in _SEPARATED.split(unicodedata.normalize("NFKC", plain(value))) if word]
    found = [known[word] for word in words if word in known]
    return list(dict.fromkeys(found)), [word for word in words if word not in known]
