"""The photo of a business card: kept without its particulars, shown to few, each look on record."""

import io
from typing import Any

import pytest
from PIL import Image

from backend.contracts.permissions import CrmPermission as Perm
from backend.kernel.files.errors import StoredFileMissing
from tests.crm.house import House


def photo() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (400, 240), "white").save(target, "JPEG")
    return target.getvalue()


async def put(house: House, person: Any, encounter: Any, content: bytes, status: int = 200) -> Any:
    files = {"file": ("名片.jpg", content, "image/jpeg")}
    return await house.send(person, "PUT", f"encounters/{encounter['id']}/card", status, files=files)


async def test_a_card_is_kept_and_shown_to_its_author(house: House) -> None:
    made = await house.met(await house.trip())
    assert (await put(house, house.li, made, photo()))["has_card"]
    answer = await house.browser(house.li).get(f"encounters/{made['id']}/card")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
    assert Image.open(io.BytesIO(answer.content)).size == (400, 240)
    assert len(await house.audits("encounter.card_look")) == 1


async def test_few_may_look(house: House) -> None:
    made = await house.met(await house.trip())
    await put(house, house.li, made, photo())
    path = f"encounters/{made['id']}/card"
    for person, status in ((house.gu, 200), (house.head, 200), (house.zhou, 403), (house.reader, 403)):
        assert (await house.browser(person).get(path)).status_code == status
    revealing = house.staff.add("何平", "staff", "city", Perm.READ, Perm.REVEAL)
    assert (await house.browser(revealing).get(path)).status_code == 200
    await put(house, house.zhou, made, photo(), 403)


async def test_a_new_card_takes_the_place_of_the_old_one(house: House, run_jobs: Any, database: Any) -> None:
    made = await house.met(await house.trip())
    await put(house, house.li, made, photo())
    async with database.reader() as reader:
        old = await reader.connection.fetchval("SELECT card_key FROM crm.encounter")
    await put(house, house.li, made, photo())
    await run_jobs()
    with pytest.raises(StoredFileMissing):
        await house.resources.files.size(old)
    await house.send(house.li, "DELETE", f"encounters/{made['id']}/card", 204)
    await house.get(house.li, f"encounters/{made['id']}/card", 404)


async def test_what_is_no_photo_is_refused(house: House) -> None:
    made = await house.met(await house.trip())
    assert (await put(house, house.li, made, b"text", 415))["type"].endswith("file-type-refused")
    assert not (await house.get(house.li, f"encounters/{made['id']}"))["has_card"]
