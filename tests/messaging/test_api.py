"""The inbox, preferences, deliveries and robots over HTTP."""

import asyncio
import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from backend.contracts.permissions import MessagingPermission as Perm
from backend.kernel import clock, sse
from backend.kernel.ids import new_id
from backend.messaging.deliveries.service import masked
from backend.messaging.robots.service import allowed
from tests.messaging.conftest import DAY, configure
from tests.messaging.servers import MailServer


async def test_guests_are_asked_to_sign_in(as_: Any) -> None:
    for method, path in (
        ("GET", "messages"),
        ("GET", "messages/unread-count"),
        ("GET", "messages/stream"),
        ("POST", f"messages/{new_id()}/read"),
        ("POST", "messages/read-all"),
        ("GET", "preferences"),
        ("PATCH", "preferences"),
        ("GET", "deliveries"),
        ("POST", f"deliveries/{new_id()}/replay"),
        ("GET", "robots"),
        ("POST", "robots"),
        ("DELETE", f"robots/{new_id()}"),
        ("POST", f"robots/{new_id()}/test"),
    ):
        answer = await as_(None, method, path, json={} if method in ("POST", "PATCH") else None)
        assert answer.status_code == 401, path
        assert answer.json()["type"] == "urn:dianxiaoer:problem:not-signed-in"


async def test_the_inbox_pages_and_filters(people: Any, tell: Any, as_: Any) -> None:
    who = people.add()
    for minute in range(5):
        with clock.at(DAY + dt.timedelta(minutes=minute)):
            await tell(who, params={"number": f"B{minute}", "item": "X", "due": "2026-03-20"})
    first = (await as_(who, "GET", "messages?limit=3")).json()
    assert [item["title"] for item in first["items"]] == ["B4 开始办理", "B3 开始办理", "B2 开始办理"]
    assert first["total"] == 5
    second = (await as_(who, "GET", f"messages?limit=3&cursor={first['next']}")).json()
    assert [item["title"] for item in second["items"]] == ["B1 开始办理", "B0 开始办理"]
    assert second["next"] is None
    read = await as_(who, "POST", f"messages/{first['items'][0]['id']}/read")
    assert read.json() == {"unread": 4}
    unread = (await as_(who, "GET", "messages?unread=true")).json()
    assert (len(unread["items"]), unread["total"]) == (4, 4)
    assert len((await as_(who, "GET", "messages?unread=false")).json()["items"]) == 1


async def test_the_inbox_speaks_the_readers_language(people: Any, tell: Any, as_: Any) -> None:
    who = people.add()
    await tell(who)
    for language, word in (("zh-CN", "开始办理"), ("en", "is being handled"), ("ru", "работа начата")):
        [item] = (await as_(who, "GET", "messages", headers={"accept-language": language})).json()["items"]
        assert word in item["title"]
        assert item["link"] == "/tickets/1"


async def test_reading_twice_changes_nothing(people: Any, tell: Any, as_: Any, database: Any) -> None:
    who = people.add()
    await tell(who)
    [item] = (await as_(who, "GET", "messages")).json()["items"]
    for _ in range(2):
        assert (await as_(who, "POST", f"messages/{item['id']}/read")).json() == {"unread": 0}
    count = await database.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = 'message.read'")
    assert count == 1


async def test_another_persons_message_is_not_found(people: Any, tell: Any, as_: Any) -> None:
    mine, other = people.add(), people.add()
    await tell(mine)
    [item] = (await as_(mine, "GET", "messages")).json()["items"]
    assert (await as_(other, "GET", "messages")).json()["items"] == []
    for ident in (item["id"], new_id()):
        answer = await as_(other, "POST", f"messages/{ident}/read")
        assert (answer.status_code, answer.json()["type"]) == (404, "urn:dianxiaoer:problem:not-found")
    assert (await as_(mine, "GET", "messages/unread-count")).json() == {"unread": 1}


async def test_read_all_is_ones_own_only(people: Any, tell: Any, as_: Any) -> None:
    mine, other = people.add(), people.add()
    for who in (mine, mine, other):
        await tell(who)
    assert (await as_(mine, "POST", "messages/read-all")).json() == {"unread": 0}
    assert (await as_(mine, "GET", "messages/unread-count")).json() == {"unread": 0}
    assert (await as_(other, "GET", "messages/unread-count")).json() == {"unread": 1}


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "cursor=rubbish", "unread=perhaps"])
async def test_wrong_queries_are_named(people: Any, as_: Any, query: str) -> None:
    answer = await as_(people.add(), "GET", f"messages?{query}")
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, query.partition("=")[0])


