"""The desk's own writes, each by hand once: saved views, keys in the queue, calendar, units, roles, robots, handing over."""

import asyncio
import time

from playwright.async_api import Page, Route, expect

from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.routes import CONCIERGE, MANAGER, SECURITY_ADMINISTRATOR, SYSTEM_ADMINISTRATOR


async def open_at(open_page: Open, signed_in: SignedIn, who: str, address: str) -> Page:
    page = await open_page("desk", await signed_in(who))
    await page.goto(address)
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


async def test_row_opens_right_after_typing(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("desk", await signed_in(CONCIERGE))

    async def slowly(route: Route) -> None:
        await asyncio.sleep(0.8)
        await route.continue_()

    # The ticket's page takes longer to load than the search waits after the last key.
    await page.route("**/assets/TicketPage-*.js", slowly)
    await page.goto("/staff/all")
    row = page.locator("[data-row]").first
    await expect(row).to_be_visible()
    number = await row.inner_text()
    await page.get_by_role("searchbox").press_sequentially("2")
    await row.click()
    await page.wait_for_url("**/staff/tickets/**")
    await expect(page.locator(".sf-ticket__number")).to_have_text(number)


async def test_queue_is_walked_by_keys(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, CONCIERGE, "/staff/all")
    rows = page.locator("[data-row]")
    await rows.first.focus()
    await page.keyboard.press("ArrowDown")
    await expect(rows.nth(1)).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(rows.first).to_be_focused()
    await page.keyboard.press("Space")
    await expect(page.get_by_test_id("preview")).to_contain_text(await rows.first.inner_text())
    await page.keyboard.press("Space")
    await expect(page.get_by_test_id("preview")).to_be_hidden()
    await page.keyboard.press("Control+k")
    await page.get_by_role("dialog").get_by_role("combobox").fill("统计")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/staff/statistics")


async def test_view_is_kept_and_dropped(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, CONCIERGE, "/staff/all?state=received&sort=-submitted_at")
    tabs = page.get_by_role("navigation", name="常用筛选")
    await page.get_by_role("button", name="存为常用").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("textbox").fill("新来的")
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await expect(tabs.get_by_role("link", name="新来的")).to_have_attribute("aria-current", "page")
    await tabs.get_by_role("button", name="新来的").click()
    await expect(tabs.get_by_role("link", name="新来的")).to_have_count(0)


async def test_a_wrong_answer_about_the_office_is_told_and_kept(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, SYSTEM_ADMINISTRATOR, "/staff/admin/units")
    card = page.get_by_test_id("office")
    await expect(card).to_contain_text("还没有填写本机构的名称")
    await card.get_by_role("button", name="修改本机构").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("机构名称（中文）").fill("样例招商服务中心")
    await dialog.get_by_label("地方名称（中文）").fill("样例市")
    await dialog.get_by_label("行政区划代码").fill("990000")
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await expect(dialog.get_by_role("alert").first).to_contain_text("行政区划代码")
    await expect(dialog.get_by_label("机构名称（中文）")).to_have_value("样例招商服务中心")


async def test_unit_is_added_changed_and_switched_off(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, SYSTEM_ADMINISTRATOR, "/staff/admin/units")
    code = f"u{time.time_ns() % 10**9}"
    await page.get_by_role("button", name="新增单位").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("代码").fill(code)
    await dialog.get_by_label("类型").select_option(label="部门")
    for label, text in (("中文名称", "样例服务处"), ("英文名称", "Sample service"), ("俄文名称", "Служба")):
        await dialog.get_by_label(label).fill(text)
    await dialog.get_by_role("button", name="保存", exact=True).click()
    row = page.get_by_test_id("units").get_by_role("row").filter(has_text=code)
    await expect(row).to_contain_text("样例服务处")
    await row.get_by_role("button", name="修改").click()
    await dialog.get_by_label("电话").fill("0909-0000099")
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await expect(row).to_contain_text("0909-0000099")
    await row.get_by_role("button", name="停用").click()
    await expect(row).to_contain_text("停用")
    await expect(row.get_by_role("button", name="启用")).to_be_visible()


async def test_robot_is_added_and_removed(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, SYSTEM_ADMINISTRATOR, "/staff/admin/robots")
    await expect(page.get_by_text("还没有群机器人")).to_be_visible()
    await page.get_by_role("button", name="添加机器人").first.click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("单位").select_option(label="税务局")
    await dialog.get_by_label("机器人地址").fill("https://elsewhere.example.com/send")
    await dialog.get_by_role("button", name="添加机器人").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("企业微信或钉钉")
    await dialog.get_by_label("机器人地址").fill("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=sample")
    await dialog.get_by_role("button", name="添加机器人").click()
    row = page.get_by_test_id("robots").get_by_role("row").filter(has_text="税务局")
    await expect(row).to_contain_text("qyapi.weixin.qq.com")
    await row.get_by_role("button", name="移除").click()
    await page.get_by_role("dialog").get_by_role("button", name="移除").click()
    await told(page, "已移除")
    await expect(page.get_by_text("还没有群机器人")).to_be_visible()


async def test_calendar_day_is_changed(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, MANAGER, "/staff/calendar?year=2027")
    await page.locator(".sf-day").nth(200).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("radio", name="法定节假日").check()
    await dialog.get_by_label("原因").fill("师市统一安排")
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await told(page, "已保存")


async def test_role_is_added(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, SECURITY_ADMINISTRATOR, "/staff/admin/roles")
    await page.get_by_role("button", name="新增角色").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("代码").fill(f"r{time.time_ns() % 10**9}")
    for label, text in (("中文名称", "样例角色"), ("英文名称", "Sample role"), ("俄文名称", "Роль")):
        await dialog.get_by_label(label).fill(text)
    await dialog.get_by_label("查看统计").check()
    await dialog.get_by_role("button", name="保存", exact=True).click()
    await expect(page.get_by_test_id("roles")).to_contain_text("样例角色")


async def test_bulk_assignment_is_undone(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_at(open_page, signed_in, MANAGER, "/staff/all?state=handling")
    row = page.get_by_test_id("queue").locator("tbody tr").last
    owner = await row.locator("td").last.inner_text()
    await row.get_by_role("checkbox").check()
    await page.get_by_role("button", name="分派这几件").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text(owner)
    choices = await dialog.get_by_role("combobox").locator("option:not([disabled])").all_inner_texts()
    await dialog.get_by_role("combobox").select_option(label=next(one for one in choices if "·" in one and owner not in one))
    await dialog.get_by_role("button", name="分派", exact=True).click()
    await page.get_by_role("dialog").get_by_role("button", name="撤销这次分派").click()
    await told(page, "已还给原来的负责人")
