"""An empty installation without demo: the operator sets it up in the browser, and an administrator comes in for the first time."""

import io
import os
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
import xlsxwriter
from playwright.async_api import Browser, FilePayload, Page, expect
from pyotp import TOTP

from tests.browser.conftest import DESK, PATIENCE_MS, PHONE, Watch
from tests.browser.pictures import photo, program_named_photo
from tests.browser.server import Server, free_port
from tests.browser.test_pages_axe import AXE, RUN_AXE, WIDER_THAN_SCREEN

OFFICE = "云岭市投资促进局"
HEADINGS = ["代码", "名称", "英文名称", "俄文名称", "上级代码", "类型", "电话"]
GOOD = [
    ["city", "云岭市", "Yunling", "Юньлин", "", "市", ""],
    ["bureau", OFFICE, "Yunling Investment Promotion Bureau", "", "city", "办公室", "0871-0000000"],
    ["market", "市场监督管理局", "", "", "city", "部门", ""],
    ["park", "云岭产业园", "", "", "city", "园区", ""],
]
WRONG = [*GOOD[:2], ["Market!", "市场监督管理局", "", "", "city", "部门", ""], ["park", "云岭产业园", "", "", "city", "花园", ""]]
RING = [GOOD[0], ["bureau", OFFICE, "", "", "market", "办公室", ""], ["market", "市场监督管理局", "", "", "bureau", "部门", ""]]
PEOPLE = (("林知远", "lin.zhiyuan"), ("何静姝", "he.jingshu"), ("罗维安", "luo.weian"))
OWN_PASSWORD = "Copper-bridge-4821-maple"


def sheet(rows: list[list[str]]) -> FilePayload:
    """Return a workbook as the operator filled it in."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for line, row in enumerate([HEADINGS, *rows]):
            page.write_row(line, 0, row)
    return {
        "name": "units.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "buffer": buffer.getvalue(),
    }


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Server]:
    """The program with an empty database, as an operator starts it."""
    more = {
        "DEMO": "0",
        "SECRET_KEY": os.urandom(24).hex(),
        "SECURE_COOKIES": "1",
        "MESSAGING_SMTP_HOST": "127.0.0.1",
        "MESSAGING_SMTP_PORT": str(free_port()),
    }
    server = Server(tmp_path, "serve", more)
    server.start()
    yield server
    server.stop()


def printed_code(server: Server) -> str:
    """Return the code that stands on the console."""
    return re.findall(r"(?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}", server.said())[-1]


async def looked_over(page: Page, shots: str) -> None:
    """Check a step on both screens: nothing for axe to say, nothing wider than the screen."""
    for name, screen in (("phone", PHONE), ("desk", DESK)):
        await page.set_viewport_size(screen["viewport"])
        await page.evaluate(AXE)
        assert await page.evaluate(WIDER_THAN_SCREEN) <= 0, (shots, name)
        assert await page.evaluate(RUN_AXE) == [], (shots, name)
        if folder := os.environ.get("DX_SHOTS"):
            await page.screenshot(path=f"{folder}/setup-{shots}-{name}.png", full_page=True)


async def go_on(page: Page, title: str) -> None:
    """Save a step and wait for the next."""
    await page.get_by_role("button", name="保存，下一步").click()
    await expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


async def fill_office(page: Page) -> None:
    await page.get_by_label("单位名称（中文）").fill(OFFICE)
    await page.get_by_label("单位名称（英文）").fill("Yunling Investment Promotion Bureau")
    await page.get_by_label("本地名称（中文）").fill("云岭市")
    await page.get_by_label("行政区划代码").fill("990000")
    await page.reload()
    await expect(page.get_by_label("单位名称（中文）")).to_have_value(OFFICE)
    logo = page.locator("input[type=file]")
    await logo.set_input_files(program_named_photo())
    await expect(page.get_by_role("alert").first).to_contain_text(re.compile("PNG|JPG"))
    await logo.set_input_files(photo("logo.jpg", size=(900, 300)))
    await expect(page.get_by_role("img", name="标志")).to_be_visible()
    await page.get_by_role("button", name="保存，下一步").click()
    await expect(page.get_by_text("前两位不是省级行政区划代码")).to_be_visible()
    await page.get_by_label("行政区划代码").fill("530000")
    await looked_over(page, "office")


async def fill_units(page: Page) -> None:
    pick = page.locator("input[type=file]")
    await pick.set_input_files(sheet(WRONG))
    told = page.get_by_role("alert").first
    await expect(told).to_contain_text("第 4 行“代码”")
    await expect(told).to_contain_text("第 5 行“类型”")
    async with page.expect_download() as download:
        await page.get_by_role("button", name="下载标出问题的表").click()
    assert (await download.value).suggested_filename == "units-errors.xlsx"
    await pick.set_input_files(sheet(RING))
    await expect(told).to_contain_text("绕了一圈")
    await looked_over(page, "units-wrong")
    await pick.set_input_files(sheet(GOOD))
    await expect(page.get_by_text("读到 4 个机构，已保存")).to_be_visible()
    await expect(page.get_by_role("list").get_by_text("云岭产业园")).to_be_visible()


async def fill_people(page: Page) -> None:
    for at, (name, username) in enumerate(PEOPLE):
        card = page.locator("section.dx-card").nth(at)
        await card.get_by_label("姓名").fill(PEOPLE[0][0] if at == 2 else name)
        await card.get_by_label("用户名").fill(username)
        await card.get_by_label("邮箱").fill(f"{username}@example.com")
    await page.get_by_role("button", name="保存，下一步").click()
    await expect(page.get_by_text("三位管理员必须是三个不同的人")).to_be_visible()
    await page.locator("section.dx-card").nth(2).get_by_label("姓名").fill(PEOPLE[2][0])
    await looked_over(page, "administrators")


async def try_mail(page: Page) -> None:
    await page.get_by_label("收件邮箱").fill("operator@example.com")
    await page.get_by_role("button", name="发一条试试").first.click()
    await expect(page.get_by_text("MESSAGING_SMTP_HOST、MESSAGING_SMTP_PORT")).to_be_visible()
    await looked_over(page, "delivery")


async def first_sign_in(page: Page, username: str, secret: str) -> None:
    await page.get_by_label("用户名").fill(username)
    await page.get_by_label("密码").fill(secret)
    await page.get_by_role("button", name="登录", exact=True).click()
    await page.get_by_label("现在的密码").fill(secret)
    await page.get_by_label("新密码", exact=True).fill(OWN_PASSWORD)
    await page.get_by_label("再输一遍新密码").fill(OWN_PASSWORD)
    await page.get_by_role("button", name="换密码").click()
    key = await page.locator("p code").inner_text()
    await page.get_by_label("动态码").fill(TOTP(key).now())
    await page.get_by_role("button", name="启用动态码").click()
    await expect(page.locator(".staff-rail")).to_be_visible()


@pytest.fixture
async def page(chromium: Browser, empty: Server, watch: Watch) -> AsyncIterator[Page]:
    """The operator's window."""
    context = await chromium.new_context(**DESK, locale="zh-CN", base_url=empty.url, timezone_id="Asia/Shanghai")
    context.set_default_timeout(PATIENCE_MS)
    watch.over(context)
    yield await context.new_page()
    await context.close()


