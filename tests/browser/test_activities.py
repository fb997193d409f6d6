"""Activities: an enterprise logged on a phone without network and delivered once, a follow-up, the graph of a chain."""

from playwright.async_api import Page, Route, expect

from tests.browser import crm
from tests.browser.conftest import Open, SignedIn, Watch
from tests.browser.people import client_of
from tests.browser.pictures import photo
from tests.browser.server import Server


async def log_one(page: Page, name: str, outcome: str) -> None:
    await page.get_by_role("combobox", name="哪家企业").fill(name)
    await page.get_by_text(outcome, exact=True).click()


async def test_an_encounter_logged_offline_is_delivered_once(open_page: Open, signed_in: SignedIn, server: Server, watch: Watch) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        travelled = await crm.trip(http, "赴上海招商小分队")
    page = await open_page("phone", state)
    await page.goto(f"/staff/activities/{travelled['id']}")
    await page.get_by_test_id("log-one").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("记一家企业")

    await page.context.set_offline(True)
    await page.get_by_role("button", name="记下，下一家").click()
    await expect(page.get_by_text("点一个结果")).to_be_visible()
    await log_one(page, "上海样例饮品有限公司", "约好来访")
    await page.get_by_label("下一步做什么").fill("寄双河园区资料")
    await page.get_by_role("button", name="一周内").click()
    await page.locator("input[capture]").set_input_files(photo("card.jpg", "card"))
    await expect(page.get_by_text("名片已存好")).to_be_visible()
    await page.get_by_role("button", name="记下，下一家").click()
    outbox = page.get_by_test_id("outbox")
    await expect(outbox).to_contain_text("没有网络，1 家已存在手机里")
    await expect(page.get_by_role("combobox", name="哪家企业")).to_have_value("")
    await log_one(page, "上海样例食品有限公司", "留了联系方式")
    await page.get_by_role("button", name="记下，下一家").click()
    await expect(outbox).to_contain_text("没有网络，2 家已存在手机里")

    # The answer to the first is lost on the way: the phone asks again, and it is the same encounter.
    lost: list[int] = []

    async def lose_first(route: Route) -> None:
        answer = await route.fetch()
        if lost:
            await route.fulfill(response=answer)
        else:
            lost.append(answer.status)
            await route.abort()

    await page.route("**/encounters", lose_first)
    await page.context.set_offline(False)
    await expect(outbox).to_contain_text("2 家已全部送达", timeout=25_000)
    assert lost == [201]

    async with client_of(state, server.url) as http:
        met = (await http.get(f"/api/crm/activities/{travelled['id']}/encounters")).json()["items"]
        planned = (await http.get("/api/crm/follow-ups", params={"mine": True, "q": "寄双河园区资料"})).json()["items"]
    assert sorted(one["enterprise_name"] for one in met) == ["上海样例食品有限公司", "上海样例饮品有限公司"]
    assert [one["has_card"] for one in met if "饮品" in one["enterprise_name"]] == [True]
    assert len(planned) == 1


# A predicate that is a promise would count as true at once.
KEPT_FOR_OFFLINE = """async () => {
  await navigator.serviceWorker.ready
  const cache = await caches.open('shell-v1')
  const isKept = async () => (await cache.keys()).some(({ url }) => url.includes('TripLogPage'))
  while (!navigator.serviceWorker.controller || !(await isKept())) await new Promise((again) => setTimeout(again, 50))
}"""


