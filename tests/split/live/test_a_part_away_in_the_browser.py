"""What people see while crm is down: its pages say so, its neighbours' pages work and name what is missing, and it is whole again."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.browser.conftest import ARGUMENTS, CHROMIUM, DESK
from tests.split.live.conftest import process_of

AWAY = "crm 服务暂时没有回应"
SOON_MS = 3_000
# The page draws what it was told, which takes Chromium a moment on a busy machine.
DRAWN_MS = 2_000


@contextlib.contextmanager
def kept_down(system: Any, service: str) -> Iterator[None]:
    """Let no process of a service live while the block runs."""
    over = threading.Event()

    def kill() -> None:
        while not over.is_set():
            with contextlib.suppress(AssertionError, ProcessLookupError):
                os.kill(process_of(system.folder, service), signal.SIGKILL)
            over.wait(0.3)

    os.kill(process_of(system.folder, service), signal.SIGKILL)
    thread = threading.Thread(target=kill)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@pytest.fixture
async def desk(system: Any, sign_in: Any) -> AsyncIterator[Page]:
    """The head's browser window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = await browser.new_context(**DESK, locale="zh-CN", base_url=system.url)
        cookies = [{"name": one.name, "value": one.value, "url": system.url} for one in sign_in("head").cookies.jar]
        await context.add_cookies(cookies)  # type: ignore[arg-type]
        yield await context.new_page()
        await browser.close()


async def test_crm_stopped_and_started_again(system: Any, sign_in: Any, desk: Page) -> None:
    head: httpx.Client = sign_in("head")
    project = head.get("/api/library/projects", params={"limit": 1}).json()["items"][0]
    await desk.goto("/staff/enterprises")
    table = desk.get_by_test_id("enterprises").locator("tbody tr")
    await expect(table.first).to_be_visible(timeout=20_000)
    title = desk.locator("h1")

    with kept_down(system, "crm"):
        await desk.reload()
        await expect(desk.get_by_role("alert").get_by_text(AWAY)).to_be_visible(timeout=SOON_MS + DRAWN_MS)
        await expect(desk.get_by_role("alert").get_by_text("问题编号")).to_be_visible()
        for path in ("/staff/projects", f"/staff/projects/{project['id']}", "/staff/messages"):
            await desk.goto(path)
            await expect(title).to_be_visible(timeout=SOON_MS + DRAWN_MS)
            await expect(desk.get_by_text(AWAY)).to_have_count(0)
        began = time.monotonic()
        assert head.get(f"/api/library/projects/{project['id']}").status_code == 200
        assert time.monotonic() - began < SOON_MS / 1000

    deadline = time.monotonic() + 60
    while head.get("/api/crm/enterprises").status_code != 200:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    await desk.goto("/staff/enterprises")
    await expect(table.first).to_be_visible(timeout=20_000)
    await expect(desk.get_by_role("alert")).to_have_count(0)
