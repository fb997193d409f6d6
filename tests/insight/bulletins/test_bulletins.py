"""Drafted from figures, edited, published, kept."""

import asyncio
import io
import zipfile
from datetime import date, timedelta
from typing import Any, Final
from xml.etree import ElementTree as ET

import asyncpg
import docx
import pytest
from python_calamine import CalamineWorkbook

from backend.contracts.permissions import InsightPermission
from backend.kernel import clock
from tests.insight.bulletins.house import NOW, READS, House

C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TEN: dict[str, Any] = {"from": "2023-01-01", "to": "2023-10-31"}


def said(bulletin: Any, key: str) -> str:
    return " ".join(section_of(bulletin, key)["paragraphs"])


def section_of(bulletin: Any, key: str) -> Any:
    [section] = [one for one in bulletin["sections"] if one["key"] == key]
    return section


def word_text(content: bytes) -> str:
    document: Any = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


async def test_a_draft_says_what_the_figures_say(filled: House) -> None:
    draft = await filled.draft()
    figure = draft["figures"]["progress_value"]
    asked = await filled.get(filled.head, "indicators/progress_value", **TEN)
    assert figure["value"] == asked["value"] == "3315000000"
    assert figure["words"]["value"] == "33.15亿元"
    assert (figure["version"], figure["comparison"], figure["target"]) == (
        asked["definition"]["version"],
        asked["comparison"],
        asked["target"],
    )
    assert "完成实物量{progress_value}，同比{progress_growth.trend}，完成目标任务的{progress_attainment}。" in said(draft, "overview")
    assert draft["figures"]["progress_growth"]["words"]["trend"] == "增长0.9%"
    assert said(draft, "overview").startswith("2023年1—10月，city单位实施招商引资项目{projects_under_way}个")
    assert said(draft, "trips") == "本期无记录。", "what did not happen is not told"


async def test_units_stand_in_their_table_with_target_and_light(filled: House) -> None:
    table = section_of(await filled.draft(), "units")["table"]
    rows = {row[0]["text"]: row for row in table["rows"]}
    assert [cell["text"] for cell in rows["zone单位"]][1:6] == ["32.5亿元", "30亿元", "108.3%", "108.3%", "超时序"]
    assert (rows["zone单位"][1]["indicator"], rows["zone单位"][1]["unit"], rows["zone单位"][4]["share"]) == ("progress_value", "zone", 100)
    assert [cell["text"] for cell in rows["t84单位"]][1:6] == ["6500万元", "—", "—", "—", "—"]
    assert "sw单位" not in rows, "a unit with nothing to show is left out"


async def test_the_word_file_and_the_workbook_hold_the_figures_of_the_api(filled: House) -> None:
    shown = await filled.published()
    text = word_text(await filled.get(filled.head, f"bulletins/{shown['id']}/docx"))
    for key in ("projects_under_way", "total_investment", "progress_value", "progress_attainment", "projects_signed"):
        assert shown["figures"][key]["words"]["value"] in text, key
    assert "（2023年第1期）" in text
    assert "{" not in text
    book = CalamineWorkbook.from_filelike(io.BytesIO(await filled.get(filled.head, f"bulletins/{shown['id']}/xlsx")))
    lines = book.get_sheet_by_name("指标").to_python()[1:]
    assert {row[1]: row[2] for row in lines} == {
        key: "" if one["value"] is None else float(one["value"]) for key, one in shown["figures"].items()
    }
    units = book.get_sheet_by_name("各单位完成情况").to_python()
    assert units[0] == [column["title"] for column in section_of(shown, "units")["table"]["columns"]]
    for line, row in zip(units[1:], section_of(shown, "units")["table"]["rows"], strict=True):
        assert line[1] == float(row[1]["value"])


