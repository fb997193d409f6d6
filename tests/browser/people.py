"""Who the tests act as, and how each of them comes in."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pyotp
from playwright.async_api import Page, StorageState, expect

TOTP_STEP_S = 30
_used_steps: dict[str, int] = {}


async def newest_code(url: str, address: str, after: int = 0) -> str:
    """Return the code in the newest message to an address, once there are more than `after` messages."""
    async with httpx.AsyncClient(base_url=url) as http:
        for _ in range(100):
            messages = (await http.get("/demo/outbox", params={"address": address})).json()
            if len(messages) > after:
                found = re.search(r"\b\d{6}\b", messages[0]["body"])
                assert found, messages[0]["body"]
                return found.group()
            await asyncio.sleep(0.1)
    raise AssertionError(f"no message to {address}")


async def next_totp(username: str, secret: str) -> str:
    """Return a dynamic code this account has not used: each serves once."""
    while (step := int(time.time()) // TOTP_STEP_S) <= _used_steps.get(username, 0):
        await asyncio.sleep(0.5)
    _used_steps[username] = step
    return pyotp.TOTP(secret).at(step * TOTP_STEP_S)


async def account_of(url: str, username: str) -> dict[str, Any]:
    """Return an employee's user name, password and secret; all demo employees share the last two."""
    async with httpx.AsyncClient(base_url=url) as http:
        shown = (await http.get("/demo/accounts")).json()
    return next(one for one in shown if one["username"]) | {"username": username}


async def sign_in_investor(page: Page, url: str, address: str) -> None:
    """Sign in by code, through the page."""
    await page.goto(f"{url}/sign-in")
    async with httpx.AsyncClient(base_url=url) as http:
        before = len((await http.get("/demo/outbox", params={"address": address})).json())
    await page.get_by_label("手机号或邮箱").fill(address)
    await page.get_by_role("button", name="获取验证码").click()
    await expect(page.get_by_text(f"已发到 {address}")).to_be_visible()
    await page.get_by_role("textbox", name="验证码").fill(await newest_code(url, address, before))
    await page.get_by_role("button", name="登录", exact=True).click()


async def sign_in_staff(page: Page, url: str, username: str) -> None:
    """Sign in with password and dynamic code, through the page."""
    account = await account_of(url, username)
    await page.goto(f"{url}/staff/sign-in")
    await page.get_by_label("用户名").fill(username)
    await page.get_by_label("密码").fill(account["password"])
    await page.get_by_label("动态码").fill(await next_totp(username, account["totp_secret"]))
    await page.get_by_role("button", name="登录", exact=True).click()
    await page.wait_for_url(f"{url}/staff**")
    await page.wait_for_url(lambda address: "sign-in" not in address)


@asynccontextmanager
async def staff_client(url: str, username: str) -> AsyncIterator[httpx.AsyncClient]:
    """Yield an employee's signed-in client of the API."""
    account = await account_of(url, username)
    async with httpx.AsyncClient(base_url=url, headers={"Accept-Language": "zh-CN"}) as http:
        code = await next_totp(username, account["totp_secret"])
        body = {"method": "password", "username": username, "password": account["password"], "totp": code}
        (await http.post("/api/identity/sessions", json=body)).raise_for_status()
        yield http


def client_of(page_cookies: StorageState, url: str) -> httpx.AsyncClient:
    """Return a client of the API that is signed in as somebody's window is."""
    cookies = {one["name"]: one["value"] for one in page_cookies["cookies"]}
    return httpx.AsyncClient(base_url=url, cookies=cookies, headers={"Accept-Language": "zh-CN"})
