"""What a first visit loads stays within what was promised, as built and as it travels."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import CDPSession

from tests.browser.conftest import Open, SignedIn
from tests.browser.routes import CONCIERGE, NOBODY
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
