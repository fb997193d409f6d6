"""What identity offers in this process: the directory of people and units, and the authenticator."""

import time
from collections.abc import Callable, Collection
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Addresses, Person, Unit
from backend.identity.accounts import repository as accounts
from backend.identity.models import account, account_role, role, unit
from backend.identity.policy import INVESTOR_PERMISSIONS
from backend.identity.sessions.authenticator import SessionAuthenticator
from backend.identity.units import repository as units
from backend.kernel.crypto import Vault
from backend.kernel.db import Database, sql

__all__ = ["DirectoryProvider", "SessionAuthenticator"]

_FRESH_S = 60.0
_KEPT = 20_000
Value = TypeVar("Value")

_one = role.alias("one")
_held = account_role.alias("held")
_permissions = sa.func.array(
    sa.select(sa.func.unnest(_one.c.permissions))
    .select_from(_held.join(_one, _one.c.code == _held.c.role_code))
    .where(_held.c.account_id == account.c.id)
    .scalar_subquery(),
    type_=sa.ARRAY(sa.Text),
).label("permissions")
_person = sa.select(
    account.c.id,
    account.c.kind,
    account.c.name,
    unit.c.code.label("unit_code"),
    account.c.language,
    account.c.active,
    account.c.office_phone,
    account.c.absent_from,
    account.c.absent_until,
    account.c.delegate_id,
    _permissions,
).select_from(account.outerjoin(unit, unit.c.id == account.c.unit_id))
PEOPLE = sql(_person.where(account.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid)))))
HOLDERS = sql(
    _person.where(
        account.c.active,
        sa.exists(
            sa.select(sa.literal_column("1"))
            .select_from(account_role.join(role, role.c.code == account_role.c.role_code))
            .where(account_role.c.account_id == account.c.id, sa.bindparam("permission", type_=sa.Text) == sa.any_(role.c.permissions))
        ),
    ).order_by(account.c.name, account.c.id)
)


class _Cache:
    """Values that may be a minute old; dropped as a whole when there are too many."""

    def __init__(self) -> None:
        self._kept: dict[Any, tuple[float, Any]] = {}

    def get(self, key: Any) -> Any:
        found = self._kept.get(key)
        return found[1] if found is not None and found[0] > time.monotonic() else None

    def put(self, key: Any, value: Value) -> Value:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[key] = (time.monotonic() + _FRESH_S, value)
        return value

    def clear(self) -> None:
        self._kept.clear()


def _as_person(row: Any) -> Person:
    granted = INVESTOR_PERMISSIONS if row["kind"] == "investor" else frozenset(row["permissions"])
    return Person.model_validate({**dict(row), "permissions": granted})


class DirectoryProvider:
    """`contracts.identity.Directory` on a database of this process."""

    def __init__(self, database: Database, vault: Vault) -> None:
        """Take the database that holds the accounts and the keys of their addresses."""
        self._database = database
        self._vault = vault
        self._cache = _Cache()

    def forget(self) -> None:
        """Drop everything remembered, when the caller has just changed the directory itself."""
        self._cache.clear()

    async def people(self, ids: Collection[UUID]) -> dict[UUID, Person]:
        """Return the accounts that exist among `ids`."""
        found: dict[UUID, Person] = {}
        unknown: list[UUID] = []
        for ident in ids:
            person = self._cache.get(ident)
            if person is None:
                unknown.append(ident)
            else:
                found[ident] = person
        if unknown:
            async with self._database.reader() as reader:
                rows = await reader.rows(PEOPLE, ids=unknown)
            found |= {row["id"]: self._cache.put(row["id"], _as_person(row)) for row in rows}
        return found

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        """Return active staff whose roles grant `permission`, of one unit when it is named, ordered by name."""
        people = self._cache.get(("holders", permission))
        if people is None:
            async with self._database.reader() as reader:
                rows = await reader.rows(HOLDERS, permission=permission)
            people = self._cache.put(("holders", permission), [_as_person(row) for row in rows])
        return [person for person in people if unit_code in (None, person.unit_code)]

    async def units(self) -> dict[str, Unit]:
        """Return the whole unit tree by code."""
        tree = self._cache.get("units")
        if tree is None:
            async with self._database.reader() as reader:
                rows = await reader.rows(units.ALL)
            fields = tuple(Unit.model_fields)
            tree = self._cache.put("units", {row["code"]: Unit(**{name: row[name] for name in fields}) for row in rows})
        return tree

    async def addresses(self, account_id: UUID) -> Addresses | None:
        """Return a person's own addresses, decrypted; these are never remembered."""
        async with self._database.reader() as reader:
            row = await reader.row(accounts.BY_ID, ident=account_id)
        if row is None:
            return None
        opened: Callable[[bytes | None], str | None] = lambda sealed: None if sealed is None else self._vault.decrypt(sealed)  # noqa: E731
        return Addresses(account_id=row["id"], language=row["language"], email=opened(row["email"]), phone=opened(row["phone"]))
