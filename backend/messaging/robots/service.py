"""Which units' group chats hear of their tickets."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import asyncpg

from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import FieldError, InvalidInput, NotFound, text
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.messaging.errors import RobotAddressRefused, RobotExists
from backend.messaging.robots import repository
from backend.messaging.robots.schemas import Robot, RobotInput
from backend.messaging.settings import settings_of


def allowed(url: str, hosts: list[str]) -> bool:
    """Tell whether we post to `url`: https on a listed host, or an origin listed in full.

    Without the list an administrator could make the server call any address inside the house.
    """
    try:
        parts = urlsplit(url)
        if parts.username is not None or parts.password is not None:
            return False
        return f"{parts.scheme}://{parts.netloc}" in {host if "://" in host else f"https://{host}" for host in hosts}
    except ValueError:
        return False


def _shown(vault: Vault, row: Any) -> Robot:
    return Robot(
        id=row["id"],
        unit_code=row["unit_code"],
        kind=row["kind"],
        language=row["language"],
        host=urlsplit(vault.decrypt(row["url"])).hostname or "",
        signed=row["secret"] is not None,
        created_at=row["created_at"],
    )


async def every(reader: Reader, vault: Vault) -> list[Robot]:
    """Return all robots by unit."""
    return [_shown(vault, row) for row in await repository.every(reader)]


async def add(tx: Tx, resources: Resources, principal: Principal, wanted: RobotInput) -> Robot:
    """Add a robot to a unit's group chat."""
    if not allowed(wanted.url, settings_of(resources).robot_hosts):
        raise RobotAddressRefused
    if wanted.unit_code not in await resources.port(Directory).units():
        raise InvalidInput(errors=[FieldError("unit_code", "unknown", text("field.invalid", current_language()))])
    vault = resources.vault
    row: dict[str, Any] = {
        "id": new_id(),
        "unit_code": wanted.unit_code,
        "kind": wanted.kind,
        "language": wanted.language,
        "url": vault.encrypt(wanted.url),
        "secret": vault.encrypt(wanted.secret) if wanted.secret else None,
        "created_at": clock.now(),
    }
    try:
        async with tx.savepoint():
            await repository.add(tx, **row)
    except asyncpg.UniqueViolationError as error:
        raise RobotExists from error
    audit(tx, vault, principal, "robot.add", "robot", row["id"], unit=wanted.unit_code, kind=wanted.kind)
    return _shown(vault, row)


async def remove(tx: Tx, vault: Vault, principal: Principal, robot_id: UUID) -> None:
    """Remove a robot; what still waits for it will fail as `robot-removed`."""
    row = await repository.remove(tx, robot_id)
    if row is None:
        raise NotFound
    audit(tx, vault, principal, "robot.remove", "robot", robot_id, unit=row["unit_code"], kind=row["kind"])
