"""The whole story: an investor on a phone, the office beside it at a desk, until a bad rating is made good."""

import re
import time
from pathlib import Path

from playwright.async_api import Page, expect

from tests.browser.application import COMPANY, REQUIRED_PAPERS, fill_form, hand_over, paper, photograph_papers, told
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import sign_in_investor, sign_in_staff, staff_client
from tests.browser.pictures import photo
from tests.browser.server import Server

WRONG_PAPER = "住所使用证明"
REASON = "照片不清晰，请在光线好的地方重拍"
MEASURE = "已向您道歉，并给窗口配了补光灯，今后先电话核实再告知。"
# The department whose page is walked through, then those who only have to be done.
DEPARTMENTS = ("zhou.jianping", "wu.zhiqiang", "feng.guodong", "chu.hongmei")
MOST_TAPS = 3
SMALLEST_RECEIPT = 10_000
STEPS = ("提交", "接件", "一次性告知补正", "补正完成", "材料齐全，开始办理", "部门开始办理", "部门办完", "办结", "评价")


async def sign_in_for_the_first_time(page: Page, url: str, address: str) -> None:
    await sign_in_investor(page, url, address)
    await expect(page.get_by_role("heading", name="使用前，请您知情同意")).to_be_visible()
    boxes = page.get_by_label("我已阅读并同意")
    await expect(boxes.first).to_be_visible()
    for box in await boxes.all():
        await box.check()
    await page.get_by_role("button", name="同意，继续").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("您好|有人管到底"))


async def begin_registration(page: Page) -> None:
    await page.get_by_role("link", name="公司注册登记").click()
    await expect(page.get_by_role("heading", level=1, name="公司注册登记")).to_be_visible()
    await expect(page.get_by_text("3 个工作日").first).to_be_visible()
    await page.get_by_role("link", name="开始办理").first.click()


async def submit(page: Page) -> tuple[str, str]:
    await page.get_by_role("button", name="去核对").click()
    await expect(page.get_by_role("heading", level=1, name="核对并提交")).to_be_visible()
    await expect(page.get_by_text(COMPANY)).to_be_visible()
    await page.get_by_role("button", name="提交", exact=True).click()
    await expect(page.get_by_role("heading", name="提交好了")).to_be_visible()
    number = await page.locator("dt:has-text('办件编号') + dd").inner_text()
    code = await page.locator("dt:has-text('查询码') + dd").inner_text()
    assert re.fullmatch(r"\d{8}-\d{4}", number)
    return number, code


async def find_ticket(page: Page, number: str) -> None:
    await page.goto("/staff/all")
    await page.get_by_role("searchbox").fill(number)
    await expect(page.get_by_text("共 1 件")).to_be_visible()
    await page.get_by_role("link", name=number, exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text(COMPANY)


async def judge(page: Page, name: str, reason: str | None = None) -> None:
    entry = page.get_by_role("navigation", name="材料").get_by_role("button", name=name)
    await entry.click()
    verdict = page.get_by_role("region", name="核验", exact=True)
    await expect(verdict.get_by_role("heading", name=name)).to_be_visible()
    if reason:
        await verdict.get_by_label("哪里不对，怎么改").fill(reason)
    await verdict.get_by_role("button", name="不通过" if reason else "通过", exact=True).click()
    await expect(entry).to_contain_text("不通过" if reason else "通过")


async def close_papers(page: Page) -> None:
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("region", name="核验", exact=True)).to_be_hidden()


async def check_papers_and_notify(page: Page, number: str) -> None:
    await find_ticket(page, number)
    await page.get_by_role("button", name="接件", exact=True).click()
    await told(page, "已接件，由您负责")
    await page.get_by_role("button", name=f"核验 {len(REQUIRED_PAPERS)} 份材料").click()
    for name in REQUIRED_PAPERS:
        await judge(page, name, REASON if name == WRONG_PAPER else None)
    await close_papers(page)
    await page.get_by_role("button", name="一次告知 1 处问题").click()
    dialog = page.get_by_role("dialog", name="一次性告知，共 1 处")
    await expect(dialog).to_contain_text(f"{WRONG_PAPER}：{REASON}")
    await dialog.get_by_role("button", name="发出告知（1 处）").click()
    await told(page, "告知已发出，企业会收到通知")


async def correct_from_the_message(page: Page, number: str) -> None:
    await page.goto("/inbox")
    taps = [
        page.get_by_role("link").filter(has_text=number).first,
        page.get_by_role("link", name="补这 1 份材料"),
    ]
    assert len(taps) <= MOST_TAPS
    for tap in taps:
        await tap.tap()
    await expect(page.get_by_role("heading", level=1, name="补这 1 项就行")).to_be_visible()
    await expect(page.get_by_text(REASON)).to_be_visible()
    await expect(page.locator("section.paper")).to_have_count(1)
    await hand_over(page, WRONG_PAPER, photo("IMG_3001.jpg", "a better one"))
    await expect(paper(page, WRONG_PAPER).get_by_text("已传好")).to_be_visible()
    await page.get_by_role("button", name="发给李敏").click()
    await told(page, "补正已发出")


