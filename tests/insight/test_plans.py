"""Plans in editions: drafts, publishing, differences, which target applies, lights."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import asyncpg
import pytest

from backend.insight.plans.in_force import Target, light
from backend.kernel import clock
from backend.kernel.ids import new_id
from tests.insight.conftest import FRIDAY, House

YEAR = {"kind": "annual", "title": "2023年招商引资计划", "from": "2023-01-01", "to": "2023-12-31"}
WHOLE = {"indicator": "progress_value", "unit": None, "amount": "1000"}
TEN_MONTHS = ("2023-01-01", "2023-10-31")


def share(unit: str, amount: str) -> dict[str, Any]:
    return {"indicator": "progress_value", "unit": unit, "amount": amount}


async def published(house: House, targets: list[Any], **body: Any) -> Any:
    made = await house.post(house.head, "plans", YEAR | body | {"targets": targets})
    return await house.post(house.head, f"plans/{made['id']}/publish", {}, 200, made["version"])


async def _in_state(house: House, state: str) -> list[str]:
    return [one["id"] for one in (await house.get(house.leader, "plans", state=state))["items"]]


async def test_a_plan_is_a_draft_until_it_is_published(house: House) -> None:
    made = await house.post(house.head, "plans", YEAR | {"targets": [WHOLE]})
    assert (made["state"], made["edition"], made["has_draft"], made["can_edit"]) == ("draft", None, True, True)
    assert (await house.get(house.leader, "targets", days=TEN_MONTHS))["items"] == []
    assert await _in_state(house, "draft") == [made["id"]]
    done = await house.post(house.head, f"plans/{made['id']}/publish", {}, 200, made["version"])
    assert (done["state"], done["edition"], done["has_draft"]) == ("in_force", 1, False)
    [target] = (await house.get(house.leader, "targets", days=TEN_MONTHS))["items"]
    assert (target["amount"], target["value"], target["attainment"], target["light"]) == ("1000", "0", "0.0", "behind")
    told = await house.get(house.leader, "plans", year=2023, kind="annual", state="in_force", total=True)
    assert ([one["id"] for one in told["items"]], told["total"]) == ([made["id"]], 1)
    assert await _in_state(house, "draft") == []
    assert not (await house.get(house.leader, f"plans/{made['id']}"))["can_edit"]
    actions = await house.ledger.connection.fetch("SELECT action FROM kernel.audit_entry WHERE object_type = 'plan' ORDER BY at, action")
    assert [row["action"] for row in actions] == ["plan.create", "plan.publish"]


async def test_units_that_do_not_add_up_need_a_reason(house: House) -> None:
    targets = [WHOLE, share("zone", "600"), share("promo", "300")]
    made = await house.post(house.head, "plans", YEAR | {"targets": targets})
    [difference] = made["editions"][0]["differences"]
    assert (difference["whole"], difference["units"], difference["difference"]) == ("1000", "900", "100")
    refused = await house.post(house.head, f"plans/{made['id']}/publish", {}, 409, made["version"])
    assert refused["type"].endswith("plan-differs")
    assert refused["differences"][0]["difference"] == "100"
    reason = {"difference_reason": "留作招商局机动"}
    done = await house.post(house.head, f"plans/{made['id']}/publish", reason, 200, made["version"])
    assert done["editions"][0]["difference_reason"] == "留作招商局机动"


async def test_an_edition_in_force_is_kept_and_superseded_by_the_next(house: House) -> None:
    with clock.at(datetime(2023, 1, 5, 2, tzinfo=UTC)):
        plan = await published(house, [WHOLE])
    draft = {"note": "年中调整", "targets": [WHOLE | {"amount": "2000"}]}
    changed = await house.send(house.head, "PUT", f"plans/{plan['id']}/draft", 200, plan["version"], json=draft)
    assert [(one["number"], one["state"]) for one in changed["editions"]] == [(2, "draft"), (1, "in_force")]
    await house.post(house.head, f"plans/{plan['id']}/publish", {}, 412, plan["version"])
    done = await house.post(house.head, f"plans/{plan['id']}/publish", {}, 200, changed["version"])
    assert [(one["number"], one["state"], one["targets"][0]["amount"]) for one in done["editions"]] == [
        (2, "in_force", "2000"),
        (1, "superseded", "1000"),
    ]
    # What was in force then stays what it was.
    for as_of, amount in ((None, "2000"), ("2023-06-30", "1000")):
        [target] = (await house.get(house.leader, "targets", days=TEN_MONTHS, **({"as_of": as_of} if as_of else {})))["items"]
        assert target["amount"] == amount
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with house.ledger.connection.transaction():
            await house.ledger.connection.execute("UPDATE insight.target SET amount = 1")


async def test_a_draft_is_rewritten_and_discarded(house: House) -> None:
    made = await house.post(house.head, "plans", YEAR | {"targets": [WHOLE]})
    renamed = await house.send(house.head, "PATCH", f"plans/{made['id']}", 200, made["version"], json={"title": "新名"})
    again = await house.send(house.head, "PUT", f"plans/{made['id']}/draft", 200, renamed["version"], json={"targets": []})
    assert (again["title"], len(again["editions"]), again["editions"][0]["targets"]) == ("新名", 1, [])
    await house.send(house.head, "DELETE", f"plans/{made['id']}/draft", 428)
    await house.send(house.head, "DELETE", f"plans/{made['id']}/draft", 204, again["version"])
    await house.get(house.head, f"plans/{made['id']}", 404)
    plan = await published(house, [WHOLE])
    refused = await house.send(house.head, "DELETE", f"plans/{plan['id']}/draft", 409, plan["version"])
    assert refused["type"].endswith("no-draft")


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"to": "2023-11-30"}, "to"),
        ({"kind": "quarterly"}, "to"),
        ({"kind": "quarterly", "from": "2023-02-01", "to": "2023-04-30"}, "to"),
        ({"kind": "campaign"}, "campaign"),
        ({"campaign": "招商之冬"}, "campaign"),
        ({"targets": [{"indicator": "progress_growth", "amount": "1"}]}, "targets.0.indicator"),
        ({"targets": [{"indicator": "nothing", "amount": "1"}]}, "targets.0.indicator"),
        ({"targets": [share("nowhere", "1")]}, "targets.0.unit"),
        ({"targets": [WHOLE, WHOLE]}, "targets.1.indicator"),
        ({"targets": [WHOLE | {"amount": "0"}]}, "targets.0.amount"),
    ],
)
async def test_a_plan_that_cannot_be_is_refused_by_field(house: House, changes: dict[str, Any], path: str) -> None:
    told = await house.post(house.head, "plans", YEAR | {"targets": []} | changes, 422)
    assert [error["path"] for error in told["errors"]] == [path]


async def test_one_plan_of_a_kind_for_a_time(house: House) -> None:
    made = await house.post(house.head, "plans", YEAR)
    refused = await house.post(house.head, "plans", YEAR, 409)
    assert (refused["type"].split(":")[-1], refused["plan_id"]) == ("plan-exists", made["id"])


async def test_only_who_may_changes_plans(house: House) -> None:
    await house.post(house.leader, "plans", YEAR, 403)
    made = await house.post(house.head, "plans", YEAR)
    await house.post(house.leader, f"plans/{made['id']}/publish", {}, 403, 1)
    await house.get(house.reporter, f"plans/{made['id']}")
    await house.get(house.nobody, "plans", 403)


async def test_the_narrowest_plan_that_contains_the_period_applies(house: House) -> None:
    await published(house, [WHOLE, share("zone", "400"), share("promo", "600")])
    quarter = {"kind": "quarterly", "title": "一季度", "from": "2023-01-01", "to": "2023-03-31"}
    await published(house, [WHOLE | {"amount": "100"}], **quarter)
    project = await house.ledger.project("zone")
    await house.ledger.built(project, Decimal(50), date(2023, 2, 1))
    for days, kind, amount, attainment in (
        (TEN_MONTHS, "annual", "1000", "5.0"),
        (("2023-01-01", "2023-03-31"), "quarterly", "100", "50.0"),
        (("2023-02-01", "2023-02-28"), "quarterly", "100", "50.0"),
        (("2023-03-01", "2023-04-01"), "annual", "1000", "0.0"),
    ):
        told = await house.get(house.leader, "indicators/progress_value", days=days)
        assert (told["target"]["plan_kind"], told["target"]["value"], told["target"]["attainment"]) == (kind, amount, attainment)
        share_told = await house.get(house.leader, "indicators/progress_attainment", days=days)
        assert share_told["value"] == attainment
    zone = await house.get(house.leader, "indicators/progress_attainment", days=TEN_MONTHS, unit="zone")
    assert zone["value"] == "12.5"
    assert (await house.get(house.leader, "indicators/progress_attainment", days=TEN_MONTHS, unit="station"))["value"] is None


async def test_a_campaigns_plan_counts_what_belongs_to_the_campaign(house: House) -> None:
    winter = {"kind": "campaign", "title": "招商之冬", "campaign": "招商之冬", "from": "2023-11-01", "to": "2024-02-29"}
    await published(house, [{"indicator": "outbound_trips", "amount": "4"}], **winter)
    await house.ledger.activity("trip", date(2023, 11, 5), campaign="招商之冬")
    await house.ledger.activity("trip", date(2023, 11, 6))
    days = ("2023-11-01", "2023-12-15")
    whole = await house.get(house.leader, "indicators/outbound_trips", days=days)
    assert (whole["value"], whole["target"]) == ("2", None)
    own = await house.get(house.leader, "indicators/outbound_trips", days=days, campaign="招商之冬")
    assert (own["value"], own["target"]["attainment"], own["target"]["plan_kind"]) == ("1", "25.0", "campaign")
    [applied] = (await house.get(house.leader, "targets", days=("2023-11-01", "2024-02-29"), campaign="招商之冬"))["items"]
    assert (applied["value"], applied["plan_title"]) == ("1", "招商之冬")


def test_lights_compare_attainment_with_the_time_gone_by() -> None:
    assert light(Decimal("55.0"), Decimal("50.0")) == "ahead"
    assert light(Decimal("54.9"), Decimal("50.0")) == "on_time"
    assert light(Decimal("45.0"), Decimal("50.0")) == "on_time"
    assert light(Decimal("44.9"), Decimal("50.0")) == "behind"
    year = Target("progress_value", None, Decimal(1), new_id(), "", "annual", date(2023, 1, 1), date(2023, 12, 31), 1)
    assert year.time_share(date(2023, 10, 31)) == Decimal("83.3")
    assert (year.time_share(date(2022, 1, 1)), year.time_share(date(2025, 1, 1))) == (Decimal("0.3"), Decimal(100))


async def test_the_day_counts_only_as_far_as_it_is_known(house: House) -> None:
    await published(house, [WHOLE])
    told = await house.get(house.leader, "indicators/progress_value", days=("2023-01-01", "2023-12-31"))
    gone = (FRIDAY.date() - date(2022, 12, 31)).days
    assert told["target"]["time_share"] == str((Decimal(gone) * 100 / 365).quantize(Decimal("0.1")))
