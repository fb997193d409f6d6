"""Taking one's data out and leaving: what other services keep is part of both."""

from typing import Any
from uuid import UUID

import pytest

from backend.contracts.personal_data import PersonalDataHolders
from backend.kernel.principal import Principal
from tests.identity.conftest import API, SignedIn, account_row

MAIL = "chen.qihang@example.com"


class Holder:
    """A service that keeps something about people."""

    def __init__(self, service: str) -> None:
        self.service = service
        self.fails = False
        self.open: list[str] = []
        self.settled_by: list[UUID] = []
        self.forgotten: list[UUID] = []

    async def export(self, account_id: UUID) -> dict[str, list[dict[str, Any]]]:
        if self.fails:
            raise ConnectionError("away")
        return {"things": [{"of": str(account_id)}]}

    async def unsettled(self, account_id: UUID) -> list[str]:
        if self.fails:
            raise ConnectionError("away")
        return self.open

    async def settle(self, principal: Principal) -> None:
        self.settled_by.append(principal.id)

    async def forget(self, account_id: UUID) -> None:
        self.forgotten.append(account_id)


@pytest.fixture
def holders(resources: Any) -> tuple[Holder, Holder]:
    pair = (Holder("desk"), Holder("post"))
    resources.ports[PersonalDataHolders] = PersonalDataHolders(pair)
    return pair


async def test_the_export_holds_what_every_service_keeps(as_investor: SignedIn, holders: Any, office: Any) -> None:
    data = (await (await as_investor()).post(f"{API}/me/export")).json()
    own = {"things": [{"of": str(office.investors[MAIL])}]}
    assert (data["services"], data["missing"]) == ({"desk": own, "post": own}, [])


async def test_a_service_that_does_not_answer_is_named(as_investor: SignedIn, holders: Any) -> None:
    holders[1].fails = True
    data = (await (await as_investor()).post(f"{API}/me/export")).json()
    assert (list(data["services"]), data["missing"]) == (["desk"], ["post"])
    assert data["account"]["email"] == MAIL


async def test_closing_waits_for_what_is_open(as_investor: SignedIn, holders: Any, run_jobs: Any) -> None:
    browser = await as_investor()
    holders[0].open = ["20260309-0001"]
    refused = await browser.delete(f"{API}/me", headers={"accept-language": "en"})
    assert (refused.status_code, refused.json()["open"]) == (409, ["20260309-0001"])
    assert refused.json()["type"].endswith("account-unsettled")
    assert "20260309-0001" in refused.json()["detail"]
    assert (await browser.get(f"{API}/me")).status_code == 200
    assert await run_jobs() == []


async def test_or_ends_it_in_one_step(as_investor: SignedIn, holders: Any, office: Any, run_jobs: Any) -> None:
    browser, me = await as_investor(), office.investors[MAIL]
    holders[0].open = ["20260309-0001"]
    assert (await browser.delete(f"{API}/me", params={"withdraw": "true"})).status_code == 204
    assert holders[0].settled_by == [me]
    assert await run_jobs() == ["identity.forget", "identity.forget"]
    assert [holder.forgotten for holder in holders] == [[me], [me]]


async def test_nobody_leaves_while_a_service_is_away(as_investor: SignedIn, holders: Any, office: Any, database: Any) -> None:
    holders[1].fails = True
    refused = await (await as_investor()).delete(f"{API}/me")
    assert (refused.status_code, refused.json()["service"]) == (503, "post")
    assert refused.headers["retry-after"]
    assert (await account_row(database, office.investors[MAIL]))["active"]


async def test_what_was_on_its_way_is_forgotten_later(as_investor: SignedIn, holders: Any, database: Any) -> None:
    assert (await (await as_investor()).delete(f"{API}/me")).status_code == 204
    waiting = await database.connection.fetch(
        "SELECT args->'args'->>'service' AS service, scheduled_at IS NULL AS now FROM procrastinate_jobs WHERE task_name = 'identity.forget'"
    )
    assert sorted((row["service"], row["now"]) for row in waiting) == [("desk", False), ("desk", True), ("post", False), ("post", True)]
