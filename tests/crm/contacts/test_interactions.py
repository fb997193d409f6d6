"""The log of what was said: entries are added and corrected by further ones; the wrong one stays on record."""

from typing import Any

import asyncpg
import pytest

from backend.contracts.permissions import CrmPermission as Perm
from tests.crm.house import House

TALK: dict[str, Any] = {"kind": "visit", "on": "2026-03-05", "summary": "看了厂房", "next_step": "寄报价"}


@pytest.fixture
async def log(house: House) -> str:
    made = await house.post(house.li, "enterprises", {"name": "新疆天山棉业有限公司"})
    return f"enterprises/{made['id']}/interactions"


async def test_entries_stand_the_newest_day_first(house: House, log: str) -> None:
    for day in ("2026-03-01", "2026-03-07", "2026-03-03"):
        await house.post(house.li, log, TALK | {"on": day})
    items = (await house.get(house.reader, log))["items"]
    assert [one["on"] for one in items] == ["2026-03-07", "2026-03-03", "2026-03-01"]
    assert (items[0]["by"]["name"], items[0]["recorded_by"]["name"], items[0]["next_step"]) == ("李敏", "李敏", "寄报价")
    assert len(await house.audits("interaction.create")) == 3


async def test_a_correction_stands_in_for_the_wrong_entry_which_stays_on_record(house: House, log: str) -> None:
    wrong = await house.post(house.li, log, TALK)
    right = await house.post(house.li, f"interactions/{wrong['id']}/corrections", TALK | {"on": "2026-02-20"})
    assert right["corrects_id"] == wrong["id"]
    assert [one["id"] for one in (await house.get(house.reader, log))["items"]] == [right["id"]]
    history = {one["id"]: one["corrected_by_id"] for one in (await house.get(house.reader, log, history=True))["items"]}
    assert history == {wrong["id"]: right["id"], right["id"]: None}
    enterprise = (await house.get(house.reader, log.removesuffix("/interactions")))["enterprise"]
    assert enterprise["last_met_on"] == "2026-02-20"
    again = await house.post(house.li, f"interactions/{wrong['id']}/corrections", TALK, 409)
    assert again["type"].endswith("interaction-corrected")


async def test_a_withdrawn_entry_counts_for_nothing(house: House, log: str) -> None:
    wrong = await house.post(house.li, log, TALK)
    await house.post(house.li, f"interactions/{wrong['id']}/corrections", TALK | {"withdrawn": True})
    assert (await house.get(house.reader, log))["items"] == []
    assert (await house.get(house.reader, log.removesuffix("/interactions")))["enterprise"]["last_met_on"] is None


async def test_entries_are_corrected_by_their_author_or_who_may_edit_the_enterprise(house: House, log: str) -> None:
    own = await house.post(house.zhou, log, TALK)
    await house.post(house.zhou, f"interactions/{own['id']}/corrections", TALK)
    other = await house.post(house.li, log, TALK)
    await house.post(house.zhou, f"interactions/{other['id']}/corrections", TALK, 403)
    await house.post(house.gu, f"interactions/{other['id']}/corrections", TALK)


async def test_an_entry_is_never_rewritten(house: House, log: str) -> None:
    await house.post(house.li, log, TALK)
    for change in ("UPDATE crm.interaction SET summary = '改了'", "DELETE FROM crm.interaction"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with house.resources.database.transaction() as tx:
                await tx.connection.execute(change)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"on": "2026-03-10"}, "on"),
        ({"contact_ids": ["01890000-0000-7000-8000-000000000000"]}, "contact_ids"),
        ({"by": "01890000-0000-7000-8000-000000000000"}, "by"),
        ({"kind": "dream"}, "kind"),
    ],
)
async def test_what_cannot_have_been_is_refused_by_its_field(house: House, log: str, change: dict[str, Any], path: str) -> None:
    refused = await house.post(house.li, log, TALK | change, 422)
    assert [error["path"] for error in refused["errors"]] == [path]


async def test_logging_takes_its_permission(house: House, log: str) -> None:
    await house.post(house.reader, log, TALK, 403)
    reporter = house.staff.add("魏小龙", "staff", "zone", Perm.READ, Perm.LOG)
    await house.post(reporter, log, TALK)
    await house.post(reporter, "enterprises/01890000-0000-7000-8000-000000000000/interactions", TALK, 404)
