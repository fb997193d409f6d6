"""Password and dynamic code: staff at the door."""

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend.identity.demo import DEMO_PASSWORD
from backend.identity.sign_in import passwords
from backend.identity.sign_in.common_passwords import is_obvious, obvious_passwords
from backend.kernel import clock
from tests.identity.conftest import API, SignedIn, audit_actions, totp, version


async def enter(
    browser: httpx.AsyncClient, username: str = "li.min", password: str = DEMO_PASSWORD, code: str | None = None
) -> httpx.Response:
    body = {"method": "password", "username": username, "password": password}
    return await browser.post(f"{API}/sessions", json=body if code is None else {**body, "totp": code})


async def test_staff_enter_with_both(client: Any, office: Any, database: Any) -> None:
    answer = await enter(client, "Li.Min", code=totp())
    assert answer.status_code == 201
    me = answer.json()
    assert (me["username"], me["unit"]["code"]) == ("li.min", "concierge")
    assert "concierge.tickets.handle" in me["permissions"]
    assert not me["must_change_password"]
    assert not me["must_set_up_totp"]
    assert me["missing_consents"] == []
    assert (await audit_actions(database, "session.create"))[-1]["actor_id"] == office.staff["li.min"]


async def test_a_dynamic_code_works_once(client: Any, new_client: Any, office: Any) -> None:
    code = totp()
    assert (await enter(client, code=code)).status_code == 201
    replayed = await enter(new_client(), code=code)
    assert replayed.status_code == 401
    assert replayed.json()["type"].endswith("sign-in-failed")
    assert (await enter(new_client(), code=totp(1))).status_code == 201


async def test_a_dynamic_code_of_long_ago_is_refused(client: Any, office: Any) -> None:
    assert (await enter(client, code=totp(-3))).status_code == 401


async def test_without_a_dynamic_code_nobody_enters(client: Any, office: Any) -> None:
    answer = await enter(client)
    assert answer.status_code == 401
    assert answer.json()["type"].endswith("totp-needed")
    assert "set-cookie" not in answer.headers


async def test_wrong_password_and_unknown_name_look_alike(client: Any, office: Any) -> None:
    wrong = (await enter(client, password="not the password", code=totp())).json()
    unknown = (await enter(client, "no.such.person", code=totp())).json()
    without = (await enter(client, password="not the password")).json()
    for body in (wrong, unknown, without):
        body.pop("trace_id")
    assert wrong == unknown == without


async def test_wrong_password_and_unknown_name_take_the_same_time(client: Any, office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from argon2 import PasswordHasher

    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1))
    passwords._hash_of_nobody.cache_clear()
    stored = await passwords.hash_password(DEMO_PASSWORD)
    took: dict[str | None, list[float]] = {stored: [], None: []}
    await passwords.password_fits(None, "warm up")
    for _ in range(7):
        for known, times in took.items():
            began = time.perf_counter()
            assert not await passwords.password_fits(known, "not the password")
            times.append(time.perf_counter() - began)
    known_median, unknown_median = (sorted(values)[3] for values in took.values())
    assert 0.5 < known_median / unknown_median < 2


def test_the_hash_costs_what_it_should() -> None:
    source = Path(passwords.__file__).read_text("utf-8")
    assert "PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)" in source, "the tests replace the hasher itself"


async def test_an_attacker_locks_out_themselves_not_the_owner(resources: Any, office: Any, client: Any) -> None:
    from backend.apps.all import create_root

    elsewhere = httpx.ASGITransport(app=create_root(resources), client=("203.0.113.9", 4321))
    async with httpx.AsyncClient(transport=elsewhere, base_url="http://testserver") as attacker:
        for _ in range(10):
            assert (await enter(attacker, password="guess")).status_code == 401
        assert (await enter(attacker, code=totp())).status_code == 429
    assert (await enter(client, code=totp())).status_code == 201


