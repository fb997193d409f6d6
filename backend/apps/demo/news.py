"""What people find in their inboxes: the notices of the last week, most of them read."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from backend.apps.demo.crew import Crew
from backend.contracts.messaging import Notice
from backend.kernel import clock
from backend.kernel.db import Tx
from backend.kernel.resources import Resources
from backend.messaging.inbox.service import read_all
from backend.messaging.notices.service import keep_silently

_KEPT: Final = timedelta(days=7)
_UNREAD: Final = timedelta(hours=30)


async def spread(tx: Tx, resources: Resources, crew: Crew, notices: Sequence[tuple[datetime, dict[str, Any]]], now: datetime) -> None:
    """Put them into the inboxes, without e-mail or SMS."""
    kept = [(moment, Notice.model_validate(args)) for moment, args in notices if moment > now - _KEPT]
    old = [one for one in kept if one[0] <= now - _UNREAD]
    for moment, notice in old:
        with clock.at(moment):
            await keep_silently(tx, notice)
    with clock.at(now - _UNREAD):
        for ident in dict.fromkeys(notice.account_id for _, notice in old):
            await read_all(tx, resources.vault, crew.everybody[ident])
    for moment, notice in kept[len(old) :]:
        with clock.at(moment):
            await keep_silently(tx, notice)
