"""Leads enter the library, are changed, and tell their story."""

from datetime import timedelta
from typing import Any

import pytest

from backend.contracts.permissions import LibraryPermission as Perm
from backend.kernel import clock
from tests.library.office import MORNING, Office, audited

FULL = {"total_investment": "240000000", "fixed_investment": "140000000", "industry": "15", "region": "110000", "jobs": 120}


async def test_a_lead_is_numbered_claimed_and_shown(office: Office, database: Any) -> None:
    first = await office.lead(**FULL)
    second = await office.lead(name="光伏制氢")
    assert (first["number"], second["number"]) == ("P2026-0001", "P2026-0002")
    assert (first["stage"], first["node"], first["status"]) == ("intent", None, "active")
    assert first["owner"]["name"] == "李敏"
    assert first["owner_unit"]["code"] == "sw"
    assert first["total_investment"] == "240000000.00"
    assert [one["action"] for one in first["actions"]] == ["advance", "stall", "withdraw"]
    shown = await office.get(office.wang, f"projects/{first['id']}")
    assert shown == {**first, "actions": [], "may_edit": False, "may_report": False, "may_name_readers": False}
    claims = await office.get(office.li, "claims", project=first["id"])
    assert [(one["state"], one["person"]["name"]) for one in claims["items"]] == [("active", "李敏")]
    assert await audited(database, "project.create") == 2


async def test_numbers_begin_anew_each_year_and_a_refused_lead_takes_none(office: Office) -> None:
    await office.lead()
    await office.post(office.li, "projects", {"name": "棉纺", "owner_unit": "nowhere"}, 422)
    assert (await office.lead(name="棉纺"))["number"] == "P2026-0002"
    with clock.at(MORNING + timedelta(days=320)):
        assert (await office.lead(name="番茄酱"))["number"] == "P2027-0001"


async def test_one_key_makes_one_project(office: Office) -> None:
    http = office.browser(office.li)
    answers = [await http.post("projects", json={"name": "冷链物流"}, headers={"Idempotency-Key": "a"}) for _ in range(2)]
    assert answers[0].json()["id"] == answers[1].json()["id"]
    assert (await office.get(office.li, "projects", total=True))["total"] == 1


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"industry": "99"}, "industry"),
        ({"region": "999999"}, "region"),
        ({"total_investment": "0"}, "total_investment"),
        ({"total_investment": "1.234"}, "total_investment"),
        ({"total_investment": "10", "fixed_investment": "11"}, "body"),
        ({"reported_on": "2026-03-10"}, "reported_on"),
        ({"owner_id": "00000000-0000-0000-0000-000000000001"}, "owner_id"),
        ({"enterprise_id": "00000000-0000-0000-0000-000000000001"}, "enterprise_id"),
        ({"confidential": True, "readers": ["00000000-0000-0000-0000-000000000001"]}, "readers.0"),
        ({"credit_code": "123"}, "credit_code"),
        ({"stage": "signed"}, "stage"),
    ],
)
async def test_wrong_fields_are_named(office: Office, wrong: dict[str, Any], path: str) -> None:
    answer = await office.post(office.li, "projects", {"name": "果汁"} | wrong, 422)
    assert [one["path"] for one in answer["errors"]] == [path]


async def test_an_enterprise_fills_what_was_left_open(office: Office) -> None:
    company = office.crm.add("北京汇源饮料食品集团有限公司", credit_code="91110000102072983D", industry="15", region="110000")
    project = await office.lead(enterprise_id=str(company.id), region="310000")
    assert (project["investor"], project["credit_code"]) == (company.name, company.credit_code)
    assert (project["industry"], project["region"]) == ("15", "310000")


async def test_a_silent_crm_does_not_stop_a_lead(office: Office) -> None:
    activity = office.crm.hold("亚欧博览会")
    office.crm.silent = True
    project = await office.lead(enterprise_id="00000000-0000-0000-0000-000000000001", activity_id=str(activity.id))
    assert project["missing_parts"] == ["crm"]
    assert project["activity"] is None
    office.crm.silent = False
    shown = await office.get(office.li, f"projects/{project['id']}")
    assert (shown["missing_parts"], shown["activity"]["title"]) == ([], "亚欧博览会")


async def test_fields_change_alone_and_by_version(office: Office) -> None:
    project = await office.lead(**FULL)
    changed = await office.patch(office.li, project, jobs=200, summary=None, region=None)
    assert (changed["jobs"], changed["region"], changed["industry"], changed["version"]) == (200, None, "15", 2)
    http = office.browser(office.li)
    stale = await http.patch(f"projects/{project['id']}", json={"jobs": 1}, headers={"If-Match": "1"})
    missing = await http.patch(f"projects/{project['id']}", json={"jobs": 1})
    assert (stale.status_code, missing.status_code) == (412, 428)
    await office.patch(office.li, project, 422, total_investment="100000000")
    await office.patch(office.li, project, 422, name=None)


