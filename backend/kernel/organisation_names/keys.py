"""The keys kept beside a name, by which names that may be alike find each other."""

from typing import Final

from backend.kernel.organisation_names.parts import parse
from backend.kernel.organisation_names.sound import heard, shape

_MAX_KEYED: Final = 14
_SHORT: Final = 2
_LATIN_START: Final = 6


def keys(name: str) -> list[str]:
    """Return the keys to keep beside a name: two names that may be alike share at least one."""
    one = parse(name)
    core = one.core
    found = {f"c:{core}", f"s:{heard(core)}", f"w:{one.plain}"}
    start = core[: _LATIN_START if core.isascii() else _SHORT]
    if len(start) >= _SHORT:
        found |= {f"b:{shape(start)}", f"p:{heard(start)}"}
    if _SHORT < len(core) <= _MAX_KEYED:
        found |= {f"d:{core[:at]}{core[at + 1 :]}" for at in range(len(core))} | {f"d:{core}"}
    return sorted(found)
