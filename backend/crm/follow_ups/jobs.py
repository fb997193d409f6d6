"""The reminder of what is due: it looks at how things stand, so that a missed run is made up for by the next."""

from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory, Person
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.crm.follow_ups import repository
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Tx
from backend.kernel.jobs import defer, first_time, job
from backend.kernel.resources import Resources

REMIND_JOB = "crm.remind_follow_ups"


def link_to(follow_up_id: UUID) -> str:
    """Return the list of follow-ups with this one opened."""
    return f"/staff/follow-ups?id={follow_up_id}"


@job(REMIND_JOB, cron="*/10 * * * *")
async def remind(resources: Resources, _args: dict[str, Any]) -> None:
    """Remind of everything that is due and was not reminded of for its present day, however long ago that was."""
    while await _remind_some(resources) == repository.BATCH:
        pass


async def _remind_some(resources: Resources) -> int:
    directory = resources.port(Directory)
    async with resources.database.transaction() as tx:
        rows = await tx.rows(repository.UNREMINDED, today=local_date(clock.now()))
        people = await directory.people({row["assignee_id"] for row in rows})
        for row in rows:
            if await first_time(tx, REMIND_JOB, f"{row['id']}:{row['due_on']}"):
                for ident in _readers(row["assignee_id"], people.get(row["assignee_id"])):
                    _tell(tx, row, ident)
        await tx.run(repository.REMINDED, ids=[row["id"] for row in rows])
    return len(rows)


def _readers(assignee: UUID, person: Person | None) -> list[UUID]:
    """Return whom to tell: who it is for, and who stands in for them while they are away."""
    today = local_date(clock.now())
    away = person is not None and person.absent_from is not None and person.absent_from <= today
    back = person is not None and person.absent_until is not None and person.absent_until < today
    stands_in = person.delegate_id if person is not None and away and not back else None
    return [assignee] if stands_in is None else [assignee, stands_in]


def _tell(tx: Tx, row: Any, reader: UUID) -> None:
    notice = Notice(
        event_id=f"{REMIND_JOB}:{row['id']}:{row['due_on']}",
        account_id=reader,
        template=NoticeTemplate.FOLLOW_UP_DUE,
        params={"subject": row["subject"], "company": row["enterprise_name"] or "—", "due": row["due_on"].isoformat()},
        link=link_to(row["id"]),
    )
    defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))