async def test_texts_are_edited_and_figures_stay_in_their_places(filled: House) -> None:
    draft = await filled.draft()
    sections = [
        {"key": "overview", "title": "一年来", "paragraphs": ["完成{progress_value}，<b>&目标{progress_value.target}。"]},
        {"key": "units"},
    ]
    path = f"bulletins/{draft['id']}"
    changed = await filled.send(filled.head, "PATCH", path, json={"sections": sections}, version=draft["version"])
    assert [one["key"] for one in changed["sections"]] == ["overview", "units"]
    assert (changed["sections"][0]["title"], changed["sections"][0]["edited"]) == ("一年来", True)
    project = await filled.project()
    await filled.progress(project, 85_000_000, date(2023, 10, 1), recorded_at=NOW - timedelta(hours=1))
    refreshed = await filled.send(filled.head, "POST", f"{path}/refresh", version=changed["version"])
    assert refreshed["sections"][0]["paragraphs"] == sections[0]["paragraphs"]
    assert refreshed["figures"]["progress_value"]["value"] == "3400000000"
    assert "完成34亿元，<b>&目标32亿元。" in word_text(await filled.get(filled.head, f"{path}/docx"))


async def test_a_figure_nobody_knows_is_refused_by_name_of_its_place(filled: House) -> None:
    draft = await filled.draft()
    for place in ("{progress_valu}", "{progress_value.before_last}"):
        body = {"sections": [{"key": "overview", "paragraphs": ["好", f"完成{place}。"]}]}
        path = f"bulletins/{draft['id']}"
        refused = await filled.send(filled.head, "PATCH", path, 422, json=body, version=draft["version"])
        assert refused["errors"][0]["path"] == "sections.0.paragraphs.1"


async def test_a_published_one_changes_no_more(filled: House, database: Any) -> None:
    shown = await filled.published()
    path = f"bulletins/{shown['id']}"
    assert (shown["state"], shown["issue_year"], shown["issue"]) == ("published", 2023, 1)
    for method, tail in (("PATCH", ""), ("POST", "/refresh"), ("POST", "/publish"), ("DELETE", "")):
        options: dict[str, Any] = {"json": {"title": "另一个"}} if method == "PATCH" else {}
        refused = await filled.send(filled.head, method, path + tail, 409, version=shown["version"], **options)
        assert refused["type"].endswith("bulletin-published")
    for statement in (
        "UPDATE insight.bulletin SET title = 'x'",
        "UPDATE insight.bulletin SET content = '{}'",
        "UPDATE insight.bulletin SET state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'x', docx_key = 'x'",
        "DELETE FROM insight.bulletin",
    ):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with database.transaction() as tx:
                await tx.connection.execute(statement)
    assert await filled.get(filled.head, path) == shown


async def test_a_withdrawn_one_keeps_number_reason_and_bytes(filled: House) -> None:
    shown = await filled.published()
    path = f"bulletins/{shown['id']}"
    printed = await filled.get(filled.head, f"{path}/docx")
    await filled.post(filled.manager, f"{path}/withdraw", {"reason": "数据有误"}, 403, version=shown["version"])
    gone = await filled.post(filled.head, f"{path}/withdraw", {"reason": "数据有误"}, 200, version=shown["version"])
    assert (gone["state"], gone["issue"], gone["withdrawal_reason"]) == ("withdrawn", 1, "数据有误")
    assert gone["figures"] == shown["figures"]
    assert await filled.get(filled.head, f"{path}/docx") == printed
    again = await filled.post(filled.head, f"{path}/withdraw", {"reason": "再撤一次"}, 409, version=gone["version"])
    assert again["type"].endswith("bulletin-not-published")
    assert (await filled.published())["issue"] == 2, "the number of a withdrawn issue is not given again"


async def test_issues_are_counted_by_year_and_unit(filled: House) -> None:
    assert [(await filled.published())["issue"] for _ in range(2)] == [1, 2]
    assert (await filled.published(unit="zone"))["issue"] == 1
    with clock.at(NOW + timedelta(days=100)):
        shown = await filled.published()
    assert (shown["issue_year"], shown["issue"]) == (2024, 1)