async def test_a_new_message_is_announced_to_its_reader_alone(resources: Any, people: Any, tell: Any) -> None:
    mine, other = people.add(), people.add()
    heard: dict[UUID, list[str]] = {mine: [], other: []}

    async def listen(who: UUID) -> None:
        async for event in sse.event_stream(resources.live, f"inbox:{who}").body_iterator:
            heard[who].append(str(event))

    listeners = [asyncio.create_task(listen(who)) for who in heard]
    await asyncio.sleep(0.05)
    await tell(mine)
    await asyncio.sleep(0.05)
    for listener in listeners:
        listener.cancel()
    await asyncio.gather(*listeners, return_exceptions=True)
    assert "event: open" in heard[mine][0]
    assert heard[mine][1:] == ["event: change\ndata: message\n\n"]
    assert len(heard[other]) == 1
    assert not resources.live._streams


async def test_preferences_begin_with_the_defaults_and_change_by_version(people: Any, as_: Any) -> None:
    who = people.add()
    answer = await as_(who, "GET", "preferences")
    assert answer.json() == {
        "email": True,
        "sms": True,
        "digest": False,
        "quiet_from": "22:00:00",
        "quiet_until": "08:00:00",
        "version": 0,
    }
    assert answer.headers["etag"] == '"0"'
    changed = await as_(who, "PATCH", "preferences", json={"sms": False, "quiet_from": "21:30"}, headers={"if-match": '"0"'})
    assert (changed.json()["sms"], changed.json()["quiet_from"], changed.json()["version"]) == (False, "21:30:00", 1)
    again = await as_(who, "PATCH", "preferences", json={"digest": True}, headers={"if-match": '"1"'})
    assert (again.json()["digest"], again.json()["sms"], again.json()["version"]) == (True, False, 2)
    stale = await as_(who, "PATCH", "preferences", json={"digest": False}, headers={"if-match": '"1"'})
    assert stale.status_code == 412
    assert (await as_(who, "PATCH", "preferences", json={"digest": False})).status_code == 428
    assert (await as_(who, "GET", "preferences")).json()["version"] == 2


@pytest.mark.parametrize("body", [{"fax": True}, {"quiet_from": "25:00"}, {"email": "perhaps"}])
async def test_wrong_preferences_are_refused(people: Any, as_: Any, body: dict[str, Any]) -> None:
    answer = await as_(people.add(), "PATCH", "preferences", json=body, headers={"if-match": "0"})
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, next(iter(body)))


async def test_deliveries_are_for_administrators_and_masked(people: Any, tell: Any, as_: Any) -> None:
    admin = people.add(unit_code="market", permissions=[Perm.READ_DELIVERIES])
    who = people.add(email="liming@example.com", phone="13800001234")
    with clock.at(DAY):
        await tell(who)
    assert (await as_(who, "GET", "deliveries")).status_code == 403
    answer = await as_(admin, "GET", "deliveries?count=true")
    page = answer.json()
    assert page["total"] == 2
    assert {item["channel"]: item["address"] for item in page["items"]} == {"email": "l***@example.com", "sms": "138****34"}
    assert {item["state"] for item in page["items"]} == {"demo"}
    for secret in ("liming", "13800001234", "公司注册登记", "subject", "body"):
        assert secret not in answer.text
    assert [item["channel"] for item in (await as_(admin, "GET", "deliveries?channel=sms")).json()["items"]] == ["sms"]
    assert (await as_(admin, "GET", "deliveries?state=failed")).json()["items"] == []
    assert len((await as_(admin, "GET", "deliveries?template=accepted&limit=1")).json()["items"]) == 1
    assert (await as_(admin, "GET", "deliveries?state=lost")).status_code == 422


@pytest.mark.parametrize(
    ("channel", "address", "shown"),
    [("email", "a@b.c", "a***@b.c"), ("sms", "13800001234", "138****34"), ("wecom", "wecom:tax", "wecom:tax")],
)
def test_masks(channel: str, address: str, shown: str) -> None:
    assert masked(channel, address) == shown


