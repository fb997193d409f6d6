"""Legal forms, cut from the ends of names: whole, cut short or mistyped."""

import re
from typing import Final

from backend.kernel.organisation_names.slips import distance
from backend.kernel.organisation_names.words import words

_MISTYPED: Final = ("股份有限公司", "有限责任公司", "有限公司")
_LATIN_WORD: Final = re.compile(r"[^\W_]+")
_INITIALS: Final = re.compile(r"\b(?:\w\.){2,}")


def cut_legal_form(text: str) -> tuple[str, bool]:
    """Return a name without its legal forms, and whether it had any; a brand of two characters is never cut."""
    cut = False
    while True:
        length = _form_at_end(text)
        if not length and not cut:
            length = _mistyped_at_end(text)
        if not length:
            return text, cut
        text, cut = text[:-length], True


def _form_at_end(text: str) -> int:
    if not text.endswith(words().legal_forms):
        return 0
    return next((len(one) for one in words().legal_forms if text.endswith(one) and len(text) > len(one) + 1), 0)


def _mistyped_at_end(text: str) -> int:
    """Return how long a legal form with one slip in it is at the end of a text."""
    for form in _MISTYPED:
        for length in (len(form), len(form) - 1, len(form) + 1):
            tail = text[-length:]
            if len(text) > length + 1 and "有" in tail[:3] and distance(tail, form, 1) == 1:
                return length
    return 0


def cut_latin_forms(text: str) -> tuple[str, bool]:
    """Return the words of a Latin or Cyrillic name as one, without legal forms at either end, and whether it had any."""
    known = words()
    found = _LATIN_WORD.findall(_INITIALS.sub(lambda dotted: dotted.group().replace(".", "") + " ", text))
    kept = list(found)
    while len(kept) > 1 and kept[-1] in known.latin_forms:
        kept.pop()
    while len(kept) > 1 and kept[0] in known.latin_forms:
        kept.pop(0)
    joined = "".join(kept)
    end = next((one for one in known.latin_ends if joined.endswith(one) and len(joined) > len(one) + 1), "")
    return joined.removesuffix(end), len(kept) < len(found) or bool(end)
