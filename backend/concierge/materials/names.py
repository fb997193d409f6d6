"""File names as people see them: no paths, no control or direction characters, the ending of what it really is."""

import re
import unicodedata
from typing import Final
from urllib.parse import quote

_LONGEST: Final = 100
_FORBIDDEN: Final = re.compile(r'[\\/:*?"<>|]')
# Cc control, Cf format (direction marks that disguise an ending), Cs surrogates, Co private, Zl/Zp line ends.
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_NOT_ASCII: Final = re.compile(r"[^A-Za-z0-9._-]+")


def safe_name(name: str, extension: str) -> str:
    """Return `name` fit to be shown and saved, ending in `.extension` whatever it ended in before."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    kept = "".join(letter for letter in last if unicodedata.category(letter) not in _DROPPED)
    stem = _FORBIDDEN.sub("_", _ENDING.sub("", kept)).strip(" .")[:_LONGEST].strip(" .")
    return f"{stem or 'file'}.{extension}"


def disposition(kind: str, name: str) -> str:
    """Return a Content-Disposition header (RFC 6266): the exact name in UTF-8, and a plain one for old clients."""
    plain = _NOT_ASCII.sub("_", name).strip("_") or "file"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
