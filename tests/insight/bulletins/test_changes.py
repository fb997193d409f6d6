"""A published bulletin is the same after whatever is entered later, and says what made the difference."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from backend.insight.asking import Asked
from backend.insight.bulletins.changes import as_read, frozen_at
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.reading import Figures
from backend.insight.plans.in_force import in_force
from backend.insight.reading_room import room
from backend.kernel import clock
from backend.kernel.principal import Principal
from tests.insight.bulletins.house import NOW, House


async def entries(house: House, person: Principal, ident: str, key: str, limit: int = 20) -> list[Any]:
    """All pages of what made a figure another; what they say of the whole is held to them."""
    pages = [await house.get(person, f"bulletins/{ident}/changes/{key}", limit=limit)]
    while pages[-1]["next"] is not None:
        assert len(pages[-1]["items"]) == limit
        pages.append(await house.get(person, f"bulletins/{ident}/changes/{key}", limit=limit, cursor=pages[-1]["next"]))
    found = [entry for page in pages for entry in page["items"]]
    figure, whole = pages[0]["figure"], sum((Decimal(entry["value"]) for entry in found), Decimal())
    for page in pages:
        assert (page["total"], Decimal(page["sum"])) == (len(found), whole), key
    if figure["difference"] is not None:
        difference = Decimal(figure["now"]) - Decimal(figure["frozen"])
        assert whole + Decimal(pages[0]["rest"]) == Decimal(figure["difference"]) == difference, key
    weights = [abs(Decimal(entry["value"])) for entry in found]
    assert weights == sorted(weights, reverse=True)
    return found


async def changed(house: House, person: Principal, ident: str, limit: int = 100) -> dict[str, tuple[Any, list[Any]]]:
    """Every figure that is another now, with its entries."""
    found = await house.get(person, f"bulletins/{ident}/changes")
    return {one["key"]: (one, await entries(house, person, ident, one["key"], limit)) for one in found["items"]}


async def compared_whole(house: House, shown: Any) -> dict[str, list[tuple[str, Decimal]]]:
    """By how much each record differs from what was known then, found by reading all records of both moments."""
    found: dict[str, list[tuple[str, Decimal]]] = {}
    asked = Asked(date.fromisoformat(shown["from"]), date.fromisoformat(shown["to"]), shown["unit"])
    read_at, as_of = datetime.fromisoformat(shown["read_at"]), date.fromisoformat(shown["as_of"]) if shown["as_of"] else None
    async with room(house.resources, house.head, asked) as opened:
        question = as_read(opened.question, frozen_at(read_at, as_of))
        then = Figures(opened.reader, question, await in_force(opened.reader, question))
        for key in shown["figures"]:
            definition = INDICATORS[key]
            sides = [(await figures.page(definition, None, 5000))[0] for figures in (opened.figures, then)]
            now, earlier = ({(row["kind"], row["id"]): row["value"] for row in rows if row["kind"] != "rounding"} for rows in sides)
            found[key] = sorted(
                (
                    "gone" if one not in now else "changed" if one in earlier else "new",
                    now.get(one, Decimal()) - earlier.get(one, Decimal()),
                )
                for one in now.keys() | earlier.keys()
                if now.get(one) != earlier.get(one) and not (definition.measure == "percent" and one in now and one in earlier)
            )
    return found


async def test_nothing_changed_says_so(filled: House) -> None:
    shown = await filled.published()
    changes = await filled.get(filled.head, f"bulletins/{shown['id']}/changes")
    assert (changes["items"], changes["unchanged"]) == ([], len(shown["figures"]))


async def test_a_later_entry_explains_the_difference(filled: House) -> None:
    shown = await filled.published()
    project = await filled.project("t84", name="迟到的项目")
    with clock.at(NOW + timedelta(days=3)):
        await filled.progress(project, "120000000.50", date(2023, 9, 30), recorded_at=NOW + timedelta(days=2))
        await filled.progress(project, 7_000_000, date(2023, 11, 2), recorded_at=NOW + timedelta(days=1))
        found = await changed(filled, filled.head, shown["id"])
    value, later = found["progress_value"]
    assert (value["frozen"], value["now"], value["difference"]) == ("3315000000", "3435000000.5", "120000000.5")
    assert [(entry["label"], entry["change"], entry["value"], entry["date"], entry["recorded_at"]) for entry in later] == [
        ("迟到的项目", "new", "120000000.5", "2023-09-30", "2023-11-12T06:00:00Z")
    ]
    way, [project_of] = found["projects_under_way"]
    assert (way["difference"], project_of["change"], project_of["recorded_at"]) == ("1", "new", "2023-11-12T06:00:00Z")
    assert {entry["change"] for entry in found["progress_growth"][1]} == {"new"}


async def test_only_figures_that_were_printed_have_later_entries(filled: House) -> None:
    shown = await filled.published()
    for key in ("chain_gaps", "no_such_figure"):
        await filled.get(filled.head, f"bulletins/{shown['id']}/changes/{key}", 404)
    refused = await filled.get(filled.head, f"bulletins/{shown['id']}/changes/progress_value", 422, cursor="WzEsIng")
    assert refused["errors"][0]["path"] == "cursor"


async def test_names_of_records_are_for_those_who_may_know_them(filled: House) -> None:
    shown = await filled.published()
    secret = await filled.project(confidential=True, name="机密二号")
    await filled.progress(secret, 9_000_000, date(2023, 9, 30), recorded_at=NOW + timedelta(hours=1))
    with clock.at(NOW + timedelta(hours=2)):
        for person in (filled.head, filled.manager):
            later = await entries(filled, person, shown["id"], "progress_value")
            assert [(entry["label"], entry["confidential"], entry["value"]) for entry in later] == [(None, True, "9000000")]


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
            found = await changed(filled, filled.head, ident)
            whole = await compared_whole(filled, shown) if shown["unit"] or shown["as_of"] else {}
            for key, expected in whole.items():
                told = sorted((entry["change"], Decimal(entry["value"])) for entry in found[key][1]) if key in found else expected
                assert told == expected, (key, shown["as_of"])
            assert {"progress_value", "funds_in_place", "fixed_assets"} <= set(found)
            value, entered = found["progress_value"]
            assert Decimal(value["difference"]) == sum(Decimal(entry["value"]) for entry in entered)
            if shown["unit"] is None:
                days = (date.fromisoformat(shown["from"]), date.fromisoformat(shown["to"]))
                later = [amount for day, amounts in physical.items() if days[0] <= day <= days[1] for amount in amounts]
                assert (len(entered), Decimal(value["difference"])) == (len(later), sum(later))
