"""Policies: an investor learns what fits, with its reason, and opens a claim; the office writes, reviews and publishes a clause."""

from playwright.async_api import Page, expect

from tests.browser.application import choose, on_screen, told
from tests.browser.conftest import Open, SignedIn
from tests.browser.routes import INVESTOR, MANAGER, SUPERVISOR

CLAUSE = "设备购置补助"
DOCUMENT = "关于支持冷链物流的若干措施"


async def test_an_investor_sees_what_fits_and_opens_a_claim(open_page: Open, signed_in: SignedIn) -> None:
    phone = await open_page("phone", await signed_in(INVESTOR))
    await phone.goto("/")
    await phone.get_by_role("link", name="招商政策").click()
    await expect(phone.get_by_role("heading", level=1, name="招商政策")).to_be_visible()
    await phone.get_by_role("link", name="第五师双河经济技术开发区招商引资优惠办法（试行）").click()
    await phone.get_by_role("link", name="这份政策适合我吗？").click()
    await phone.get_by_label("您做什么行业？").select_option(label="酒、饮料和精制茶制造业")
    await choose(phone, "不是")
    await phone.get_by_label("其中固定资产投资多少？").fill("3000")
    await phone.get_by_role("button", name="看结果").click()

    fits = phone.get_by_test_id("match-fits").filter(has_text=CLAUSE)
    await expect(fits.get_by_text("固定资产投资不低于 1,000 万元。现为 3,000 万元，符合")).to_be_visible()
    await expect(fits.get_by_text("150 万元")).to_be_visible()
    rent = phone.get_by_test_id("match-does_not_fit").filter(has_text="标准厂房租金减免")
    await expect(rent.get_by_text("现为 落户经济技术开发区以外，不符合")).to_be_visible()
    jobs = phone.get_by_test_id("match-cannot_be_told").filter(has_text="吸纳就业补助")
    await expect(jobs.get_by_text("还不知道，补上就能判断")).to_be_visible()

    await phone.get_by_label("新增多少就业岗位？").fill("80")
    await phone.get_by_role("button", name="按新的情况再看").click()
    await expect(phone.get_by_test_id("match-fits").filter(has_text="吸纳就业补助").get_by_text("16 万元")).to_be_visible()

    await fits.get_by_role("link", name="申请兑现").click()
    await on_screen(phone, "申请什么")
    chosen = phone.get_by_label("申请哪一条")
    await expect(chosen.locator("option:checked")).to_contain_text(CLAUSE)
    await phone.get_by_label("申请金额").fill("1500000")
    await phone.get_by_label("符合的理由").fill("生产线已经投产，固定资产投资 3000 万元。")
    await phone.get_by_role("button", name="下一步").click()
    await on_screen(phone, "企业和项目")
    await phone.reload()
    await on_screen(phone, "企业和项目")
    assert "/apply/policy-claim/" in phone.url


async def write_document(page: Page) -> None:
    await page.goto("/staff/policies")
    await page.get_by_role("button", name="新建文件").click()
    dialog = page.get_by_role("dialog")
    texts = (("标题", DOCUMENT, "Cold chain", "Холодильная цепь"), ("摘要", "冷库怎么支持", "Support for cold stores", "Поддержка складов"))
    for label, *words in texts:
        for language, text in zip(("中文", "English", "Русский"), words, strict=True):
            await dialog.get_by_label(f"{label} · {language}").fill(text)
    await dialog.get_by_label("印发单位").select_option(label="商务局")
    await dialog.get_by_label("印发日期").fill("2026-01-05")
    await dialog.get_by_label("生效日期").fill("2026-01-05")
    await dialog.get_by_role("button", name="建好，去写条款").click()
    await expect(page.get_by_role("heading", level=1, name=DOCUMENT)).to_be_visible()


async def write_clause(page: Page) -> None:
    await page.get_by_role("button", name="加一条").click()
    dialog = page.get_by_role("dialog")
    for label, words in (("标题", "冷库建设补助"), ("正文", "新建冷库按投资补助")):
        for language, text in (("中文", words), ("English", "Cold store"), ("Русский", "Холодильник")):
            await dialog.get_by_label(f"{label} · {language}").fill(text)
    await dialog.get_by_role("button", name="加一个条件").click()
    await dialog.get_by_label("是多少").fill("800")
    await dialog.get_by_label("支持金额").select_option(label="按比例")
    await dialog.get_by_label("比例").fill("10")
    await dialog.get_by_label("最高").fill("100")
    await dialog.get_by_role("button", name="保存").click()
    clause = page.get_by_test_id("clause")
    await expect(clause.get_by_text("固定资产投资不低于 800 万元")).to_be_visible()
    await expect(clause.get_by_text("固定资产投资的 10%，最高 100 万元")).to_be_visible()


async def test_a_clause_comes_into_force_when_somebody_else_has_reviewed_it(open_page: Open, signed_in: SignedIn, phone: Page) -> None:
    editor = await open_page("desk", await signed_in(MANAGER))
    await write_document(editor)
    await write_clause(editor)
    await editor.get_by_role("button", name="发布", exact=True).click()
    await told(editor, "已发布")
    await expect(editor.get_by_test_id("clause").get_by_text("待审查")).to_be_visible()
    await expect(editor.get_by_role("button", name="审查这一条")).to_have_count(0)

    await phone.goto("/policies?q=冷链")
    await phone.get_by_role("link", name=DOCUMENT).click()
    await expect(phone.get_by_text("这份文件没有可以直接申请的条款。")).to_be_visible()

    reviewer = await open_page("desk", await signed_in(SUPERVISOR))
    await reviewer.goto("/staff/policies?waiting=1")
    await reviewer.get_by_role("link", name=DOCUMENT).click()
    await reviewer.get_by_role("button", name="审查这一条").click()
    dialog = reviewer.get_by_role("dialog")
    await choose(dialog, "符合公平竞争要求")
    await dialog.get_by_label("审查日期").fill("2026-01-04")
    await dialog.get_by_role("button", name="记录审查").click()
    await expect(reviewer.get_by_test_id("clause").get_by_text("正在执行")).to_be_visible()

    await phone.reload()
    await expect(phone.get_by_role("heading", name="冷库建设补助")).to_be_visible()
    await expect(phone.get_by_role("link", name="申请兑现")).to_be_visible()
