"""What must never be is impossible, whatever the caller: tried with raw SQL."""

from typing import Any

import asyncpg
import pytest

from tests.concierge.factories import Desk

NEVER = {
    "an open ticket without an owner": "UPDATE concierge.ticket SET owner_id = NULL WHERE id = $1",
    "an open ticket without a window": "UPDATE concierge.ticket SET owner_unit = NULL WHERE id = $1",
    "an open ticket without a next action": "UPDATE concierge.ticket SET next_action = NULL WHERE id = $1",
    "an open ticket without who acts next": "UPDATE concierge.ticket SET next_actor = NULL WHERE id = $1",
    "an open ticket without a day it is due": "UPDATE concierge.ticket SET due_at = NULL WHERE id = $1",
    "an open ticket without amber": "UPDATE concierge.ticket SET amber_at = NULL WHERE id = $1",
    "a state that does not exist": "UPDATE concierge.ticket SET state = 'lost' WHERE id = $1",
    "a result before the end": "UPDATE concierge.ticket SET result = 'solved' WHERE id = $1",
    "an end without a result": "UPDATE concierge.ticket SET state = 'finished' WHERE id = $1",
    "a ticket without a number": "UPDATE concierge.ticket SET number = NULL WHERE id = $1",
    "two running clocks of a kind": """
        INSERT INTO concierge.clock_segment (id, ticket_id, kind, charged_to, started_at, reason)
        SELECT gen_random_uuid(), $1, kind, charged_to, started_at, 'x' FROM concierge.clock_segment
        WHERE ticket_id = $1 AND ended_at IS NULL AND task_id IS NULL""",
    "a clock that ends before it begins": """
        UPDATE concierge.clock_segment SET ended_at = started_at - interval '1 second' WHERE ticket_id = $1""",
    "a task that runs without a deadline": "UPDATE concierge.department_task SET due_at = NULL WHERE ticket_id = $1",
    "a task done without its moment": "UPDATE concierge.department_task SET state = 'done' WHERE ticket_id = $1",
    "a task clock without a task": "UPDATE concierge.clock_segment SET kind = 'task' WHERE ticket_id = $1 AND task_id IS NULL",
    "an extension decided by who asked": """
        INSERT INTO concierge.extension (id, ticket_id, days, reason, requested_by, requested_at, decided_by, decided_at, approved)
        SELECT gen_random_uuid(), $1, 1, 'x', owner_id, updated_at, owner_id, updated_at, true FROM concierge.ticket WHERE id = $1""",
    "a late notice without a reason": """
        INSERT INTO concierge.correction_notice (id, ticket_id, number, sent_at, sent_by, due_at, late)
        SELECT gen_random_uuid(), $1, 9, updated_at, owner_id, updated_at, true FROM concierge.ticket WHERE id = $1""",
}


@pytest.mark.parametrize("never", sorted(NEVER))
async def test_the_database_refuses(desk: Desk, database: Any, never: str) -> None:
    ticket = await desk.accepted()
    with pytest.raises(asyncpg.IntegrityConstraintViolationError):
        async with database.connection.transaction():
            await database.connection.execute(NEVER[never], ticket["id"])


async def test_two_tickets_never_share_a_number(desk: Desk, database: Any) -> None:
    first, second = await desk.problem(1), await desk.problem(2)
    with pytest.raises(asyncpg.UniqueViolationError):
        async with database.connection.transaction():
            await database.connection.execute("UPDATE concierge.ticket SET number = $2 WHERE id = $1", second["id"], first["number"])
