"""The demo office's bulletins: what the newspaper printed, last month's, and one that is being written."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from backend.apps.all import create_root
from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from tests.apps.demo.test_fill import AFTERNOON, office
from tests.conftest import HOOKS
from tests.insight.bulletins.house import HEAD
from tests.library.office import Crowd

PRINTED = {
    "projects_under_way": "127个",
    "total_investment": "124.4亿元",
    "progress_value": "33.15亿元",
    "progress_growth": "5.6%",
    "progress_attainment": "103.6%",
}


@pytest.fixture
async def head(demo_dsn: str, tmp_path: Path) -> Any:
    import httpx

    async with office(demo_dsn, tmp_path, 40) as resources:
        crowd = Crowd()
        resources.authenticator, resources.ports[Directory] = crowd, crowd  # type: ignore[assignment]
        transport = httpx.ASGITransport(app=create_root(resources))
        with clock.at(AFTERNOON):
            async with httpx.AsyncClient(transport=transport, base_url="http://testserver/api/insight/", event_hooks=HOOKS) as http:
                http.cookies.set(PLAIN_COOKIE, str(crowd.add("周主任", "city", *HEAD).id))
                yield http


async def test_two_are_published_and_one_is_being_written(head: Any) -> None:
    found = (await head.get("bulletins")).json()["items"]
    assert [one["state"] for one in found] == ["draft", "published", "published"]
    first = (await head.get(f"bulletins/{found[-1]['id']}")).json()
    assert (first["from"], first["to"], first["issue_year"], first["issue"], first["demo"]) == ("2023-01-01", "2023-10-31", 2023, 1, True)
    for key, printed in PRINTED.items():
        assert first["figures"][key]["words"]["value"] == printed.removesuffix("个"), key
    trips = next(one for one in first["sections"] if one["key"] == "trips")
    assert len(trips["table"]["rows"]) == int(first["figures"]["leader_trips"]["value"])
    for one in found[1:]:
        changes = (await head.get(f"bulletins/{one['id']}/changes")).json()
        for change in changes["items"]:
            later = (await head.get(f"bulletins/{one['id']}/changes/{change['key']}")).json()
            parts = Decimal(later["sum"]) + Decimal(later["rest"])
            assert parts == Decimal(change["now"]) - Decimal(change["frozen"]), change["key"]


async def test_a_report_goes_out_every_monday(head: Any) -> None:
    [one] = (await head.get("report-schedules")).json()["items"]
    assert (one["kind"], one["every"], one["day"], one["active"]) == ("trips_weekly", "weekly", 1, True)
