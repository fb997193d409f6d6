"""What reaches a person: one spelling of it, and how it looks with its middle hidden."""

import re
import unicodedata
from typing import Final, Literal

from backend.crm.enterprises.checking import refuse

Kind = Literal["phone", "email", "wechat"]
KINDS: Final[tuple[Kind, ...]] = ("phone", "email", "wechat")
_SEPARATORS: Final = re.compile(r"[\s\-()]")
_FORMS: Final = {
    "phone": re.compile(r"\+?[0-9]{5,20}"),
    "email": re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}"),
    "wechat": re.compile(r"[a-z0-9_\-+]{5,40}"),
}
_SHOWN: Final = 2
_LONG: Final = 8


def spelled(kind: Kind, value: str) -> str:
    """Return the one spelling under which a value is kept and looked up."""
    folded = unicodedata.normalize("NFKC", value).strip().lower()
    return _SEPARATORS.sub("", folded).removeprefix("+86") if kind == "phone" else folded


def checked(kind: Kind, value: str) -> str:
    """Return the one spelling of a value; raises InvalidInput when it has not the form of its kind."""
    found = spelled(kind, value)
    if not _FORMS[kind].fullmatch(found):
        raise refuse(kind, kind)
    return found


def masked(kind: Kind, value: str) -> str:
    """Return a value with its middle hidden: 138****5678, l***@example.com."""
    if kind == "email":
        local, _, domain = value.partition("@")
        return f"{local[:1]}***@{domain}"
    if len(value) < _LONG:
        return f"{value[:1]}***{value[-1:]}"
    return f"{value[:3]}****{value[-_SHOWN * 2 :]}" if kind == "phone" else f"{value[:_SHOWN]}***{value[-_SHOWN:]}"
