"""Encounters: logged once however often they are sent, matched later, followed up."""

from datetime import timedelta
from typing import Any

import pytest

from backend.kernel import clock
from tests.crm.house import MONDAY, House


async def test_an_encounter_is_logged_and_counted(house: House) -> None:
    trip = await house.trip()
    made = await house.met(trip, outcome="intent", contact_name="陈经理")
    assert (made["enterprise_name"], made["outcome"], made["author"]["name"]) == ("光明乳业", "intent", "李敏")
    assert made["activity"]["title"] == "赴上海招商"
    await house.met(trip, "phone-0002", outcome="signed", enterprise_name="双汇集团")
    listed = (await house.get(house.li, "activities"))["items"][0]
    assert (listed["met"], listed["intents"], listed["signed"]) == (2, 1, 1)
    detail = await house.get(house.li, f"activities/{trip['id']}")
    assert {one["outcome"]: one["count"] for one in detail["outcomes"]} == {"intent": 1, "signed": 1}
    inside = await house.get(house.reader, f"activities/{trip['id']}/encounters", total=True)
    assert (len(inside["items"]), inside["total"]) == (2, 2)


async def test_the_phone_may_send_it_again_for_ever(house: House) -> None:
    trip = await house.trip()
    first = await house.met(trip)
    assert await house.met(trip) == first
    assert (await house.get(house.li, f"activities/{trip['id']}/encounters", total=True))["total"] == 1
    assert len(await house.audits("encounter.create")) == 1


async def test_the_same_id_of_two_people_is_two_encounters(house: House) -> None:
    trip = await house.trip()
    first = await house.met(trip)
    second = await house.met(trip, person=house.gu)
    assert first["id"] != second["id"]


async def test_an_id_used_for_another_activity_is_refused(house: House) -> None:
    await house.met(await house.trip())
    other = await house.trip()
    body = {"client_id": "phone-0001", "enterprise_name": "别家", "met_on": "2026-03-03"}
    answer = await house.post(house.li, f"activities/{other['id']}/encounters", body, 409)
    assert answer["type"].endswith("client-id-used")


async def test_the_same_key_answers_the_same_bytes(house: House) -> None:
    trip = await house.trip()
    body = {"client_id": "phone-0009", "enterprise_name": "卫龙", "met_on": "2026-03-03"}
    path, headers = f"activities/{trip['id']}/encounters", {"Idempotency-Key": "k9"}
    first = await house.browser(house.li).post(path, json=body, headers=headers)
    second = await house.browser(house.li).post(path, json=body, headers=headers)
    assert first.content == second.content
    assert second.headers["Idempotent-Replay"] == "true"


async def test_who_may_log(house: House) -> None:
    trip = await house.trip()
    body = {"client_id": "phone-0001", "enterprise_name": "光明乳业", "met_on": "2026-03-03"}
    path = f"activities/{trip['id']}/encounters"
    assert (await house.post(house.zhou, path, body, 403))["type"].endswith("other-units-activity")
    await house.post(house.reader, path, body, 403)
    await house.post(house.head, path, body)
    shared = await house.trip(organisers=["zone"])
    await house.met(shared, person=house.zhou)
    led = await house.trip(leaders=[{"name": "周建平", "account_id": str(house.zhou.id)}])
    await house.met(led, "phone-0002", person=house.zhou)


async def test_nobody_is_met_on_a_cancelled_activity(house: House) -> None:
    trip = await house.trip(state="cancelled")
    body = {"client_id": "phone-0001", "enterprise_name": "光明乳业", "met_on": "2026-03-03"}
    assert (await house.post(house.li, f"activities/{trip['id']}/encounters", body, 409))["type"].endswith("activity-cancelled")


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"enterprise_name": None}, "enterprise_name"),
        ({"enterprise_id": "00000000-0000-7000-8000-000000000000"}, "enterprise_id"),
        ({"met_on": "2026-03-10"}, "met_on"),
        ({"next_step": "寄资料"}, "next_by"),
        ({"next_by": "2026-03-20"}, "next_step"),
        ({"next_step": "寄资料", "next_by": "2026-03-20", "next_who": "00000000-0000-7000-8000-000000000000"}, "next_who"),
        ({"client_id": "短"}, "client_id"),
        ({"outcome": "great"}, "outcome"),
    ],
)
async def test_what_is_wrong_is_named(house: House, body: dict[str, Any], path: str) -> None:
    trip = await house.trip()
    new = {"client_id": "phone-0001", "enterprise_name": "光明乳业", "met_on": "2026-03-03"} | body
    answer = await house.post(house.li, f"activities/{trip['id']}/encounters", new, 422)
    assert [one["path"] for one in answer["errors"]] == [path]


