"""Check digits of the two Chinese identifiers that people type.

GB 32100-2015 (unified social credit code, 18 characters, modulus 31) and GB 11643-1999
(resident identity number, 18 characters, ISO 7064 MOD 11-2).
"""

import datetime as dt
import re
from typing import Final

_CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS: Final = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CREDIT_FORM: Final = re.compile(rf"[0-9A-Y][0-9A-Z][0-9]{{6}}[{_CREDIT_ALPHABET}]{{10}}")

_ID_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK_CHARACTERS: Final = "10X98765432"
_ID_FORM: Final = re.compile(r"[1-9][0-9]{16}[0-9X]")


def credit_code_check_character(stem: str) -> str:
    """The 18th character for the first 17 of a unified social credit code."""
    total = sum(_CREDIT_ALPHABET.index(character) * weight for character, weight in zip(stem, _CREDIT_WEIGHTS, strict=True))
    return _CREDIT_ALPHABET[-total % 31]


def is_credit_code(value: str) -> bool:
    """Whether ``value`` (upper case, no spaces) is a well-formed unified social credit code."""
    if not _CREDIT_FORM.fullmatch(value) or any(c not in _CREDIT_ALPHABET for c in value):
        return False
    return credit_code_check_character(value[:17]) == value[17]


def resident_id_check_character(stem: str) -> str:
    """The 18th character for the first 17 digits of a resident identity number."""
    total = sum(int(digit) * weight for digit, weight in zip(stem, _ID_WEIGHTS, strict=True))
    return _ID_CHECK_CHARACTERS[total % 11]


def is_resident_id(value: str) -> bool:
    """Whether ``value`` (upper case X) is well formed, dated on a real day, and checks.

    The division code is not looked up: divisions are abolished and renumbered, and the
    number of somebody born in one stays valid.
    """
    if not _ID_FORM.fullmatch(value):
        return False
    try:
        dt.date(int(value[6:10]), int(value[10:12]), int(value[12:14]))
    except ValueError:
        return False
    return resident_id_check_character(value[:17]) == value[17]
