"""What others build on: what the views that reports read tell (their columns: tests/architecture), and the port."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.contracts.library import AgreementBrief, ProjectBrief, Projects
from backend.contracts.permissions import LibraryPermission as Perm
from backend.kernel.ids import new_id
from tests.library.office import Office


async def test_the_views_tell_what_was_recorded(office: Office, database: Any) -> None:
    project = await office.lead(total_investment="500", fixed_investment="200")
    path = f"projects/{project['id']}"
    await office.post(office.li, f"{path}/progress-entries", {"kind": "physical", "amount": "7.5", "effective_on": "2026-03-01"})
    contract = {"title": "合同", "kind": "contract", "amount": "500", "signed_on": "2026-03-02"}
    await office.post(office.li, f"{path}/agreements", contract)
    await office.post(office.li, f"{path}/promises", {"kind": "start", "due_on": "2026-06-01"})
    await office.act(office.li, project, "stall", reason="等用地")
    async with database.reader() as reader:
        fetch = reader.connection.fetch
        assert [tuple(row) for row in await fetch("SELECT total, fixed FROM library.report_investment")] == [(Decimal(500), Decimal(200))]
        assert [tuple(row) for row in await fetch("SELECT kind, amount, effective_on FROM library.report_progress")] == [
            ("physical", Decimal("7.5"), date(2026, 3, 1))
        ]
        assert [tuple(row) for row in await fetch("SELECT kind, pieces, amount, title FROM library.report_agreement")] == [
            ("contract", 1, Decimal(500), "合同")
        ]
        assert [tuple(row) for row in await fetch("SELECT action, status, reason FROM library.report_stage_change ORDER BY id")] == [
            ("create", "active", None),
            ("stall", "stalled", "等用地"),
        ]
        assert [tuple(row) for row in await fetch("SELECT kind, due_on, voided_at FROM library.report_promise")] == [
            ("start", date(2026, 6, 1), None)
        ]


async def test_the_port_answers_briefs_newest_first(office: Office, resources: Any) -> None:
    company, expo = office.crm.add("北京汇源饮料食品集团有限公司"), office.crm.hold("亚欧博览会")
    same = {"enterprise_id": str(company.id), "activity_id": str(expo.id)}
    first = await office.lead(name="果汁一期", total_investment="100", industry="15", **same)
    second = await office.lead(name="果汁二期", **same)
    signed = {"title": "意向书", "kind": "intention", "signed_on": "2026-03-09", "activity_id": str(expo.id)}
    made = await office.post(office.li, f"projects/{first['id']}/agreements", signed)
    port = resources.port(Projects)
    brief = ProjectBrief(
        id=UUID(first["id"]),
        name="果汁一期",
        stage="intent",
        status="active",
        total_investment=Decimal("100.00"),
        owner_unit="sw",
        enterprise_id=company.id,
        industry="15",
    )
    assert await port.projects(office.wang, [brief.id, new_id()]) == {brief.id: brief}
    assert [one.name for one in await port.of_enterprise(office.wang, company.id)] == [second["name"], first["name"]]
    assert {one.id for one in await port.from_activity(office.wang, expo.id)} == {brief.id, UUID(second["id"])}
    assert await port.agreements_of(office.wang, expo.id) == [
        AgreementBrief(
            id=UUID(made["id"]),
            project_id=brief.id,
            title="意向书",
            kind="intention",
            amount=None,
            signed_on=date(2026, 3, 9),
            activity_id=expo.id,
        )
    ]


async def test_who_may_not_read_the_library_learns_nothing_through_the_port(office: Office, resources: Any) -> None:
    company = office.crm.add("北京汇源饮料食品集团有限公司")
    await office.lead(enterprise_id=str(company.id))
    port = resources.port(Projects)
    assert await port.of_enterprise(office.crowd.add("办事员", "zone"), company.id) == []
    assert len(await port.of_enterprise(office.crowd.add("只读", "zone", Perm.READ), company.id)) == 1
