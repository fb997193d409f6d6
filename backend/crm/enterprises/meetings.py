"""When an enterprise was last met: the latest visit, meeting or encounter that still stands."""

from collections.abc import Collection
from uuid import UUID

from backend.crm.enterprises import repository
from backend.kernel.db import Tx


async def refresh_met(tx: Tx, enterprise_ids: Collection[UUID | None]) -> None:
    """Find out anew when these were last met; to be called whenever an interaction or an encounter of theirs changes."""
    wanted = sorted({ident for ident in enterprise_ids if ident is not None})
    if wanted:
        await tx.run(repository.REFRESH_MET, enterprise_ids=wanted)
