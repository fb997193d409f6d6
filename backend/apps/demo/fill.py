"""Demo mode's first start: an empty database becomes an office in the middle of its work.

Everything happens through the services' own functions, at the moment at which it is said to have
happened (`clock.at`), so that every rule held and every audit entry is there. It is one transaction: a
start that is interrupted leaves nothing half done. Notices of the last week end in the inboxes; nothing
of a year gone by is sent to anybody.
"""

import sys
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

import asyncpg
import sqlalchemy as sa
import structlog

from backend.apps.calendar_seed import fill_calendar
from backend.apps.demo import names
from backend.apps.demo.cast import HISTORY_DAYS, cast
from backend.apps.demo.crew import find_crew
from backend.apps.demo.hours import OfficeHours
from backend.apps.demo.news import spread
from backend.apps.demo.papers import Papers
from backend.apps.demo.promotion.bulletins import HEAD, is_written, write_bulletins
from backend.apps.demo.promotion.fill import fill_promotion, is_empty
from backend.apps.demo.schedule import Schedule, Told
from backend.apps.demo.story import Desk
from backend.apps.remembered import RememberedDirectory
from backend.concierge.items.service import seed_items
from backend.concierge.models import ticket
from backend.concierge.policies.seed import seed_policies
from backend.contracts.identity import Directory
from backend.identity.accounts import repository as accounts
from backend.identity.demo import DemoPeople, add_investor, seed_units_and_accounts
from backend.identity.me.schemas import MeChange
from backend.identity.me.service import change_me
from backend.identity.models import account
from backend.kernel import clock
from backend.kernel.calendar_store import working_calendar
from backend.kernel.db import Reader, Tx, sql
from backend.kernel.errors import Problem
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("demo")
_WITHOUT_PROJECTS = """
  !! 演示项目库没有建成：没有项目、企业和招商活动，其余功能可用。原因见上面的日志；重新启动会再试一次。
  !! The demo's project library could not be made: no projects, enterprises and activities, all else is there.
     The log above says why; starting again tries again. /readyz says "demo": "projects missing" until then.

"""
SEED: Final = "shuanghe"
# Two processes may start at once; one of them fills.
_LOCK: Final = sql("SELECT pg_try_advisory_xact_lock(hashtextextended('dianxiaoer demo', 0))")
_ANYBODY: Final = sql(sa.select(sa.exists(sa.select(account.c.id))))
_ANY_TICKET: Final = sql(sa.select(sa.exists(sa.select(ticket.c.id))))
_DEMO_STAFF: Final = sql(sa.select(account.c.id).where(account.c.username == sa.bindparam("username", type_=sa.Text)))
# The promoters' records go back this far.
_OPENED: Final = datetime(2022, 1, 3, 4, tzinfo=UTC)
# The last of the demo's policies came out the day before.
_PUBLISHED: Final = datetime(2023, 6, 20, 4, tzinfo=UTC)
_AWAY: Final = "zhao.wenbo"
# Who writes the policies, and who reviews them.
_WRITE_POLICIES: Final = ("sun.yaqin", "cao.zhengping")
_STANDS_IN: Final = "li.min"
_OPENED_BEFORE: Final = timedelta(days=20)
_AWAY_SINCE: Final = 3
_AWAY_FOR: Final = timedelta(days=9)
_FURTHER_INVESTORS: Final = 48


async def fill_once(resources: Resources) -> Told | None:
    """Fill a database that is new; does nothing to any other."""
    now = clock.now()
    await fill_calendar(resources.database)
    await fill_accounts(resources, now)
    size = resources.settings.demo_tickets
    if not size:
        return None
    await fill_library(resources, now)
    told = await _fill_tickets(resources, now, size)
    await _fill_bulletins(resources, now)
    return told


