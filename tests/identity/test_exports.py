"""Identity's lists as workbooks: what the list shows, to the list's readers alone."""

import io
from datetime import timedelta
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from backend.kernel import clock
from tests.identity.conftest import API, SignedIn, audit_actions

SYSADMIN, AUDITOR = "jiang.ximin", "xie.shenzhi"
READERS = {"accounts": SYSADMIN, "units": "li.min", "roles": "qi.anran", "audit-entries": AUDITOR, "jobs": SYSADMIN}


async def _rows(browser: httpx.AsyncClient, name: str, language: str = "zh", **params: Any) -> list[list[Any]]:
    answer = await browser.get(f"{API}/{name}/export", params={"format": "xlsx", **params}, headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["content-disposition"]
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


async def test_accounts_as_the_list_shows_them(as_staff: SignedIn) -> None:
    browser = await as_staff(SYSADMIN)
    rows = await _rows(browser, "accounts", kind="staff", unit="concierge")
    listed = (await browser.get(f"{API}/accounts", params={"kind": "staff", "unit": "concierge", "limit": 100})).json()["items"]
    assert [row[1] for row in rows[1:]] == [one["username"] for one in listed]
    assert len(rows) > 2
    everybody = await _rows(browser, "accounts", "en")
    assert any("***" in str(row[5]) for row in everybody[1:]), "addresses stay masked"
    assert not any("example.com" in str(row[5]) and "***" not in str(row[5]) for row in everybody[1:])


async def test_a_name_is_not_taken_for_a_formula(as_staff: SignedIn, office: Any, database: Any) -> None:
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE identity.account SET name = '=1+1' WHERE id = $1", office.staff["li.min"])
    rows = await _rows(await as_staff(SYSADMIN), "accounts", q="li.min")
    assert rows[1][0] == "'=1+1"


async def test_units_roles_and_failed_jobs(as_staff: SignedIn, database: Any) -> None:
    admin = await as_staff(SYSADMIN)
    units = await _rows(admin, "units")
    assert len(units) - 1 == (await admin.get(f"{API}/units")).json()["total"]
    roles = await _rows(admin, "roles")
    assert len(roles) - 1 == (await admin.get(f"{API}/roles")).json()["total"]
    async with database.transaction() as tx:
        await tx.connection.execute(
            "WITH job AS (INSERT INTO procrastinate_jobs (queue_name, task_name, args, status) VALUES ('default', 'x.y', '{}', 'doing')"
            " RETURNING id) INSERT INTO procrastinate_events (job_id, type) SELECT id, 'failed' FROM job"
        )
        await tx.connection.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE task_name = 'x.y'")
    assert [row[1] for row in (await _rows(admin, "jobs"))[1:]] == ["x.y"]


async def test_audit_entries_with_the_lists_filters(as_staff: SignedIn, database: Any) -> None:
    await _rows(await as_staff(SYSADMIN), "units")
    rows = await _rows(await as_staff(AUDITOR), "audit-entries", action="units.")
    assert [row[4] for row in rows[1:]] == ["units.export"]
    assert len(await audit_actions(database, "audit-entries.export")) == 1


@pytest.mark.parametrize("name", sorted(READERS))
async def test_headings_speak_the_callers_language(as_staff: SignedIn, name: str) -> None:
    browser = await as_staff(READERS[name])
    headings = {language: (await _rows(browser, name, language))[0] for language in ("zh", "en", "ru")}
    for index, words in enumerate(zip(*headings.values(), strict=True)):
        assert len(set(words)) == 3, (index, words)


async def test_exports_are_for_the_lists_readers(as_staff: SignedIn, as_investor: SignedIn) -> None:
    other = await as_staff("li.min")
    for name in ("accounts", "roles", "audit-entries", "jobs"):
        for browser in (other, await as_investor()):
            answer = await browser.get(f"{API}/{name}/export")
            assert (name, answer.status_code) == (name, 403)


async def test_personal_data_leave_after_fresh_proof_only(as_staff: SignedIn) -> None:
    admin, auditor = await as_staff(SYSADMIN), await as_staff(AUDITOR)
    with clock.at(clock.now() + timedelta(minutes=11)):
        for browser, name in ((admin, "accounts"), (auditor, "audit-entries")):
            assert (await browser.get(f"{API}/{name}/export")).json()["type"].endswith("step-up-needed")
        assert (await admin.get(f"{API}/units/export")).status_code == 200
