"""Statements of group robots."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.messaging.models import robot

_ID = robot.c.id == sa.bindparam("robot_id")
ALL = sql(sa.select(robot).order_by(robot.c.unit_code, robot.c.kind, robot.c.id))
OF_UNIT = sql(sa.select(robot).where(robot.c.unit_code == sa.bindparam("unit_code")).order_by(robot.c.kind))
FIND = sql(sa.select(robot).where(_ID))
ADD = sql(insert_into(robot))
REMOVE = sql(sa.delete(robot).where(_ID).returning(robot.c.unit_code, robot.c.kind))


async def every(reader: Reader) -> list[Any]:
    """Return all robots: two a unit at most, so the list needs no pages."""
    return await reader.rows(ALL)


async def of_unit(reader: Reader, unit_code: str) -> list[Any]:
    """Return a unit's robots."""
    return await reader.rows(OF_UNIT, unit_code=unit_code)


async def find(reader: Reader, robot_id: UUID) -> Any:
    """Return a robot, or None."""
    return await reader.row(FIND, robot_id=robot_id)


async def add(tx: Tx, **columns: Any) -> None:
    """Add a robot; raises asyncpg's UniqueViolationError when the unit has one of this kind."""
    await tx.run(ADD, **columns)


async def remove(tx: Tx, robot_id: UUID) -> Any:
    """Remove a robot and return its unit and kind, or None."""
    return await tx.row(REMOVE, robot_id=robot_id)
