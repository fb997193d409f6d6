"""Who asks for a change, and in which transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Header

from backend.contracts.identity import Directory, Unit
from backend.contracts.permissions import LibraryPermission
from backend.kernel.audit import audit
from backend.kernel.db import Tx
from backend.kernel.http import Access, ResourcesDep, TxDep, allow, version_in
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.library.ports import Neighbours


@dataclass(slots=True)
class Caller:
    """Who asks for a change, in which transaction, and on which version they based it (None: whichever)."""

    tx: Tx
    resources: Resources
    principal: Principal
    version: int | None = None
    neighbours: Neighbours = field(init=False)

    def __post_init__(self) -> None:
        """Open the line to the other services."""
        self.neighbours = Neighbours(self.resources)

    @property
    def directory(self) -> Directory:
        """Return identity's port."""
        return self.resources.port(Directory)  # type: ignore[type-abstract]

    async def units(self) -> Mapping[str, Unit]:
        """Return the tree of units."""
        return await self.directory.units()

    def audit(self, action: str, object_type: str, object_id: UUID | None, **data: Any) -> None:
        """Record what was done, in this transaction."""
        audit(self.tx, self.resources.vault, self.principal, action, object_type, object_id, **data)


reads = allow(LibraryPermission.READ)
Reading = Annotated[Principal, Depends(reads)]


async def optional_version(
    if_match: Annotated[str | None, Header(description="The version the change is based on")] = None,
) -> int | None:
    """Return the version of `If-Match`, None without the header."""
    return None if if_match is None else version_in(if_match)


def caller_with(access: Access) -> Any:
    """Return the dependency that yields a Caller who holds a permission."""

    async def get_caller(
        tx: TxDep,
        resources: ResourcesDep,
        principal: Annotated[Principal, Depends(access)],
        version: Annotated[int | None, Depends(optional_version)],
    ) -> Caller:
        return Caller(tx, resources, principal, version)

    return Depends(get_caller)


# What lies beyond the permission, the project's unit among it, is decided by policy.py.
AnyCaller = Annotated[Caller, caller_with(reads)]
Editing = Annotated[Caller, caller_with(allow(LibraryPermission.EDIT))]
Managing = Annotated[Caller, caller_with(allow(LibraryPermission.MANAGE))]
Approving = Annotated[Caller, caller_with(allow(LibraryPermission.APPROVE))]
EditingGates = Annotated[Caller, caller_with(allow(LibraryPermission.EDIT_GATES))]
