"""The editor of service items: a new one, edits that outlive a reload, publishing, and a colleague who was faster."""

from playwright.async_api import Page, expect

from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.routes import MANAGER
from tests.browser.server import Server

CODE = "tax-registration"
NAME = "税务登记帮办"


async def begin(page: Page) -> None:
    await page.goto("/staff/items")
    await page.get_by_role("button", name="新增事项").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("照着哪个事项做").select_option(label="企业迁入变更")
    for label, text in (("中文名称", NAME), ("英文名称", "Tax registration"), ("俄文名称", "Налоговая регистрация")):
        await dialog.get_by_label(label).fill(text)
    await dialog.get_by_label("代码").fill(CODE)
    await dialog.get_by_role("button", name="建好，去编辑").click()
    await page.wait_for_url(f"**/staff/items/{CODE}")
    await expect(page.get_by_role("heading", level=1)).to_contain_text(NAME)
    await expect(page.get_by_text("有未发布的草稿")).to_be_visible()


async def test_new_item_is_written_and_published(open_page: Open, signed_in: SignedIn, phone: Page) -> None:
    page = await open_page("desk", await signed_in(MANAGER))
    await begin(page)
    await phone.goto("/services")
    await expect(phone.get_by_role("link", name="公司注册登记").first).to_be_visible()
    await expect(phone.get_by_text(NAME)).to_have_count(0)

    await page.get_by_role("tab", name="时限和费用").click()
    promised = page.get_by_label("承诺时限")
    await promised.fill("7")
    await expect(page.get_by_text("改动已存在这台电脑上，还没有保存为草稿。")).to_be_visible()
    await page.reload()
    await expect(promised).to_have_value("7")
    await page.get_by_role("link", name="事项管理").click()
    await told(page, "回来可以接着改")
    await page.get_by_role("link", name=NAME).click()
    await page.get_by_role("tab", name="时限和费用").click()
    await expect(promised).to_have_value("7")
    await page.get_by_role("button", name="保存草稿", exact=True).click()
    await told(page, "草稿已保存")
    await expect(page.get_by_text("改动已存在这台电脑上，还没有保存为草稿。")).to_be_hidden()
    await page.get_by_role("button", name="发布", exact=True).click()
    await told(page, "已发布")
    await expect(page.get_by_text("对外提供")).to_be_visible()

    await phone.goto(f"/services/{CODE}")
    await expect(phone.get_by_role("heading", level=1, name=NAME)).to_be_visible()
    await expect(phone.get_by_text("7 个工作日").first).to_be_visible()

    await page.get_by_role("button", name="下架").click()
    await told(page, "已更新")
    await page.reload()
    await expect(page.get_by_text("重新上架后可以查看和修改")).to_be_visible()
    await page.get_by_role("button", name="重新上架").click()
    await expect(promised).to_have_value("7")


async def test_undone_edits_can_be_taken_back_and_a_faster_colleague_is_told_of(
    open_page: Open, signed_in: SignedIn, server: Server
) -> None:
    state = await signed_in(MANAGER)
    page = await open_page("desk", state)
    await page.goto("/staff/items/project-filing")
    hours = page.get_by_label("办理时间")
    await expect(hours).not_to_have_value("")
    before = await hours.input_value()
    await hours.fill("工作日 9:00–18:00")
    await page.get_by_role("button", name="撤销未保存的改动").click()
    await expect(hours).to_have_value(before)
    await page.get_by_role("button", name="撤销", exact=True).click()
    await expect(hours).to_have_value("工作日 9:00–18:00")

    async with client_of(state, server.url) as colleague:
        items = (await colleague.get("/api/concierge/service-items/editor")).json()["items"]
        version = next(item["version"] for item in items if item["code"] == "project-filing")
        definition = (await colleague.get("/api/concierge/service-items/project-filing")).json()["definition"]
        definition["hours"]["zh"] = "工作日 8:00–20:00"
        saved = await colleague.put(
            "/api/concierge/service-items/project-filing/draft", json={"definition": definition}, headers={"If-Match": f'"{version}"'}
        )
        saved.raise_for_status()
    await page.get_by_role("button", name="保存草稿", exact=True).click()
    await expect(page.get_by_role("heading", name="同事已经改过这个事项")).to_be_visible()
    await expect(hours).to_have_value("工作日 9:00–18:00")
    await page.get_by_role("button", name="看同事的，不要我的改动").click()
    await expect(hours).to_have_value("工作日 8:00–20:00")
    await page.get_by_role("button", name="放弃草稿").click()
    await told(page, "草稿已放弃")
    await expect(hours).to_have_value(before)
