"""How names sound and look: what is typed by ear, spoken in a dialect or read off a card."""

import re
from functools import lru_cache
from typing import Final

from backend.kernel.organisation_names.words import words
from backend.kernel.search import reading

# Speakers of the south-west and the lower Yangtze do not tell n from l, nor h from f before u.
_DIALECT: Final = (
    (re.compile(r"^n"), "l"),
    (re.compile(r"^hu(?=[anil]|$)"), "f"),
    (re.compile(r"^hong$"), "feng"),
    (re.compile(r"^fu$"), "f"),
)


def sounds(text: str) -> str:
    """Return text in Latin letters, one blank between characters, so that 汇原 and 汇源 read the same."""
    return " ".join(reading(char) for char in text)


@lru_cache(maxsize=8192)
def _heard(char: str) -> str:
    """Return how a character sounds to those who do not tell n from ng, or zh from z."""
    read = reading(char).replace("zh", "z").replace("ch", "c").replace("sh", "s")
    return re.sub(r"([aei]n)g$", r"\1", read)


@lru_cache(maxsize=8192)
def _in_dialect(char: str) -> str:
    read = _heard(char)
    for pattern, other in _DIALECT:
        read = pattern.sub(other, read)
    return read


def heard(text: str) -> str:
    """Return how text sounds, character by character."""
    return " ".join(_heard(char) for char in text)


def shape(text: str) -> str:
    """Return text with characters that look alike made one."""
    return text.translate(words().look_alike)


def same_sound(one: str, other: str) -> bool:
    """Tell whether two texts sound the same, a character of two readings in any of them."""
    return len(one) == len(other) and all(a == b or _heard(a) == _heard(b) or _read_alike(a, b) for a, b in zip(one, other, strict=True))


def _read_alike(one: str, other: str) -> bool:
    known = words().readings
    if one not in known and other not in known:
        return False
    return bool(known.get(one, frozenset((reading(one),))) & known.get(other, frozenset((reading(other),))))


def same_in_dialect(one: str, other: str) -> bool:
    """Tell whether two texts sound the same to a speaker of a southern dialect."""
    return len(one) == len(other) and all(a == b or _in_dialect(a) == _in_dialect(b) for a, b in zip(one, other, strict=True))


def same_shape(one: str, other: str) -> bool:
    """Tell whether two texts are read off one card."""
    return shape(one) == shape(other)
