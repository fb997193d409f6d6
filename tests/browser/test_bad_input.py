"""Bad files, lost networks, ended sessions, double taps, officers in each other's way: told in words, nothing typed is lost."""

import random
import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.async_api import Page, expect

from backend.apps.demo.forms import filled_form
from tests.browser.application import choose, fill_company, go_on, hand_over, paper, told
from tests.browser.conftest import Open, SignedIn, Watch
from tests.browser.people import client_of, newest_code, sign_in_investor
from tests.browser.pictures import oversize_photo, photo, program_named_photo
from tests.browser.routes import CONCIERGE
from tests.browser.server import Server

INVESTOR = "ayiguli@example.com"
HASTY = "wang.jingxing@example.com"
LEFT_ALONE = "tang.yinuo@example.com"
OTHER_CONCIERGE = "gulinaer"
PAPER = "名称自主申报告知书"
PAPERS_STEP = 7
# A key press and a reload in one breath: nothing has time to happen in between.
TYPE_AND_RELOAD = """(input, letters) => {
  input.value += letters
  input.dispatchEvent(new Event('input', { bubbles: true }))
  location.reload()
}"""
CUT = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch")


async def new_ticket(http: httpx.AsyncClient, code: str, key: str, *, submit: bool) -> dict[str, Any]:
    form = filled_form(random.Random(key), code, datetime.now(UTC).date())
    if code == "problem-report":
        form["topic"] = "land"  # other topics ask for further papers
    body = {"service_item": code, "form": form, "submit": submit}
    return (
        (await http.post("/api/concierge/tickets", json=body, headers={"Idempotency-Key": f"{key}-{time.time_ns()}"}))
        .raise_for_status()
        .json()
    )


@pytest.fixture
async def papers_page(open_page: Open, signed_in: SignedIn, server: Server, request: pytest.FixtureRequest) -> Page:
    """A draft's papers on a phone."""
    state = await signed_in(INVESTOR)
    async with client_of(state, server.url) as http:
        draft = await new_ticket(http, "company-registration", request.node.name, submit=False)
    page = await open_page("phone", state)
    await page.goto(f"/apply/company-registration/{draft['id']}?step={PAPERS_STEP}")
    await expect(paper(page, PAPER)).to_be_visible()
    return page


async def test_disguised_and_oversize_files_are_told_and_the_rest_is_kept(papers_page: Page, tmp_path: Path) -> None:
    card = paper(papers_page, PAPER)
    await hand_over(papers_page, PAPER, photo("IMG_1.jpg"))
    await expect(card.get_by_role("link", name="IMG_1.jpg")).to_be_visible()
    await hand_over(papers_page, PAPER, program_named_photo())
    await expect(card.get_by_role("alert").first).to_contain_text(re.compile("照片|PDF"))
    await card.get_by_role("button", name="不传了").click()
    await hand_over(papers_page, PAPER, str(oversize_photo(tmp_path)))
    await expect(card.get_by_role("alert").first).to_contain_text("20")
    await expect(card.get_by_role("link", name="IMG_1.jpg")).to_be_visible()


async def test_photo_taken_without_network_waits_and_survives_a_reload(papers_page: Page, watch: Watch) -> None:
    watch.expect(*CUT)
    card = paper(papers_page, PAPER)
    await papers_page.context.set_offline(True)
    await hand_over(papers_page, PAPER, photo("IMG_2.jpg"))
    await expect(card.get_by_role("status")).to_contain_text(re.compile("网络断了|排队中"))
    await papers_page.context.set_offline(False)
    await papers_page.reload()
    await expect(card.get_by_role("link", name="IMG_2.jpg")).to_be_visible(timeout=20_000)