async def test_a_failed_delivery_is_replayed_once_corrected(
    resources: Any, people: Any, mail: MailServer, tell: Any, run_jobs: Any, deliveries: Any, as_: Any, database: Any
) -> None:
    configure(resources, smtp_host="127.0.0.1", smtp_port=mail.port, smtp_starttls=False)
    mail.replies = ["550 full"]
    admin = people.add(unit_code="market", permissions=[Perm.REPLAY_DELIVERIES])
    who = people.add(email="li@example.com")
    with clock.at(DAY):
        await tell(who)
        await run_jobs()
        [row] = await deliveries()
        assert (await as_(who, "POST", f"deliveries/{row['id']}/replay")).status_code == 403
        answer = await as_(admin, "POST", f"deliveries/{row['id']}/replay")
        assert (answer.json()["state"], answer.json()["attempts"]) == ("pending", 0)
        again = await as_(admin, "POST", f"deliveries/{row['id']}/replay")
        assert (again.status_code, again.json()["type"]) == (409, "urn:dianxiaoer:problem:delivery-not-replayable")
        await run_jobs()
    assert [row["state"] for row in await deliveries()] == ["sent"]
    assert len(mail.received) == 1
    assert (await as_(admin, "POST", f"deliveries/{new_id()}/replay")).status_code == 404
    entry = await database.connection.fetchrow("SELECT * FROM kernel.audit_entry WHERE action = 'delivery.replay'")
    assert (entry["actor_id"], entry["data"]) == (admin, {"state": "failed", "error": "smtp-refused"})


WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc"


async def test_robots_are_kept_by_administrators(people: Any, as_: Any, database: Any) -> None:
    admin = people.add(unit_code="market", permissions=[Perm.MANAGE_ROBOTS])
    body = {"unit_code": "tax", "kind": "wecom", "url": WECOM}
    made = await as_(admin, "POST", "robots", json=body, headers={"idempotency-key": "once"})
    assert made.status_code == 201
    assert (made.json()["host"], made.json()["signed"], made.json()["language"]) == ("qyapi.weixin.qq.com", False, "zh")
    assert "abc" not in made.text
    same = await as_(admin, "POST", "robots", json=body, headers={"idempotency-key": "once"})
    assert same.json() == made.json()
    assert (await as_(admin, "POST", "robots", json=body)).json()["type"] == "urn:dianxiaoer:problem:robot-exists"
    assert (await as_(admin, "POST", "robots", json={**body, "unit_code": "moon"})).json()["errors"][0]["path"] == "unit_code"
    listed = (await as_(admin, "GET", "robots")).json()
    assert (listed["items"], listed["total"]) == ([made.json()], 1)
    stored = str(dict(await database.connection.fetchrow("SELECT * FROM messaging.robot")))
    assert "qyapi" not in stored
    assert (await as_(people.add(unit_code="tax"), "GET", "robots")).status_code == 403
    assert (await as_(admin, "DELETE", f"robots/{made.json()['id']}")).status_code == 204
    assert (await as_(admin, "DELETE", f"robots/{made.json()['id']}")).status_code == 404


async def test_a_robot_cannot_make_us_call_inside_the_house(people: Any, as_: Any) -> None:
    admin = people.add(unit_code="market", permissions=[Perm.MANAGE_ROBOTS])
    answer = await as_(admin, "POST", "robots", json={"unit_code": "tax", "kind": "wecom", "url": "http://127.0.0.1:5432/"})
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:dianxiaoer:problem:robot-address-refused")


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        (WECOM, True),
        ("http://qyapi.weixin.qq.com/x", False),
        ("https://qyapi.weixin.qq.com:8443/x", False),
        ("https://qyapi.weixin.qq.com.evil.test/x", False),
        ("https://user@qyapi.weixin.qq.com/x", False),
        ("https://evil.test/?qyapi.weixin.qq.com", False),
        ("http://relay.test:8080/x", True),
        ("https://[", False),
        ("javascript:alert(1)", False),
    ],
)
def test_which_addresses_are_posted_to(url: str, *, verdict: bool) -> None:
    assert allowed(url, ["qyapi.weixin.qq.com", "http://relay.test:8080"]) is verdict
