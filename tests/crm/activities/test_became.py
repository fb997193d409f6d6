"""What became of an activity comes from the library; when that does not answer, the activity stands and says so."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.contracts.library import AgreementBrief, ProjectBrief, Projects
from backend.kernel.ids import new_id
from tests.crm.house import House


def project(name: str) -> ProjectBrief:
    values: dict[str, Any] = {"total_investment": Decimal(100), "owner_unit": "zone", "enterprise_id": None, "industry": None}
    return ProjectBrief(id=new_id(), name=name, stage="signed", status="active", **values)


class Library:
    """A library that knows two projects and three agreements."""

    def __init__(self) -> None:
        self.begun, self.linked = project("果汁生产线"), project("冷链物流园")

    async def agreements_of(self, principal: Any, activity_id: UUID) -> list[AgreementBrief]:
        kinds: Any = (("contract", "1.4"), ("framework", "9"), ("contract", "2.5"))
        return [
            AgreementBrief(
                id=new_id(),
                project_id=None,
                title=kind,
                kind=kind,
                amount=Decimal(amount),
                signed_on=date(2026, 3, 3),
                activity_id=activity_id,
            )
            for kind, amount in kinds
        ]

    async def from_activity(self, principal: Any, activity_id: UUID) -> list[ProjectBrief]:
        return [self.begun]

    async def projects(self, principal: Any, ids: Any) -> dict[UUID, ProjectBrief]:
        return {self.linked.id: self.linked} if self.linked.id in ids else {}


class Silent:
    """A library that is down."""

    async def agreements_of(self, principal: Any, activity_id: UUID) -> Any:
        raise TimeoutError


async def test_agreements_and_projects_are_shown_and_only_contracts_are_summed(house: House) -> None:
    library = house.resources.ports[Projects] = Library()
    trip = await house.trip()
    await house.met(trip, project_ids=[str(library.linked.id)])
    became = (await house.get(house.li, f"activities/{trip['id']}"))["became"]
    assert [one["name"] for one in became["projects"]] == ["果汁生产线", "冷链物流园"]
    assert (len(became["agreements"]), became["signed_amount"], became["missing"]) == (3, "3.9", [])


async def test_a_silent_library_is_named_and_the_rest_stands(house: House) -> None:
    house.resources.ports[Projects] = Silent()
    trip = await house.trip()
    shown = await house.get(house.li, f"activities/{trip['id']}")
    assert (shown["title"], shown["became"]["missing"], shown["became"]["projects"]) == ("赴上海招商", ["library"], [])


async def test_without_a_library_the_follow_ups_are_listed_too(house: House) -> None:
    del house.resources.ports[Projects]
    await house.post(house.li, "follow-ups", {"subject": "寄资料", "due_on": "2026-03-20", "project_id": str(new_id())})
    assert (await house.get(house.li, "follow-ups"))["items"][0]["project"] is None
