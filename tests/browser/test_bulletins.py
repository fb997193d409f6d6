"""The briefing of ten months: drafted, worded, published, and read again out of the Word file."""

import io
from typing import Any

import docx
from playwright.async_api import Page, expect

from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.routes import PROMOTION_HEAD

TITLE = "2023年前十个月招商引资专报"


async def begin(page: Page) -> None:
    await page.goto("/staff/bulletins")
    await page.get_by_test_id("new-bulletin").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("标题").fill(TITLE)
    await dialog.get_by_role("radio", name="专报").check()
    await dialog.get_by_label("从哪天").fill("2023-01-01")
    await dialog.get_by_label("到哪天").fill("2023-10-31")
    await dialog.get_by_role("button", name="生成初稿").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)


def words_of(content: bytes) -> str:
    document: Any = docx.Document(io.BytesIO(content))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


async def test_the_ten_months_are_published_and_found_in_word(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("desk", await signed_in(PROMOTION_HEAD))
    await begin(page)
    sheet = page.get_by_test_id("sheet")
    await expect(sheet.get_by_role("link", name="33.15亿元").first).to_be_visible()
    await expect(sheet).to_contain_text("同比增长5.6%，完成目标任务的103.6%。")

    # What is typed stands in the document at once; the figure in it is read, not typed.
    overview = page.get_by_test_id("part-overview")
    await overview.get_by_label("正文").fill("一年来稳中有进。")
    await overview.get_by_label("选择指标").select_option("progress_value")
    await overview.get_by_role("button", name="插入指标").click()
    await expect(overview.get_by_label("正文")).to_have_value("一年来稳中有进。【完成实物量】")
    await expect(sheet).to_contain_text("一年来稳中有进。33.15亿元")
    await expect(page.get_by_text("✓ 已保存")).to_be_visible()

    await page.get_by_test_id("publish").click()
    await expect(page.get_by_role("dialog")).to_contain_text("以后不再变")
    await page.get_by_test_id("publish-now").click()
    await told(page, "已发布")
    await expect(page.get_by_test_id("changes")).to_contain_text("完全一致")
    async with page.expect_download() as coming:
        await page.get_by_test_id("word").click()
    content = (await (await coming.value).path()).read_bytes()
    assert "一年来稳中有进。33.15亿元" in words_of(content)

    # Every figure is a door to its records, of the same days.
    await sheet.get_by_role("link", name="33.15亿元").first.click()
    await page.wait_for_url("**/staff/indicators/progress_value?*from=2023-01-01*")
    await expect(page.get_by_role("heading", level=1)).to_contain_text("完成实物量")
