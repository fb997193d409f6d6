"""Addresses and other short fields: how they are normalized, checked, masked."""

import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import StringConstraints

from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, fill, text

Channel = Literal["email", "sms"]
Language = Literal["zh", "en", "ru"]

_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_FOREIGN = re.compile(r"\+[1-9]\d{6,14}")
_SEPARATORS = re.compile(r"[\s\-()]")

AddressText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=254)]
NameText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
PhoneText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40, pattern=r"^[0-9+\-() ]*$")]
CodeText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=r"^[a-z][a-z0-9-]*$")]
UsernameText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=32, pattern=r"^[a-z][a-z0-9.\-]+$")]
PasswordText = Annotated[str, StringConstraints(min_length=1, max_length=128)]
TotpText = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\d{6}$")]


def wrong(path: str, code: str, **params: Any) -> InvalidInput:
    """Return the error for one field, in the caller's language; `code` is a key below `identity.field.`."""
    words = fill(text(f"identity.field.{code}", current_language()), params)
    return InvalidInput(errors=[FieldError(path, code, words)])


def normalized(channel: Channel, address: str, path: str = "address") -> str:
    """Return the one spelling under which an address is stored and looked up; InvalidInput if it is none."""
    plain = unicodedata.normalize("NFKC", address).strip()
    if channel == "email":
        plain = plain.lower()
        if _EMAIL.fullmatch(plain):
            return plain
    else:
        plain = _SEPARATORS.sub("", plain)
        plain = plain.removeprefix("+86") if _MOBILE.fullmatch(plain.removeprefix("+86")) else plain
        if _MOBILE.fullmatch(plain) or _FOREIGN.fullmatch(plain):
            return plain
    raise wrong(path, "address")


def channel_of(address: str) -> Channel:
    """Return the channel an address belongs to, by its look."""
    return "email" if "@" in address else "sms"


def masked(channel: Channel, address: str | None) -> str | None:
    """Return an address with its middle hidden."""
    if address is None:
        return None
    if channel == "email":
        local, _, domain = address.partition("@")
        return f"{local[:1]}***@{domain}"
    return f"{address[:3]}****{address[-4:]}"


def canonical_username(username: str) -> str:
    """Return the stored spelling of a user name."""
    return unicodedata.normalize("NFKC", username).strip().lower()
