"""What a first visit loads stays within what was promised, as built and as it travels."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import CDPSession, Request, Route

from tests.browser.conftest import Open, SignedIn
from tests.browser.routes import CONCIERGE, INVESTOR, NOBODY
from tests.browser.server import ROOT

KB = 1024
TOO_MUCH_BY_FACE = [("phone", NOBODY, "/", 75), ("phone", NOBODY, "/sign-in", 75), ("desk", CONCIERGE, "/staff/queue", 230)]


async def test_built_size() -> None:
    node = Path(sys.executable).parent / "node"
    check = await asyncio.create_subprocess_exec(
        node, "scripts/check-size.mjs", cwd=ROOT / "frontend", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await check.communicate()
    assert check.returncode == 0, said.decode()


async def count_scripts_and_styles(session: CDPSession) -> dict[str, int]:
    """Return what fills with the bytes that travel for scripts and styles, by address."""
    address_of: dict[str, str] = {}
    found: dict[str, int] = {}

    def answered(event: dict[str, Any]) -> None:
        if event["type"] in {"Script", "Stylesheet"}:
            address_of[event["requestId"]] = event["response"]["url"]

    def received(event: dict[str, Any]) -> None:
        if address := address_of.get(event["requestId"]):
            found[address] = found.get(address, 0) + event["encodedDataLength"]

    session.on("Network.responseReceived", answered)
    session.on("Network.dataReceived", received)
    await session.send("Network.enable")
    return found


@pytest.mark.parametrize(("screen", "who", "address", "most_kb"), TOO_MUCH_BY_FACE)
async def test_what_travels(screen: str, who: str, address: str, most_kb: int, open_page: Open, signed_in: SignedIn) -> None:
    # Without the service worker: what it fetches for later is not waited for.
    page = await open_page(screen, await signed_in(who) if who else None, service_workers="block")
    travelled = await count_scripts_and_styles(await page.context.new_cdp_session(page))
    await page.goto(address, wait_until="load")
    await page.locator("h1").first.wait_for()
    assert travelled
    total = sum(travelled.values()) / KB
    assert total <= most_kb, sorted(travelled.items(), key=lambda one: -one[1])


ITEMS = "/api/concierge/service-items"
ITEM = f"{ITEMS}/company-registration"
DRAFTS = "/api/concierge/tickets?state=draft&item=company-registration&limit=1&sort=-updated_at"
FIRST_PAGES = [
    (NOBODY, "/", {ITEMS}),
    (NOBODY, "/services/company-registration", {ITEM}),
    (INVESTOR, "/apply/company-registration", {ITEM, DRAFTS, "/api/identity/me"}),
]


@pytest.mark.parametrize(("who", "address", "answers"), FIRST_PAGES)
async def test_first_answers_are_asked_for_once_and_before_the_code_is_there(
    who: str, address: str, answers: set[str], open_page: Open, signed_in: SignedIn
) -> None:
    page = await open_page("phone", await signed_in(who) if who else None, service_workers="block")
    asked: list[str] = []
    begun = asyncio.Event()

    def note(request: Request) -> None:
        if "/api/" in request.url:
            asked.append("/api/" + request.url.split("/api/", 1)[1])
        if answers <= set(asked):
            begun.set()

    page.on("request", note)

    async def hold(route: Route) -> None:
        await asyncio.wait_for(begun.wait(), 10)
        await route.continue_()

    # What is asked for while this is on its way waited for no code of the app.
    await page.route("**/assets/core-*.js", hold)
    await page.goto(address, wait_until="commit")
    await asyncio.wait_for(begun.wait(), 10)
    await page.locator("h1").first.wait_for()
    await page.wait_for_load_state("networkidle")
    assert len(asked) == len(set(asked)), asked


SHIFTS = """
    window.shifted = []
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
            const moved = sources.map(({ node }) => node?.className ?? String(node))
            if (!hadRecentInput) window.shifted.push({ value, moved })
        }
    }).observe({ type: 'layout-shift', buffered: true })
"""
TOO_MUCH_SHIFT = 0.02
PAINTED_S = 0.2


@pytest.mark.parametrize(("who", "address"), [(who, address) for who, address, _ in FIRST_PAGES])
async def test_nothing_moves_while_a_first_page_comes(who: str, address: str, open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("phone", await signed_in(who) if who else None, service_workers="block")
    await page.add_init_script(SHIFTS)

    painted = asyncio.Event()

    async def late(route: Route) -> None:
        await asyncio.wait_for(painted.wait(), 10)
        await route.continue_()

    # What stands in for the answers is painted before they are there.
    await page.route("**/api/concierge/**", late)
    await page.goto(address, wait_until="commit")
    await page.locator("#main .dx-stack .dx-skeleton").first.wait_for()
    await asyncio.sleep(PAINTED_S)
    painted.set()
    await page.wait_for_load_state("networkidle")
    await page.locator("h1").first.wait_for()
    shifted = await page.evaluate("window.shifted")
    assert sum(one["value"] for one in shifted) <= TOO_MUCH_SHIFT, shifted
