"""Who may set an office up, what is refused on the way, and that it happens once."""

import argparse
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import xlsxwriter

from backend.apps.first_run import UnusableAnswers, answers_of
from backend.apps.setup.before import create_before
from backend.apps.setup.finish import set_up
from backend.identity.setup import door
from backend.identity.setup.errors import SetUpFinished
from backend.identity.setup.finish import plain_office, renew_secrets
from backend.identity.setup.schemas import UnitRow
from backend.identity.setup.unit_tree import from_the_top, problems_of

PERSON = {"name": "林知远", "username": "lin.zhiyuan", "email": "lin@example.com", "phone": None}
OFFICE = {"names": {"zh": "云岭市投资促进局"}, "places": {"zh": "云岭市"}, "region_code": "530000"}


def row(code: str, parent: str | None = None) -> UnitRow:
    return UnitRow.model_validate({"code": code, "parent_code": parent, "kind": "office", "names": {"zh": code}})


@pytest.fixture
async def wizard(resources: Any) -> AsyncIterator[httpx.AsyncClient]:
    """A browser at an empty installation."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=create_before(resources)), base_url="http://testserver") as http:
        yield http


async def enter(http: httpx.AsyncClient, code: str) -> int:
    return (await http.post("/api/setup/sessions", json={"code": code})).status_code


async def test_tries_are_limited_and_a_code_tried_too_often_is_to_be_renewed(wizard: httpx.AsyncClient, resources: Any) -> None:
    code = await door.renew_code(resources.database)
    assert [await enter(wizard, "AAAA-AAAA-AAAA") for _ in range(11)] == [401] * 10 + [429]
    assert await enter(wizard, code) == 429, "the window of this address is full, whatever it says"
    async with resources.database.transaction() as tx:
        assert not await door.must_renew(tx)
        await tx.connection.execute("UPDATE identity.setup SET wrong_tries = $1", door.MOST_WRONG)
        assert await door.must_renew(tx)


async def test_answers_are_encrypted_and_an_unfinished_set_up_names_what_is_missing(wizard: httpx.AsyncClient, resources: Any) -> None:
    assert (await wizard.put("/api/setup/draft/office", json=OFFICE)).status_code == 401
    assert await enter(wizard, await door.renew_code(resources.database)) == 201
    view = (await wizard.put("/api/setup/draft/office", json=OFFICE)).json()
    assert view["draft"]["office"]["names"]["zh"] == OFFICE["names"]["zh"]
    async with resources.database.reader() as reader:
        kept: bytes = await reader.connection.fetchval("SELECT draft FROM identity.setup")
    assert "云岭".encode() not in kept
    answer = await wizard.post("/api/setup/finish")
    assert (answer.status_code, answer.json()["missing"]) == (409, ["units", "administrators", "items", "calendar", "delivery"])
    people = {"items": [{**PERSON, "family": family} for family in ("sysadmin", "secadmin", "auditor")]}
    assert (await wizard.put("/api/setup/draft/administrators", json=people)).json()["errors"][0]["path"] == "items.1.name"


async def test_an_office_is_set_up_once(wizard: httpx.AsyncClient, resources: Any, new_client: Any) -> None:
    code = await door.renew_code(resources.database)
    handed = await set_up(resources, plain_office("云岭市投资促进局", "530000"))
    assert [one.username for one in handed] == ["sysadmin", "secadmin", "auditor"]
    with pytest.raises(SetUpFinished):
        await set_up(resources, plain_office())
    assert await enter(wizard, code) == 410
    browser = new_client()
    body = {"method": "password", "username": "auditor", "password": handed[2].initial_secret}
    me = (await browser.post("/api/identity/sessions", json=body)).json()
    assert me["must_change_password"]
    assert [role["code"] for role in me["roles"]] == ["auditor"]
    office = (await browser.get("/api/identity/office")).json()
    assert office["names"] == dict.fromkeys(("zh", "en", "ru"), "云岭市投资促进局")
    assert (office["region_code"], office["logo"], office["version"]) == ("530000", None, 1)
    renewed = await renew_secrets(resources.database, resources.vault)
    assert {one.username for one in renewed} == {"sysadmin", "secadmin", "auditor"}
    assert (await new_client().post("/api/identity/sessions", json=body)).status_code == 401


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([row("a"), row("a", "a")], "repeated"),
        ([row("a", "b"), row("b", "a")], "ring"),
        ([row("a"), row("b")], "second-top"),
        ([row("a"), row("b", "c")], "unknown-parent"),
        ([row("a"), row("b", "b")], "own-parent"),
    ],
)
def test_rows_that_are_no_tree_are_refused(rows: list[UnitRow], code: str) -> None:
    found = problems_of(rows)
    assert code in {one.code for one in found}
    assert all(one.message for one in found)


def test_units_are_made_from_the_top() -> None:
    assert [one.code for one in from_the_top([row("c", "b"), row("b", "a"), row("a")])] == ["a", "b", "c"]


def test_init_names_row_and_column_of_a_wrong_sheet(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Code", "Name", "Parent code", "Kind"])
        page.write_row(1, 0, ["top", "云岭市", "", "city"])
        page.write_row(3, 0, ["Park!", "产业园", "top", "garden"])
    flags = argparse.Namespace(answers=None, office="云岭市", region="530000", units=path, items=None)
    with pytest.raises(UnusableAnswers) as refused:
        answers_of(flags)
    assert "row 4, column 1 (code)" in str(refused.value)
    assert "row 4, column 6 (kind)" in str(refused.value)
