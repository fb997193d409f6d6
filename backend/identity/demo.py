"""Demo mode only: an invented office with people one may sign in as.

Everything is made through the services, so that the demo obeys the rules and leaves its audit entries.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson

from backend.identity.accounts import repository
from backend.identity.accounts.changes import sealed_address
from backend.identity.accounts.schemas import NewAccount
from backend.identity.accounts.service import create_account, set_roles
from backend.identity.consents.schemas import Agreement
from backend.identity.consents.service import agree, list_purposes
from backend.identity.sign_in.passwords import hash_password
from backend.identity.units import service as units
from backend.identity.units.schemas import NewUnit
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx
from backend.kernel.ids import new_id
from backend.kernel.principal import SYSTEM, Principal

DEMO_PASSWORD = "Shuanghe-Demo-2026"  # noqa: S105 - written on the sign-in page of every demo
DEMO_TOTP_SECRET = "DXERDEMODXERDEMODXERDEMODXERDEMO"  # noqa: S105 - likewise
_HERE = Path(__file__).parent
_SHOWN_INVESTORS = 3


@dataclass(frozen=True, slots=True)
class DemoPeople:
    """Ids of the seeded accounts: staff by user name, investors by e-mail address."""

    staff: dict[str, UUID]
    investors: dict[str, UUID]


@cache
def _people() -> dict[str, list[dict[str, str]]]:
    return orjson.loads((_HERE / "demo_people.json").read_bytes())


def demo_staff() -> list[dict[str, str]]:
    """Return the invented employees: name, username, unit, role."""
    return _people()["staff"]


def demo_accounts() -> list[dict[str, str | None]]:
    """Return what `GET /demo/accounts` shows: everybody but the second handler of each department, and some investors."""
    shown: list[dict[str, str | None]] = []
    departments: set[str] = set()
    for person in demo_staff():
        if person["role"] == "handler" and person["unit"] in departments:
            continue
        departments.add(person["unit"])
        shown.append(_shown(person["role"], person["name"], person["username"], None))
    investors = _people()["investors"]
    return shown + [_shown("investor", person["name"], None, person["email"]) for person in investors[:_SHOWN_INVESTORS]]


def _shown(role: str, name: str, username: str | None, address: str | None) -> dict[str, str | None]:
    return {
        "role": role,
        "name": name,
        "username": username,
        "password": DEMO_PASSWORD if username else None,
        "totp_secret": DEMO_TOTP_SECRET if username else None,
        "address": address,
    }


async def seed_units_and_accounts(tx: Tx, vault: Vault) -> DemoPeople:
    """Fill an empty database with the invented unit tree and its people."""
    tree: list[dict[str, Any]] = orjson.loads((_HERE / "units" / "demo_units.json").read_bytes())
    for position, node in enumerate(tree):
        body = NewUnit(
            code=node["code"], parent_code=node["parent"], kind=node["kind"], names=node["names"], phone=node["phone"], position=position
        )
        await units.create_unit(tx, vault, SYSTEM, body)
    hashed = await hash_password(DEMO_PASSWORD)
    staff = {person["username"]: await _employee(tx, vault, person, hashed) for person in demo_staff()}
    investors = {person["email"]: await add_investor(tx, vault, **person) for person in _people()["investors"]}
    return DemoPeople(staff, investors)


async def _employee(tx: Tx, vault: Vault, person: dict[str, str], hashed: str) -> UUID:
    number = 20 + len(person["username"]) * 7 % 70
    body = NewAccount(
        name=person["name"],
        username=person["username"],
        unit_code=person["unit"],
        email=f"{person['username']}@staff.example.com",
        office_phone=f"0909-00001{number:02d}",
    )
    created = await create_account(tx, vault, SYSTEM, body)
    await set_roles(tx, vault, SYSTEM, created.id, [person["role"]], created.version)
    await tx.run(repository.SET_PASSWORD, ident=created.id, hash=hashed, until=None)
    await tx.run(repository.SET_TOTP, ident=created.id, secret=vault.encrypt(DEMO_TOTP_SECRET), confirmed=True)
    await agree_to_all(tx, vault, Principal("staff", created.id))
    return created.id


async def add_investor(tx: Tx, vault: Vault, name: str, email: str, language: str = "zh") -> UUID:
    """Add an invented investor who signs in by code at `email`."""
    ident = new_id()
    values = repository.NEW_ACCOUNT | {
        "id": ident,
        "kind": "investor",
        "name": name,
        "language": language,
        "created_at": clock.now(),
        **sealed_address(vault, "email", email),
    }
    await tx.run(repository.INSERT, **values)
    audit(tx, vault, SYSTEM, "account.create", "account", ident, by="demo")
    await agree_to_all(tx, vault, Principal("investor", ident))
    return ident


async def agree_to_all(tx: Tx, vault: Vault, principal: Principal) -> None:
    """Give every required consent that concerns this person."""
    for purpose in (await list_purposes(tx, principal)).items:
        if purpose.required:
            await agree(tx, vault, principal, Agreement(purpose=purpose.code, version=purpose.version))
