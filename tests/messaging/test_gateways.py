"""SMS and group robots over real HTTP."""

import base64
import hashlib
import hmac
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import ValidationError

from backend.contracts.permissions import MessagingPermission
from backend.kernel import clock
from backend.kernel.ids import new_id
from backend.messaging.json_template import filled
from backend.messaging.robots import repository as robots
from backend.messaging.settings import MessagingSettings
from tests.messaging.conftest import DAY, NIGHT, configure
from tests.messaging.servers import WebServer


def sms(resources: Any, web: WebServer, **more: Any) -> None:
    configure(resources, sms_url=f"{web.url}/send", **more)


async def test_the_gateway_gets_what_the_settings_say(
    resources: Any, people: Any, web: WebServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    body = {"account": "dx", "phones": ["{address}"], "content": "【店小二】{text}", "nested": {"ref": "{id}", "n": 1}}
    sms(
        resources,
        web,
        sms_method="PUT",
        sms_headers='{"Authorization": "Bearer secret-token"}',
        sms_body=body,
        sms_success_field="result.code",
        sms_success_value="0",
        sms_id_field="result.id",
    )
    web.replies = [(200, {"result": {"code": 0, "id": "sms-77"}})]
    with clock.at(DAY):
        await tell(people.add(phone="13800001234"))
        await run_jobs()
    [request], [row] = web.requests, await deliveries()
    assert (request["method"], request["path"], request["headers"]["authorization"]) == ("PUT", "/send", "Bearer secret-token")
    assert request["json"] == {
        "account": "dx",
        "phones": ["13800001234"],
        "content": f"【店小二】{row['body']}",
        "nested": {"ref": str(row["id"]), "n": 1},
    }
    assert (row["state"], row["provider_id"], row["channel"]) == ("sent", "sms-77", "sms")


@pytest.mark.parametrize(
    ("status", "answer", "state", "reason", "code"),
    [
        (400, {}, "failed", "sms-gateway-refused", 400),
        (401, {}, "failed", "sms-gateway-refused", 401),
        (302, {}, "failed", "sms-gateway-refused", 302),
        (429, {}, "pending", "sms-gateway-try-later", 429),
        (503, "busy", "pending", "sms-gateway-try-later", 503),
        (200, {"code": 17}, "failed", "sms-gateway-said-no", 17),
        (200, "not json", "failed", "sms-gateway-said-no", None),
        (200, {"code": 0}, "sent", None, None),
    ],
)
async def test_what_the_gateway_answers(
    resources: Any, people: Any, web: WebServer, tell: Any, run_jobs: Any, deliveries: Any,
    status: int, answer: Any, state: str, reason: str | None, code: int | None,
) -> None:  # fmt: skip
    sms(resources, web, sms_success_field="code")
    web.replies = [(status, answer)]
    with clock.at(DAY):
        await tell(people.add(phone="13800001234"))
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"], row["last_code"]) == (state, reason, code)


async def test_an_absent_gateway_is_tried_again(resources: Any, people: Any, tell: Any, run_jobs: Any, deliveries: Any) -> None:
    async with WebServer() as web:
        url = web.url
    configure(resources, sms_url=url)
    with clock.at(DAY):
        await tell(people.add(phone="13800001234"))
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"]) == ("pending", "sms-gateway-unreachable")


def test_quotes_in_a_message_cannot_change_the_document() -> None:
    document = filled({"text": "{text}", "list": ["x{address}"], "flag": True}, {"text": '", "to": "evil', "address": "1", "id": "2"})
    assert document == {"text": '", "to": "evil', "list": ["x1"], "flag": True}


@pytest.mark.parametrize(
    "wrong",
    [
        {"sms_body": {"to": "{phone}"}},
        {"sms_body": {"to": "{"}},
        {"sms_headers": "[]"},
        {"timezone": "Mars/Olympus"},
        {"sms_method": "GET"},
        {"code_minutes": 60},
    ],
)
def test_settings_that_could_not_work_are_refused_at_the_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        MessagingSettings(_env_file=None, **wrong)  # type: ignore[call-arg]


async def robot(resources: Any, kind: str, url: str, secret: str = "") -> Any:
    ident, vault = new_id(), resources.vault
    async with resources.database.transaction() as tx:
        await robots.add(
            tx,
            id=ident,
            unit_code="tax",
            kind=kind,
            language="zh",
            url=vault.encrypt(url),
            secret=vault.encrypt(secret) if secret else None,
            created_at=clock.now(),
        )
    return ident


TASK = {"number": "B1", "task": "税务登记_一", "due": "2026-03-20"}


async def test_wecom(resources: Any, people: Any, web: WebServer, tell: Any, run_jobs: Any, deliveries: Any) -> None:
    await robot(resources, "wecom", f"{web.url}/cgi-bin/webhook/send?key=k")
    web.replies = [(200, {"errcode": 0})]
    with clock.at(DAY):
        await tell(people.add(unit_code="tax"), "task_assigned", params=TASK, link="/tasks/9")
        await run_jobs()
    [request], [row] = web.requests, await deliveries()
    assert request["json"]["msgtype"] == "markdown"
    assert request["json"]["markdown"]["content"] == "[新的部门任务：税务登记\\_一（B1）](http://127.0.0.1:8000/tasks/9)"
    assert (row["state"], row["address"]) == ("sent", "wecom:tax")


async def test_dingtalk_signs(resources: Any, people: Any, web: WebServer, tell: Any, run_jobs: Any, deliveries: Any) -> None:
    await robot(resources, "dingtalk", f"{web.url}/robot/send?access_token=t", "SECabc")
    web.replies = [(200, {"errcode": 0})]
    with clock.at(DAY):
        await tell(people.add(unit_code="tax"), "task_assigned", params=TASK)
        await run_jobs()
    [request] = web.requests
    query = parse_qs(urlsplit(request["path"]).query)
    stamp = str(int(DAY.timestamp() * 1000))
    expected = base64.b64encode(hmac.new(b"SECabc", f"{stamp}\nSECabc".encode(), hashlib.sha256).digest()).decode()
    assert (query["access_token"], query["timestamp"], query["sign"]) == (["t"], [stamp], [expected])
    assert request["json"]["markdown"]["title"]
    assert (await deliveries())[0]["state"] == "sent"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"errcode": 0}, {"arrived": True, "reason": None, "code": None}),
        ({"errcode": 93000}, {"arrived": False, "reason": "wecom-said-no", "code": 93000}),
        ({"errcode": 45009}, {"arrived": False, "reason": "wecom-try-later", "code": 45009}),
    ],
)
async def test_a_test_message_is_sent_at_once_and_its_end_is_told(
    resources: Any, people: Any, as_: Any, web: WebServer, database: Any, answer: Any, told: Any
) -> None:
    ident = await robot(resources, "wecom", f"{web.url}/cgi-bin/webhook/send?key=k")
    web.replies = [(200, answer)]
    admin = people.add(unit_code="market", permissions=[MessagingPermission.MANAGE_ROBOTS])
    assert (await as_(admin, "POST", f"robots/{ident}/test")).json() == told
    [request] = web.requests
    assert "测试消息" in request["json"]["markdown"]["content"]
    entry = await database.connection.fetchrow("SELECT * FROM kernel.audit_entry WHERE action = 'robot.test'")
    assert (entry["actor_id"], entry["object_id"], entry["data"]["arrived"]) == (admin, str(ident), told["arrived"])
    assert (await as_(people.add(unit_code="tax"), "POST", f"robots/{ident}/test")).status_code == 403
    assert (await as_(admin, "POST", f"robots/{new_id()}/test")).status_code == 404
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    ("answer", "state", "reason", "code"),
    [
        ({"errcode": 45009}, "pending", "wecom-try-later", 45009),
        ({"errcode": 93000}, "failed", "wecom-said-no", 93000),
        ("?", "failed", "wecom-said-no", None),
    ],
)
async def test_robots_refusals(
    resources: Any,
    people: Any,
    web: WebServer,
    tell: Any,
    run_jobs: Any,
    deliveries: Any,
    answer: Any,
    state: str,
    reason: str,
    code: int | None,
) -> None:
    await robot(resources, "wecom", web.url)
    web.replies = [(200, answer)]
    with clock.at(DAY):
        await tell(people.add(unit_code="tax"), "task_assigned", params=TASK)
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"], row["last_code"]) == (state, reason, code)


