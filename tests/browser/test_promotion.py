"""The promoters' desk: finding anything, editing a chain, new gates, decisions that wait, ledgers, an enterprise's facts."""

import re
from uuid import uuid4

from playwright.async_api import expect

from tests.browser import crm
from tests.browser.application import told
from tests.browser.conftest import Open, SignedIn
from tests.browser.people import client_of
from tests.browser.server import Server
from tests.browser.test_projects import created


async def test_anything_is_found_by_keys(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        made = await crm.enterprise(http, "双河样例查找纺织有限公司")
        project = (await http.get("/api/library/projects", params={"limit": 1})).json()["items"][0]
    page = await open_page("desk", state)
    await page.goto("/staff/chains")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await page.keyboard.press("Control+k")
    box = page.get_by_role("dialog").get_by_role("combobox")
    await box.fill("ylczfz")
    found = page.get_by_role("option", name="双河样例查找纺织有限公司")
    await expect(found).to_be_visible()
    await box.fill(project["number"])
    await expect(page.get_by_role("option", name=project["name"])).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"**/staff/projects/{project['id']}")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await page.keyboard.press("Control+k")
    await box.fill("双河样例查找")
    await found.click()
    await page.wait_for_url(f"**/staff/enterprises/{made['id']}")


async def test_a_chain_is_edited_with_a_way_back_until_it_is_saved(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        own = await crm.enterprise(http, "双河样例亚麻原茎有限公司")
        made = await crm.chain(http, "亚麻编织", f"flax-{uuid4().hex[:8]}", own["id"])
    page = await open_page("desk", state)
    await page.goto(f"/staff/chains/{made['id']}?edit=1")
    support = page.get_by_role("region", name="配套")
    await support.get_by_role("button", name="加环节").click()
    await page.get_by_label("中文名称").fill("纺机维修")
    await page.get_by_role("button", name="保存", exact=True).click()
    await expect(page.get_by_role("alert").filter(has_text="1 个环节还没填完")).to_be_visible()
    await page.get_by_label("英文名称").fill("Loom repair")
    await page.get_by_label("俄文名称").fill("Ремонт станков")
    await page.get_by_label("下游去向 · 选一个环节").select_option(label="亚麻纺纱")
    await page.get_by_role("button", name="删除“家纺成品”").click()
    await expect(page.get_by_role("button", name="家纺成品", exact=True)).to_have_count(0)
    await page.get_by_role("button", name="撤销").click()
    await expect(page.get_by_role("button", name="家纺成品", exact=True)).to_be_visible()
    # Somebody saves the same chain meanwhile; what was drawn here stays, and outlives a reload.
    async with client_of(state, server.url) as http:
        graph = (await http.get(f"/api/crm/chains/{made['id']}/graph")).json()
        version = {"If-Match": f'"{graph["chain"]["version"]}"'}
        nodes = [{"key": "grow", "names": graph["nodes"][0]["names"], "tier": "upstream", "position": 0}]
        put = await http.put(f"/api/crm/chains/{made['id']}/graph", json={"nodes": nodes, "edges": []}, headers=version)
        assert put.is_success, put.text
    await page.get_by_role("button", name="保存", exact=True).click()
    await expect(page.get_by_text("别人刚刚改过这条产业链")).to_be_visible()
    await page.reload()
    await expect(page.get_by_text("已恢复上次没保存的修改")).to_be_visible()
    await page.get_by_role("button", name="保存", exact=True).click()
    await page.get_by_role("button", name="用我的覆盖").click()
    await told(page, "图谱已保存")
    async with client_of(state, server.url) as http:
        graph = (await http.get(f"/api/crm/chains/{made['id']}/graph")).json()
    assert {one["names"]["zh"] for one in graph["nodes"]} == {"亚麻种植", "亚麻纺纱", "家纺成品", "纺机维修"}
    new = next(one["key"] for one in graph["nodes"] if one["names"]["zh"] == "纺机维修")
    assert {"upstream": new, "downstream": "spin"} in graph["edges"]


async def test_gates_take_effect_after_their_difference_was_seen(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        before = (await http.get("/api/library/gates")).json()["items"][0]
    page = await open_page("desk", state)
    await page.goto("/staff/gates")
    changes = page.get_by_test_id("gate-changes").first
    await page.get_by_label("进入升规入统要：现场照片").check()
    await page.get_by_label("进入升规入统要：预计年税收").check()
    await expect(changes).to_contain_text("升规入统前：现场照片")
    await changes.get_by_role("listitem").filter(has_text="预计年税收").get_by_role("button").click()
    await expect(changes).not_to_contain_text("预计年税收")
    publish = page.get_by_role("button", name=f"发布第 {before['number'] + 1} 版")
    await publish.click()
    await expect(page.get_by_text("请写明为什么改")).to_be_visible()
    await page.get_by_label("为什么改").fill("升规要看现场")
    # Somebody puts an edition in force meanwhile: what was ticked stays, and is sent only after it was looked at again.
    async with client_of(state, server.url) as http:
        same = {"definition": before["definition"], "note": "先发一版"}
        known = {"Idempotency-Key": uuid4().hex, "If-Match": str(before["number"])}
        assert (await http.post("/api/library/gates", json=same, headers=known)).is_success
    await publish.click()
    await expect(page.get_by_role("alert").filter(has_text=f"第 {before['number'] + 1} 版")).to_be_visible()
    await page.get_by_role("button", name="看过了").click()
    await page.get_by_role("button", name=f"发布第 {before['number'] + 2} 版").click()
    await told(page, f"第 {before['number'] + 2} 版已生效")
    newest = page.get_by_test_id("editions").get_by_role("listitem").first
    await expect(newest).to_contain_text("升规要看现场")
    async with client_of(state, server.url) as http:
        now = (await http.get("/api/library/gates")).json()["items"][0]
        back = {"definition": before["definition"], "note": "试过之后改回"}
        known = {"Idempotency-Key": uuid4().hex, "If-Match": str(now["number"])}
        assert (await http.post("/api/library/gates", json=back, headers=known)).is_success
    assert now["definition"]["steps"]["above_scale"]["documents"] == [*before["definition"]["steps"]["above_scale"]["documents"], "photo"]


async def test_what_waits_for_ones_word_is_decided_in_one_place(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    async with client_of(await signed_in(crm.PROMOTER), server.url) as http:
        lead = {"name": f"葡萄干分选线{uuid4().hex[:6]}", "investor": "吐鲁番样例果干有限公司", "region": "650000"}
        project = await created(http, "library/projects", lead)
        wanted = {"project_id": project["id"], "target": "negotiating", "requirement": "field.industry"}
        await created(http, "library/waivers", wanted | {"reason": "行业代码待核定", "expires_on": "2026-12-20"})
    page = await open_page("desk", await signed_in(crm.HEAD))
    await page.goto("/staff/decisions")
    case = page.get_by_test_id("waiting-waivers").get_by_role("listitem").filter(has_text=project["name"])
    await expect(case).to_contain_text("行业代码待核定")
    rail = page.get_by_role("navigation", name="主导航").get_by_role("link", name="待我决定")
    await expect(rail).to_have_text(re.compile(r"\d"))
    beside = int((await rail.inner_text()).split()[-1])
    await case.get_by_role("button", name="不批准").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("说明").fill("先把备案办下来")
    await dialog.get_by_role("button", name="不批准").click()
    await expect(case).to_have_count(0)
    await expect(rail).to_contain_text(str(beside - 1))
    await page.goto("/staff/waivers?state=refused")
    row = page.get_by_test_id("ledger").get_by_role("row").filter(has_text=project["name"])
    await expect(row).to_contain_text("先把备案办下来")


async def test_ledgers_are_filtered_by_their_address_and_kept_as_views(open_page: Open, signed_in: SignedIn) -> None:
    page = await open_page("desk", await signed_in(crm.HEAD))
    await page.goto("/staff/agreements")
    rows = page.get_by_test_id("ledger").locator("tbody tr")
    await expect(rows.first).to_be_visible()
    await page.get_by_label("种类").select_option(label="框架协议")
    await page.wait_for_url("**/staff/agreements?kind=framework")
    for kind in await rows.locator("td:nth-child(3)").all_inner_texts():
        assert "框架" in kind
    await page.get_by_role("button", name="存为常用").click()
    await page.get_by_role("dialog").get_by_role("textbox").fill("框架协议们")
    await page.get_by_role("dialog").get_by_role("button", name="保存", exact=True).click()
    kept = page.get_by_role("navigation", name="常用筛选").get_by_role("link", name="框架协议们")
    await expect(kept).to_have_attribute("aria-current", "page")
    await page.get_by_role("link", name="首报首谈").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("首报首谈")
    await expect(kept).to_have_count(0)


async def test_an_enterprise_changes_where_it_stands_and_a_contact_is_erased(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        group = await crm.enterprise(http, f"江苏样例控股{uuid4().hex[:6]}集团有限公司")
        made = await crm.enterprise(http, "江苏样例针织有限公司")
        await crm.post(http, f"enterprises/{made['id']}/contacts", {"name": "钱立新", "phone": "19900007711"})
    page = await open_page("desk", state)
    await page.goto(f"/staff/enterprises/{made['id']}")
    facts = page.get_by_test_id("facts")
    editor = facts.locator("form")
    await facts.get_by_role("button", name="修改标签").click()
    await editor.get_by_label("标签 · 加一个标签").select_option(label="上市公司")
    await editor.get_by_role("button", name="保存").click()
    await expect(facts.get_by_role("button", name="上市公司")).to_be_visible()
    await facts.get_by_role("button", name="修改上级企业").click()
    await editor.get_by_role("combobox").fill(group["name"])
    await editor.get_by_role("option", name=group["name"]).click()
    await editor.get_by_role("button", name="保存").click()
    await expect(page.get_by_role("link", name=group["name"])).to_be_visible()
    await facts.get_by_role("button", name="修改负责人").click()
    await editor.get_by_role("combobox").select_option(label="华雨晴 · 驻沪招商组")
    await editor.get_by_role("button", name="保存").click()
    await expect(facts.get_by_role("button", name="驻沪招商组")).to_be_visible()
    await page.locator(".dx-toast").last.get_by_role("button", name="撤销").click()
    await expect(facts.get_by_role("button", name="驻沪招商组")).to_have_count(0)
    await page.get_by_role("button", name="删除个人信息").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("checkbox").check()
    await dialog.get_by_role("button", name="永久抹去").click()
    await told(page, "个人信息已抹去")
    await expect(page.get_by_text("钱立新")).to_have_count(0)
