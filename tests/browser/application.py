"""公司注册登记, filled in on a phone screen by screen as its guide asks."""

from collections.abc import Sequence

from playwright.async_api import FilePayload, Locator, Page, expect

from tests.browser.pictures import photo

COMPANY = "双河晨光果蔬有限公司"
CHIEF_ID = "659099196810032388"
PARTNER_ID = "659099199611120661"
REQUIRED_PAPERS = ("名称自主申报告知书", "法定代表人身份证明", "股东主体资格证明", "公司章程", "股东会决议及任职文件", "住所使用证明")
SCREENS = ("公司", "住所", "法定代表人", "股东", "开业事项", "联系人")


async def told(page: Page, words: str) -> None:
    """Wait for the short notice that follows an action."""
    await expect(page.locator(".dx-toast__text").filter(has_text=words)).to_be_visible()


async def on_screen(page: Page, title: str) -> None:
    """Wait until a screen of the form is shown."""
    await expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()


async def go_on(page: Page, to: str) -> None:
    """Press "next" and wait for the screen it leads to."""
    await page.get_by_role("button", name="下一步").click()
    await on_screen(page, to)


async def choose(page: Page | Locator, answer: str) -> None:
    """Choose one of a few answers."""
    await page.get_by_role("radio", name=answer, exact=True).check()


async def fill_company(page: Page, name: str = COMPANY) -> None:
    """Fill the first screen."""
    await on_screen(page, "公司")
    await page.get_by_label("拟用公司名称").fill(name)
    await choose(page, "有限责任公司")
    await page.get_by_label("注册资本").fill("1000000")
    await page.get_by_label("经营范围").fill("果蔬种植、加工、冷藏和销售")
    await page.get_by_label("预计用工人数").fill("36")


async def fill_premises(page: Page) -> None:
    """Fill the second screen."""
    await page.get_by_label("所在区域").select_option(label="双河经济技术开发区")
    await page.get_by_label("详细地址").fill("样例东路 8 号 2 栋")
    await choose(page, "自有")


async def fill_legal_representative(page: Page) -> None:
    """Fill the third screen."""
    await page.get_by_label("法定代表人姓名").fill("陈向阳")
    await choose(page, "居民身份证")
    await page.get_by_label("法定代表人身份证号").fill(CHIEF_ID)
    await page.get_by_label("法定代表人手机号").fill("19900007704")


async def add_shareholder(page: Page, at: int, name: str, id_number: str, contribution: str) -> None:
    """Add one shareholder."""
    await page.get_by_role("button", name="加一位").click()
    group = page.get_by_role("group", name=f"股东名单 {at}", exact=True)
    await group.get_by_label("姓名或名称").fill(name)
    await choose(group, "自然人")
    await group.get_by_label("证件号码或统一社会信用代码").fill(id_number)
    await group.get_by_label("认缴出资额").fill(contribution)


async def fill_contact(page: Page, name: str, phone: str = "19900007704") -> None:
    """Fill the last screen."""
    await page.get_by_label("联系人姓名").fill(name)
    await page.get_by_label("联系人手机号").fill(phone)
    await page.get_by_label("我承诺所填信息和所交材料真实、合法、有效").check()


async def fill_form(page: Page, company: str = COMPANY, contact: str = "陈向阳") -> None:
    """Fill all screens, from the first to the papers."""
    await fill_company(page, company)
    await go_on(page, "住所")
    await fill_premises(page)
    await go_on(page, "法定代表人")
    await fill_legal_representative(page)
    await go_on(page, "股东")
    await add_shareholder(page, 1, "陈向阳", CHIEF_ID, "600000")
    await add_shareholder(page, 2, "薛敏", PARTNER_ID, "400000")
    await go_on(page, "开业事项")
    await choose(page, "小规模纳税人")
    await go_on(page, "联系人")
    await fill_contact(page, contact)
    await go_on(page, "材料")


def paper(page: Page, name: str) -> Locator:
    """Return the card of one paper."""
    return page.get_by_role("region", name=name, exact=True)


async def hand_over(page: Page, name: str, files: FilePayload | Sequence[FilePayload] | str) -> None:
    """Take photos for a paper, as the camera hands them to the page."""
    await paper(page, name).locator("input[capture]").set_input_files(files)


async def photograph_papers(page: Page, names: Sequence[str] = REQUIRED_PAPERS) -> None:
    """Photograph each paper and wait until the server has it."""
    for at, name in enumerate(names, 1):
        await hand_over(page, name, photo(f"IMG_{2040 + at}.jpg", f"paper {at}"))
    for name in names:
        await expect(paper(page, name).get_by_text("已传好")).to_be_visible(timeout=20_000)