async def fill_accounts(resources: Resources, now: datetime) -> None:
    """Fill an empty database with the units and the people of the office."""
    opened = min(now - timedelta(days=HISTORY_DAYS) - _OPENED_BEFORE, _OPENED)
    async with resources.database.transaction() as tx:
        if not await tx.value(_LOCK) or await tx.value(_ANYBODY):
            return
        with clock.at(opened):
            people = await seed_units_and_accounts(tx, resources.vault)
            rng = Random(f"{SEED}/investors")
            for _ in range(_FURTHER_INVESTORS):
                somebody = names.person(rng)
                await add_investor(tx, resources.vault, somebody.name, somebody.email)
            await seed_items(tx)
        author, reviewer = (Principal("staff", people.staff[username], username) for username in _WRITE_POLICIES)
        with clock.at(_PUBLISHED):
            await seed_policies(tx, resources.vault, author, reviewer)
        await _leave(tx, resources, people, now)
    directory = resources.port(Directory)
    if isinstance(directory, RememberedDirectory):
        directory.forget()


async def _leave(tx: Tx, resources: Resources, people: DemoPeople, now: datetime) -> None:
    """Let one concierge be absent these days, with a colleague standing in."""
    hours = OfficeHours(await working_calendar(resources.database, tx), now)
    since = hours.working_day(_AWAY_SINCE)
    person = people.staff[_AWAY]
    row = await tx.row(accounts.BY_ID, ident=person)
    body = MeChange(absent_from=since, absent_until=since + _AWAY_FOR, delegate_id=people.staff[_STANDS_IN])
    with clock.at(hours.on(_AWAY_SINCE + 1, 0.9)):
        await change_me(tx, resources.vault, Principal("staff", person, row["name"]), body, row["version"])


async def fill_library(resources: Resources, now: datetime) -> None:
    """Fill an office that has no project yet with what its promoters did since 2022.

    Should a rule or a date stand in the way, the office opens without that, whole in everything else.
    """
    async with resources.database.reader() as reader:
        if await reader.value(_DEMO_STAFF, username=_AWAY) is None or not await is_empty(reader):
            return
        crew = await find_crew(reader, resources.port(Directory))
    papers = Papers(resources.files)
    await papers.prepare()
    try:
        async with resources.database.transaction() as tx:
            if await tx.value(_LOCK) and await is_empty(tx):
                await fill_promotion(tx, resources, crew, papers, now, SEED)
    except (Problem, asyncpg.PostgresError) as error:
        log.exception("the demo's projects could not be made", error=type(error).__name__)
        sys.stdout.write(_WITHOUT_PROJECTS)
        sys.stdout.flush()


async def _fill_bulletins(resources: Resources, now: datetime) -> None:
    """Let an office with projects and without a bulletin have some; should that fail, it opens without."""
    async with resources.database.reader() as reader:
        if await is_empty(reader) or await reader.value(_DEMO_STAFF, username=HEAD) is None or await is_written(reader):
            return
    try:
        await write_bulletins(resources, now)
    except (Problem, asyncpg.PostgresError) as error:
        log.exception("the demo's bulletins could not be made", error=type(error).__name__)


async def _demo_office_without_tickets(reader: Reader) -> bool:
    known: UUID | None = await reader.value(_DEMO_STAFF, username=_AWAY)
    return known is not None and not await reader.value(_ANY_TICKET)


async def _fill_tickets(resources: Resources, now: datetime, size: int) -> Told | None:
    async with resources.database.reader() as reader:
        if not await _demo_office_without_tickets(reader):
            return None
        crew = await find_crew(reader, resources.port(Directory))
        hours = OfficeHours(await working_calendar(resources.database, reader), now)
    papers = Papers(resources.files)
    await papers.prepare()
    async with resources.database.transaction() as tx:
        if not await tx.value(_LOCK) or await tx.value(_ANY_TICKET):
            return None
        stories = cast(Desk(resources, tx, hours, crew, papers), size, SEED)
        told = await Schedule(stories[0][1].desk, stories, now - timedelta(days=HISTORY_DAYS)).run()
        await spread(tx, resources, crew, told.notices, now)
        tx.outbox.notices.clear()
    log.info("demo office filled", tickets=len(stories), beats=told.beats, stuck=len(told.broken))
    return told
