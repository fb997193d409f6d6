"""The name under which a file is handed out: the sender's own, as far as that is safe."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import quote

from backend.kernel.files.kinds import Kind

_MAX_STEM: Final = 80
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*%;,\'`$]+')
_FALLBACK: Final = "file"
_DEVICE_NAMES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def safe_name(original: str, kind: Kind) -> str:
    """Keep letters of any script; the extension is that of what the file really is."""
    last = unicodedata.normalize("NFC", original.replace("\\", "/").rpartition("/")[2])
    # Category C: controls, and the marks that turn "gpj.exe" around on screen.
    visible = "".join(character for character in last if unicodedata.category(character)[0] != "C")
    stem = visible.rpartition(".")[0] or visible
    stem = _FORBIDDEN.sub("_", " ".join(stem.split())).strip(". _")[:_MAX_STEM].rstrip(". _")
    if not stem or _DEVICE_NAMES.match(stem):
        stem = f"{_FALLBACK}_{stem}".rstrip("_")
    return f"{stem}.{kind.value}"


def content_disposition(name: str, *, inline: bool = False) -> str:
    """Return the header's value for a name made by `safe_name`; every script survives (RFC 6266)."""
    plain = name if name.isascii() else f"{_FALLBACK}.{name.rpartition('.')[2]}"
    return f"{'inline' if inline else 'attachment'}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
