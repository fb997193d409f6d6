"""Look-up without signing in: nothing personal, nothing to guess by, and not too often."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.concierge.receipts import lookup
from backend.concierge.tickets.events import add_event
from backend.kernel import clock
from backend.kernel.db import sql
from tests.concierge.office import Office

NUMBER = sql("SELECT number FROM concierge.ticket WHERE id = :ticket")


@pytest.fixture
async def ticket(office: Office, resources: Any) -> UUID:
    owner = office.concierge("帮办员赵六")
    ident = await office.ticket(office.person("张三"), "handling", owner=owner)
    async with resources.database.transaction() as tx:
        await add_event(tx, ident, "accepted", owner, "public", note="给张三打过电话 13800002046")
        await add_event(tx, ident, "supervised", owner, "internal", text="内部")
        await add_event(tx, ident, "task_finished", owner, "public")
    return ident


@pytest.fixture
async def number(ticket: UUID, resources: Any) -> str:
    async with resources.database.reader() as reader:
        return await reader.value(NUMBER, ticket=ticket)


async def test_number_and_code_show_the_way_but_nobody(office: Office, number: str) -> None:
    answer = await office.browser().post("ticket-lookups", json={"number": number, "query_code": "7KQ2M9XW"})
    assert answer.status_code == 200, answer.text
    shown = answer.json()
    assert (shown["state"], shown["next"]["action"], shown["next"]["actor"]) == ("handling", "check", "office")
    assert [(event["kind"], event["by"]) for event in shown["events"]] == [("accepted", "office"), ("task_finished", "department")]
    for secret in ("张三", "赵六", "13800002046", "绿源", "7KQ2M9XW"):
        assert secret not in answer.text
    assert answer.headers["cache-control"] == "no-store"


async def test_it_may_be_typed_as_people_type(office: Office, number: str) -> None:
    typed = {"number": f" {number[:8]} {number[9:]} ", "query_code": "7kq2-m9xw"}
    assert (await office.browser().post("ticket-lookups", json=typed)).status_code == 200


async def test_wrong_number_and_wrong_code_sound_alike(office: Office, number: str) -> None:
    http = office.browser()
    wrong = [
        {"number": number, "query_code": "AAAAAAAA"},
        {"number": "20200101-0001", "query_code": "7KQ2M9XW"},
        {"number": number, "query_code": "七七七七"},
        {"number": "x", "query_code": "x"},
    ]
    answers = [await http.post("ticket-lookups", json=body) for body in wrong]
    assert {answer.status_code for answer in answers} == {404}
    assert len({(answer.json()["type"], answer.json()["detail"]) for answer in answers}) == 1
    assert (await http.post("ticket-lookups", json={"number": number})).status_code == 422


async def test_guessing_ends_for_the_number_and_returns(office: Office, number: str) -> None:
    http = office.browser()
    right, wrong = {"number": number, "query_code": "7KQ2M9XW"}, {"number": number, "query_code": "AAAAAAAA"}
    start = clock.now().replace(minute=0, second=0)
    for n in range(lookup.BY_NUMBER.hits):
        # Slowly enough for the address, which has a limit of its own.
        with clock.at(start + timedelta(minutes=2 * n)):
            assert (await http.post("ticket-lookups", json=wrong)).status_code == 404
    with clock.at(start + timedelta(minutes=50)):
        refused = await http.post("ticket-lookups", json=right)
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
    with clock.at(start + timedelta(hours=1)):
        assert (await http.post("ticket-lookups", json=right)).status_code == 200


async def test_walking_through_numbers_ends_for_the_address(office: Office) -> None:
    http = office.browser()
    with clock.at(clock.now().replace(minute=0, second=0)):
        statuses = [
            (await http.post("ticket-lookups", json={"number": f"20261123-{n:04}", "query_code": "AAAAAAAA"})).status_code
            for n in range(lookup.BY_ADDRESS.hits + 2)
        ]
    assert statuses == [404] * lookup.BY_ADDRESS.hits + [429] * 2


async def test_a_refused_look_up_is_on_record_without_what_was_typed(office: Office, ticket: UUID, number: str, database: Any) -> None:
    http = office.browser()
    for body in ({"number": number, "query_code": "SECRETXX"}, {"number": "20200101-0001", "query_code": "SECRETXX"}):
        assert (await http.post("ticket-lookups", json=body)).status_code == 404
    rows = await database.connection.fetch("SELECT * FROM kernel.audit_entry WHERE action = 'ticket.look_up' ORDER BY seq")
    assert [(row["object_id"], row["result"], row["actor_kind"]) for row in rows] == [
        (str(ticket), "refused", "guest"),
        (None, "refused", "guest"),
    ]
    assert "SECRETXX" not in str([dict(row) for row in rows])