async def test_a_change_of_cost_goes_to_the_ledger(office: Office, database: Any) -> None:
    project = await office.lead(**FULL)
    with clock.at(MORNING + timedelta(days=30)):
        await office.patch(office.li, project, total_investment="300000000")
    async with database.reader() as reader:
        rows = await reader.connection.fetch("SELECT total::text, fixed::text FROM library.report_investment ORDER BY recorded_at")
    assert [tuple(row) for row in rows] == [("240000000.00", "140000000.00"), ("60000000.00", "0.00")]


async def test_a_changed_name_is_found_by_the_new_one(office: Office) -> None:
    project = await office.lead(name="双河番茄酱")
    await office.patch(office.li, project, name="双河葡萄酒庄")
    assert [one["name"] for one in (await office.get(office.li, "projects", q="葡萄"))["items"]] == ["双河葡萄酒庄"]
    assert (await office.get(office.li, "projects", q="番茄"))["items"] == []


async def test_editing_reaches_the_own_unit_and_those_below(office: Office) -> None:
    of_beijing = await office.lead(office.ma, name="驻京线索")
    await office.patch(office.li, of_beijing, jobs=5)
    of_head_office = await office.lead(office.li, name="本部线索")
    await office.patch(office.ma, of_head_office, 403, jobs=6)
    await office.patch(office.wang, of_beijing, 403, jobs=6)
    await office.patch(office.chief, of_beijing, jobs=7)
    owned = await office.lead(office.head, name="交给开发区的人", owner_id=str(office.wang.id), owner_unit="sw")
    await office.patch(office.wang, owned, jobs=8)


async def test_a_leader_settles_what_is_contested_but_edits_nothing(office: Office) -> None:
    leader = office.crowd.add("市领导", "city", Perm.READ, Perm.MANAGE, Perm.APPROVE)
    await office.lead()
    twin = await office.lead(name="双河果汁加工二期")
    shown = await office.get(leader, f"projects/{twin['id']}")
    assert (shown["may_edit"], shown["may_report"], shown["actions"]) == (False, False, [])
    await office.patch(leader, twin, 403, jobs=5)
    await office.act(leader, twin, "stall", 403, reason="停工")
    (found,) = (await office.get(leader, "duplicates", open=True))["items"]
    await office.post(leader, f"duplicates/{found['id']}/resolve", {"verdict": "both", "note": "两期"}, 200)


async def test_a_lead_cannot_be_given_to_a_strangers_unit(office: Office) -> None:
    await office.post(office.li, "projects", {"name": "果汁", "owner_unit": "zone"}, 403)
    project = await office.lead()
    await office.patch(office.li, project, 403, owner_unit="zone")
    moved = await office.patch(office.head, project, owner_unit="zone", owner_id=str(office.wang.id))
    assert (moved["owner_unit"]["code"], moved["owner"]["name"]) == ("zone", "王海")


async def test_who_may_not_read_sees_nothing(office: Office) -> None:
    guest = office.crowd.add("办事员", "zone")
    reader = office.crowd.add("只读", "zone", Perm.READ)
    assert (await office.browser(guest).get("projects")).status_code == 403
    assert (await office.browser(reader).get("projects")).status_code == 200
    assert (await office.browser(reader).post("projects", json={"name": "果汁"})).status_code == 403


async def test_the_story_tells_everything_newest_first(office: Office) -> None:
    project = await office.lead(**FULL)
    with clock.at(MORNING + timedelta(hours=1)):
        await office.post(office.li, f"projects/{project['id']}/notes", {"text": "董事长下周来访", "contact": True}, 204)
    with clock.at(MORNING + timedelta(hours=2)):
        await office.act(office.li, project, "stall", reason="等待环评")
    events = (await office.get(office.wang, f"projects/{project['id']}/events"))["items"]
    assert [one["kind"] for one in events] == ["stall", "note", "created"]
    assert events[1]["data"] == {"text": "董事长下周来访", "contact": True}
    notes = await office.get(office.wang, f"projects/{project['id']}/events", kind="note")
    assert len(notes["items"]) == 1
    first = await office.get(office.wang, f"projects/{project['id']}/events", limit=2)
    rest = await office.get(office.wang, f"projects/{project['id']}/events", limit=2, cursor=first["next"])
    assert [one["kind"] for one in first["items"] + rest["items"]] == ["stall", "note", "created"]


async def test_saved_filters_are_ones_own(office: Office) -> None:
    kept = await office.post(office.li, "saved-filters", {"list": "projects", "name": "京津冀签约", "query": {"region": "jingjinji"}})
    assert [one["id"] for one in (await office.get(office.li, "saved-filters"))["items"]] == [kept["id"]]
    assert (await office.get(office.wang, "saved-filters"))["items"] == []
    assert (await office.browser(office.wang).delete(f"saved-filters/{kept['id']}")).status_code == 404
    assert (await office.browser(office.li).delete(f"saved-filters/{kept['id']}")).status_code == 204
