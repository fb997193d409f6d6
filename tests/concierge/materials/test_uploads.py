"""Resumable uploads: a dropped network, a killed process, other people, and limits."""

import uuid
from datetime import timedelta
from typing import Any

from backend.apps.all import bind, create_root
from backend.concierge.materials import limits
from backend.concierge.materials.uploads.jobs import sweep_uploads
from backend.kernel import clock
from tests.concierge.office import Office, send_chunk, upload

CONTENT = bytes(range(256)) * 8192


async def test_network_lost_half_way_and_resumed_by_another_browser(office: Office) -> None:
    person = office.person("张三")
    first = office.browser(person)
    ident = (await first.post("uploads", json={"name": "章程.pdf", "size": len(CONTENT)})).json()["id"]
    half = len(CONTENT) // 2
    assert (await send_chunk(first, ident, 0, CONTENT[:half])).json() == {"id": ident, "offset": half, "size": len(CONTENT)}

    second = office.browser(person)
    where = await second.get(f"uploads/{ident}")
    assert where.json()["offset"] == half
    done = await send_chunk(second, ident, half, CONTENT[half:])
    assert done.json()["offset"] == len(CONTENT)


async def test_wrong_offset_says_where_to_go_on(office: Office) -> None:
    http = office.browser(office.person("张三"))
    ident = (await http.post("uploads", json={"name": "a.jpg", "size": 100})).json()["id"]
    await send_chunk(http, ident, 0, b"x" * 40)
    again = await send_chunk(http, ident, 0, b"x" * 40)
    assert again.status_code == 409
    assert again.json()["type"].endswith("upload-offset-mismatch")
    assert again.json()["offset"] == 40
    too_much = await send_chunk(http, ident, 40, b"x" * 61)
    assert too_much.status_code == 422
    assert (await http.get(f"uploads/{ident}")).json()["offset"] == 40


async def test_acknowledged_bytes_outlive_the_process(office: Office, resources: Any, settings: Any, database: Any) -> None:
    person = office.person("张三")
    http = office.browser(person)
    ident = (await http.post("uploads", json={"name": "a.jpg", "size": 100})).json()["id"]
    await send_chunk(http, ident, 0, b"x" * 40)

    reborn = bind(settings, database, resources.live)
    reborn.authenticator = resources.authenticator
    import httpx

    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=create_root(reborn)), base_url=http.base_url, cookies=http.cookies
    ) as after:
        assert (await after.get(f"uploads/{ident}")).json()["offset"] == 40
        assert (await send_chunk(after, ident, 40, b"y" * 60)).json()["offset"] == 100


async def test_an_upload_is_its_owners_alone(office: Office) -> None:
    ident = await upload(office.browser(office.person("张三")), "a.jpg", b"x" * 10)
    other = office.browser(office.person("李四"))
    for answer in (await other.get(f"uploads/{ident}"), await send_chunk(other, ident, 10, b"x"), await other.delete(f"uploads/{ident}")):
        assert answer.status_code == 404
    assert (await other.get(f"uploads/{uuid.uuid4()}")).json()["type"] == (await other.get(f"uploads/{ident}")).json()["type"]
    assert (await office.browser().get(f"uploads/{ident}")).status_code == 401


async def test_oversize_and_empty_are_refused_before_a_byte_is_sent(office: Office) -> None:
    http = office.browser(office.person("张三"))
    too_large = await http.post("uploads", json={"name": "a.pdf", "size": 20 * 1024 * 1024 + 1})
    assert too_large.status_code == 413
    assert "20 MB" in too_large.json()["detail"]
    assert (await http.post("uploads", json={"name": "a.pdf", "size": 0})).status_code == 422
    assert (await http.post("uploads", json={"name": "a.pdf", "size": 2**60})).status_code == 422


async def test_a_chunk_has_a_cap(office: Office) -> None:
    http = office.browser(office.person("张三"))
    ident = (await http.post("uploads", json={"name": "a.pdf", "size": 10 * 1024 * 1024})).json()["id"]
    answer = await send_chunk(http, ident, 0, b"x" * (limits.CHUNK_BYTES + 1))
    assert answer.status_code == 413
    assert (await http.get(f"uploads/{ident}")).json()["offset"] == 0


async def test_the_days_allowance_ends_and_returns(office: Office) -> None:
    http = office.browser(office.person("张三"))
    whole = 20 * 1024 * 1024
    for _ in range(limits.DAILY_BYTES // whole):
        assert (await http.post("uploads", json={"name": "a.pdf", "size": whole})).status_code == 201
    refused = await http.post("uploads", json={"name": "a.pdf", "size": 1})
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("upload-quota-reached")
    with clock.at(clock.now() + timedelta(days=1, minutes=1)):
        assert (await http.post("uploads", json={"name": "a.pdf", "size": 1})).status_code == 201


async def test_a_retried_announcement_makes_one_upload(office: Office) -> None:
    http = office.browser(office.person("张三"))
    key = {"Idempotency-Key": "one"}
    first = await http.post("uploads", json={"name": "a.pdf", "size": 5}, headers=key)
    second = await http.post("uploads", json={"name": "a.pdf", "size": 5}, headers=key)
    assert first.json() == second.json()
    assert (await http.post("uploads", json={"name": "b.pdf", "size": 5}, headers=key)).status_code == 422


async def test_given_up_and_stale_uploads_leave_nothing(office: Office, resources: Any, settings: Any) -> None:
    http = office.browser(office.person("张三"))
    ident = await upload(http, "a.jpg", b"x" * 10)
    assert (await http.delete(f"uploads/{ident}")).status_code == 204
    assert (await http.get(f"uploads/{ident}")).status_code == 404

    kept = await upload(http, "b.jpg", b"x" * 10)
    await sweep_uploads(resources, {})
    assert (await http.get(f"uploads/{kept}")).status_code == 200
    import os

    long_ago = clock.now().timestamp() - 2 * 24 * 3600
    for path in (settings.data_dir / "staging").iterdir():
        os.utime(path, (long_ago, long_ago))
    await sweep_uploads(resources, {})
    assert (await http.get(f"uploads/{kept}")).status_code == 404
    assert not list((settings.data_dir / "staging").iterdir())