async def test_a_group_hears_once_of_what_several_are_told(resources: Any, people: Any, web: WebServer, tell: Any, deliveries: Any) -> None:
    await robot(resources, "wecom", web.url)
    with clock.at(DAY):
        for _ in range(3):
            await tell(people.add(unit_code="tax"), "task_assigned", params=TASK)
        await tell(people.add(unit_code="market"), "task_assigned", params=TASK)
    assert len(await deliveries()) == 1


async def test_a_group_is_left_in_peace_at_night_and_gets_one_post_in_the_morning(
    resources: Any, people: Any, web: WebServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    from tests.messaging.conftest import MORNING

    await robot(resources, "wecom", web.url)
    web.replies = [(200, {"errcode": 0})]
    with clock.at(NIGHT):
        for number in range(2):
            await tell(people.add(unit_code="tax"), "task_assigned", params=TASK, link=f"/tasks/{number}")
        await run_jobs()
    assert web.requests == []
    with clock.at(MORNING):
        await run_jobs()
    [request] = web.requests
    assert "/tasks/0" in request["json"]["markdown"]["content"]
    assert "/tasks/1" in request["json"]["markdown"]["content"]
    assert {row["state"] for row in await deliveries()} == {"sent"}


async def test_what_waits_for_a_removed_robot_fails_visibly(
    resources: Any, people: Any, web: WebServer, tell: Any, run_jobs: Any, deliveries: Any
) -> None:
    ident = await robot(resources, "wecom", web.url)
    with clock.at(DAY):
        await tell(people.add(unit_code="tax"), "task_assigned", params=TASK)
        async with resources.database.transaction() as tx:
            await robots.remove(tx, ident)
        await run_jobs()
    [row] = await deliveries()
    assert (row["state"], row["last_error"]) == ("failed", "robot-removed")
