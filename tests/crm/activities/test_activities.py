"""Activities: made and changed within one's unit, listed with what was met on them."""

from typing import Any

import pytest

from tests.crm.house import House


async def test_an_activity_is_made_shown_and_listed(house: House) -> None:
    leaders = [{"name": "师市主要领导", "city_leader": True}, {"name": "李敏", "account_id": str(house.li.id)}]
    made = await house.trip(leaders=leaders, organisers=["zone"], campaign="招商之冬", special_booth_area="100.00")
    assert (made["kind"], made["city_leader"], made["owner_unit"]["code"], made["version"]) == ("trip", True, "station-sh", 1)
    assert made["special_booth_area"] == "100.00"
    assert made["leaders"][1]["account_id"] == str(house.li.id)
    shown = await house.get(house.reader, f"activities/{made['id']}")
    assert shown["title"] == "赴上海招商"
    assert not shown["can_edit"]
    listed = await house.get(house.reader, "activities", total=True)
    assert [one["id"] for one in listed["items"]] == [made["id"]]
    assert listed["total"] == 1
    assert [row["data"]["kind"] for row in await house.audits("activity.create")] == ["trip"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"kind": "expo"}, ["哈中展"]),
        ({"kind": ["expo", "trip"]}, ["哈中展", "赴上海招商"]),
        ({"state": "planned"}, ["哈中展"]),
        ({"unit": "zone"}, ["哈中展"]),
        ({"campaign": "招商之冬"}, ["赴上海招商"]),
        ({"city_leader": True}, ["赴上海招商"]),
        ({"from": "2026-03-03"}, ["哈中展"]),
        ({"to": "2026-03-02"}, ["赴上海招商"]),
        ({"place": "上海"}, ["赴上海招商"]),
        ({"online": True}, []),
        ({"q": "上海"}, ["赴上海招商"]),
        ({"q": "hzz"}, ["哈中展"]),
        ({"mine": True}, ["赴上海招商"]),
        ({"sort": "starts_on"}, ["赴上海招商", "哈中展"]),
    ],
)
async def test_the_list_is_filtered_searched_and_sorted(house: House, filters: dict[str, Any], found: list[str]) -> None:
    await house.trip(campaign="招商之冬", leaders=[{"name": "市长", "city_leader": True}])
    expo = {
        "kind": "expo",
        "title": "哈中展",
        "state": "planned",
        "places": ["阿拉木图"],
        "starts_on": "2026-04-01",
        "ends_on": "2026-04-03",
    }
    await house.trip(house.zhou, **expo)
    assert [one["title"] for one in (await house.get(house.li, "activities", **filters))["items"]] == found


async def test_mine_are_those_one_leads_too(house: House) -> None:
    await house.trip(house.zhou, leaders=[{"name": "李敏", "account_id": str(house.li.id)}])
    assert len((await house.get(house.li, "activities", mine=True))["items"]) == 1
    assert (await house.get(house.gu, "activities", mine=True))["items"] == []


async def test_pages_follow_each_other_without_gap_or_repeat(house: House) -> None:
    for number in range(5):
        await house.trip(title=f"第{number}次")
    first = await house.get(house.li, "activities", limit=3)
    second = await house.get(house.li, "activities", limit=3, cursor=first["next"])
    assert len({one["id"] for one in first["items"] + second["items"]}) == 5
    assert second["next"] is None


async def test_only_ones_own_unit_edits_unless_one_manages_all(house: House) -> None:
    made = await house.trip()
    path = f"activities/{made['id']}"
    refused = await house.patch(house.zhou, path, 1, 403, title="别人的")
    assert refused["type"].endswith("other-units-activity")
    assert (await house.patch(house.gu, path, 1, title="同单位"))["title"] == "同单位"
    assert (await house.patch(house.head, path, 2, title="负责人"))["version"] == 3
    await house.patch(house.reader, path, 3, 403, title="只读")
    await house.post(
        house.li,
        "activities",
        {"kind": "trip", "title": "x", "starts_on": "2026-03-02", "ends_on": "2026-03-02", "owner_unit": "zone"},
        403,
    )


async def test_an_activity_cannot_be_given_to_a_unit_that_is_not_ones_own(house: House) -> None:
    made = await house.trip()
    await house.patch(house.li, f"activities/{made['id']}", 1, 403, owner_unit="zone")
    moved = await house.patch(house.head, f"activities/{made['id']}", 1, owner_unit="zone")
    assert moved["owner_unit"]["code"] == "zone"


async def test_a_change_needs_the_present_version(house: House) -> None:
    made = await house.trip()
    assert (await house.patch(house.li, f"activities/{made['id']}", None, 428, title="x"))["type"].endswith("version-required")
    await house.patch(house.li, f"activities/{made['id']}", 1, title="新")
    assert (await house.patch(house.li, f"activities/{made['id']}", 1, 412, title="旧"))["type"].endswith("stale-version")


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"ends_on": "2026-03-01"}, "ends_on"),
        ({"owner_unit": "nowhere"}, "owner_unit"),
        ({"organisers": ["nowhere"]}, "organisers"),
        ({"leaders": [{"name": "无", "account_id": "00000000-0000-7000-8000-000000000000"}]}, "leaders.0.account_id"),
        ({"kind": "party"}, "kind"),
        ({"guests": -1}, "guests"),
        ({"unknown": 1}, "unknown"),
        ({"title": "  "}, "title"),
    ],
)
async def test_what_is_wrong_is_named(house: House, body: dict[str, Any], path: str) -> None:
    new = {"kind": "trip", "title": "赴上海", "starts_on": "2026-03-02", "ends_on": "2026-03-06"} | body
    answer = await house.post(house.head, "activities", new, 422)
    assert [one["path"] for one in answer["errors"]] == [path]


async def test_null_empties_what_may_be_empty_and_leaves_the_rest(house: House) -> None:
    made = await house.trip(campaign="招商之冬", guests=60)
    changed = await house.patch(house.li, f"activities/{made['id']}", 1, campaign=None, title=None)
    assert (changed["campaign"], changed["title"], changed["guests"]) == (None, "赴上海招商", 60)


async def test_a_repeated_creation_makes_one(house: House) -> None:
    body = {"kind": "visit", "title": "来访", "starts_on": "2026-03-02", "ends_on": "2026-03-02"}
    first = await house.post(house.li, "activities", body, headers={"Idempotency-Key": "a1"})
    second = await house.post(house.li, "activities", body, headers={"Idempotency-Key": "a1"})
    assert first == second
    assert (await house.get(house.li, "activities", total=True))["total"] == 1


async def test_an_activity_with_encounters_is_not_cancelled(house: House) -> None:
    made = await house.trip()
    await house.met(made)
    answer = await house.patch(house.li, f"activities/{made['id']}", 1, 409, state="cancelled")
    assert answer["type"].endswith("activity-has-encounters")
    other = await house.trip()
    assert (await house.patch(house.li, f"activities/{other['id']}", 1, state="cancelled"))["state"] == "cancelled"


async def test_investors_and_guests_see_nothing(house: House, client: Any) -> None:
    assert (await house.get(house.investor, "activities", 403))["type"].endswith("not-allowed")
    assert (await client.get("/api/crm/activities")).status_code == 401
