"""The office's name, area and logo after the first set-up."""

from typing import Any

import asyncpg

from backend.identity.fields import wrong
from backend.identity.office import repository
from backend.identity.office.logo import Logo
from backend.identity.office.schemas import OfficeChange, OfficeView
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.classifications import regions
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.principal import Principal


async def office_of(reader: Reader) -> OfficeView:
    """Return the office; without a name where nobody has given one."""
    row = await reader.row(repository.OFFICE)
    if row is None:
        return OfficeView(names={}, places={}, region_code=None, logo=None, version=0)
    # Another picture has another address, so that browsers may keep each for ever.
    logo = f"/api/identity/office/logo?mark={row['logo_mark']}" if row["logo_mark"] else None
    return OfficeView(names=row["names"], places=row["places"], region_code=row["region_code"], logo=logo, version=row["version"])


def require_region(code: str) -> None:
    """Raise InvalidInput for a code of no province (GB/T 2260)."""
    if code[:2] not in {known[:2] for known in regions()}:
        raise wrong("region_code", "region-unknown")


async def change_office(tx: Tx, vault: Vault, principal: Principal, body: OfficeChange, version: int) -> OfficeView:
    """Call the office otherwise from now on; what was printed and sent keeps the name of its day."""
    require_region(body.region_code)
    known = await _locked(tx, version)
    values = {"names": body.names.filled(), "places": body.places.filled(), "region_code": body.region_code}
    if known:
        await tx.run(repository.CHANGE, **values)
    else:
        await _name_first(tx, values)
    audit(tx, vault, principal, "office.change", "office", None, region=body.region_code)
    return await office_of(tx)


async def _locked(tx: Tx, version: int) -> int:
    known = await tx.value(repository.LOCK) or 0
    if known != version:
        raise StaleVersion
    return known


async def _name_first(tx: Tx, values: dict[str, Any]) -> None:
    try:
        async with tx.savepoint():
            await tx.run(repository.ADD, **values, logo=None, logo_type=None, created_at=clock.now())
    except asyncpg.UniqueViolationError as error:
        # Somebody else named it first, in the same moment.
        raise StaleVersion from error


async def change_logo(tx: Tx, vault: Vault, principal: Principal, logo: Logo | None, version: int) -> OfficeView:
    """Show another picture, or none; NotFound before the office has a name."""
    if not await _locked(tx, version):
        raise NotFound
    await tx.run(repository.CHANGE_LOGO, logo=logo.content if logo else None, logo_type=logo.media_type if logo else None)
    audit(tx, vault, principal, "office.change", "office", None, logo=logo is not None)
    return await office_of(tx)
