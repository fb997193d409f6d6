"""Sending reports: what is due is noted once a schedule and day, made by a job of its own, and told of when it is there.

The clock's job looks at what should have happened since the last report, so that runs nobody made are made up for;
a day of a schedule is one row, and a row becomes ready once, so that nothing is sent twice.
"""

from datetime import timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from backend.contracts.identity import Directory
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.insight.asking import Asked
from backend.insight.bulletins.publishing import keeping
from backend.insight.reading_room import room
from backend.insight.reports import repository
from backend.insight.reports.days import days_of, due_days
from backend.insight.reports.layouts import TITLES, sheet_of
from backend.insight.reports.service import may_receive, tree_of
from backend.insight.reports.workbook import write_report
from backend.insight.scope import Tree
from backend.insight.templates.rendering import in_thread
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import OFFICE_ZONE, local_date
from backend.kernel.db import Tx
from backend.kernel.files.store import StoredFile
from backend.kernel.ids import new_id
from backend.kernel.jobs import defer, job
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources

DUE_JOB: Final = "insight.due_reports"
MAKE_JOB: Final = "insight.make_report"
# Reports wait until the office opens; of a long silence the latest days are made up for.
_OPENS: Final = 8
_MOST_AT_ONCE: Final = 12
_DAY: Final = timedelta(days=1)


@job(DUE_JOB, cron="*/10 * * * *")
async def due_reports(resources: Resources, _args: dict[str, Any]) -> None:
    """Note every report that is due and was not noted, however long ago that was."""
    now = clock.now()
    today = local_date(now)
    until = today if now.astimezone(OFFICE_ZONE).hour >= _OPENS else today - _DAY
    async with resources.database.transaction() as tx:
        for row in await tx.rows(repository.ACTIVE):
            since = max(row["starts_on"], row["last_due"] + _DAY) if row["last_due"] else row["starts_on"]
            for due_on in list(due_days(row["every"], row["day"], since=since, until=until))[-_MOST_AT_ONCE:]:
                await note_run(tx, row, due_on)


async def note_run(tx: Tx, schedule: Any, due_on: Any) -> UUID | None:
    """Note a report that is due, once; returns it when it is new."""
    since, until = days_of(schedule["kind"], schedule["every"], due_on)
    run_id = await tx.value(
        repository.ADD_RUN,
        id=new_id(),
        schedule_id=schedule["id"],
        kind=schedule["kind"],
        unit=schedule["unit"],
        since=since,
        until=until,
        due_on=due_on,
        recipients=schedule["recipients"],
        state="waiting",
        created_at=clock.now(),
        demo=schedule["demo"],
    )
    if run_id is not None:
        defer(tx, MAKE_JOB, {"run_id": str(run_id)})
    return run_id


@job(MAKE_JOB)
async def make_report(resources: Resources, args: dict[str, Any]) -> None:
    """Make a report and tell its recipients; a second time it does nothing."""
    run_id = UUID(args["run_id"])
    async with resources.database.reader() as reader:
        row = await reader.row(repository.GET_RUN, run_id=run_id)
    if row is None or row["state"] != "waiting":
        return
    async with room(resources, SYSTEM, Asked(row["since"], row["until"], row["unit"])) as opened:
        sheet = await sheet_of(row["kind"], opened)
    content = await in_thread(partial(write_report, sheet))
    async with keeping(resources.files) as kept:
        stored = await kept.put(content)
        if await _hand_out(resources, run_id, stored, len(sheet.rows)):
            kept.keys.clear()
        else:
            await resources.files.delete(stored.key)


async def _hand_out(resources: Resources, run_id: UUID, stored: StoredFile, rows: int) -> bool:
    """Keep a report and tell its recipients; False when another worker did."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    async with resources.database.transaction() as tx:
        row = await tx.row(repository.LOCK_RUN, run_id=run_id)
        if row["state"] != "waiting":
            return False
        tree = await tree_of(tx)
        people = await directory.people(row["recipients"])
        readers = [ident for ident in row["recipients"] if ident in people and may_receive(people[ident], row["unit"], tree)]
        await tx.run(
            repository.READY,
            run_id=run_id,
            new_made_at=clock.now(),
            new_sent_to=readers,
            new_rows=rows,
            new_store_key=stored.key,
            new_sha256=bytes.fromhex(stored.sha256),
            new_size=stored.size,
        )
        for ident in readers:
            _tell(tx, row, ident, people[ident].language, tree)
        audit(tx, resources.vault, SYSTEM, "report.send", "report_run", run_id, kind=row["kind"], unit=row["unit"], readers=len(readers))
    return True


def _tell(tx: Tx, row: Any, reader: UUID, language: str, tree: Tree) -> None:
    titles = TITLES[row["kind"]]
    top: str | None = row["unit"] or next((code for code, one in tree.items() if one["parent_code"] is None), None)
    names = tree[top]["names"] if top is not None and top in tree else {}
    notice = Notice(
        event_id=f"{MAKE_JOB}:{row['id']}",
        account_id=reader,
        template=NoticeTemplate.REPORT_READY,
        params={
            "item": titles["zh"],
            "item_en": titles["en"],
            "item_ru": titles["ru"],
            "unit": names.get(language, top or "—"),
            "period": f"{row['since']:%Y-%m-%d}–{row['until']:%m-%d}",
        },
        link=f"/staff/reports?run={row['id']}",
    )
    defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))
