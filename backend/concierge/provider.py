"""concierge as other services see it, in process."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import ticket
from backend.concierge.policies import repository
from backend.concierge.policies.matching import known_facts, match_all
from backend.concierge.policy import READABLE, scope_of
from backend.contracts.concierge import ClauseMatch, ClauseStanding, Facts, TicketBrief
from backend.kernel.db import Database, sql
from backend.kernel.principal import Principal

_t = ticket.c
TICKETS_OF = sql(
    sa.select(*(_t[name] for name in TicketBrief.model_fields))
    .where(_t.enterprise_id == sa.bindparam("enterprise_id", type_=sa.Uuid), READABLE)
    .order_by(_t.submitted_at.desc(), _t.id.desc())
    .limit(sa.literal_column("100"))
)


_NAMED = sa.bindparam("enterprise_ids", type_=sa.ARRAY(sa.Uuid))
IN_USE = sql(sa.select(_t.enterprise_id).where(_t.enterprise_id == sa.any_(_NAMED)).distinct())


class ServiceDeskProvider:
    """The port `ServiceDesk` on concierge's own tables, each question with a reader of its own."""

    def __init__(self, database: Database) -> None:
        """Take the database to read."""
        self._database = database

    async def tickets_of(self, principal: Principal, enterprise_id: UUID) -> list[TicketBrief]:
        """Return the enterprise's tickets that the caller may read, newest first, at most 100."""
        async with self._database.reader() as reader:
            rows = await reader.rows(TICKETS_OF, enterprise_id=enterprise_id, **scope_of(principal).params)
        return [TicketBrief(**dict(row)) for row in rows]

    async def in_use(self, enterprise_ids: Collection[UUID]) -> set[UUID]:
        """Return the enterprises that any ticket names."""
        async with self._database.reader() as reader:
            return {row[0] for row in await reader.rows(IN_USE, enterprise_ids=list(enterprise_ids))}

    async def policies_for(self, facts: Facts, on: date) -> list[ClauseMatch]:
        """Return every clause in force on a day with its verdict, those that fit first."""
        async with self._database.reader() as reader:
            found = await match_all(reader, known_facts(facts), on)
        return [
            ClauseMatch(
                clause_id=one.clause_id,
                document=one.document,
                title=one.titles,
                verdict=one.verdict,
                reasons=[condition.words for condition in one.conditions],
                amount=one.amount,
            )
            for one in found
        ]

    async def clauses(self, ids: Collection[UUID], on: date) -> dict[UUID, ClauseStanding]:
        """Return those that exist among `ids`."""
        if not ids:
            return {}
        async with self._database.reader() as reader:
            rows = await reader.rows(repository.STANDING, clause_ids=list(ids), on=on)
        return {
            row["id"]: ClauseStanding(clause_id=row["id"], title=row["titles"], in_force=row["in_force"], reviewed_on=row["reviewed_on"])
            for row in rows
        }
