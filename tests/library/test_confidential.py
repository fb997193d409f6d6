"""A confidential project exists for the people named in it and for nobody else, wherever one looks."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.contracts.library import Projects
from backend.kernel import clock
from tests.library.office import Office, audited

SECRET = {
    "name": "零号机密项目",
    "investor": "北京机密集团有限公司",
    "credit_code": "91110000102072983D",
    "industry": "15",
    "total_investment": "900000000",
}


@pytest.fixture
async def secret(office: Office) -> Any:
    """Owned by 马晓军, recorded by 李敏, with 王海 named."""
    return await office.lead(
        office.li, **SECRET, confidential=True, readers=[str(office.wang.id)], owner_id=str(office.ma.id), owner_unit="bj"
    )


async def test_the_owner_the_recorder_and_the_named_see_it(office: Office, secret: Any) -> None:
    assert {one["name"] for one in secret["readers"]} == {"马晓军", "李敏", "王海"}
    for person in (office.ma, office.li, office.wang):
        assert (await office.get(person, f"projects/{secret['id']}"))["name"] == SECRET["name"]


@pytest.mark.parametrize("stranger", ["head", "chief", "zhao"])
async def test_nobody_else_finds_a_trace_not_even_with_every_permission(office: Office, secret: Any, stranger: str) -> None:
    await office.lead(office.head, name="公开项目", total_investment="100")
    person = getattr(office, stranger)
    assert [one["name"] for one in (await office.get(person, "projects"))["items"]] == ["公开项目"]
    for asked in ({"q": "机密"}, {"q": "jmxm"}, {"q": secret["number"]}, {"confidential": True}, {"industry": "15"}):
        page = await office.get(person, "projects", total=True, **asked)
        assert (page["items"], page["total"]) == ([], 0)
    sums = await office.get(person, "projects/sums")
    assert (sums["count"], sums["total_investment"]) == (1, "100.00")
    board = (await office.get(person, "projects/board"))["columns"]
    assert (board[0]["count"], board[0]["total_investment"]) == (1, "100.00")


async def test_every_path_below_it_is_not_found(office: Office, secret: Any) -> None:
    http = office.browser(office.head)
    project = f"projects/{secret['id']}"
    below = ("gate", "events", "dates", "stage-changes", "progress-entries", "progress-sums", "promises", "documents", "agreements")
    assert [(await http.get(path)).status_code for path in (project, *(f"{project}/{one}" for one in below))] == [404] * (len(below) + 1)
    version = {"If-Match": "1"}
    assert (await http.patch(project, json={"jobs": 1}, headers=version)).status_code == 404
    answer = await http.put(f"{project}/confidentiality", json={"confidential": False, "readers": []}, headers=version)
    assert answer.status_code == 404
    bodies = {
        "actions/advance": {},
        "notes": {"text": "x"},
        "progress-entries": {"kind": "physical", "amount": "1", "effective_on": "2026-03-09"},
        "promises": {"kind": "jobs", "amount": "1", "due_on": "2026-03-09"},
        "agreements": {"title": "x", "kind": "intention", "signed_on": "2026-03-09"},
    }
    assert {(await http.post(f"{project}/{path}", json=body)).status_code for path, body in bodies.items()} == {404}
    claim = await http.post("claims", json={"project_id": secret["id"]})
    waiver = {"project_id": secret["id"], "target": "signed", "requirement": "field.jobs", "reason": "x", "expires_on": "2026-04-01"}
    assert (claim.status_code, (await http.post("waivers", json=waiver)).status_code) == (404, 404)
    upload = await http.post(f"{project}/documents", data={"kind": "lead"}, files={"files": ("a.pdf", b"%PDF-1.4")})
    assert upload.status_code == 404


async def test_what_hangs_on_it_is_not_listed(office: Office, secret: Any) -> None:
    project = f"projects/{secret['id']}"
    signed = await office.post(office.li, f"{project}/agreements", {"title": "密约", "kind": "intention", "signed_on": "2026-03-09"})
    waiver = {"project_id": secret["id"], "target": "signed", "requirement": "field.jobs", "reason": "x", "expires_on": "2026-04-01"}
    asked = await office.post(office.li, "waivers", waiver)
    await office.post(office.li, f"{project}/progress-entries", {"kind": "physical", "amount": "5", "effective_on": "2026-03-09"})
    claim = (await office.get(office.li, "claims"))["items"][0]
    for name in ("agreements", "waivers", "claims"):
        assert len((await office.get(office.wang, name))["items"]) == 1
        assert (await office.get(office.head, name, total=True)) == {"items": [], "next": None, "total": 0}
    assert (await office.browser(office.head).get(f"agreements/{signed['id']}")).status_code == 404
    await office.post(office.head, f"waivers/{asked['id']}/actions/approve", {}, 404)
    await office.post(office.head, f"claims/{claim['id']}/actions/release", {}, 404)
    for asked_for in ({}, {"as_known_on": "2026-03-09"}, {"industry": "15", "period_to": "2026-03-09"}):
        for person, amount in ((office.head, "0.00"), (office.wang, "5.00")):
            sums = (await office.get(person, "progress-sums", **asked_for))["sums"]
            assert {one["kind"]: one["cumulative"] for one in sums}["physical"] == amount


async def test_a_duplicate_check_does_not_betray_it(office: Office, secret: Any) -> None:
    assert (await office.post(office.head, "duplicate-checks", SECRET | {"industry": "15"}, 200))["items"] == []
    assert len((await office.post(office.wang, "duplicate-checks", SECRET, 200))["items"]) == 1
    twin = await office.lead(office.head, **SECRET)
    assert twin["open_duplicates"] == 0
    seen = await office.lead(office.wang, **SECRET)
    assert seen["open_duplicates"] == 2
    assert [one["name"] for one in (await office.get(office.head, "duplicates", project=seen["id"]))["items"]] == [SECRET["name"]]
    assert (await office.get(office.head, f"projects/{seen['id']}"))["open_duplicates"] == 1
    (shown,) = (await office.get(office.head, "duplicates", project=seen["id"]))["items"]
    await office.post(office.head, f"duplicates/{shown['id']}/resolve", {"verdict": "both", "note": "两家"}, 200)
    for person, is_open in ((office.head, False), (office.wang, True)):
        gate = await office.get(person, f"projects/{seen['id']}/gate")
        assert {one["code"]: one["satisfied"] for one in gate["requirements"]}["check.duplicate_resolved"] is not is_open
        listed = (await office.get(person, "projects", duplicates=True))["items"]
        assert [one["id"] for one in listed] == ([seen["id"]] if is_open else [])


async def test_an_export_leaves_it_out(office: Office, secret: Any) -> None:
    for person, expected in ((office.head, []), (office.wang, [SECRET["name"]])):
        office.crowd.principals[str(person.id)] = replace(person, stepped_up_until=clock.now() + timedelta(minutes=5))
        answer = await office.browser(person).get("projects/export", params={"format": "xlsx"})
        rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
        assert [row[1] for row in rows[1:]] == expected


async def test_other_services_do_not_learn_of_it(office: Office, secret: Any, resources: Any) -> None:
    company, activity = office.crm.add("北京机密集团有限公司"), office.crm.hold("亚欧博览会")
    await office.patch(office.li, secret, enterprise_id=str(company.id), activity_id=str(activity.id))
    contract = {"title": "密约", "kind": "contract", "amount": "9", "signed_on": "2026-03-09", "activity_id": str(activity.id)}
    await office.post(office.li, f"projects/{secret['id']}/agreements", contract)
    port = resources.port(Projects)
    from uuid import UUID

    for person, count in ((office.wang, 1), (office.head, 0)):
        found = (
            await port.projects(person, [UUID(secret["id"])]),
            await port.of_enterprise(person, company.id),
            await port.from_activity(person, activity.id),
            await port.agreements_of(person, activity.id),
        )
        assert [len(one) for one in found] == [count] * 4


async def test_only_the_owner_names_people(office: Office, secret: Any, database: Any) -> None:
    async def name(person: Any, *readers: Any, confidential: bool = True) -> Any:
        shown = (await office.browser(office.ma).get(f"projects/{secret['id']}")).json()
        body = {"confidential": confidential, "readers": [str(one.id) for one in readers]}
        headers = {"If-Match": str(shown["version"])}
        return await office.browser(person).put(f"projects/{secret['id']}/confidentiality", json=body, headers=headers)

    assert (await name(office.wang, office.head)).json()["type"].endswith("owner-names-readers")
    assert {one["name"] for one in (await name(office.ma, office.head)).json()["readers"]} == {"马晓军", "孙局"}
    assert (await office.browser(office.wang).get(f"projects/{secret['id']}")).status_code == 404
    assert (await office.get(office.head, f"projects/{secret['id']}"))["may_name_readers"] is False
    assert (await name(office.head, office.head)).status_code == 403
    assert (await name(office.ma, confidential=False)).json()["readers"] == []
    assert (await office.get(office.zhao, f"projects/{secret['id']}"))["confidential"] is False
    assert await audited(database, "project.confidentiality") == 2


async def test_a_new_owner_is_named_with_it(office: Office, secret: Any) -> None:
    moved = await office.patch(office.li, secret, owner_id=str(office.head.id))
    assert "孙局" in {one["name"] for one in moved["readers"]}
    assert (await office.get(office.head, f"projects/{secret['id']}"))["may_name_readers"]
