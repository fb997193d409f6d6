"""The administrators' writes by hand: an account that signs in, a role granted, a delivery sent again, an extension decided."""

import time
from uuid import uuid4

import asyncpg
from playwright.async_api import Locator, Page, expect

from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.routes import CONCIERGE, SECURITY_ADMINISTRATOR, SUPERVISOR, SYSTEM_ADMINISTRATOR
from tests.browser.server import Server


async def proved(page: Page, done: Locator) -> None:
    """Prove once more who one is where it is asked for: not when one signed in a moment ago."""
    ask = page.get_by_role("button", name="演示：直接用密码和动态口令")
    await expect(ask.or_(done).first).to_be_visible()
    if await ask.is_visible():
        await ask.click()
    await expect(done).to_be_visible()


async def test_a_new_account_is_granted_a_role_and_signs_in(open_page: Open, signed_in: SignedIn, desk: Page) -> None:
    username = f"new.{time.time_ns() % 10**9}"
    system = await open_page("desk", await signed_in(SYSTEM_ADMINISTRATOR))
    await system.goto("/staff/admin/accounts")
    await system.get_by_role("button", name="新增账号").click()
    dialog = system.get_by_role("dialog")
    await dialog.get_by_label("姓名").fill("新来的")
    await dialog.get_by_label("用户名").fill(username)
    await dialog.get_by_label("单位").select_option(label="商务局")
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await system.get_by_role("searchbox").fill(username)
    row = system.get_by_test_id("accounts").get_by_role("row").filter(has_text=username)
    await row.get_by_role("button", name="重置密码").click()
    await dialog.get_by_role("button", name="重置密码").click()
    secret = dialog.locator("code")
    await proved(system, secret)
    password = await secret.inner_text()

    security = await open_page("desk", await signed_in(SECURITY_ADMINISTRATOR))
    await security.goto(f"/staff/admin/accounts?q={username}")
    row = security.get_by_role("row").filter(has_text=username)
    await row.get_by_role("button", name="授予角色").click()
    await security.get_by_role("dialog").get_by_label("招商专员").check()
    await security.get_by_role("dialog").get_by_role("button", name="保存", exact=True).click()
    await proved(security, row.filter(has_text="招商专员"))

    await desk.goto("/staff/sign-in")
    await desk.get_by_label("用户名").fill(username)
    await desk.get_by_label("密码").fill(password)
    await desk.get_by_role("button", name="登录", exact=True).click()
    await desk.wait_for_url("**/staff/set-up**")
    await expect(desk.get_by_role("heading", level=1)).to_be_visible()


async def test_a_failed_delivery_is_sent_again(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    connection = await asyncpg.connect(server.dsn)
    try:
        ident = await connection.fetchval(
            "UPDATE messaging.delivery SET state = 'given_up', last_error = 'refused', attempts = 8"
            " WHERE id = (SELECT id FROM messaging.delivery ORDER BY created_at DESC LIMIT 1) RETURNING id"
        )
    finally:
        await connection.close()
    assert ident
    page = await open_page("desk", await signed_in(SYSTEM_ADMINISTRATOR))
    await page.goto("/staff/admin/deliveries?state=given_up")
    row = page.get_by_test_id("deliveries").locator("tbody tr").first
    await row.get_by_role("button").click()
    await expect(page.locator(".dx-toast__text")).to_be_visible()
    await expect(page.get_by_test_id("deliveries")).to_have_count(0)


async def test_an_extension_is_decided_by_somebody_else(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    async with client_of(await signed_in(CONCIERGE), server.url) as http:
        mine = (await http.get("/api/concierge/tickets", params={"mine": True, "state": "handling", "limit": 50})).json()["items"]
        asked = None
        for ticket in mine:
            body = {"days": 3, "reason": "等专家现场论证"}
            headers = {"Idempotency-Key": uuid4().hex}
            answer = await http.post(f"/api/concierge/tickets/{ticket['id']}/actions/extend", json=body, headers=headers)
            if answer.is_success:
                asked = ticket["number"]
                break
    assert asked
    page = await open_page("desk", await signed_in(SUPERVISOR))
    await page.goto("/staff/supervision?tab=extensions")
    row = page.get_by_test_id("extensions").get_by_role("row").filter(has_text=asked)
    await row.get_by_role("button", name="审批").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("radio", name="不同意").check()
    await dialog.get_by_role("textbox").fill("材料已齐，按期办结")
    await dialog.get_by_role("button", name="确定").click()
    await told(page, "未同意")
    await expect(row).to_have_count(0)
