"""One page with everything known: parts of this service and of others, each allowed to be missing."""

import asyncio
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from backend.contracts.concierge import ClauseMatch, Facts, ServiceDesk, TicketBrief
from backend.contracts.library import ProjectBrief, Projects
from backend.crm.enterprises import parts
from backend.kernel import clock
from backend.kernel.ids import new_id
from tests.crm.house import House

PARTS = ("contacts", "interactions", "activities", "projects", "tickets", "policies", "merges")


class Library:
    """The project library: one project for each enterprise it knows, or nothing but trouble."""

    def __init__(self, *, fails: bool = False) -> None:
        self.known: dict[UUID, str] = {}
        self.fails = fails

    async def of_enterprise(self, _principal: Any, enterprise_id: UUID) -> list[ProjectBrief]:
        if self.fails:
            raise ConnectionError
        if enterprise_id not in self.known:
            return []
        values: dict[str, Any] = {
            "stage": "signed",
            "status": "active",
            "total_investment": Decimal("1.00"),
            "owner_unit": "zone",
            "industry": None,
        }
        return [ProjectBrief(id=new_id(), name=self.known[enterprise_id], enterprise_id=enterprise_id, **values)]

    async def with_projects(self, _principal: Any) -> set[UUID]:
        if self.fails:
            raise ConnectionError
        return set(self.known)


class Desk:
    """The one-stop desk, which takes its time."""

    def __init__(self, seconds: float = 0) -> None:
        self.seconds = seconds
        self.asked: list[tuple[Facts, date]] = []

    async def tickets_of(self, _principal: Any, enterprise_id: UUID) -> list[TicketBrief]:
        await asyncio.sleep(self.seconds)
        values: dict[str, Any] = {"number": None, "kind": "problem", "state": "handling", "due_at": None, "submitted_at": clock.now()}
        return [TicketBrief(id=new_id(), subject=str(enterprise_id), **values)]

    async def policies_for(self, facts: Facts, on: date) -> list[ClauseMatch]:
        self.asked.append((facts, on))
        return [ClauseMatch(clause_id=new_id(), document={"zh": "办法"}, title={"zh": "厂房补贴"}, verdict="fits", reasons=[], amount=None)]


@pytest.fixture
def others(house: House) -> tuple[Library, Desk]:
    library, desk = Library(), Desk()
    house.resources.ports |= {Projects: library, ServiceDesk: desk}
    return library, desk


async def states(house: House, ident: str) -> dict[str, str]:
    page = await house.get(house.reader, f"enterprises/{ident}")
    return {name: page[name]["state"] for name in PARTS}


async def test_a_page_shows_what_every_service_knows(house: House, others: tuple[Library, Desk]) -> None:
    library, desk = others
    ident = await house.enterprise("北京汇源果汁集团有限公司", industry="15", region="110000", tags=["listed"])
    library.known[UUID(ident)] = "果汁灌装线"
    await house.met(await house.trip(), enterprise_id=ident, enterprise_name=None, outcome="intent")
    page = await house.get(house.reader, f"enterprises/{ident}")
    assert {page[name]["state"] for name in PARTS} == {"ok"}
    assert [(one["name"], one["total_investment"]) for one in page["projects"]["items"]] == [("果汁灌装线", "1.00")]
    assert [one["subject"] for one in page["tickets"]["items"]] == [ident]
    assert [one["verdict"] for one in page["policies"]["items"]] == ["fits"]
    assert [(one["title"], one["met_on"], one["outcome"]) for one in page["activities"]["items"]] == [
        ("赴上海招商", "2026-03-03", "intent")
    ]
    assert desk.asked == [(Facts(industry="15", region="110000", tags=frozenset({"listed"})), date(2026, 3, 9))]


async def test_a_service_that_fails_is_missing_and_the_page_stands(house: House, others: tuple[Library, Desk]) -> None:
    others[0].fails = True
    ident = await house.enterprise()
    assert await states(house, ident) == dict.fromkeys(PARTS, "ok") | {"projects": "missing"}
    del house.resources.ports[ServiceDesk]
    assert (await states(house, ident))["tickets"] == "missing"


async def test_a_service_that_takes_too_long_is_missing(
    house: House, others: tuple[Library, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert parts.TIME_LIMIT_S == 2.0
    monkeypatch.setattr(parts, "TIME_LIMIT_S", 0.2)
    others[1].seconds = 30
    ident = await house.enterprise()
    assert await states(house, ident) == dict.fromkeys(PARTS, "ok") | {"tickets": "missing"}


async def test_what_others_keep_under_a_merged_id_is_shown_with_the_survivor(house: House, others: tuple[Library, Desk]) -> None:
    kept, other = await house.enterprise("北京汇源果汁集团有限公司"), await house.enterprise("博乐远达货运有限公司")
    others[0].known = {UUID(kept): "果汁灌装线", UUID(other): "冷链仓库"}
    body = {"survivor_id": kept, "merged_id": other, "survivor_version": 1, "merged_version": 1, "choices": {"name": "survivor"}}
    await house.post(house.head, "merges", body)
    page = await house.get(house.reader, f"enterprises/{other}")
    assert {one["name"] for one in page["projects"]["items"]} == {"果汁灌装线", "冷链仓库"}
    assert {one["subject"] for one in page["tickets"]["items"]} == {kept, other}


async def test_the_list_can_be_asked_for_those_with_projects(house: House, others: tuple[Library, Desk]) -> None:
    library = others[0]
    kept, other = await house.enterprise("北京汇源果汁集团有限公司"), await house.enterprise("博乐远达货运有限公司")
    third = await house.enterprise("广东志高模具有限公司")
    library.known = {UUID(other): "冷链仓库"}

    async def listed(**params: Any) -> set[str]:
        return {one["id"] for one in (await house.get(house.reader, "enterprises", **params))["items"]}

    assert await listed(has_project=True) == {other}
    assert await listed(has_project=False) == {kept, third}
    body = {"survivor_id": kept, "merged_id": other, "survivor_version": 1, "merged_version": 1, "choices": {"name": "survivor"}}
    await house.post(house.head, "merges", body)
    assert await listed(has_project=True) == {kept}
    library.fails = True
    silent = await house.get(house.reader, "enterprises", 503, has_project=True)
    assert silent["type"].endswith("library-silent")
    assert await listed() == {kept, third}