async def accept(page: Page) -> None:
    # The page was open all the while: it learns of the new paper by itself.
    await page.get_by_role("button", name="核验 1 份材料").click()
    await judge(page, WRONG_PAPER)
    await close_papers(page)
    await page.get_by_role("button", name="材料齐全，开始办理").click()
    await page.get_by_role("dialog").get_by_role("button", name="开始办理", exact=True).click()
    await told(page, "已开始办理")
    await expect(page.get_by_test_id("tasks").get_by_role("row")).to_have_count(1 + len(DEPARTMENTS))


async def finish_task(page: Page, number: str) -> None:
    await page.goto("/staff/tasks")
    row = page.get_by_test_id("task-list").get_by_role("row").filter(has_text=number)
    await expect(row).to_contain_text("设立登记、核发营业执照")
    await row.get_by_role("button", name="承办").click()
    await row.get_by_role("button", name="办结").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("备注").fill("营业执照已核发")
    await dialog.get_by_role("button", name="办结", exact=True).click()
    await expect(row).to_have_count(0)


async def finish_other_tasks(url: str, number: str) -> None:
    for username in DEPARTMENTS[1:]:
        async with staff_client(url, username) as http:
            found = (await http.get("/api/concierge/tasks", params={"q": number})).json()["items"]
            for action, body in (("start", {}), ("finish", {"outcome": "done", "note": "已办好"})):
                (await http.post(f"/api/concierge/tasks/{found[0]['id']}/actions/{action}", json=body)).raise_for_status()


async def finish(page: Page) -> None:
    await page.get_by_role("button", name="办结", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("radio", name="办成", exact=True).check()
    await dialog.get_by_label("结果说明").fill("营业执照、公章和社保登记都已办好，可以领取。")
    await dialog.get_by_role("button", name="办结并通知企业").click()
    await told(page, "已办结，企业会收到通知")


async def download_receipt(page: Page) -> bytes:
    async with page.expect_download() as waiting:
        await page.get_by_role("link", name="下载回执（PDF）").click()
    return Path(await (await waiting.value).path()).read_bytes()


async def rate_badly(page: Page) -> None:
    await page.get_by_role("link", name="评价这次服务").tap()
    await page.get_by_text("不满意", exact=True).tap()
    await page.get_by_role("button", name="重复要材料").tap()
    await page.get_by_label("还想说的").fill("照片其实是清楚的，白跑了一趟。")
    await page.get_by_role("button", name="提交评价").tap()
    await told(page, "谢谢您的评价")
    await expect(page.get_by_role("heading", name="对您评价的回访")).to_be_visible()
    await expect(page.get_by_text("这位同事没有经办过您的事")).to_be_visible()


async def propose_measure(page: Page, number: str) -> None:
    await page.goto("/staff/cases")
    row = page.get_by_test_id("cases").get_by_role("row").filter(has_text=number)
    await expect(row).to_contain_text("不满意")
    await expect(row).to_contain_text("照片其实是清楚的")
    await row.get_by_role("button", name="提交整改结果").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("做了什么").fill(MEASURE)
    await dialog.get_by_role("button", name="发给企业确认").click()
    await expect(dialog).to_be_hidden()


async def agree_with_measure(page: Page) -> None:
    await page.reload()
    await expect(page.get_by_text(MEASURE)).to_be_visible()
    await page.get_by_role("button", name="认可", exact=True).tap()
    await expect(page.get_by_text("您已认可处理结果，谢谢。")).to_be_visible()


async def read_steps(page: Page) -> list[str]:
    await page.get_by_text(re.compile(r"^全部 \d+ 步$")).tap()
    return await page.locator(".record__list li").all_inner_texts()


async def test_story(phone: Page, desk: Page, open_page: Open, signed_in: SignedIn, server: Server) -> None:
    address = f"xin.kehu.{time.time_ns()}@example.com"
    await sign_in_for_the_first_time(phone, server.url, address)
    await begin_registration(phone)
    await fill_form(phone)
    await photograph_papers(phone)
    number, _ = await submit(phone)

    await sign_in_staff(desk, server.url, "li.min")
    await check_papers_and_notify(desk, number)
    await correct_from_the_message(phone, number)
    await expect(phone.get_by_text("李敏正在核对材料")).to_be_visible()
    await accept(desk)
    await expect(phone.get_by_text("正在办理").first).to_be_visible()

    department = await open_page("desk", await signed_in(DEPARTMENTS[0]))
    await finish_task(department, number)
    await finish_other_tasks(server.url, number)
    await finish(desk)

    await expect(phone.get_by_text("办完了，结果可以领取")).to_be_visible()
    await expect(phone.get_by_text("营业执照、公章和社保登记都已办好")).to_be_visible()
    receipt = await download_receipt(phone)
    assert receipt.startswith(b"%PDF-")
    assert len(receipt) > SMALLEST_RECEIPT
    await rate_badly(phone)

    supervisor = await open_page("desk", await signed_in("cao.zhengping"))
    await propose_measure(supervisor, number)
    await agree_with_measure(phone)

    await phone.goto("/tickets")
    await phone.get_by_role("link").filter(has_text=number).tap()
    steps = " ".join(await read_steps(phone))
    positions = [steps.find(step) for step in STEPS]
    assert -1 not in positions, steps
    assert positions == sorted(positions), steps
