"""Check digits of the two Chinese identifiers that people type, as python-stdnum has them.

GB 32100-2015 (unified social credit code) and GB 11643-1999 (resident identity number).
"""

import re
from typing import Final

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

_ID_FORM: Final = re.compile(r"[1-9][0-9]{16}[0-9X]")
_CODE_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_FORM: Final = re.compile(rf"[0-9]{{8}}[{_CODE_ALPHABET}]{{10}}")
_CODE_VALUES: Final = {char: value for value, char in enumerate(_CODE_ALPHABET)}
_CODE_WEIGHTS: Final = tuple(3**place % len(_CODE_ALPHABET) for place in range(17))


def credit_code_check_character(stem: str) -> str:
    """The 18th character for the first 17 of a unified social credit code."""
    return uscc.calc_check_digit(stem)


def is_credit_code(value: str) -> bool:
    """Whether ``value`` (upper case, no spaces) is a well-formed unified social credit code."""
    # The form first: ledgers of fifty thousand rows are asked, and the library cleans each value anew.
    if not _CODE_FORM.fullmatch(value):
        return False
    total = sum(_CODE_VALUES[char] * weight for char, weight in zip(value[:17], _CODE_WEIGHTS, strict=True))
    return _CODE_VALUES[value[17]] == -total % len(_CODE_ALPHABET)


def resident_id_check_character(stem: str) -> str:
    """The 18th character for the first 17 digits of a resident identity number."""
    return ric.calc_check_digit(f"{stem}0")


def is_resident_id(value: str) -> bool:
    """Whether ``value`` (upper case X) is well formed, dated on a real day, and checks.

    The division code is not looked up: divisions are abolished and renumbered, and the
    number of somebody born in one stays valid.
    """
    if not _ID_FORM.fullmatch(value):
        return False
    try:
        ric.get_birth_date(value)
    except ValidationError:
        return False
    return resident_id_check_character(value[:17]) == value[17]
