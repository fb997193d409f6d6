"""Editions of the gates: the newest is in force; older ones are kept for the projects they let through."""

from typing import Any, Final

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.kernel import clock
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.errors import StaleVersion
from backend.kernel.ids import new_id
from backend.library.caller import Caller
from backend.library.gates.definition import GateDefinition
from backend.library.gates.schemas import GateVersions, GateVersionView, NewGateVersion
from backend.library.models import gate_version

_g = gate_version.c
CURRENT: Final = sql(sa.select(*_g).order_by(_g.number.desc()).limit(sa.literal_column("1")))
ALL: Final = sql(sa.select(*_g).order_by(_g.number.desc()).limit(sa.literal_column("200")))
LOCK: Final = sql("SELECT pg_advisory_xact_lock(hashtextextended('library.gate_version', 0))")
ADD: Final = sql(insert_into(gate_version))


async def current_gates(reader: Reader) -> tuple[int, GateDefinition]:
    """Return the number and the definition in force."""
    row = await reader.row(CURRENT)
    return row["number"], GateDefinition.model_validate(row["definition"])


def _view(row: Any, names: Namer) -> GateVersionView:
    return GateVersionView(
        id=row["id"],
        number=row["number"],
        definition=GateDefinition.model_validate(row["definition"]),
        note=row["note"],
        created_by=names.person(row["created_by"]),
        created_at=row["created_at"],
    )


async def list_editions(reader: Reader, directory: Directory) -> GateVersions:
    """Return all editions, the newest first."""
    rows = await reader.rows(ALL)
    names = await namer(directory, (row["created_by"] for row in rows))
    return GateVersions(items=[_view(row, names) for row in rows])


async def add_edition(caller: Caller, body: NewGateVersion) -> GateVersionView:
    """Put a further edition in force; those before stay as they are.

    Raises StaleVersion when the caller's version is not the number of the edition in force.
    """
    await caller.tx.row(LOCK)
    number, _ = await current_gates(caller.tx)
    if caller.version != number:
        raise StaleVersion
    values: dict[str, Any] = {
        "id": new_id(),
        "number": number + 1,
        "definition": body.definition.model_dump(mode="json"),
        "note": body.note,
        "created_by": caller.principal.account_id,
        "created_at": clock.now(),
    }
    await caller.tx.run(ADD, **values)
    caller.audit("gate_version.create", "gate_version", values["id"], number=values["number"])
    return _view(values, await namer(caller.directory, (caller.principal.account_id,)))