async def test_authors_and_the_activitys_unit_change_an_encounter(house: House) -> None:
    trip = await house.trip(organisers=["zone"])
    made = await house.met(trip, person=house.zhou)
    path = f"encounters/{made['id']}"
    assert (await house.patch(house.zhou, path, 1, outcome="intent"))["outcome"] == "intent"
    assert (await house.patch(house.li, path, 2, notes="对冷链感兴趣"))["version"] == 3
    await house.patch(house.li, path, 2, 412, notes="旧")
    mine = await house.met(trip, "phone-0002")
    await house.patch(house.zhou, f"encounters/{mine['id']}", 1, 403, notes="不是我的")


async def test_a_withdrawn_encounter_is_gone_and_counted_no_more(house: House) -> None:
    trip = await house.trip()
    made = await house.met(trip, next_step="寄资料", next_by="2026-03-20")
    await house.send(house.li, "DELETE", f"encounters/{made['id']}", 204, version=1)
    await house.get(house.li, f"encounters/{made['id']}", 404)
    assert (await house.get(house.li, "activities"))["items"][0]["met"] == 0
    assert (await house.get(house.li, "follow-ups", state="open"))["items"] == []
    assert len(await house.audits("encounter.withdraw")) == 1


async def test_the_next_step_becomes_a_follow_up_and_follows_the_encounter(house: House) -> None:
    trip = await house.trip()
    made = await house.met(trip, next_step="寄资料", next_by="2026-03-20", next_who=str(house.gu.id))
    (one,) = (await house.get(house.gu, "follow-ups", mine=True))["items"]
    assert (one["subject"], one["due_on"], one["encounter_id"]) == ("寄资料", "2026-03-20", made["id"])
    assert one["activity"]["id"] == trip["id"]
    await house.patch(house.li, f"encounters/{made['id']}", 1, next_by="2026-03-25")
    assert (await house.get(house.gu, "follow-ups", mine=True))["items"][0]["due_on"] == "2026-03-25"
    await house.patch(house.li, f"encounters/{made['id']}", 2, next_by=None, next_step=None)
    assert (await house.get(house.gu, "follow-ups", mine=True, state="open"))["items"] == []


async def test_the_list_of_all_encounters_is_filtered(house: House) -> None:
    trip = await house.trip()
    await house.met(trip, outcome="intent")
    await house.met(trip, "phone-0002", enterprise_name="双汇集团", met_on="2026-03-05")
    assert [one["enterprise_name"] for one in (await house.get(house.li, "encounters"))["items"]] == ["双汇集团", "光明乳业"]
    for filters, count in (
        ({"outcome": "intent"}, 1),
        ({"from": "2026-03-04"}, 1),
        ({"to": "2026-03-04"}, 1),
        ({"q": "双汇"}, 1),
        ({"unmatched": True}, 2),
        ({"unmatched": False}, 0),
        ({"author": str(house.gu.id)}, 0),
    ):
        assert len((await house.get(house.li, "encounters", **filters))["items"]) == count, filters


async def test_what_was_counted_stays_known_as_of_its_day(house: House, database: Any) -> None:
    trip = await house.trip()
    made = await house.met(trip, outcome="intent")
    with clock.at(MONDAY + timedelta(days=1)):
        await house.patch(house.li, f"encounters/{made['id']}", 1, outcome="signed")
        await house.patch(house.li, f"encounters/{made['id']}", 2, notes="备注不计数")
    async with database.reader() as reader:
        rows = await reader.connection.fetch("SELECT outcome, number FROM crm.encounter_entry ORDER BY number")
    assert [tuple(row) for row in rows] == [("intent", 1), ("signed", 2)]
