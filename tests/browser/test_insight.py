"""Leaders see the figures the newspaper printed, each down to its records; plans say why their units do not add up."""

import re
from decimal import Decimal

from playwright.async_api import Page, expect

from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn, Watch
from tests.browser.people import client_of, sign_in_staff
from tests.browser.routes import LEADER, PROMOTION_HEAD
from tests.browser.server import Server

TEN_MONTHS = "from=2023-01-01&to=2023-10-31"
WALL = {"width": 1920, "height": 1080}
BEYOND_SCREEN = """() => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
  return [scrollWidth - clientWidth, scrollHeight - clientHeight]
}"""
CUT_OFF = """() => [...document.querySelectorAll('.wall-card')]
  .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.innerText.slice(0, 60))"""
SMALLEST_TEXT = """() => Math.min(...[...document.querySelectorAll('.wall-card *')]
  .filter((one) => one.checkVisibility() && !one.closest('.dx-hidden, [role=img]') && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
LEAST_TEXT = 19.5
WORTH = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}


def yuan(shown: str) -> Decimal:
    """Return the amount in a line as people read it."""
    found = re.search(r"([\d.,]+)\s*(万|亿)元", shown)
    assert found, shown
    return Decimal(found[1].replace(",", "")) * WORTH[found[2]]


async def expect_figures(page: Page, prefix: str) -> None:
    for key, figure in {
        "projects_under_way": r"127\s*个",
        "total_investment": r"124\.4\s*亿元",
        "progress_value": r"33\.15\s*亿元",
        "outbound_trips": r"145\s*次",
        "enterprises_met": r"573\s*家",
    }.items():
        await expect(page.get_by_test_id(f"{prefix}-{key}")).to_contain_text(re.compile(figure))
    progress = page.get_by_test_id(f"{prefix}-progress_value")
    await expect(progress).to_contain_text(re.compile(r"5\.6\s*%\s*去年同期\s*31\.39\s*亿元"))
    await expect(progress).to_contain_text(re.compile(r"103\.6\s*%"))
    await expect(progress).to_contain_text("超时序")


async def test_a_leader_clicks_the_newspapers_figure_down_to_a_ledger_row(open_page: Open, server: Server) -> None:
    page = await open_page("desk")
    await sign_in_staff(page, server.url, LEADER)
    await page.wait_for_url("**/staff/cockpit")
    # The demo offers the months of the chronicle with one press; the address then says so.
    await page.get_by_role("button", name="2023年1–10月", exact=True).click()
    await page.wait_for_url(f"**/staff/cockpit?{TEN_MONTHS}")
    await expect_figures(page, "headline")
    await page.get_by_test_id("headline-progress_value").get_by_role("link", name=re.compile(r"33\.15")).click()
    await page.wait_for_url(f"**/staff/indicators/progress_value?{TEN_MONTHS}")
    await expect(page.get_by_test_id("figure")).to_contain_text(re.compile(r"33\.15\s*亿元"))
    await expect(page.get_by_test_id("figure")).to_have_attribute("title", re.compile(r"3,315,000,000\s元"))
    await expect(page.get_by_test_id("definition")).to_contain_text("第 1 版")
    records = page.get_by_test_id("records")
    await expect(records.get_by_test_id("sum")).to_have_attribute("title", re.compile(r"3,315,000,000\s元"))
    row = records.locator("tbody tr").first
    await expect(row).to_contain_text("进度台账")
    project = await row.get_by_role("link").inner_text()
    await row.get_by_role("link").click()
    await page.wait_for_url("**/staff/projects/*")
    await expect(page.get_by_role("heading", level=1)).to_contain_text(project)


async def test_all_records_shown_sum_to_the_headline(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("desk", await signed_in(LEADER))
    await page.goto(f"/staff/indicators/expo_signed?{TEN_MONTHS}")
    rows = page.get_by_test_id("records").locator("tbody tr")
    await expect(rows).to_have_count(3)
    shown = [yuan(text) for text in await rows.all_inner_texts()]
    assert sum(shown) == yuan("4.7 亿元")
    await expect(page.get_by_test_id("figure")).to_contain_text(re.compile(r"4\.7\s*亿元"))
    # By unit and by month the same figure comes apart into parts that lead on.
    await page.goto(f"/staff/indicators/progress_value?{TEN_MONTHS}&by=month")
    parts = page.locator("section").filter(has=page.get_by_role("heading", name="分布"))
    await expect(parts.locator("[role=img][data-drawn]")).to_be_visible()
    await parts.get_by_role("button", name="表", exact=True).click()
    await expect(page.get_by_test_id("breakdown").locator("tbody tr")).to_have_count(10)
    await page.get_by_test_id("breakdown").locator("tbody tr").last.get_by_role("link").click()
    await page.wait_for_url("**/progress_value?from=2023-10-01&to=2023-10-31")


async def test_a_phone_shows_the_six_then_what_is_late_then_what_changed(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("phone", await signed_in(LEADER))
    await page.goto("/staff")
    await page.wait_for_url("**/staff/cockpit")
    tops = []
    for part in ("headline-enterprises_met", "late", "changes", "funnel"):
        await expect(page.get_by_test_id(part)).to_be_visible()
        box = await page.get_by_test_id(part).bounding_box()
        assert box is not None
        tops.append(box["y"])
    assert tops == sorted(tops)
    assert (await page.evaluate(BEYOND_SCREEN))[0] <= 0
    # Free months, typed into the panel, end up in the address.
    await page.get_by_test_id("period").click()
    await page.get_by_label("年份").select_option("2023")
    await page.get_by_label("从几月").select_option("1")
    await page.get_by_label("到几月").select_option("10")
    await page.wait_for_url(f"**/staff/cockpit?{TEN_MONTHS}")
    await expect_figures(page, "headline")
    await page.get_by_test_id("headline-enterprises_met").get_by_role("link", name=re.compile("573")).tap()
    await expect(page.get_by_test_id("records").locator("tbody tr").first).to_be_visible()
    assert (await page.evaluate(BEYOND_SCREEN))[0] <= 0


async def test_the_wall_shows_all_at_once_and_says_when_it_no_longer_follows(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("desk", await signed_in(LEADER), viewport=WALL)
    await page.goto(f"/staff/cockpit/wall?{TEN_MONTHS}")
    await expect_figures(page, "wall")
    await expect(page.get_by_role("navigation")).to_have_count(0)
    await expect(page.get_by_text("口径 v1")).to_be_visible()
    await expect(page.get_by_text("✓ 自动更新")).to_be_visible()
    await expect(page.locator("[role=img][data-drawn]")).to_be_visible()
    assert await page.evaluate(BEYOND_SCREEN) == [0, 0]
    assert await page.evaluate(CUT_OFF) == []
    assert await page.evaluate(SMALLEST_TEXT) >= LEAST_TEXT


async def test_a_wall_without_its_stream_says_so_and_keeps_its_figures(open_page: Open, signed_in: SignedIn, watch: Watch) -> None:
    page = await open_page("desk", await signed_in(LEADER), viewport=WALL)
    watch.expect("cockpit/stream")
    await page.route("**/api/insight/cockpit/stream", lambda route: route.abort())
    await page.goto(f"/staff/cockpit/wall?{TEN_MONTHS}")
    await expect_figures(page, "wall")
    await expect(page.get_by_text("暂时收不到自动更新")).to_be_visible()


async def test_a_plan_whose_units_do_not_add_up_is_published_with_its_reason(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(PROMOTION_HEAD)
    page = await open_page("desk", state)
    await page.goto("/staff/plans")
    await page.get_by_role("button", name="新建计划").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("专项行动").check()
    await dialog.get_by_label("名称", exact=True).fill("金秋招商行动计划")
    await dialog.get_by_label("行动名称").fill("金秋招商")
    await dialog.get_by_label("从哪天").fill("2031-09-01")
    await dialog.get_by_label("到哪天").fill("2031-11-30")
    await dialog.get_by_role("button", name="建好，去填目标").click()
    grid = page.get_by_test_id("grid")
    await grid.get_by_label("加一个单位").select_option(label="八十一团")
    whole = grid.get_by_label(re.compile("全师市 · 外出招商批次"))
    await whole.fill("十")
    await expect(page.get_by_text("1 个格子不是大于零的数")).to_be_visible()
    await whole.fill("10")
    # The keyboard alone: Enter goes one unit down.
    await whole.press("Enter")
    await page.keyboard.type("7")
    await expect(grid.get_by_text(re.compile(r"少 3\s*次"))).to_be_visible()
    # What was typed outlives a closed page.
    await page.reload()
    await expect(whole).to_have_value("10")
    # Somebody else gets there first: what was typed stays, and can be saved over theirs.
    plan = page.url.split("/plans/")[1].split("?")[0]
    async with client_of(state, server.url) as http:
        version = (await http.get(f"/api/insight/plans/{plan}")).json()["version"]
        renamed = await http.patch(f"/api/insight/plans/{plan}", json={"title": "金秋招商计划"}, headers={"If-Match": f'"{version}"'})
        assert renamed.status_code == 200, renamed.text
    await page.get_by_role("button", name="存草稿").click()
    await expect(page.get_by_text("别人刚改过这份计划")).to_be_visible()
    await expect(whole).to_have_value("10")
    await page.get_by_role("button", name="存草稿").click()
    await told(page, "草稿已存")
    await page.get_by_test_id("publish").click()
    await expect(dialog).to_contain_text("各单位合计与全师市目标不一致")
    await dialog.get_by_role("button", name="发布", exact=True).click()
    await expect(dialog.get_by_label("不一致的原因")).to_have_attribute("aria-invalid", "true")
    await dialog.get_by_label("不一致的原因").fill("留作年中调剂")
    await dialog.get_by_role("button", name="发布", exact=True).click()
    await told(page, "已发布")
    edition = page.get_by_test_id("edition-1")
    await expect(edition).to_contain_text("执行中")
    await expect(edition).to_contain_text("留作年中调剂")