async def require_shut_and_named(stranger: httpx.AsyncClient, code: str) -> None:
    assert (await stranger.post("/api/setup/sessions", json={"code": code})).status_code == 404
    items = (await stranger.get("/api/concierge/service-items")).json()["items"]
    assert [one["code"] for one in items] == ["company-registration", "project-filing", "problem-report"]
    guide = (await stranger.get("/api/concierge/service-items/company-registration")).text
    assert "云岭市" in guide
    assert "park" in guide
    assert "双河" not in guide
    assert (await stranger.get("/api/identity/office")).json()["names"]["ru"] == OFFICE


async def test_operator_sets_an_empty_installation_up(empty: Server, page: Page) -> None:
    await page.goto("/staff/queue")
    await expect(page).to_have_url(f"{empty.url}/setup")
    async with httpx.AsyncClient(base_url=empty.url) as stranger:
        assert (await stranger.get("/api/concierge/service-items")).json()["type"].endswith("not-set-up")
        assert [(await stranger.get(f"/api/setup/{path}")).status_code for path in ("draft", "logo", "units/template")] == [401] * 3
        assert (await stranger.post("/api/setup/finish")).status_code == 401
        code = printed_code(empty)
        await page.get_by_label("设置码").fill("ABCD-EFGH-JKLM")
        await page.get_by_role("button", name="开始设置").click()
        await expect(page.get_by_role("alert")).to_contain_text("设置码不对")
        await looked_over(page, "door")
        await page.get_by_label("设置码").fill(code.lower())
        await page.get_by_role("button", name="开始设置").click()
        await expect(page.get_by_role("heading", name="单位叫什么？")).to_be_visible()
        assert (await stranger.post("/api/setup/sessions", json={"code": code})).status_code == 401, "a code opens once"

        await fill_office(page)
        await go_on(page, "有哪些机构？")
        await fill_units(page)
        await go_on(page, "三位管理员是谁？")
        await fill_people(page)
        await go_on(page, "先开通哪些服务？")
        await expect(page.get_by_text("机构里还没有").first).to_be_visible()
        await page.get_by_label("企业迁入变更").uncheck()
        await looked_over(page, "items")
        await go_on(page, "哪些天上班？")
        await page.get_by_role("button", name="加一天").click()
        await page.get_by_label("日期").fill("2026-12-09")
        await page.get_by_label("依据").fill("市政府通知放假一天")
        await looked_over(page, "calendar")
        await go_on(page, "邮件和短信能发出去吗？")
        await try_mail(page)
        await go_on(page, "核对一遍")
        await looked_over(page, "review")
        await page.get_by_role("button", name="完成设置").click()
        await expect(page.get_by_role("heading", name="设置好了")).to_be_visible()
        secret = await page.locator(".setup-secret__code").first.inner_text()
        await looked_over(page, "done")

        await require_shut_and_named(stranger, code)
    await page.get_by_role("link", name="去登录").click()
    await expect(page.locator(".brand-mark")).to_contain_text(OFFICE)
    await expect(page.locator(".brand-mark img")).to_have_attribute("src", re.compile("/api/identity/office/logo"))
    await first_sign_in(page, PEOPLE[0][1], secret)
    await looked_over(page, "first-sign-in")
    await page.goto("/setup")
    await expect(page.get_by_text("已经设置好了").last).to_be_visible()
