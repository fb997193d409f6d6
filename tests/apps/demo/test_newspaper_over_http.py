"""Each figure the newspaper printed, asked of the API with its period, and summed again from its records."""

from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend.apps.all import create_root
from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission, InsightPermission, LibraryPermission
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from tests.apps.demo.test_fill import AFTERNOON, office
from tests.conftest import HOOKS
from tests.library.office import Crowd

TEN_MONTHS = ("2023-01-01", "2023-10-31")
ELEVEN_MONTHS = ("2023-01-01", "2023-11-30")
YEAR = ("2023-01-01", "2023-12-31")
JULY = ("2023-07-01", "2023-07-31")
PRINTED = [
    ("projects_under_way", TEN_MONTHS, "127"),
    ("total_investment", TEN_MONTHS, "12440000000"),
    ("progress_value", TEN_MONTHS, "3315000000"),
    ("progress_growth", TEN_MONTHS, "5.6"),
    ("progress_attainment", TEN_MONTHS, "103.6"),
    ("leader_trips", ELEVEN_MONTHS, "5"),
    ("leader_enterprises_met", ELEVEN_MONTHS, "73"),
    ("leader_intents", ELEVEN_MONTHS, "13"),
    ("leader_signed", ELEVEN_MONTHS, "6060000000"),
    ("outbound_trips", TEN_MONTHS, "145"),
    ("enterprises_met", TEN_MONTHS, "573"),
    ("expo_signed", YEAR, "470000000"),
    ("conference_guests", JULY, "66"),
    ("signing_ceremonies", YEAR, "6"),
    ("ceremony_signed", YEAR, "4600000000"),
    ("cloud_negotiations", ELEVEN_MONTHS, "12"),
]


@pytest.fixture
async def leader(demo_dsn: str, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A leader's browser at the demo office."""
    async with office(demo_dsn, tmp_path, 40) as resources:
        crowd = Crowd()
        resources.authenticator, resources.ports[Directory] = crowd, crowd  # type: ignore[assignment]
        rights = (InsightPermission.READ, InsightPermission.READ_ALL, LibraryPermission.READ, CrmPermission.READ)
        who = crowd.add("高明", "city", *rights)
        transport = httpx.ASGITransport(app=create_root(resources))
        with clock.at(AFTERNOON):
            async with httpx.AsyncClient(transport=transport, base_url="http://testserver/api/insight/", event_hooks=HOOKS) as http:
                http.cookies.set(PLAIN_COOKIE, str(who.id))
                yield http


async def get(http: httpx.AsyncClient, path: str, **params: Any) -> Any:
    answer = await http.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def every_record(http: httpx.AsyncClient, key: str, since: str, until: str) -> list[Any]:
    found: list[Any] = []
    cursor: dict[str, str] = {}
    while True:
        page = await get(http, f"indicators/{key}/records", **{"from": since, "to": until, "limit": 100}, **cursor)
        found += page["items"]
        if page["next"] is None:
            return found
        cursor = {"cursor": page["next"]}


@pytest.mark.parametrize(("key", "days", "printed"), PRINTED, ids=[row[0] for row in PRINTED])
async def test_what_was_printed_is_what_the_records_sum_to(
    leader: httpx.AsyncClient, key: str, days: tuple[str, str], printed: str
) -> None:
    since, until = days
    told = await get(leader, f"indicators/{key}", **{"from": since, "to": until})
    assert told["value"] == printed
    rows = await every_record(leader, key, since, until)
    assert len(rows) == told["records"]
    assert len({(row["kind"], row["id"]) for row in rows if not row["confidential"]}) == len([r for r in rows if not r["confidential"]])
    assert sum(Decimal(row["value"]) for row in rows) == Decimal(printed)
    assert told["definition"]["texts"]["zh"]


async def test_the_newspaper_only_said_more_than(leader: httpx.AsyncClient) -> None:
    for key, (since, until), least in (("conference_guests", JULY, 60), ("cloud_negotiations", ELEVEN_MONTHS, 10)):
        told = await get(leader, f"indicators/{key}", **{"from": since, "to": until})
        assert int(told["value"]) > least


async def test_a_growth_stands_beside_the_year_before(leader: httpx.AsyncClient) -> None:
    told = await get(leader, "indicators/progress_value", **{"from": TEN_MONTHS[0], "to": TEN_MONTHS[1]})
    assert told["comparison"] == {
        "from": "2022-01-01",
        "to": "2022-10-31",
        "value": "3139000000",
        "growth": "5.6",
        "difference": "176000000",
    }
    assert told["target"]["value"] == "3200000000"
    assert (told["target"]["attainment"], told["target"]["time_share"], told["target"]["light"]) == ("103.6", "83.3", "ahead")


async def test_the_cockpit_says_what_the_indicators_say(leader: httpx.AsyncClient) -> None:
    days = {"from": TEN_MONTHS[0], "to": TEN_MONTHS[1]}
    shown = await get(leader, "cockpit", **days)
    for one in shown["headlines"]:
        told = await get(leader, f"indicators/{one['key']}", **days)
        assert {name: told[name] for name in one} == one
    for one in shown["rates"]:
        told = await get(leader, f"indicators/{one['key']}", **days)
        assert told["value"] == one["value"]
    for stage in shown["funnel"]:
        for key, name in (("projects", "projects"), ("investment", "investment")):
            told = await get(leader, f"indicators/{key}_{stage['stage']}", **days)
            assert told["value"] == str(stage[name])
    months = await get(leader, "indicators/progress_value/breakdown", by="month", **days)
    assert {one["code"]: one["value"] for one in months["parts"]} == {row["month"]: row["progress"] for row in shown["months"]}
    assert sum(Decimal(row["progress"]) for row in shown["units"]) == Decimal(3315000000)
    assert sum(Decimal(row["target"]) for row in shown["units"] if row["target"]) == Decimal(3200000000)
    assert len(shown["trips"]) == 4
    assert sum(row["nodes"] - row["ours"] for row in shown["chains"]) == len(await every_record(leader, "chain_gaps", *TEN_MONTHS))
    for key, name in (
        ("promises_due", "due"),
        ("promises_kept", "kept"),
        ("promised_investment", "promised"),
        ("promised_actual", "actual"),
    ):
        assert (await get(leader, f"indicators/{key}", **days))["value"] == str(shown["promises"][name])
    for key, name in (("problems_open", "open"), ("problem_investment", "investment"), ("problem_jobs", "jobs")):
        assert (await get(leader, f"indicators/{key}", **days))["value"] == str(shown["problems"][name])