async def test_a_trip_is_opened_and_logged_without_network(open_page: Open, signed_in: SignedIn, server: Server, watch: Watch) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        travelled = await crm.trip(http, "赴成都招商小分队")
    page = await open_page("phone", state)
    await page.goto(f"/staff/activities/{travelled['id']}")
    await expect(page.get_by_test_id("log-one")).to_be_visible()
    await page.evaluate(KEPT_FOR_OFFLINE)
    kept = await page.evaluate("() => Object.keys(JSON.parse(localStorage.getItem('dianxiaoer-last')))")
    assert sorted(kept) == ["id", "kind", "name", "permissions"]
    await page.context.set_offline(True)

    cold = await page.context.new_page()
    await page.close()
    await cold.goto(f"/staff/trip-log/{travelled['id']}")
    await expect(cold.get_by_role("heading", level=1)).to_have_text("记一家企业")
    await log_one(cold, "成都样例茶业有限公司", "留了联系方式")
    await cold.get_by_role("button", name="记下，下一家").click()
    outbox = cold.get_by_test_id("outbox")
    await expect(outbox).to_contain_text("没有网络，1 家已存在手机里")
    await cold.goto("/staff/enterprises")
    await expect(cold.get_by_role("heading", name="网络没有接通")).to_be_visible()
    await cold.goto(f"/staff/trip-log/{travelled['id']}")
    await expect(outbox).to_contain_text("1 家已存在手机里")
    await cold.context.set_offline(False)
    await expect(outbox).to_contain_text("1 家已全部送达", timeout=25_000)
    async with client_of(state, server.url) as http:
        met = (await http.get(f"/api/crm/activities/{travelled['id']}/encounters")).json()["items"]
    assert [one["enterprise_name"] for one in met] == ["成都样例茶业有限公司"]


async def test_what_waits_survives_a_reload(open_page: Open, signed_in: SignedIn, server: Server, watch: Watch) -> None:
    watch.expect("ERR_FAILED", "ERR_INTERNET_DISCONNECTED")
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        travelled = await crm.trip(http, "赴广州招商小分队")
    page = await open_page("phone", state)
    await page.goto(f"/staff/trip-log/{travelled['id']}")
    await page.route("**/encounters", lambda route: route.abort())
    await log_one(page, "广州样例日化有限公司", "达成意向")
    await page.get_by_role("button", name="记下，下一家").click()
    outbox = page.get_by_test_id("outbox")
    await expect(outbox).to_contain_text("广州样例日化有限公司")
    await page.get_by_role("combobox", name="哪家企业").fill("广州写到一半")
    await page.unroute("**/encounters")
    await page.reload()
    await expect(page.get_by_role("combobox", name="哪家企业")).to_have_value("广州写到一半")
    await expect(outbox).to_contain_text("1 家已全部送达")


async def test_the_graph_shows_gaps_and_who_could_fill_one(open_page: Open, signed_in: SignedIn, server: Server) -> None:
    state = await signed_in(crm.HEAD)
    async with client_of(state, server.url) as http:
        own = await crm.enterprise(http, "双河样例亚麻种植有限公司")
        fitting = await crm.enterprise(http, "南通样例家纺有限公司", industry="17", region="320000")
        made = await crm.chain(http, "亚麻家纺", "flax-graph", own["id"])
    page = await open_page("desk", state)
    await page.goto("/staff/chains")
    await page.get_by_role("link", name="亚麻家纺").click()
    picture = page.get_by_test_id("chain-graph")
    await expect(picture.locator("canvas")).to_be_visible()
    box = await picture.bounding_box()
    assert box
    # The last stage before the edge stands in the third of four columns.
    await picture.click(position={"x": box["width"] * 2.5 / 4, "y": box["height"] / 2})
    gap = page.get_by_test_id("gap")
    await expect(gap).to_contain_text("家纺成品")
    await expect(gap.get_by_test_id("fitting")).to_contain_text(fitting["name"])
    await expect(gap.get_by_test_id("fitting")).to_contain_text("行业相符")
    await expect(page).to_have_url(f"{server.url}/staff/chains/{made['id']}?node=weave")
    await page.get_by_role("button", name="亚麻纺纱").click()
    await expect(gap).to_contain_text("有扩产计划")
    await gap.get_by_label("地区").select_option(label="珠三角")
    await expect(gap).to_contain_text("企业库里暂时没有合适的")
