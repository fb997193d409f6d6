"""A lead on a phone becomes a landed project through a gate that was shut; a duplicate is caught; the ledger is kept."""

import re
from typing import Any
from uuid import uuid4

import httpx
from playwright.async_api import Locator, Page, expect

from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.pictures import photo
from tests.browser.server import Server

PROMOTER, COLLEAGUE, REPORTER, HEAD = "yan.haitao", "hua.yuqing", "wei.xiaolong", "gu.yuanhang"
COMPANY = "双河晨曦果业有限公司"
LEAD = "晨曦浓缩果汁加工项目"


async def created(http: httpx.AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Post something new and return it."""
    answer = await http.post(f"/api/{path}", json=body, headers={"Idempotency-Key": str(uuid4())})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def send(page: Page, button: str, **answers: str) -> None:
    """Fill the open form by its labels and send it."""
    dialog = page.get_by_role("dialog")
    for label, answer in answers.items():
        await dialog.get_by_label(label, exact=True).fill(answer)
    await dialog.get_by_role("button", name=button, exact=True).click()
    await expect(dialog).to_be_hidden()


async def upload(page: Page, of: Locator, name: str) -> None:
    """Hand in a photographed paper from the list of what is missing."""
    await of.get_by_role("listitem").filter(has_text=name).get_by_role("button", name="上传", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("input[type=file]").set_input_files(photo(words=name))
    await dialog.get_by_role("button", name="上传", exact=True).click()
    await expect(dialog).to_be_hidden()
    await expect(of.get_by_role("listitem").filter(has_text=f"请上传“{name}”")).to_have_count(0)


async def note_a_lead(page: Page) -> None:
    await page.goto("/staff/projects")
    await page.get_by_role("link", name="登记项目").first.click()
    await page.get_by_label("项目名称").fill(LEAD)
    await page.get_by_role("combobox", name="投资企业").fill("晨曦果")
    await page.get_by_role("option", name=COMPANY).click()
    await page.get_by_label("总投资").fill("12,000")
    # What was typed outlives a closed page.
    await page.reload()
    await expect(page.get_by_label("项目名称")).to_have_value(LEAD)
    await page.get_by_role("button", name="登记到意向库").click()
    await expect(page.get_by_role("heading", level=1, name=LEAD)).to_be_visible()
    await expect(page.get_by_text("条件齐了，可以进入洽谈")).to_be_visible()
    await page.get_by_test_id("primary").click()
    await send(page, "推进到洽谈")
    await told(page, "已记录：推进到洽谈")


async def try_a_shut_gate(page: Page) -> Locator:
    await page.goto("/staff/projects?column=negotiating")
    await page.get_by_role("button", name=f"把“{LEAD}”推进到签约").click()
    shut = page.get_by_role("region", name="进入签约要什么")
    await expect(shut).to_contain_text("还差 6 项，就能进入签约")
    await expect(shut.get_by_role("button", name="推进到签约")).to_have_count(0)
    return shut


async def satisfy(page: Page, shut: Locator) -> None:
    await shut.get_by_role("button", name="一次填好 4 项").click()
    await send(page, "保存", 其中固定资产投资="8000", 计划开工="2027-04-01", 计划投产="2028-03-01", 预计就业="160")
    await upload(page, shut, "协议文本")
    await shut.get_by_role("button", name="登记合同").click()
    await expect(page.get_by_role("dialog").get_by_label("金额", exact=True)).to_have_value("12000")
    await send(page, "保存")
    await expect(shut).to_contain_text("条件齐了，可以进入签约")


async def land(page: Page) -> None:
    await page.get_by_role("link", name=LEAD).click()
    gate = page.get_by_test_id("missing")
    await expect(gate.get_by_role("listitem")).to_have_count(3)
    await gate.get_by_role("listitem").filter(has_text="用地").get_by_role("button", name="填写").click()
    await send(page, "保存", 用地="45")
    await upload(page, gate, "备案证明")
    await gate.get_by_role("button", name="登记承诺").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("承诺什么").select_option(label="固投")
    await send(page, "保存", 承诺金额="8000", 到期="2028-12-31")
    await expect(page.get_by_text("条件齐了，可以进入落地")).to_be_visible()
    await page.get_by_test_id("primary").click()
    await send(page, "推进到落地")
    await expect(page.get_by_test_id("dates").locator("[aria-current=step]")).to_contain_text("落地")
    await expect(page.get_by_test_id("promises")).to_contain_text(re.compile("承诺 8,000\\s万元.*实际 0\\s元"))


async def test_a_lead_from_a_phone_lands_through_a_gate_that_was_shut(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(PROMOTER)
    async with client_of(state, server.url) as http:
        await created(http, "crm/enterprises", {"name": COMPANY, "industry": "15", "region": "650000"})
    page = await open_page("phone", state)
    await note_a_lead(page)
    shut = await try_a_shut_gate(page)
    await satisfy(page, shut)
    await shut.get_by_role("button", name="推进到签约").click()
    await told(page, f"“{LEAD}”已推进到签约")
    await land(page)
    async with client_of(state, server.url) as http:
        found = (await http.get("/api/library/projects", params={"q": LEAD})).json()["items"]
        assert [(one["stage"], one["total_investment"], one["signed_amount"]) for one in found] == [
            ("landed", "120000000.00", "120000000.00")
        ]


async def test_a_duplicate_is_caught_on_save_and_told_apart_by_the_person(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    async with client_of(await signed_in(PROMOTER), server.url) as http:
        first = await created(http, "library/projects", {"name": "雪莲果脯深加工项目", "investor": "上海雪莲食品有限公司"})
    state = await signed_in(COLLEAGUE)
    page = await open_page("desk", state)
    await page.goto("/staff/projects/new")
    await page.get_by_label("项目名称").fill("雪莲果脯深加工")
    await page.get_by_role("combobox", name="投资企业").fill("上海雪莲食品有限责任公司")
    # Before anything is sent, the form says that somebody has it already.
    await expect(page.get_by_role("status").filter(has_text="先看看是不是同一个")).to_contain_text(first["name"])
    await page.get_by_role("button", name="登记到意向库").click()
    await expect(page.get_by_role("heading", name=re.compile("发现 \\d 条疑似重复"))).to_be_visible()
    alike = page.get_by_test_id("duplicates").get_by_role("listitem").filter(has_text=first["number"])
    await expect(alike).to_contain_text("相似度")
    await alike.get_by_label("依据").fill("电话核实，是同一家企业的同一个厂")
    await alike.get_by_role("button", name="是同一个项目").click()
    await told(page, "已记下结论")
    await page.get_by_role("link", name="打开原来的项目").click()
    await expect(page.get_by_role("heading", level=1, name=first["name"])).to_be_visible()
    async with client_of(state, server.url) as http:
        kept = (await http.get("/api/library/duplicates", params={"open": False})).json()["items"]
        assert [one["verdict"] for one in kept if one["other_id"] == first["id"]] == ["same"]


async def test_progress_from_a_phone_is_corrected_by_a_new_entry(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(REPORTER)
    async with client_of(state, server.url) as http:
        project = await created(http, "library/projects", {"name": "团场农机装配车间"})
    page = await open_page("phone", state)
    await page.goto(f"/staff/projects/{project['id']}")
    await page.get_by_role("group", name="常用操作").get_by_role("button", name="报进度").click()
    await send(page, "记入台账", 本期新增="260")
    ledger = page.get_by_test_id("ledger").get_by_role("row")
    await expect(ledger.filter(has_text=re.compile("260\\s万元"))).to_have_count(1)
    await ledger.get_by_role("button", name="更正").click()
    await send(page, "更正", 正确的数="240", 为什么更正="多报了一张发票")
    await expect(ledger.filter(has_text=re.compile("-20\\s万元"))).to_contain_text("多报了一张发票")
    await expect(page.get_by_role("button", name=re.compile("实物量"))).to_contain_text(re.compile("240\\s万元"))
    await page.get_by_role("group", name="常用操作").get_by_role("button", name="记一笔").click()
    await send(page, "记下", **{"说了什么、下一步": "设备月底到场，下周再去"})
    await expect(page.get_by_test_id("story")).to_contain_text("设备月底到场，下周再去")


async def test_what_was_typed_outlives_a_faster_colleague(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(PROMOTER)
    async with client_of(state, server.url) as http:
        project = await created(http, "library/projects", {"name": "棉纺设备租赁项目"})
        page = await open_page("desk", state)
        await page.goto(f"/staff/projects/{project['id']}")
        await page.get_by_role("button", name="修改：项目简介").click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_label("项目简介").fill("租赁 200 台细纱机")
        changed = await http.patch(
            f"/api/library/projects/{project['id']}", json={"jobs": 60}, headers={"If-Match": f'"{project["version"]}"'}
        )
        assert changed.status_code == 200, changed.text
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await expect(dialog).to_contain_text("内容刚刚被别人更新过")
    await expect(dialog.get_by_label("项目简介")).to_have_value("租赁 200 台细纱机")
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await expect(dialog).to_be_hidden()
    await expect(page.get_by_text("租赁 200 台细纱机")).to_be_visible()


async def test_a_value_changed_in_the_table_can_be_taken_back(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(PROMOTER)
    async with client_of(state, server.url) as http:
        await created(http, "library/projects", {"name": "番茄红素提取项目", "total_investment": "35000000"})
    page = await open_page("desk", state)
    await page.goto("/staff/projects?view=table&q=番茄红素")
    row = page.get_by_test_id("projects").get_by_role("row").filter(has_text="番茄红素提取项目")
    await row.get_by_role("button", name=re.compile("修改：总投资")).click()
    await page.keyboard.type("4100")
    await page.keyboard.press("Enter")
    await expect(row).to_contain_text(re.compile("4,100\\s万元"))
    await page.get_by_role("button", name="撤销", exact=True).click()
    await expect(row).to_contain_text(re.compile("3,500\\s万元"))


async def test_cards_move_by_mouse_and_by_keys_through_open_gates_only(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(PROMOTER)
    ready = {"investor": "成都枸杞科技有限公司", "industry": "14", "region": "510000"}
    async with client_of(state, server.url) as http:
        await created(http, "library/projects", {"name": "枸杞原浆灌装项目", **ready})
        await created(http, "library/projects", {"name": "枸杞籽油萃取车间"})
    page = await open_page("desk", state)
    await page.goto("/staff/projects?q=枸杞")
    column = page.get_by_test_id("board").get_by_role("region", name="洽谈")
    card = page.get_by_role("article").filter(has_text="枸杞原浆灌装项目")
    await card.drag_to(column)
    await told(page, "“枸杞原浆灌装项目”已推进到洽谈")
    await expect(column.get_by_role("article")).to_have_count(1)
    await page.get_by_role("button", name="撤销", exact=True).click()
    await expect(column.get_by_role("article")).to_have_count(0)
    await page.get_by_role("link", name="枸杞籽油萃取车间").press("Shift+ArrowRight")
    await expect(page.get_by_role("region", name="进入洽谈要什么")).to_contain_text("投资方名称")
    await expect(column.get_by_role("article")).to_have_count(0)


async def test_a_waiver_is_asked_for_and_decided_by_a_second_person(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(PROMOTER)
    async with client_of(state, server.url) as http:
        project = await created(http, "library/projects", {"name": "核桃仁分选线", "investor": "和田核桃有限公司", "region": "650000"})
    page = await open_page("desk", state)
    await page.goto(f"/staff/projects/{project['id']}")
    industry = page.get_by_test_id("missing").get_by_role("listitem").filter(has_text="行业分类")
    await industry.get_by_role("button", name="申请豁免").click()
    await send(page, "提出申请", 原因="行业代码待统计局核定")
    await expect(industry).to_contain_text("豁免待批")
    await expect(industry.get_by_role("button", name="批准", exact=True)).to_have_count(0)

    head = await open_page("desk", await signed_in(HEAD))
    await head.goto(f"/staff/projects/{project['id']}")
    await head.get_by_test_id("missing").get_by_role("button", name="批准", exact=True).click()
    await send(head, "批准")
    await expect(head.get_by_text("条件齐了，可以进入洽谈")).to_be_visible()
    await page.reload()
    await expect(page.get_by_text("条件齐了，可以进入洽谈")).to_be_visible()
