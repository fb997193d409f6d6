"""Enterprises: found and changed in the list, a duplicate caught, a merge undone, a messy ledger brought in and taken back."""

import io
import re
from uuid import uuid4

from playwright.async_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.browser import crm
from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.server import Server
from tests.crm.imports.ledger import code, messy, row


async def test_one_finds_changes_and_takes_back_in_the_list(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        await crm.enterprise(http, "嘉兴晨星果业股份有限公司", region="330000", relation="contacted")
        await crm.enterprise(http, "保定晨星机械有限公司", region="130000")
    page = await open_page("desk", state)
    await page.goto("/staff/enterprises")
    rows = page.get_by_test_id("enterprises").locator("tbody tr")
    await page.get_by_role("searchbox").fill("cxgy")
    await expect(rows).to_have_count(1)
    await expect(rows).to_contain_text("嘉兴晨星果业股份有限公司")
    await page.get_by_role("searchbox").fill("晨星")
    await expect(rows).to_have_count(2)
    await page.get_by_label("地区").select_option(label="长三角")
    await expect(rows).to_have_count(1)
    await page.reload()
    await expect(rows).to_have_count(1)

    relation = page.get_by_label("嘉兴晨星果业股份有限公司 的对接阶段")
    await relation.select_option(label="有意向")
    await told(page, "已修改 嘉兴晨星果业股份有限公司")
    await expect(relation).to_have_value("interested")
    await page.get_by_role("button", name="撤销", exact=True).click()
    await expect(relation).to_have_value("contacted")

    await rows.get_by_role("link").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("嘉兴晨星果业股份有限公司")
    await page.get_by_role("button", name="修改地址").click()
    await page.get_by_label("地址").fill("嘉兴市样例路 8 号")
    await page.keyboard.press("Enter")
    await told(page, "已修改")
    await expect(page.get_by_test_id("facts")).to_contain_text("嘉兴市样例路 8 号")


async def test_a_duplicate_is_caught_and_decided_by_a_person(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        await crm.enterprise(http, "徐州恒泰饮料有限公司")
    page = await open_page("desk", state)
    await page.goto("/staff/enterprises")
    await page.get_by_role("button", name="登记企业").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("企业名称").fill("徐州恒泰饮料有限责任公司")
    await expect(dialog.get_by_text("可能已经有了")).to_be_visible()
    await dialog.get_by_role("button", name="登记", exact=True).click()
    await expect(dialog.get_by_role("alert")).to_contain_text("可能已有同一家企业")
    await expect(dialog.get_by_test_id("alike")).to_contain_text("徐州恒泰饮料有限公司")
    await expect(dialog.get_by_label("企业名称")).to_have_value("徐州恒泰饮料有限责任公司")
    await dialog.get_by_label("我核对过，不是同一家").check()
    await dialog.get_by_role("button", name="登记", exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("徐州恒泰饮料有限责任公司")


async def test_a_merge_is_previewed_done_and_undone(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        survivor = await crm.enterprise(http, "无锡丰禾食品集团有限公司", region="320000")
        double = await crm.enterprise(http, "丰禾食品（无锡）有限公司", region="310000")
        said = {"kind": "call", "on": "2026-11-03", "summary": "愿意来看番茄原料基地", "contact_ids": []}
        await crm.post(http, f"enterprises/{double['id']}/interactions", said)
    page = await open_page("desk", state)
    await page.goto(f"/staff/enterprises/{survivor['id']}")
    await page.get_by_role("link", name="合并", exact=True).click()
    await page.get_by_role("combobox", name="和哪一家是同一家").fill("丰禾食品（无锡）")
    await page.get_by_role("option", name="丰禾食品（无锡）有限公司").click()
    go = page.get_by_role("button", name="合并到“无锡丰禾食品集团有限公司”")
    await expect(go).to_have_attribute("aria-disabled", "true")
    compare = page.get_by_test_id("compare")
    await compare.get_by_label("企业名称：无锡丰禾食品集团有限公司").check()
    await compare.get_by_label("地区：上海市").check()
    await expect(page.get_by_test_id("moves")).to_contain_text("1 条往来记录")
    await go.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("无锡丰禾食品集团有限公司")
    await expect(page.get_by_test_id("interactions")).to_contain_text("愿意来看番茄原料基地")
    await expect(page.get_by_test_id("facts")).to_contain_text("上海市")
    await page.goto(f"/staff/enterprises/{double['id']}")
    await expect(page.get_by_text("您打开的那条已经并入这家企业")).to_be_visible()

    await page.get_by_role("button", name="撤销合并").click()
    await told(page, "合并已撤销")
    await expect(page.get_by_role("heading", level=1)).to_have_text("丰禾食品（无锡）有限公司")
    await expect(page.get_by_test_id("interactions")).to_contain_text("愿意来看番茄原料基地")
    await page.goto(f"/staff/enterprises/{survivor['id']}")
    await expect(page.get_by_test_id("facts")).to_contain_text("江苏省")
    await expect(page.get_by_text("愿意来看番茄原料基地")).to_have_count(0)


async def undo(page: Page) -> None:
    await page.get_by_role("button", name="撤销这次导入").click()
    await expect(page.get_by_text("已整批撤销。")).to_be_visible(timeout=20_000)


async def test_a_messy_ledger_comes_in_with_its_error_file_and_is_taken_back(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    ledger = messy(
        row(1, "宁波样例乳品有限公司", credit_code=code(7101), region="浙江", capital="３０００", met="2026年11月3日"),
        row(2, "常州样例包装有限公司", credit_code=code(7102), region="江苏省", capital="1.2亿元", met="2026.11.5"),
        row(3, None, credit_code=code(7103), region="上海"),
        row(4, "苏州样例冷链有限公司", credit_code="91310000MA0000000X"),
    )
    page = await open_page("desk", state)
    await page.goto("/staff/imports")
    await page.get_by_test_id("ledger").set_input_files(
        {"name": "招商台账.xlsx", "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "buffer": ledger}
    )
    await expect(page.get_by_role("heading", level=1)).to_contain_text("招商台账.xlsx")
    await expect(page.get_by_label("“企业基本信息 企业名称”对应哪一项").or_(page.get_by_label("“企业名称”对应哪一项"))).to_have_value(
        "name"
    )
    preview = page.get_by_test_id("preview")
    await expect(preview).to_contain_text("宁波样例乳品有限公司")
    await expect(preview).to_contain_text("缺少企业名称，请补填")
    await expect(page.get_by_test_id("checked")).to_be_visible(timeout=20_000)
    await page.get_by_test_id("commit").click()
    await expect(page.get_by_text("导入完成。")).to_be_visible(timeout=90_000)
    await expect(page.get_by_test_id("failed-rows")).to_contain_text("缺少企业名称，请补填")

    async with page.expect_download() as download:
        await page.get_by_role("button", name="下载错误文件").click()
    path = await (await download.value).path()
    book = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    words = " ".join(str(cell) for line in book.get_sheet_by_index(0).to_python() for cell in line)
    assert "缺少企业名称，请补填" in words
    assert "宁波样例乳品有限公司" not in words

    async with client_of(state, server.url) as http:
        found = (await http.get("/api/crm/enterprises", params={"q": "常州样例包装"})).json()["items"]
    assert [one["registered_capital"] for one in found] == ["120000000.00"]
    await undo(page)
    await page.goto("/staff/enterprises?q=宁波样例乳品")
    await expect(page.get_by_text("没有符合条件的企业")).to_be_visible()


async def test_single_rows_of_a_ledger_are_merged_taken_as_new_or_left_out(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    town = f"绍兴样例{uuid4().hex[:6]}"
    async with client_of(state, server.url) as http:
        for name in (f"{town}印染有限公司", f"{town}织造有限公司"):
            await crm.enterprise(http, name)
        rows = messy(
            row(1, f"{town}印染有限公司", capital="500"),
            row(2, f"{town}织造有限公司"),
            row(3, f"{town}刺绣有限公司"),
            row(4, None, region="上海"),
        )
        taken = await http.post("/api/crm/imports", files={"file": ("绍兴.xlsx", rows)}, headers={"Idempotency-Key": uuid4().hex})
    page = await open_page("desk", state)
    await page.goto(f"/staff/imports/{taken.json()['id']}")
    ways = page.get_by_test_id("preview").get_by_role("combobox")
    await ways.nth(0).select_option(label=f"并入“{town}印染有限公司”")
    await ways.nth(1).select_option(label="当作新企业")
    await ways.nth(2).select_option(label="跳过这一行")
    await ways.nth(3).select_option(label="跳过这一行")
    await expect(page.get_by_text("4 行单独处理")).to_be_visible()
    outcomes = page.get_by_test_id("preview").locator("tbody td:nth-child(3)")
    await expect(outcomes).to_have_text([re.compile("更新"), re.compile("新增"), re.compile("跳过"), re.compile("跳过")])
    await page.get_by_test_id("commit").click()
    await expect(page.get_by_text("导入完成。")).to_be_visible(timeout=60_000)
    counts = page.get_by_test_id("result").locator("dd")
    await expect(counts).to_have_text(["1", "1", "2", "0"])