async def test_guessing_dynamic_codes_with_a_stolen_password_is_limited_everywhere(resources: Any, office: Any) -> None:
    from backend.apps.all import create_root

    app = create_root(resources)
    statuses = []
    for place in range(3):
        transport = httpx.ASGITransport(app=app, client=(f"203.0.113.{place}", 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as attacker:
            statuses += [(await enter(attacker, code=totp(-10 - n))).status_code for n in range(9)]
    assert statuses[:20] == [401] * 20
    assert set(statuses[20:]) == {429}


async def test_success_forgets_the_failures(client: Any, office: Any) -> None:
    for _ in range(9):
        await enter(client, password="mistyped")
    assert (await enter(client, code=totp())).status_code == 201
    assert (await enter(client, password="mistyped")).status_code == 401


async def test_a_crowd_at_the_door_is_asked_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    from backend.kernel.errors import Overloaded

    monkeypatch.setattr(passwords, "_MAY_WAIT", 0)
    with pytest.raises(Overloaded):
        await passwords.hash_password("whatever it is")


async def test_a_new_employee_comes_in_step_by_step(as_staff: SignedIn, new_client: Any, office: Any) -> None:
    admin = await as_staff("jiang.ximin")
    body = {"name": "新来的", "username": "xin.lai", "unit_code": "market"}
    created = (await admin.post(f"{API}/accounts", json=body)).json()
    security = await as_staff("qi.anran")
    roles = await security.put(f"{API}/accounts/{created['id']}/roles", json={"roles": ["handler"]}, headers=version(created))
    assert roles.status_code == 200
    secret = (await admin.post(f"{API}/accounts/{created['id']}/password-resets", json={})).json()["initial_secret"]

    browser = new_client()
    me = (await enter(browser, "xin.lai", secret)).json()
    assert me["must_change_password"]
    assert me["must_set_up_totp"]
    assert me["permissions"] == []
    changed = await browser.post(f"{API}/me/password", json={"current": secret, "new": "three rivers meet"})
    assert changed.status_code == 200, changed.text
    assert (await browser.get(f"{API}/me")).json()["permissions"] == [], "no dynamic code yet, so no rights yet"
    enrolment = (await browser.post(f"{API}/me/totp")).json()
    assert enrolment["uri"].startswith("otpauth://totp/Dianxiaoer:xin.lai?secret=" + enrolment["secret"])
    assert enrolment["qr_svg"].startswith("<svg")
    wrong = await browser.post(f"{API}/me/totp/confirmation", json={"totp": totp(-9, enrolment["secret"])})
    assert wrong.status_code == 422
    confirmed = await browser.post(f"{API}/me/totp/confirmation", json={"totp": totp(0, enrolment["secret"])})
    assert confirmed.status_code == 200
    assert confirmed.json()["permissions"] == ["concierge.tasks.work"]
    assert (await enter(new_client(), "xin.lai", "three rivers meet", totp(1, enrolment["secret"]))).status_code == 201
    assert (await browser.post(f"{API}/me/totp")).status_code == 409


async def test_an_initial_secret_expires(as_staff: SignedIn, client: Any, office: Any) -> None:
    admin = await as_staff("jiang.ximin")
    url = f"{API}/accounts/{office.staff['li.min']}/password-resets"
    secret = (await admin.post(url, json={"totp": True})).json()["initial_secret"]
    with clock.at(clock.now() + timedelta(hours=73)):
        assert (await enter(client, password=secret)).status_code == 401
    assert (await enter(client, password=secret)).status_code == 201


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("short", "10"),
        ("Password123!", "常见"),
        ("aaaaaaaaaaaa", "常见"),
        ("1234567890", "常见"),
        ("my li.min secret", "姓名"),
        (DEMO_PASSWORD, "不同"),
    ],
)
async def test_weak_passwords_are_refused_with_the_reason(as_staff: SignedIn, password: str, word: str) -> None:
    browser = await as_staff("li.min")
    answer = await browser.post(f"{API}/me/password", json={"current": DEMO_PASSWORD, "new": password})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == "new"
    assert word in answer.json()["errors"][0]["message"]


async def test_a_new_password_ends_the_other_sessions(as_staff: SignedIn, office: Any) -> None:
    here, there = await as_staff("li.min"), await as_staff("li.min")
    wrong = await here.post(f"{API}/me/password", json={"current": "mistyped", "new": "three rivers meet"})
    assert wrong.json()["errors"][0]["path"] == "current"
    assert (await there.get(f"{API}/me")).status_code == 200
    assert (await here.post(f"{API}/me/password", json={"current": DEMO_PASSWORD, "new": "three rivers meet"})).status_code == 200
    assert (await there.get(f"{API}/me")).status_code == 401
    assert (await here.get(f"{API}/me")).status_code == 200


async def test_investors_have_no_password(as_investor: SignedIn) -> None:
    browser = await as_investor()
    answer = await browser.post(f"{API}/me/password", json={"current": "x", "new": "three rivers meet"})
    assert answer.status_code == 403


def test_the_list_of_common_passwords_is_long_and_sees_through_decoration() -> None:
    assert len(obvious_passwords()) >= 500
    assert is_obvious("P@ssw0rd2026!")
    assert is_obvious("Qwertyuiop123")
    assert is_obvious("ShuangHe888")
    assert not is_obvious("three rivers meet")