async def test_reload_right_after_a_key_press_loses_nothing(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("phone", await signed_in(INVESTOR))
    await page.goto("/apply/company-registration")
    name = page.get_by_label("拟用公司名称")
    await name.fill("双河青")
    await expect(page.get_by_text("已存在这部手机上")).to_be_visible()
    async with page.expect_event("load"):
        await name.evaluate(TYPE_AND_RELOAD, "山")
    await expect(name).to_have_value("双河青山")
    await page.get_by_role("button", name="返回").click()
    await page.goto("/apply/company-registration")
    await expect(name).to_have_value("双河青山")


async def test_form_goes_on_without_network_and_after_a_reload(open_page: Open, signed_in: SignedIn, watch: Watch) -> None:
    watch.expect(*CUT)
    page = await open_page("phone", await signed_in(INVESTOR))
    await page.goto("/apply/company-registration")
    await fill_company(page, "双河云杉木业有限公司")
    await go_on(page, "住所")
    await page.context.set_offline(True)
    await page.get_by_label("详细地址").fill("样例西路 3 号")
    await choose(page, "租赁")
    await expect(page.get_by_text("网络断开了")).to_be_visible()
    await page.get_by_label("所在区域").select_option(label="双河市区")
    await go_on(page, "法定代表人")
    await page.get_by_label("法定代表人姓名").fill("方晓")
    await expect(page.get_by_text("已存在这部手机上")).to_be_visible()
    await page.context.set_offline(False)
    await page.reload()
    await expect(page.get_by_label("法定代表人姓名")).to_have_value("方晓")
    await page.get_by_role("button", name="上一步").click()
    await expect(page.get_by_label("详细地址")).to_have_value("样例西路 3 号")
    await expect(page.get_by_role("radio", name="租赁")).to_be_checked()


async def test_double_tap_submits_once(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(HASTY)
    async with client_of(state, server.url) as http:
        draft = await new_ticket(http, "problem-report", "double-tap", submit=False)
        before = (await http.get("/api/concierge/tickets", params={"total": "true"})).json()["total"]
        page = await open_page("phone", state)
        last = len((await http.get(f"/api/concierge/tickets/{draft['id']}/definition")).json()["form"]["x-sections"]) + 2
        await page.goto(f"/apply/problem-report/{draft['id']}?step={last}")
        await page.get_by_role("button", name="提交", exact=True).dblclick()
        await expect(page.get_by_role("heading", name="提交好了")).to_be_visible()
        after = (await http.get("/api/concierge/tickets", params={"total": "true"})).json()["total"]
        events = (await http.get(f"/api/concierge/tickets/{draft['id']}/events")).json()["items"]
    assert after == before
    assert [event["kind"] for event in events].count("submitted") == 1


async def test_session_that_ends_while_typing_keeps_the_text(phone: Page, server: Server) -> None:
    await sign_in_investor(phone, server.url, LEFT_ALONE)
    await phone.wait_for_url(f"{server.url}/")
    await phone.goto("/apply/company-registration")
    await fill_company(phone, "双河白桦运输有限公司")
    sessions = await (await phone.request.get("/api/identity/sessions")).json()
    for one in sessions["items"]:
        await phone.request.delete(f"/api/identity/sessions/{one['id']}")
    await phone.get_by_role("button", name="下一步").click()
    again = phone.get_by_role("dialog", name="请重新登录")
    await expect(again).to_contain_text("您填的内容都还在")
    messages = len(await (await phone.request.get("/demo/outbox", params={"address": LEFT_ALONE})).json())
    await again.get_by_label("手机号或邮箱").fill(LEFT_ALONE)
    await again.get_by_role("button", name="获取验证码").click()
    await again.get_by_role("textbox", name="验证码").fill(await newest_code(server.url, LEFT_ALONE, messages))
    await again.get_by_role("button", name="登录", exact=True).click()
    await expect(phone.get_by_role("heading", level=1, name="住所")).to_be_visible()
    await phone.get_by_role("button", name="上一步").click()
    await expect(phone.get_by_label("拟用公司名称")).to_have_value("双河白桦运输有限公司")


async def test_code_that_does_not_fit_says_what_to_do(phone: Page) -> None:
    await phone.goto("/sign-in")
    await phone.get_by_label("手机号或邮箱").fill("peng.zimo@example.com")
    await phone.get_by_role("button", name="获取验证码").click()
    await phone.get_by_role("textbox", name="验证码").fill("000000")
    await phone.get_by_role("button", name="登录", exact=True).click()
    await expect(phone.get_by_role("alert").first).to_contain_text("重新获取")
    await expect(phone.get_by_label("手机号或邮箱")).to_have_value("peng.zimo@example.com")


async def test_second_officer_is_told_and_keeps_what_was_typed(open_page: Open, signed_in: SignedIn, server: Server, watch: Watch) -> None:
    watch.expect("/stream")
    async with client_of(await signed_in(INVESTOR), server.url) as http:
        ticket = await new_ticket(http, "problem-report", "two-officers", submit=True)
    state = await signed_in(CONCIERGE)
    async with client_of(state, server.url) as office:
        (await office.post(f"/api/concierge/tickets/{ticket['id']}/actions/claim", json={})).raise_for_status()
        page = await open_page("desk", state)
        # This window hears nothing of the other's step, as one behind a proxy that holds events back.
        await page.route("**/stream", lambda route: route.abort())
        await page.goto(f"/staff/tickets/{ticket['id']}")
        await page.get_by_role("button", name="材料齐全，开始办理").first.click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_label("备注").fill("已电话核实，按急件办")
        (await office.post(f"/api/concierge/tickets/{ticket['id']}/actions/accept", json={"pass_unchecked": True})).raise_for_status()
    await dialog.get_by_role("button", name="开始办理", exact=True).click()
    await expect(dialog.get_by_role("alert").first).to_contain_text("您填的都还在")
    await expect(dialog.get_by_label("备注")).to_have_value("已电话核实，按急件办")


async def test_second_claim_is_told(open_page: Open, signed_in: SignedIn, server: Server, watch: Watch) -> None:
    watch.expect("/stream")
    async with client_of(await signed_in(INVESTOR), server.url) as http:
        ticket = await new_ticket(http, "problem-report", "two-claims", submit=True)
    page = await open_page("desk", await signed_in(CONCIERGE))
    await page.route("**/stream", lambda route: route.abort())
    await page.goto(f"/staff/tickets/{ticket['id']}")
    await expect(page.get_by_role("button", name="接件", exact=True)).to_be_visible()
    async with client_of(await signed_in(OTHER_CONCIERGE), server.url) as other:
        (await other.post(f"/api/concierge/tickets/{ticket['id']}/actions/claim", json={})).raise_for_status()
    await page.get_by_role("button", name="接件", exact=True).click()
    await told(page, "")
    await expect(page.get_by_text("古丽娜尔").first).to_be_visible()
