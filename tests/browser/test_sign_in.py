"""Coming in: a code that is too old, words that are slow to arrive, and proving once more who one is."""

import asyncio
import re
import time

import asyncpg
from playwright.async_api import Page, Route, expect

from tests.browser.conftest import Open, SignedIn
from tests.browser.people import newest_code, sign_in_investor
from tests.browser.routes import AUDITOR
from tests.browser.server import Server

INVESTOR = "peng.zimo@example.com"


AGE_CODES = (
    "UPDATE identity.one_time_code SET created_at = created_at - interval '15 minutes', expires_at = expires_at - interval '15 minutes'"
)
AGE_PROOFS = "UPDATE identity.session SET stepped_up_until = now() - interval '1 minute' WHERE stepped_up_until IS NOT NULL"


async def let_pass(server: Server, statement: str) -> None:
    """Let time pass for what stands in the database."""
    connection = await asyncpg.connect(server.dsn)
    try:
        assert await connection.execute(statement) != "UPDATE 0"
    finally:
        await connection.close()


async def test_expired_code_is_told_and_the_address_is_kept(phone: Page, server: Server) -> None:
    address = f"late.{time.time_ns()}@example.com"
    await phone.goto("/sign-in")
    await phone.get_by_label("手机号或邮箱").fill(address)
    await phone.get_by_role("button", name="获取验证码").click()
    await expect(phone.get_by_text(f"已发到 {address}")).to_be_visible()
    code = await newest_code(server.url, address)
    await let_pass(server, AGE_CODES)
    await phone.get_by_role("textbox", name="验证码").fill(code)
    await phone.get_by_role("button", name="登录", exact=True).click()
    await expect(phone.get_by_role("alert")).to_contain_text("过期")
    await expect(phone.get_by_role("alert")).to_contain_text("重新获取")
    await expect(phone.get_by_label("手机号或邮箱")).to_have_value(address)
    await expect(phone.get_by_role("button", name=re.compile("重新获取|再发|秒"))).to_be_visible()


async def test_nobody_agrees_to_words_that_are_not_there_yet(phone: Page, server: Server) -> None:
    arrived = asyncio.Event()
    agreed: list[str] = []

    async def slowly(route: Route) -> None:
        if route.request.method == "POST":
            agreed.append(route.request.url)
        else:
            await arrived.wait()
        await route.continue_()

    await phone.route("**/api/identity/consents", slowly)
    await sign_in_investor(phone, server.url, f"slow.{time.time_ns()}@example.com")
    await expect(phone.get_by_role("heading", name="使用前，请您知情同意")).to_be_visible()
    go_on = phone.get_by_role("button", name="同意，继续")
    await expect(go_on).to_have_attribute("aria-disabled", "true")
    await go_on.click(force=True)
    await go_on.press("Enter")
    assert agreed == []
    arrived.set()
    boxes = phone.get_by_label("我已阅读并同意")
    await expect(boxes.first).to_be_visible()
    await go_on.click()
    await expect(phone.get_by_text("同意后才能在线办事").first).to_be_visible()
    assert agreed == []
    for box in await boxes.all():
        await box.check()
    await go_on.click()
    await expect(phone).not_to_have_url(re.compile("consent"))
    assert len(agreed) >= 1


async def test_the_demo_proves_again_with_one_click(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    page = await open_page("phone", await signed_in(INVESTOR))
    await let_pass(server, AGE_PROOFS)
    await page.goto("/account")
    await page.get_by_role("button", name="导出我的数据").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("您登录用的手机号或邮箱").fill(INVESTOR)
    async with page.expect_download() as saving:
        await dialog.get_by_role("button", name="演示：直接用验证码").click()
    assert (await saving.value).suggested_filename == "my-data.json"


async def test_the_desk_proves_again_with_one_click(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    page = await open_page("desk", await signed_in(AUDITOR))
    await let_pass(server, AGE_PROOFS)
    await page.goto("/staff/admin/audit")
    await page.get_by_role("button", name="导出").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("密码").fill("not the password")
    await dialog.get_by_label("动态口令").fill("000000")
    await dialog.get_by_role("button", name="验证并继续").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("密码")
    async with page.expect_download() as saving:
        await dialog.get_by_role("button", name="演示：直接用密码和动态口令").click()
    assert (await saving.value).suggested_filename.endswith(".xlsx")
