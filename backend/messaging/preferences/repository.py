"""Statements of preferences."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.kernel import clock
from backend.kernel.db import Reader, Tx, sql
from backend.messaging.models import preference

_MINE = preference.c.account_id == sa.bindparam("account_id")
FIND = sql(sa.select(preference).where(_MINE))
ADD = sql(
    insert(preference)
    .values({name: sa.bindparam(name) for name in ("account_id", "email", "sms", "digest", "quiet_from", "quiet_until", "updated_at")})
    .on_conflict_do_nothing()
)
CHANGE = sql(
    sa.update(preference)
    .values(
        {name: sa.bindparam(f"new_{name}") for name in ("email", "sms", "digest", "quiet_from", "quiet_until", "updated_at")}
        | {"version": preference.c.version + sa.text("1")}
    )
    .where(_MINE, preference.c.version == sa.bindparam("based_on"))
)


async def find(reader: Reader, account_id: UUID) -> Any:
    """Return the person's row, or None while they have changed nothing."""
    return await reader.row(FIND, account_id=account_id)


async def save(tx: Tx, account_id: UUID, based_on: int, values: dict[str, Any]) -> bool:
    """Write the preferences; False when they were changed since `based_on` (0: never written)."""
    if based_on == 0:
        return await tx.run(ADD, account_id=account_id, updated_at=clock.now(), **values) == 1
    new = {f"new_{name}": value for name, value in values.items()}
    return await tx.run(CHANGE, account_id=account_id, based_on=based_on, new_updated_at=clock.now(), **new) == 1
