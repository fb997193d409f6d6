"""From a sent workbook to a stored one, before the transaction: reading a sheet must not hold a connection."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends

from backend.contracts.permissions import CrmPermission
from backend.crm.imports import service
from backend.crm.imports.service import Taken
from backend.crm.incoming import Incoming, IncomingDep
from backend.kernel.errors import Problem
from backend.kernel.http import ResourcesDep, allow
from backend.kernel.principal import Principal


@dataclass(slots=True)
class Prepared:
    """What was made ready, or why it could not be: a repeated request must still get its first answer."""

    incoming: Incoming
    taken: Taken | None = None
    problem: Problem | None = None
    kept: bool = False

    def workbook(self) -> Taken:
        """Return the workbook, which a record is about to hold; raises what stood in the way of taking it."""
        if self.taken is None:
            raise self.problem or Problem()
        self.kept = True
        return self.taken


async def prepare(
    _principal: Annotated[Principal, Depends(allow(CrmPermission.IMPORT))], incoming: IncomingDep, resources: ResourcesDep
) -> AsyncIterator[Prepared]:
    """Take the workbook in; what the transaction did not keep is removed again after it."""
    prepared, committed = Prepared(incoming), False
    try:
        try:
            prepared.taken = await service.take_workbook(resources, incoming)
        except Problem as problem:
            prepared.problem = problem
        yield prepared
        committed = prepared.kept
    finally:
        if prepared.taken is not None and not committed:
            await resources.files.delete(prepared.taken.key)


PreparedDep = Annotated[Prepared, Depends(prepare, scope="function")]