async def test_a_silent_store_holds_up_one_issue_and_not_the_next(filled: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are stored before the numbers are touched; whoever finds their number gone prints another and leaves no file behind."""
    first, second = await filled.draft(), await filled.draft(title="第二件")
    files, silent, asked = filled.resources.files, asyncio.Event(), asyncio.Event()
    put = files.put_bytes

    async def put_late(data: bytes) -> Any:
        if not asked.is_set():
            asked.set()
            await silent.wait()
        return await put(data)

    monkeypatch.setattr(files, "put_bytes", put_late)
    waiting = asyncio.create_task(filled.post(filled.head, f"bulletins/{first['id']}/publish", None, 200, version=first["version"]))
    async with asyncio.timeout(20):
        await asked.wait()
        assert (await filled.post(filled.head, f"bulletins/{second['id']}/publish", None, 200, version=second["version"]))["issue"] == 1
        silent.set()
        assert (await waiting)["issue"] == 2
    assert "第2期" in word_text(await filled.get(filled.head, f"bulletins/{first['id']}/docx"))
    assert len([key async for key in files.all_keys()]) == len(("docx", "xlsx")) * len((first, second))


def charts_in(document: bytes, folder: str) -> dict[str, Any]:
    """The native charts of an office file: the title and the numbers of each series by its name."""
    found: dict[str, Any] = {}
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        for name in sorted(package.namelist()):
            if name.startswith(f"{folder}/charts/") and name.endswith(".xml"):
                chart = ET.fromstring(package.read(name))
                series = {
                    one.findtext(f".//{C}tx//{C}v"): [float(value.text or "") for value in one.iterfind(f"{C}val//{C}v")]
                    for one in chart.iter(f"{C}ser")
                }
                found["".join(text.text or "" for text in chart.iterfind(f"{C}chart/{C}title//{A}t"))] = series
    return found


async def test_both_files_hold_native_charts_of_their_tables(filled: House) -> None:
    shown = await filled.published()
    word, sheet = [await filled.get(filled.head, f"bulletins/{shown['id']}/{file}") for file in ("docx", "xlsx")]
    charts = charts_in(word, "word")
    assert charts == charts_in(sheet, "xl")
    assert charts["总体情况（亿元）"]["本期"][1] == 33.15, "the progress of the figures' table"
    assert charts["各单位完成情况（亿元）"]["目标"][0] == 30
    document: Any = docx.Document(io.BytesIO(word))
    drawings = document.element.body.findall(f".//{C}chart")
    assert len(drawings) == len(charts)
    for drawing in drawings:
        part = document.part.related_parts[drawing.get(f"{R}id")]
        [numbers] = [rel.target_part for rel in part.rels.values()]
        book = CalamineWorkbook.from_filelike(io.BytesIO(numbers.blob))
        assert book.get_sheet_by_index(0).to_python()[0][0] in charts, "its numbers can be edited in Word"
    assert "\ue000" not in word_text(word)


async def test_a_refused_issue_leaves_no_file(filled: House) -> None:
    draft = await filled.draft()
    path = f"bulletins/{draft['id']}"
    for person, version, status in ((filled.manager, draft["version"], 403), (filled.head, draft["version"] + 1, 412)):
        await filled.post(person, f"{path}/publish", None, status, version=version)
    both = [filled.post(filled.head, f"{path}/publish", None, 200, version=draft["version"]) for _ in range(2)]
    told = await asyncio.gather(*both, return_exceptions=True)
    assert sorted(type(one).__name__ for one in told) == ["AssertionError", "dict"], "one of them comes too late"
    assert len([key async for key in filled.resources.files.all_keys()]) == len(("docx", "xlsx"))


async def test_as_of_a_day_knows_nothing_of_later_entries(filled: House) -> None:
    project = await filled.project()
    await filled.progress(project, 5_000_000, date(2023, 9, 1), recorded_at=NOW - timedelta(days=1))
    assert (await filled.draft())["figures"]["progress_value"]["value"] == "3320000000"
    assert (await filled.draft(as_of="2023-11-01"))["figures"]["progress_value"]["value"] == "3315000000"


async def test_who_may_read_draft_publish_and_download(filled: House) -> None:
    draft = await filled.draft(filled.manager)
    path = f"bulletins/{draft['id']}"
    assert (draft["can_edit"], draft["can_publish"]) == (True, False)
    other = filled.crowd.add("别人", "sw", *READS, InsightPermission.READ_ALL, InsightPermission.EXPORT)
    await filled.get(other, path, 404)
    await filled.get(filled.promoter, path, 404)
    await filled.get(filled.stranger, "bulletins", 403)
    await filled.post(filled.reporter, "bulletins", {"title": "稿", "kind": "weekly", "from": "2023-10-01", "to": "2023-10-07"}, 403)
    await filled.post(filled.manager, f"{path}/publish", None, 403, version=draft["version"])
    shown = await filled.post(filled.leader, f"{path}/publish", None, 200, version=draft["version"])
    assert (await filled.get(other, path))["figures"] == shown["figures"]
    await filled.get(filled.promoter, path, 404)
    own = await filled.published(unit="zone")
    assert (await filled.get(filled.promoter, f"bulletins/{own['id']}"))["unit"] == "zone"
    await filled.get(filled.promoter, f"bulletins/{own['id']}/xlsx")
    await filled.get(filled.reporter, f"bulletins/{own['id']}", 404)
    t84 = await filled.published(unit="t84")
    assert [one["id"] for one in (await filled.get(filled.reporter, "bulletins", total=True))["items"]] == [t84["id"]]
    await filled.get(filled.reporter, f"bulletins/{t84['id']}/docx", 403)
    assert len((await filled.get(filled.head, "bulletins", total=True))["items"]) == 3


async def test_a_unit_out_of_reach_cannot_be_drafted(filled: House) -> None:
    assert (await filled.draft(filled.promoter))["unit"] == "zone", "one's own when none is named"
    body = {"title": "稿", "kind": "weekly", "from": "2023-10-01", "to": "2023-10-07", "unit": "t84"}
    await filled.post(filled.promoter, "bulletins", body, 403)


async def test_writing_is_audited_and_stale_versions_are_refused(filled: House) -> None:
    draft = await filled.draft()
    path = f"bulletins/{draft['id']}"
    await filled.send(filled.head, "PATCH", path, 428, json={"title": "新题"})
    await filled.send(filled.head, "PATCH", path, 412, json={"title": "新题"}, version=9)
    changed = await filled.send(filled.head, "PATCH", path, json={"title": "新题"}, version=draft["version"])
    assert (changed["title"], changed["read_at"]) == ("新题", draft["read_at"]), "another title reads no figures"
    shown = await filled.post(filled.head, f"{path}/publish", None, 200, version=changed["version"])
    await filled.get(filled.head, f"{path}/docx")
    await filled.post(filled.head, f"{path}/withdraw", {"reason": "重发"}, 200, version=shown["version"])
    for action in ("create", "change", "publish", "docx", "withdraw"):
        assert len(await filled.audits(f"bulletin.{action}")) == 1, action


async def test_a_draft_can_be_dropped_and_its_key_makes_one(filled: House) -> None:
    body = {"title": "稿", "kind": "weekly", "from": "2023-10-01", "to": "2023-10-07"}
    twice = [await filled.post(filled.head, "bulletins", body, headers={"Idempotency-Key": "one"}) for _ in range(2)]
    assert twice[0]["id"] == twice[1]["id"]
    await filled.send(filled.head, "DELETE", f"bulletins/{twice[0]['id']}", 204, version=1)
    await filled.get(filled.head, f"bulletins/{twice[0]['id']}", 404)


async def test_a_confidential_project_counts_and_is_not_named(filled: House) -> None:
    secret = await filled.project(confidential=True, name="机密一号")
    await filled.progress(secret, 1_000_000, date(2023, 5, 1))
    shown = await filled.published()
    assert shown["figures"]["progress_value"]["value"] == "3316000000"
    assert "机密一号" not in word_text(await filled.get(filled.head, f"bulletins/{shown['id']}/docx"))
