"""A published bulletin is the same after whatever is entered later, and says what made the difference."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from backend.kernel import clock
from tests.insight.bulletins.house import NOW, House


def sums(changes: Any) -> None:
    for one in changes["items"]:
        if one["difference"] is None:
            continue
        parts = Decimal(one["entries_sum"]) + Decimal(one["rest"])
        assert parts == Decimal(one["difference"]) == Decimal(one["now"]) - Decimal(one["frozen"]), one["key"]
        if one["entries_total"] <= len(one["entries"]):
            assert sum((Decimal(entry["value"]) for entry in one["entries"]), Decimal()) == Decimal(one["entries_sum"])


async def test_nothing_changed_says_so(filled: House) -> None:
    shown = await filled.published()
    changes = await filled.get(filled.head, f"bulletins/{shown['id']}/changes")
    assert (changes["items"], changes["unchanged"]) == ([], len(shown["figures"]))


async def test_a_later_entry_explains_the_difference(filled: House) -> None:
    shown = await filled.published()
    project = await filled.project("t84", name="迟到的项目")
    with clock.at(NOW + timedelta(days=3)):
        await filled.progress(project, "1200000.50", date(2023, 9, 30), recorded_at=clock.now())
        await filled.progress(project, 7_000_000, date(2023, 11, 2), recorded_at=clock.now())
        changes = await filled.get(filled.head, f"bulletins/{shown['id']}/changes")
    sums(changes)
    found = {one["key"]: one for one in changes["items"]}
    value = found["progress_value"]
    assert (value["frozen"], value["now"], value["difference"], value["rest"]) == ("3315000000", "3316200000.5", "1200000.5", "0")
    assert [(entry["label"], entry["change"], entry["value"], entry["date"]) for entry in value["entries"]] == [
        ("迟到的项目", "new", "1200000.5", "2023-09-30")
    ]
    assert found["projects_under_way"]["difference"] == "1"


async def test_names_of_records_are_for_those_who_may_know_them(filled: House) -> None:
    shown = await filled.published()
    secret = await filled.project(confidential=True, name="机密二号")
    await filled.progress(secret, 9_000_000, date(2023, 9, 30), recorded_at=NOW + timedelta(hours=1))
    with clock.at(NOW + timedelta(hours=2)):
        for person in (filled.head, filled.manager):
            changes = await filled.get(person, f"bulletins/{shown['id']}/changes")
            [value] = [one for one in changes["items"] if one["key"] == "progress_value"]
            assert [(entry["label"], entry["confidential"], entry["value"]) for entry in value["entries"]] == [(None, True, "9000000")]


async def test_a_draft_has_no_changes(filled: House) -> None:
    draft = await filled.draft()
    refused = await filled.get(filled.head, f"bulletins/{draft['id']}/changes", 409)
    assert refused["type"].endswith("bulletin-not-published")


async def test_a_thousand_later_entries_leave_every_bulletin_as_it_was(filled: House, database: Any) -> None:
    dice = random.Random(20231110)
    projects = [await filled.project(dice.choice(("zone", "t84", "bj"))) for _ in range(20)]
    before: dict[str, Any] = {}
    for changes in ({}, {"unit": "zone"}, {"as_of": "2023-11-01"}, {"to": "2023-06-30"}):
        shown = await filled.published(**changes)
        before[shown["id"]] = (shown, *[await filled.get(filled.head, f"bulletins/{shown['id']}/{file}") for file in ("docx", "xlsx")])
    first: dict[Any, Any] = {}
    physical: dict[date, list[Decimal]] = {}
    for _ in range(10):
        async with database.transaction():
            for _ in range(100):
                project, later = dice.choice(projects), NOW + timedelta(minutes=dice.randrange(1, 100_000))
                kind = dice.choice(("physical", "physical", "funds_in_place", "fixed_assets"))
                day = date(2022, 1, 1) + timedelta(days=dice.randrange(0, 700))
                corrects = first.get((project, kind)) if dice.random() < 0.5 else None
                amount = dice.randrange(1, 900_000_000) * (dice.choice((1, -1)) if corrects else 1)
                entry = await filled.progress(project, f"{amount / 100:.2f}", day, recorded_at=later, kind=kind, corrects=corrects)
                first.setdefault((project, kind), entry)
                if kind == "physical":
                    physical.setdefault(day, []).append(Decimal(f"{amount / 100:.2f}"))
    with clock.at(NOW + timedelta(days=90)):
        for ident, (shown, docx, xlsx) in before.items():
            assert await filled.get(filled.head, f"bulletins/{ident}") == shown
            assert await filled.get(filled.head, f"bulletins/{ident}/docx") == docx
            assert await filled.get(filled.head, f"bulletins/{ident}/xlsx") == xlsx
            found = await filled.get(filled.head, f"bulletins/{ident}/changes")
            sums(found)
            moved = {one["key"] for one in found["items"]}
            assert {"progress_value", "funds_in_place", "fixed_assets"} <= moved
            [value] = [one for one in found["items"] if one["key"] == "progress_value"]
            assert value["rest"] == "0"
            if shown["unit"] is None:
                days = (date.fromisoformat(shown["from"]), date.fromisoformat(shown["to"]))
                later = [amount for day, amounts in physical.items() if days[0] <= day <= days[1] for amount in amounts]
                assert (value["entries_total"], Decimal(value["difference"])) == (len(later), sum(later))
