"""Every page in both widths: WCAG 2.2 AA by axe, no sideways scrolling, large targets, all words translated."""

import asyncio
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import axe_core_python
import pytest
from playwright.async_api import Page, expect

from backend.apps.demo.forms import filled_form
from tests.browser import crm
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.routes import CONCIERGE, INVESTOR, PROMOTER, VISITS, Visit, routes_there_are, words_areas
from tests.browser.server import Server

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RUN_AXE = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
}"""
# What a thumb must hit: everything to press that is not a link in running text; a box to tick counts with its label.
SMALL_TARGETS = """(least) => {
  const found = []
  for (const one of document.querySelectorAll('a[href], button, select, input, textarea, summary, [role=button], [role=tab]')) {
    if (one.closest('[aria-hidden=true], .dx-skip') || one.type === 'hidden' || one.disabled) continue
    if (one.tagName === 'A' && getComputedStyle(one).display === 'inline') continue
    const target = one.labels?.length && ['radio', 'checkbox'].includes(one.type) ? one.labels[0] : one
    const { width, height, bottom } = target.getBoundingClientRect()
    if (width < 2 || height < 2 || bottom < 0 || !one.checkVisibility()) continue
    // Seven days of a calendar share a phone's width.
    const narrowest = one.matches('.sf-day') ? 36 : least
    if (Math.round(width) < narrowest || Math.round(height) < least) {
      found.push(`${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 110)}`)
    }
  }
  return found
}"""
WIDER_THAN_SCREEN = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
THUMB = 44
# 1440 at 200 %, and the narrowest page at which nothing may have to be scrolled sideways.
NARROW = {"phone": {"width": 320, "height": 720}, "desk": {"width": 720, "height": 900}}
SIZE = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1440, "height": 900}}
KEY = re.compile(rf"(?<![\w./@-])(?:{'|'.join(words_areas())})\.[A-Za-z][\w-]*(?:\.[\w-]+)*(?![\w/@])")
PEOPLE = list(dict.fromkeys(visit.who for visit in VISITS))


@pytest.fixture(scope="session")
async def ids(server: Server, signed_in: SignedIn) -> dict[str, str]:
    """What stands for `{ticket}` and the like."""
    form = filled_form(random.Random(7), "company-registration", datetime.now(UTC).date())
    async with client_of(await signed_in(INVESTOR), server.url) as http:
        new = {"service_item": "company-registration", "form": form, "submit": False}
        draft = await http.post("/api/concierge/tickets", json=new, headers={"Idempotency-Key": str(uuid4())})
        handed_in = (await http.get("/api/concierge/tickets", params={"state": "open"})).raise_for_status().json()["items"]
    async with client_of(await signed_in(CONCIERGE), server.url) as http:
        received = (await http.get("/api/concierge/tickets", params={"state": "received"})).raise_for_status().json()["items"]
    async with client_of(await signed_in(PROMOTER), server.url) as http:
        landed = (await http.get("/api/library/projects", params={"stage": "landed", "owner": "me"})).raise_for_status().json()["items"]
        policies = (await http.get("/api/concierge/policies")).raise_for_status().json()["items"]
    async with client_of(await signed_in(crm.HEAD), server.url) as http:
        known = await crm.page_ids(http)
        plans = (await http.get("/api/insight/plans")).raise_for_status().json()["items"]
        bulletins = (await http.get("/api/insight/bulletins")).raise_for_status().json()["items"]
    return known | {
        "plan": plans[0]["id"],
        "bulletin": next(one["id"] for one in bulletins if one["state"] == "published"),
        "bulletin_draft": next(one["id"] for one in bulletins if one["state"] == "draft"),
        "policy": policies[0]["id"],
        "project": landed[0]["id"],
        "draft": draft.raise_for_status().json()["id"],
        "ticket": handed_in[0]["id"],
        "office_ticket": received[0]["id"],
    }


# Through the router, as a link does: a reload would load and start the whole front end for each page.
GO = "(address) => document.getElementById('app').__vue_app__.config.globalProperties.$router.push(address)"


async def stand_still(page: Page, address: str, *, loaded: bool = False) -> None:
    if loaded:
        await page.evaluate(GO, address)
    else:
        await page.goto(address)
    await expect(page.locator("h1").first).to_be_attached()
    await expect(page.locator(".dx-skeleton")).to_have_count(0)


def pages_of(who: str) -> Iterator[Visit]:
    return (visit for visit in VISITS if visit.who == who)


async def keys_on(page: Page) -> list[str]:
    """Return what looks like the key of a missing word; codes that are the same in every language say so."""
    codes = " ".join(await page.locator("[translate=no]").all_inner_texts())
    return [one for one in KEY.findall(await page.locator("body").inner_text()) if one not in codes]


# A button on its way from one colour to another has neither's contrast.
AT_REST = """() => Promise.all(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => {})))"""


async def wrong_on(page: Page, screen: str) -> list[str]:
    """Return what a page does not keep."""
    await page.evaluate(AT_REST)
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE)
    wrong: list[Any] = await page.evaluate(RUN_AXE)
    if not await page.evaluate("document.documentElement.lang === 'zh-CN' && document.title.length >= 3"):
        wrong.append("language or title is missing")
    if await page.locator("h1").count() != 1:
        wrong.append(f"{await page.locator('h1').count()} first headings")
    if screen == "phone":
        wrong += [f"small: {one}" for one in await page.evaluate(SMALL_TARGETS, THUMB)]
    wrong += [f"key: {one}" for one in await keys_on(page)]
    for size in (SIZE[screen], NARROW[screen]):
        await page.set_viewport_size(size)
        if (over := await page.evaluate(WIDER_THAN_SCREEN)) > 0:
            wrong.append(f"{over} px wider than a screen of {size['width']}")
    await page.set_viewport_size(SIZE[screen])
    return wrong


def test_every_route_is_visited() -> None:
    assert {visit.route for visit in VISITS} == routes_there_are()


@pytest.mark.parametrize("who", PEOPLE)
async def test_pages(who: str, ids: dict[str, str], open_page: Open, signed_in: SignedIn) -> None:
    state = await signed_in(who) if who else None

    async def walk(screen: str) -> list[str]:
        page, wrong = await open_page(screen, state, reduced_motion="reduce"), []
        before = None
        for visit in pages_of(who):
            address = visit.address.format(**ids)
            # Asked anew for another period, a page greys its figures until the new ones are there: that is no page to judge.
            await stand_still(page, address, loaded=before not in (None, visit.route))
            before = visit.route
            wrong += [f"{screen} {address}  {one}" for one in await wrong_on(page, screen)]
        return wrong

    # Both at once: while one page loads the other is looked at.
    wrong = [one for found in await asyncio.gather(walk("phone"), walk("desk")) for one in found]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("who", PEOPLE)
async def test_words_in_other_languages(who: str, ids: dict[str, str], open_page: Open, signed_in: SignedIn) -> None:
    state = await signed_in(who) if who else None

    async def walk(language: str) -> list[str]:
        page, wrong = await open_page("phone", state, language=language), []
        await page.add_init_script(f"localStorage.setItem('dianxiaoer-language', '{language}')")
        for number, visit in enumerate(pages_of(who)):
            await stand_still(page, visit.address.format(**ids), loaded=number > 0)
            await expect(page.locator("html")).to_have_attribute("lang", language)
            wrong += [f"{language} {visit.address}  {one}" for one in await keys_on(page)]
            if (over := await page.evaluate(WIDER_THAN_SCREEN)) > 0:
                wrong.append(f"{language} {visit.address}  {over} px too wide")
        return wrong

    wrong = [one for found in await asyncio.gather(walk("en"), walk("ru")) for one in found]
    assert not wrong, "\n".join(wrong)


async def test_language_is_switched_on_the_page(phone: Page) -> None:
    await phone.goto("/")
    await expect(phone.get_by_role("heading", level=1)).to_have_text("企业的事，有人管到底")
    for language, home in (("en", "Home"), ("ru", "Главная"), ("zh-CN", "首页")):
        await phone.locator(".dx-language select").select_option(language)
        await expect(phone.locator("html")).to_have_attribute("lang", language)
        await expect(phone.get_by_role("link", name=home, exact=True)).to_be_visible()
