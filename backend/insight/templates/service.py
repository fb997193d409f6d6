"""Templates: kept in versions, the newest in use."""

import hashlib
from typing import Any

from backend.contracts.identity import Directory
from backend.insight.bulletins.presenting import Called, called
from backend.insight.templates import repository
from backend.insight.templates.default import NAME, NUMBER, default_template
from backend.insight.templates.incoming import Prepared
from backend.insight.templates.rendering import in_thread
from backend.insight.templates.schemas import TemplateItem, TemplateList
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


async def _built_in(*, current: bool) -> TemplateItem:
    content = await in_thread(default_template)
    digest = hashlib.sha256(content).hexdigest()
    return {
        "number": NUMBER,
        "name": NAME,
        "note": None,
        "sha256": digest,
        "size": len(content),
        "current": current,
        "created_by": None,
        "created_at": None,
    }


def _item(row: Any, names: Called, newest: int | None) -> TemplateItem:
    return {
        "number": row["number"],
        "name": row["name"],
        "note": row["note"],
        "sha256": row["sha256"].hex(),
        "size": row["size"],
        "current": row["number"] == newest,
        "created_by": names.person(row["created_by"]),
        "created_at": row["created_at"],
    }


async def page(reader: Reader, directory: Directory, *, cursor: str | None, limit: int) -> TemplateList:
    """Return versions, the newest first, the program's own last."""
    rows, following = await repository.LIST.page(reader, {}, sort="-number", cursor=cursor, limit=limit)
    names = await called(directory, [row["created_by"] for row in rows])
    newest = await reader.row(repository.NEWEST)
    items = [_item(row, names, newest["number"] if newest else None) for row in rows]
    if following is None:
        items.append(await _built_in(current=newest is None))
    return {"items": items, "next": following, "total": None}


async def add(tx: Tx, resources: Resources, principal: Principal, prepared: Prepared) -> TemplateItem:
    """Keep a new version; raises what stood in the way of taking it."""
    taken = prepared.taken()
    await tx.row(repository.TAKE_TURN)
    number = await tx.value(repository.NEXT)
    template_id = new_id()
    row: dict[str, Any] = {
        "id": template_id,
        "number": number,
        "name": taken.name,
        "note": prepared.note,
        "store_key": taken.store_key,
        "sha256": taken.sha256,
        "size": taken.size,
        "created_by": principal.account_id,
        "created_at": clock.now(),
        "demo": False,
    }
    await tx.run(repository.ADD, **row)
    audit(
        tx, resources.vault, principal, "bulletin_template.add", "bulletin_template", template_id, number=number, sha256=taken.sha256.hex()
    )
    return _item(row, await called(resources.port(Directory), [principal.account_id]), number)  # type: ignore[type-abstract]


async def file_of(reader: Reader, resources: Resources, number: int) -> tuple[str, bytes]:
    """Return a version's name and bytes; raises NotFound."""
    if number == NUMBER:
        return NAME, await in_thread(default_template)
    row = await reader.row(repository.FIND, number=number)
    if row is None:
        raise NotFound
    return row["name"], await resources.files.read(row["store_key"])
