"""What somebody else does appears by itself: no reload, no button."""

import random
import time
from datetime import UTC, datetime
from typing import Any

import httpx
from playwright.async_api import expect

from backend.apps.demo.forms import filled_form
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.routes import CONCIERGE
from tests.browser.server import Server

INVESTOR = "lin.wanqiu@example.com"


async def hand_in_problem(http: httpx.AsyncClient, key: str) -> dict[str, Any]:
    form = filled_form(random.Random(key), "problem-report", datetime.now(UTC).date())
    form["topic"] = "land"  # other topics ask for further papers
    new = {"service_item": "problem-report", "form": form, "submit": True}
    return (
        (await http.post("/api/concierge/tickets", json=new, headers={"Idempotency-Key": f"{key}-{time.time_ns()}"}))
        .raise_for_status()
        .json()
    )


async def test_timeline_follows_without_reload(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    async with client_of(await signed_in(INVESTOR), server.url) as http:
        ticket = await hand_in_problem(http, "live")
    page = await open_page("phone", await signed_in(INVESTOR))
    async with page.expect_request("**/stream"):
        await page.goto(f"/tickets/{ticket['id']}")
    await expect(page.get_by_text("等窗口接件")).to_be_visible()
    await page.evaluate("window.sameDocument = true")
    async with client_of(await signed_in(CONCIERGE), server.url) as office:
        for action, body in (("claim", {}), ("reply", {"text": "已经联系路灯养护单位，明天上午现场看。"})):
            (await office.post(f"/api/concierge/tickets/{ticket['id']}/actions/{action}", json=body)).raise_for_status()
    await expect(page.get_by_role("listitem").filter(has_text="已接件")).to_be_visible()
    await expect(page.get_by_text("已经联系路灯养护单位，明天上午现场看。")).to_be_visible()
    assert await page.evaluate("window.sameDocument")


async def test_queue_follows_without_reload(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    page = await open_page("desk", await signed_in(CONCIERGE))
    async with page.expect_request("**/stream"):
        await page.goto("/staff/all?sort=-submitted_at")
    await expect(page.get_by_test_id("queue")).to_be_visible()
    async with client_of(await signed_in(INVESTOR), server.url) as http:
        ticket = await hand_in_problem(http, "live-queue")
    await expect(page.get_by_role("link", name=ticket["number"], exact=True)).to_be_visible()
