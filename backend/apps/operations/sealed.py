"""Every column that depends on the secret key, and how each is made anew under another.

`tests/apps/operations/test_rekey.py` holds this against the declared tables: a new binary column is either here or
among those that no key is needed for.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final


def _of_contact(kind: str, value: str) -> str:
    return f"contact.{kind}:{value}"


def _of_delivery(address: str) -> str:
    from backend.messaging.deliveries.outgoing import address_key

    return address_key(address)


@dataclass(frozen=True, slots=True)
class Sealed:
    """One table: its encrypted columns, and the blind indexes made of some of them."""

    table: str
    columns: tuple[str, ...]
    # Index column -> the column it is made of, and what is hashed of its value.
    indexes: dict[str, tuple[str, Callable[[str], str]]] = field(default_factory=dict[str, tuple[str, Callable[[str], str]]])


SEALED: Final = (
    Sealed(
        "identity.account",
        ("totp_secret", "email", "phone"),
        {"email_index": ("email", str), "phone_index": ("phone", str)},
    ),
    Sealed("concierge.ticket", ("query_code", "sealed")),
    Sealed(
        "crm.contact",
        ("phone", "email", "wechat"),
        {f"{kind}_index": (kind, partial(_of_contact, kind)) for kind in ("phone", "email", "wechat")},
    ),
    Sealed("messaging.delivery", ("address", "subject", "body"), {"address_index": ("address", _of_delivery)}),
    Sealed("messaging.robot", ("url", "secret")),
)
# Of a set-up that is not finished: one row, without an id.
SEALED_DRAFT: Final = ("identity.setup", "draft")
# Worth minutes only, and made of what is stored nowhere else: a change of key ends them.
ENDED: Final = ("identity.one_time_code", "kernel.rate_limit")
