"""What an import does with those we know: skip, update, make anew; and how it is stopped, remembered and taken back."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from backend.contracts.concierge import ServiceDesk
from backend.contracts.library import Projects
from backend.crm.imports import running, service
from backend.kernel import clock
from backend.kernel.jobs import run_job
from tests.crm.house import MONDAY, House
from tests.crm.imports.ledger import code, plain
from tests.crm.imports.test_messy_ledger import act, brought_in, upload

Run = Callable[[], Awaitable[list[str]]]
HEAD = ["企业名称", "统一社会信用代码", "注册资本（万元）", "标签", "备注"]


def sheet(*rows: list[Any]) -> bytes:
    return plain(HEAD, [[*row, *[""] * (len(HEAD) - len(row))] for row in rows])


async def enterprise(house: House, ident: str) -> Any:
    return (await house.get(house.li, f"enterprises/{ident}"))["enterprise"]


async def mine(house: House, name: str = "汇源果汁集团有限公司", **values: Any) -> Any:
    return await house.post(house.li, "enterprises", {"name": name, **values})


def ident_of(made: Any) -> str:
    return made["id"] if "id" in made else made["enterprise"]["id"]


async def test_skip_leaves_those_we_know_alone(house: House, run_jobs: Run) -> None:
    await mine(house, credit_code=code(1))
    batch = await brought_in(house, run_jobs, sheet(["汇源果汁集团有限公司", "", 900], ["光明乳业有限公司"]))
    assert (batch["skipped"], batch["created"]) == (1, 1)


async def test_single_rows_are_left_out_whoever_they_are_and_whatever_is_wrong_with_them(house: House, run_jobs: Run) -> None:
    content = sheet(["光明乳业有限公司"], ["蒙牛乳业有限公司", "没有这个代码"], ["光明乳业有限公司", code(2)], ["伊利实业有限公司"])
    batch = await brought_in(house, run_jobs, content, overrides={"2": "skip", "3": "skip"})
    assert (batch["skipped"], batch["failed"], batch["created"]) == (2, 0, 2)
    found = (await house.get(house.li, "enterprises", q="光明乳业"))["items"]
    assert [one["credit_code"] for one in found] == [code(2)]


async def test_update_adds_what_the_row_says_and_undo_restores(house: House, run_jobs: Run) -> None:
    known = ident_of(await mine(house, credit_code=code(1), tags=["china500"], notes="老朋友"))
    before = await enterprise(house, known)
    content = sheet(["汇源果汁（集团）公司", code(1), 900, "行业100强", "扩产意向"])
    batch = await brought_in(house, run_jobs, content, rule="update")
    assert (batch["updated"], batch["failed"]) == (1, 0)
    after = await enterprise(house, known)
    assert (after["name"], after["registered_capital"], after["tags"]) == (before["name"], "9000000.00", ["china500", "sector100"])
    assert (after["notes"], [one["name"] for one in after["aliases"]]) == ("老朋友\n扩产意向", ["汇源果汁（集团）公司"])
    await act(house, batch, "undo")
    await run_jobs()
    restored = await enterprise(house, known)
    fields = ("name", "registered_capital", "tags", "notes", "aliases", "credit_code")
    assert {name: restored[name] for name in fields} == {name: before[name] for name in fields}
    assert (await house.get(house.li, f"imports/{batch['id']}"))["restored"] == 1


async def test_an_enterprise_changed_since_is_not_restored(house: House, run_jobs: Run) -> None:
    known = ident_of(await mine(house))
    batch = await brought_in(house, run_jobs, sheet(["汇源果汁集团有限公司", "", 900]), rule="update")
    now = await enterprise(house, known)
    await house.patch(house.li, f"enterprises/{known}", now["version"], notes="之后改过")
    await act(house, batch, "undo")
    await run_jobs()
    undone = await house.get(house.li, f"imports/{batch['id']}")
    assert (undone["restored"], undone["kept"]) == (0, 1)
    assert (await enterprise(house, known))["registered_capital"] == "9000000.00"


async def test_new_makes_a_second_of_the_same_name_but_never_of_the_same_code(house: House, run_jobs: Run) -> None:
    await mine(house, credit_code=code(1))
    rows = sheet(["汇源果汁集团有限公司"], ["别的名字有限公司", code(1)])
    batch = await brought_in(house, run_jobs, rows, rule="new")
    assert (batch["created"], batch["failed"]) == (1, 1)
    failed = (await house.get(house.li, f"imports/{batch['id']}/rows", action="failed"))["items"]
    assert [one["code"] for one in failed[0]["problems"]] == ["taken"]


async def test_a_row_may_have_a_rule_of_its_own(house: House, run_jobs: Run) -> None:
    for name in ("甲甲食品有限公司", "乙乙食品有限公司"):
        await mine(house, name, different_from=[])
    content = sheet(["甲甲食品有限公司", "", 1], ["乙乙食品有限公司", "", 2])
    batch = await brought_in(house, run_jobs, content, overrides={"3": "update"})
    assert (batch["skipped"], batch["updated"]) == (1, 1)


async def test_the_same_name_with_another_code_is_somebody_else(house: House, run_jobs: Run) -> None:
    await mine(house, credit_code=code(1))
    batch = await brought_in(house, run_jobs, sheet(["汇源果汁集团有限公司", code(2)]), rule="update")
    assert (batch["created"], batch["updated"]) == (1, 0)


async def test_another_units_enterprise_is_not_changed(house: House, run_jobs: Run) -> None:
    await house.post(house.zhou, "enterprises", {"name": "汇源果汁集团有限公司"})
    batch = await brought_in(house, run_jobs, sheet(["汇源果汁集团有限公司", "", 5]), rule="update")
    failed = (await house.get(house.li, f"imports/{batch['id']}/rows"))["items"]
    assert [one["code"] for one in failed[0]["problems"]] == ["other_unit"]


async def test_a_mapping_is_remembered_for_the_same_heading_by_the_same_unit(house: House, run_jobs: Run) -> None:
    content = sheet(["光明乳业有限公司", "", 5, "", "甲"])
    batch = await upload(house, content)
    assert batch["mapping"]["notes"] == 4
    chosen = {"name": 0, "address": 4, "registered_capital": 2}
    batch = await house.patch(house.li, f"imports/{batch['id']}", 1, mapping=chosen, units={"registered_capital": "亿元"})
    await act(house, batch, "commit")
    await run_jobs()
    again = await upload(house, sheet(["双汇食品有限公司"]))
    assert (again["mapping"], again["units"]) == (chosen, {"registered_capital": "亿元"})
    assert (await house.get(house.li, "enterprises"))["items"][0]["registered_capital"] == "500000000.00"


@pytest.mark.parametrize(
    ("patch", "path"),
    [
        ({"mapping": {"name": 9}}, "mapping"),
        ({"mapping": {"name": 0, "notes": 0}}, "mapping"),
        ({"sheet": "没有"}, "sheet"),
        ({"header_row": 99}, "header_row"),
    ],
)
async def test_a_mapping_that_cannot_be_is_refused(house: House, patch: dict[str, Any], path: str) -> None:
    batch = await upload(house, sheet(["光明乳业有限公司"]))
    answer = await house.patch(house.li, f"imports/{batch['id']}", 1, 422, **patch)
    assert answer["errors"][0]["path"] == path


async def test_nothing_comes_in_without_a_column_of_names(house: House) -> None:
    batch = await upload(house, sheet(["光明乳业有限公司"]))
    batch = await house.patch(house.li, f"imports/{batch['id']}", 1, mapping={"notes": 0})
    assert (await act(house, batch, "commit", 409))["type"].endswith("name-not-mapped")


async def test_another_heading_row_is_read_anew(house: House) -> None:
    batch = await upload(house, plain(["企业名称", "备注"], [["名称", "简介"], ["光明乳业有限公司", "x"]]))
    batch = await house.patch(house.li, f"imports/{batch['id']}", 1, header_row=2)
    assert batch["columns"][1]["title"] == "备注\n简介"
    shown = (await house.get(house.li, f"imports/{batch['id']}/preview"))["items"]
    assert [one["values"]["name"] for one in shown] == ["光明乳业有限公司"]


async def test_a_cancelled_import_stops_and_can_be_taken_back(house: House, run_jobs: Run, monkeypatch: Any) -> None:
    monkeypatch.setattr(running, "CHUNK", 2)
    batch = await upload(house, sheet(*[[f"第{n}号食品有限公司", code(n)] for n in range(5)]))
    batch = await act(house, batch, "commit")
    batch = await act(house, batch, "cancel")
    await run_jobs()
    batch = await house.get(house.li, f"imports/{batch['id']}")
    assert (batch["state"], batch["created"]) == ("cancelled", 2)
    await act(house, batch, "undo")
    await run_jobs()
    assert (await house.get(house.li, "enterprises"))["items"] == []


async def test_a_lost_worker_is_followed_by_one_that_goes_on(house: House, run_jobs: Run, monkeypatch: Any) -> None:
    monkeypatch.setattr(running, "CHUNK", 2)
    batch = await upload(house, sheet(*[[f"第{n}号食品有限公司", code(n % 4)] for n in range(6)]))
    batch = await act(house, batch, "commit")
    bring_in, calls = running._bring_in, list[int]()

    async def once(*args: Any) -> bool:
        calls.append(1)
        if len(calls) == 2:
            raise ConnectionError
        return await bring_in(*args)

    monkeypatch.setattr(running, "_bring_in", once)
    with pytest.raises(ConnectionError):
        await run_job(house.resources, service.RUN_JOB, {"batch": batch["id"]})
    await run_job(house.resources, service.RUN_JOB, {"batch": batch["id"]})
    await run_job(house.resources, service.RUN_JOB, {"batch": batch["id"]})
    batch = await house.get(house.li, f"imports/{batch['id']}")
    assert (batch["state"], batch["processed"], batch["created"], batch["failed"]) == ("done", 6, 4, 2)


class Neighbour:
    """Another service: what of three enterprises it names, by their order; or nothing, since it does not answer."""

    def __init__(self, *named: int, silent: bool = False) -> None:
        self.named, self.silent = named, silent

    async def in_use(self, enterprise_ids: Any) -> Any:
        if self.silent:
            raise ConnectionError
        return {one for at, one in enumerate(sorted(enterprise_ids)) if at in self.named}


async def three(house: House, run_jobs: Run) -> Any:
    return await brought_in(
        house, run_jobs, sheet(*([f"{name}食品有限公司", code(at)] for at, name in enumerate(("甲甲", "乙乙", "丙丙"))))
    )


async def test_what_a_project_or_a_ticket_names_is_kept_with_the_reason(house: House, run_jobs: Run) -> None:
    batch = await three(house, run_jobs)
    house.resources.ports |= {Projects: Neighbour(0), ServiceDesk: Neighbour(1)}
    await act(house, batch, "undo")
    await run_jobs()
    undone = await house.get(house.li, f"imports/{batch['id']}")
    assert (undone["removed"], undone["kept"]) == (1, 2)
    kept = (await house.get(house.li, f"imports/{batch['id']}/rows", undo="kept"))["items"]
    assert [[one["code"] for one in row["problems"]] for row in kept] == [["kept_project"], ["kept_ticket"]]
    assert kept[1]["problems"][0]["text"] == "有办件属于这家企业，没有删除"


async def test_an_undo_waits_for_a_silent_service_and_then_keeps_what_it_may_name(house: House, run_jobs: Run) -> None:
    batch = await three(house, run_jobs)
    house.resources.ports |= {Projects: Neighbour(0), ServiceDesk: Neighbour(silent=True)}
    await act(house, batch, "undo")
    with pytest.raises(ConnectionError):
        await run_jobs()
    assert (await house.get(house.li, f"imports/{batch['id']}"))["state"] == "undoing"
    args = {"batch": batch["id"], "by": str(house.li.id), "asked_at": MONDAY.isoformat()}
    with clock.at(MONDAY + timedelta(minutes=6)):
        await run_job(house.resources, service.UNDO_JOB, args)
    undone = await house.get(house.li, f"imports/{batch['id']}")
    assert (undone["state"], undone["removed"], undone["kept"]) == ("undone", 0, 3)
    kept = (await house.get(house.li, f"imports/{batch['id']}/rows", undo="kept"))["items"]
    assert [row["problems"][0]["code"] for row in kept] == ["kept_project", "kept_unknown", "kept_unknown"]


async def test_a_batch_is_its_units(house: House) -> None:
    batch = await upload(house, sheet(["光明乳业有限公司"]))
    path = f"imports/{batch['id']}"
    await house.get(house.gu, path)
    await house.get(house.head, path)
    await house.get(house.zhou, path, 404)
    await house.get(house.zhou, f"{path}/preview", 404)
    await house.patch(house.zhou, path, 1, 404, rule="update")
    await house.get(house.reader, "imports", 403)
    assert (await house.get(house.zhou, "imports"))["items"] == []
    assert (await house.patch(house.li, path, 9, 412, rule="update"))["type"].endswith("stale-version")


async def test_the_steps_of_an_import_are_on_record(house: House, run_jobs: Run) -> None:
    batch = await brought_in(house, run_jobs, sheet(["光明乳业有限公司"]))
    with clock.at(MONDAY + timedelta(hours=1)):
        await act(house, batch, "undo")
        await run_jobs()
    for action in ("import.create", "import.commit", "import.run", "import.undo", "import.undone"):
        assert len(await house.audits(action)) == 1, action


async def test_fields_are_named_in_the_callers_language(house: House) -> None:
    fields = await house.send(house.li, "GET", "imports/fields", headers={"Accept-Language": "en"})
    assert fields["items"][0] == {"key": "name", "title": "Enterprise", "money": False, "required": True}


async def test_the_file_goes_after_ninety_days_and_the_record_stays(house: House, run_jobs: Run) -> None:
    batch = await brought_in(house, run_jobs, sheet(["光明乳业有限公司"]))
    preview = f"imports/{batch['id']}/preview"
    for days, status in ((89, 200), (91, 404)):
        with clock.at(MONDAY + timedelta(days=days)):
            await run_job(house.resources, "crm.forget_import_files", {})
            await house.get(house.li, preview, status)
    assert (await house.get(house.li, f"imports/{batch['id']}/rows"))["items"][0]["action"] == "created"
