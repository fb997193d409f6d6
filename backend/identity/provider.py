"""What identity offers in this process: the directory of people and units, and the authenticator."""

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Addresses, Person, Unit
from backend.identity.accounts import repository as accounts
from backend.identity.models import account, account_role, role, unit
from backend.identity.office.service import office_of
from backend.identity.policy import INVESTOR_PERMISSIONS
from backend.identity.sessions.authenticator import SessionAuthenticator
from backend.identity.units import repository as units
from backend.kernel.crypto import Vault
from backend.kernel.db import Database, sql

__all__ = ["DirectoryProvider", "SessionAuthenticator"]

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


def _as_person(row: Any) -> Person:
    granted = INVESTOR_PERMISSIONS if row["kind"] == "investor" else frozenset(row["permissions"])
    return Person.model_validate({**dict(row), "permissions": granted})


class DirectoryProvider:
    """`contracts.identity.Directory` on a database of this process."""

    def __init__(self, database: Database, vault: Vault) -> None:
        """Take the database that holds the accounts and the keys of their addresses."""
        self._database = database
        self._vault = vault

    async def people(self, ids: Collection[UUID]) -> dict[UUID, Person]:
        """Return the accounts that exist among `ids`."""
        async with self._database.reader() as reader:
            rows = await reader.rows(PEOPLE, ids=list(ids))
        return {row["id"]: _as_person(row) for row in rows}

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        """Return active staff whose roles grant `permission`, of one unit when it is named, ordered by name."""
        async with self._database.reader() as reader:
            rows = await reader.rows(HOLDERS, permission=permission)
        people = [_as_person(row) for row in rows]
        return [person for person in people if unit_code in (None, person.unit_code)]

    async def units(self) -> dict[str, Unit]:
        """Return the whole unit tree by code."""
        async with self._database.reader() as reader:
            rows = await reader.rows(units.ALL)
        fields = tuple(Unit.model_fields)
        return {row["code"]: Unit(**{name: row[name] for name in fields}) for row in rows}

    async def office_names(self) -> dict[str, str]:
        """Return what the office is called, by language; empty where nobody has named it."""
        async with self._database.reader() as reader:
            return (await office_of(reader)).names

    async def addresses(self, account_id: UUID) -> Addresses | None:
        """Return a person's own addresses, decrypted."""
        async with self._database.reader() as reader:
            row = await reader.row(accounts.BY_ID, ident=account_id)
        if row is None:
            return None
        opened: Callable[[bytes | None], str | None] = lambda sealed: None if sealed is None else self._vault.decrypt(sealed)  # noqa: E731
        return Addresses(account_id=row["id"], language=row["language"], email=opened(row["email"]), phone=opened(row["phone"]))
