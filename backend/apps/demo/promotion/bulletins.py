"""The demo office's bulletins: one of the year the newspaper wrote of, last month's, a draft, and a report sent every week."""

from datetime import date, datetime, timedelta
from typing import Final

import sqlalchemy as sa

from backend.apps.demo.crew import find_crew
from backend.contracts.identity import Directory
from backend.insight.bulletins.presenting import find
from backend.insight.bulletins.publishing import keeping, place_of, print_issue, take_place
from backend.insight.bulletins.schemas import NewBulletin
from backend.insight.bulletins.service import Read, create, read_new
from backend.insight.bulletins.wording import period
from backend.insight.models import bulletin
from backend.insight.reports.jobs import DUE_JOB
from backend.insight.reports.schemas import NewSchedule
from backend.insight.reports.service import create as create_schedule
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE, local_date
from backend.kernel.db import Reader, sql
from backend.kernel.jobs import defer
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

HEAD: Final = "gu.yuanhang"
_LEADER: Final = "jin.weidong"
_ANY: Final = sql(sa.select(sa.exists(sa.select(bulletin.c.id))))
_LOCK: Final = sql("SELECT pg_try_advisory_xact_lock(hashtextextended('dianxiaoer demo', 0))")
# When the newspaper's ten months were written up, with what was known the day before.
_WRITTEN_UP: Final = datetime(2023, 11, 20, 10, tzinfo=OFFICE_ZONE)
_DAY: Final = timedelta(days=1)
_SCHEDULED_BEFORE: Final = timedelta(days=15)
_MONDAY: Final = 1


def _about(since: date, until: date, as_of: date | None = None) -> NewBulletin:
    title = f"{period(since, until)}招商引资工作情况"
    return NewBulletin(title=title, kind="monthly", since=since, until=until, as_of=as_of)


async def is_written(reader: Reader) -> bool:
    """Tell whether the office has a bulletin already."""
    return bool(await reader.value(_ANY))


async def write_bulletins(resources: Resources, now: datetime) -> None:
    """Let the head of promotion publish two bulletins, begin a third, and have a report sent every Monday."""
    async with resources.database.reader() as reader:
        crew = await find_crew(reader, resources.port(Directory))
    head = crew.by_username[HEAD]
    today = local_date(now)
    last = today.replace(day=1) - _DAY
    published = [
        (_WRITTEN_UP, _about(date(2023, 1, 1), date(2023, 10, 31), local_date(_WRITTEN_UP) - _DAY)),
        (now - timedelta(hours=2), _about(last.replace(day=1), last)),
    ]
    begun = (now - timedelta(hours=1), _about(date(today.year, 1, 1), today))
    made = [(when, body, await _read(resources, head, when, body)) for when, body in (*published, begun)]
    async with keeping(resources.files) as kept, resources.database.transaction() as tx:
        if not await tx.value(_LOCK) or await is_written(tx):
            return
        for at, (when, body, read) in enumerate(made):
            with clock.at(when):
                ident = await create(tx, resources, head, body, read, demo=True)
                if at < len(published):
                    row = await find(tx, head, ident)
                    place = await place_of(tx, row)
                    await take_place(tx, resources, head, row, place, await print_issue(kept, resources.files, row, place))
        readers = [one.id for one in (head, crew.by_username.get(_LEADER)) if one is not None]
        weekly = NewSchedule(kind="trips_weekly", every="weekly", day=_MONDAY, recipients=readers)
        with clock.at(now - _SCHEDULED_BEFORE):
            await create_schedule(tx, resources, head, weekly, demo=True)
        defer(tx, DUE_JOB, {})


async def _read(resources: Resources, head: Principal, when: datetime, body: NewBulletin) -> Read:
    with clock.at(when):
        return await read_new(resources, head, body)
