"""Leads enter the library, are shown, listed and changed."""

from typing import Any

from tests.library.office import Office, audited


async def test_a_lead_is_numbered_claimed_and_shown(office: Office, database: Any) -> None:
    first = await office.lead(
        name="双河果汁加工", total_investment="240000000", fixed_investment="140000000", industry="15", region="110000"
    )
    second = await office.lead(name="光伏制氢")
    assert (first["number"], second["number"]) == ("P2026-0001", "P2026-0002")
    assert (first["stage"], first["node"], first["status"]) == ("intent", None, "active")
    assert first["owner"]["name"] == "李敏"
    assert first["owner_unit"]["code"] == "sw"
    assert first["total_investment"] == "240000000.00"
    assert [one["action"] for one in first["actions"]] == ["advance", "stall", "withdraw"]
    assert await office.get(office.wang, f"projects/{first['id']}") == {
        **first,
        "actions": [],
        "may_edit": False,
        "may_report": False,
        "may_name_readers": False,
    }
    claims = await office.get(office.li, "claims", project=first["id"])
    assert [(one["state"], one["person"]["name"]) for one in claims["items"]] == [("active", "李敏")]
    assert await audited(database, "project.create") == 2
