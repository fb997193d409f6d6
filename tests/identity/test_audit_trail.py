"""The audit trail: an entry for every write, read by the auditor alone, and every tampering found."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from backend.identity.app import create_app
from backend.identity.jobs import SEAL_AUDIT, SWEEP
from backend.kernel import audit_seal, clock
from backend.kernel.audit import audit
from backend.kernel.jobs import REGISTRY, run_job
from backend.kernel.principal import SYSTEM
from tests.identity.conftest import API, SignedIn

TRIGGERS = "ALTER TABLE kernel.{table} {verb} TRIGGER {table}_insert_only"


async def make_entries(database: Any, vault: Any, count: int, data: str = "x") -> None:
    async with database.transaction() as tx:
        for number in range(count):
            audit(tx, vault, SYSTEM, "test.do", "test", str(number), note=data, amount=1.5, at=clock.now())


async def seal(resources: Any) -> None:
    await run_job(resources, SEAL_AUDIT, {})


async def verdict(resources: Any) -> audit_seal.Report:
    async with resources.database.reader() as reader:
        return await audit_seal.verify(reader, resources.vault, audit_seal.exported_heads(resources.settings.data_dir))


async def tamper(database: Any, *statements: str) -> None:
    """Do what only somebody with the database owner's password can: put the triggers to sleep first."""
    async with database.transaction() as tx:
        for table in ("audit_entry", "audit_seal", "audit_sealed"):
            await tx.connection.execute(TRIGGERS.format(table=table, verb="DISABLE"))
        for statement in statements:
            await tx.connection.execute(statement)
        for table in ("audit_entry", "audit_seal", "audit_sealed"):
            await tx.connection.execute(TRIGGERS.format(table=table, verb="ENABLE"))


@pytest.fixture
async def sealed(resources: Any, database: Any) -> Any:
    """Two seals of three entries each."""
    for _ in range(2):
        await make_entries(database, resources.vault, 3)
        await seal(resources)
    return resources


async def test_an_untouched_trail_is_intact(sealed: Any) -> None:
    report = await verdict(sealed)
    assert (report.found, report.entries, report.sealed, report.seals) == (0, 6, 6, 2)


async def test_nothing_new_makes_no_seal(sealed: Any) -> None:
    await seal(sealed)
    assert (await verdict(sealed)).seals == 2


async def test_large_backlogs_are_sealed_in_batches(resources: Any, database: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    await make_entries(database, resources.vault, 2_300)
    await seal(resources)
    report = await verdict(resources)
    assert (report.found, report.sealed, report.seals) == (0, 2_300, 3)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (
            "UPDATE kernel.audit_entry SET result = 'refused' WHERE object_id = '1' AND seq = (SELECT min(seq) + 1 FROM kernel.audit_entry)",
            "edited",
        ),
        ("UPDATE kernel.audit_entry SET at = at + interval '1 hour' WHERE seq = (SELECT max(seq) FROM kernel.audit_entry)", "edited"),
        (
            "UPDATE kernel.audit_entry SET mac = decode(repeat('00', 32), 'hex') WHERE seq = (SELECT max(seq) FROM kernel.audit_entry)",
            "edited",
        ),
        ("DELETE FROM kernel.audit_entry WHERE seq = (SELECT min(seq) FROM kernel.audit_entry)", "deleted"),
        ("DELETE FROM kernel.audit_entry WHERE seq = (SELECT max(seq) FROM kernel.audit_entry)", "deleted"),
        (
            "INSERT INTO kernel.audit_entry (id, at, actor_kind, action, object_type, result, data, mac) SELECT gen_random_uuid(), at, actor_kind, action, object_type, result, data, mac FROM kernel.audit_entry LIMIT 1",
            "inserted",
        ),
        ("DELETE FROM kernel.audit_seal WHERE number = 1", "chain-broken"),
        ("UPDATE kernel.audit_seal SET entries = entries - 0 WHERE number = 2", "chain-broken"),
        ("DELETE FROM kernel.audit_seal WHERE number = 2", "chain-cut"),
    ],
)
async def test_every_tampering_is_found(sealed: Any, database: Any, statement: str, kind: str) -> None:
    await tamper(database, statement)
    assert kind in {finding.kind for finding in (await verdict(sealed)).findings}


async def test_cutting_off_the_tail_with_its_seal_is_found(sealed: Any, database: Any) -> None:
    await tamper(
        database,
        "DELETE FROM kernel.audit_entry WHERE id IN (SELECT entry_id FROM kernel.audit_sealed WHERE seal = 2)",
        "DELETE FROM kernel.audit_sealed WHERE seal = 2",
        "DELETE FROM kernel.audit_seal WHERE number = 2",
    )
    report = await verdict(sealed)
    assert [(finding.kind, finding.seal) for finding in report.findings] == [("chain-cut", 2)]


async def test_emptying_everything_is_found(sealed: Any, database: Any) -> None:
    await tamper(database, "DELETE FROM kernel.audit_sealed", "DELETE FROM kernel.audit_seal", "DELETE FROM kernel.audit_entry")
    assert (await verdict(sealed)).found == 2


async def test_an_edit_before_the_seal_is_found(resources: Any, database: Any) -> None:
    await make_entries(database, resources.vault, 1)
    await tamper(database, "UPDATE kernel.audit_entry SET data = '{}'")
    assert (await verdict(resources)).found == 1


@pytest.mark.parametrize(
    "statement", ["UPDATE kernel.audit_entry SET result = 'x'", "DELETE FROM kernel.audit_entry", "TRUNCATE kernel.audit_seal"]
)
async def test_the_program_itself_cannot_change_the_trail(sealed: Any, database: Any, statement: str) -> None:
    import asyncpg

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with database.transaction() as tx:
            await tx.connection.execute(statement)


async def test_heads_are_exported_once_each(sealed: Any) -> None:
    await seal(sealed)
    folder: Path = sealed.settings.data_dir
    lines = (folder / audit_seal.HEAD_FILE).read_text("ascii").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["1", "2"]


async def test_a_late_commit_is_sealed_too(sealed: Any, database: Any) -> None:
    """An entry gets its id before it is committed, so it may be older than the newest seal."""
    from backend.kernel.audit import canonical

    async with database.transaction() as tx:
        audit(tx, sealed.vault, SYSTEM, "test.late", "test", None)
        fields = list(tx.outbox.audits.pop())[:-1]
        late = type(fields[0])(int=fields[0].int - (600_000 << 80))
        fields[0] = late
        tx.outbox.audits.append((*fields, sealed.vault.mac(canonical(tuple(fields)))))
    await seal(sealed)
    report = await verdict(sealed)
    assert (report.found, report.sealed, report.entries) == (0, 7, 7)


async def test_the_auditor_reads_and_filters(as_staff: SignedIn, office: Any) -> None:
    auditor, system = await as_staff("xie.shenzhi"), await as_staff("jiang.ximin")
    li = office.staff["li.min"]
    account = (await system.get(f"{API}/accounts/{li}")).json()
    await system.patch(f"{API}/accounts/{li}", json={"name": "李敏敏"}, headers={"If-Match": f'"{account["version"]}"'})

    async def found(**params: Any) -> list[dict[str, Any]]:
        answer = await auditor.get(f"{API}/audit-entries", params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()["items"]

    mine = await found(actor=str(office.staff["jiang.ximin"]), action="account.")
    assert [(entry["action"], entry["object_id"], entry["actor_name"]) for entry in mine] == [("account.change", str(li), "姜系敏")]
    assert mine[0]["address"] == "127.0.0.1"
    assert len(mine[0]["trace_id"]) == 32
    assert await found(object_type="account", object_id=str(li), action="account.change") == mine
    later = (clock.now() + timedelta(minutes=1)).isoformat()
    assert await found(**{"from": later}) == []
    assert (await found(to=later))[0] == mine[0]
    assert (await auditor.get(f"{API}/audit-entries", params={"from": "2026-01-01T00:00:00"})).status_code == 422


async def test_the_trail_pages_without_gaps(as_staff: SignedIn, resources: Any, database: Any) -> None:
    await make_entries(database, resources.vault, 25)
    auditor = await as_staff("xie.shenzhi")
    seen: list[str] = []
    params: dict[str, Any] = {"limit": 10, "action": "test.do"}
    while True:
        page = (await auditor.get(f"{API}/audit-entries", params=params)).json()
        seen += [entry["id"] for entry in page["items"]]
        if page["next"] is None:
            break
        params["cursor"] = page["next"]
    assert len(seen) == len(set(seen)) == 25


async def test_the_auditor_checks_the_chain(as_staff: SignedIn, sealed: Any, database: Any) -> None:
    auditor = await as_staff("xie.shenzhi")
    report = (await auditor.get(f"{API}/audit-entries/verification")).json()
    assert report["intact"] is True
    assert report["unsealed"] == 0
    await tamper(database, "DELETE FROM kernel.audit_entry WHERE id = (SELECT entry_id FROM kernel.audit_sealed LIMIT 1)")
    report = (await auditor.get(f"{API}/audit-entries/verification")).json()
    assert report["intact"] is False
    assert report["findings"][0]["kind"] == "deleted"


def test_the_writes_are_these(resources: Any) -> None:
    """A new writing route must be added here, and with it the test that its audit entry is written."""
    paths = create_app(resources).openapi()["paths"]
    writes = {(method.upper(), path) for path, methods in paths.items() for method in methods if method != "get"}
    assert writes == {
        ("POST", "/codes"),
        ("POST", "/sessions"),
        ("POST", "/sessions/step-up"),
        ("DELETE", "/sessions/{session_id}"),
        ("PATCH", "/me"),
        ("DELETE", "/me"),
        ("POST", "/me/password"),
        ("POST", "/me/totp"),
        ("POST", "/me/totp/confirmation"),
        ("DELETE", "/me/totp"),
        ("POST", "/me/addresses"),
        ("POST", "/me/export"),
        ("POST", "/accounts"),
        ("PATCH", "/accounts/{account_id}"),
        ("POST", "/accounts/{account_id}/password-resets"),
        ("PUT", "/accounts/{account_id}/roles"),
        ("POST", "/units"),
        ("PATCH", "/units/{code}"),
        ("POST", "/jobs/{job_id}/replay"),
        ("POST", "/roles"),
        ("PATCH", "/roles/{code}"),
        ("POST", "/consents"),
        ("DELETE", "/consents/{purpose}"),
        ("PATCH", "/office"),
        ("PUT", "/office/logo"),
        ("DELETE", "/office/logo"),
    }


async def test_writes_are_audited_by_who_did_them(
    as_staff: SignedIn, as_investor: SignedIn, office: Any, database: Any, postbox: Any
) -> None:
    from backend.identity.demo import DEMO_PASSWORD
    from tests.identity.conftest import totp

    async def actions(browser: Any, method: str, path: str, **sent: Any) -> list[tuple[str, str | None]]:
        async with database.reader() as reader:
            before = await reader.connection.fetchval("SELECT max(seq) FROM kernel.audit_entry")
        answer = await browser.request(method, f"{API}/{path}", **sent)
        assert answer.status_code < 300, answer.text
        async with database.reader() as reader:
            rows = await reader.connection.fetch("SELECT action, actor_id FROM kernel.audit_entry WHERE seq > $1 ORDER BY seq", before)
        return [(row["action"], row["actor_id"]) for row in rows]

    chen, li = office.investors["chen.qihang@example.com"], office.staff["li.min"]
    investor, concierge = await as_investor(), await as_staff("li.min")
    first = {"If-Match": '"1"'}
    code = {"channel": "email", "address": "chen.qihang@example.com"}
    assert await actions(investor, "POST", "codes", json=code) == [("code.request", chen)]
    assert await actions(investor, "PATCH", "me", json={"name": "陈"}, headers=first) == [("account.change", chen)]
    assert await actions(investor, "POST", "consents", json={"purpose": "news", "version": 1}) == [("consent.give", chen)]
    assert await actions(investor, "DELETE", "consents/news") == [("consent.withdraw", chen)]
    assert await actions(investor, "POST", "me/export") == [("account.export", chen)]
    assert await actions(investor, "DELETE", "me") == [("account.close", chen)]
    proof = {"method": "password", "password": DEMO_PASSWORD, "totp": totp()}
    assert await actions(concierge, "POST", "sessions/step-up", json=proof) == [("session.step-up", li)]
    new = {"current": DEMO_PASSWORD, "new": "three rivers meet"}
    assert await actions(concierge, "POST", "me/password", json=new) == [("account.change-password", li)]
    assert await actions(concierge, "DELETE", "me/totp") == [("account.drop-totp", li)]
    assert await actions(concierge, "POST", "me/totp") == [("account.begin-totp", li)]
    assert await actions(concierge, "DELETE", "sessions/current") == [("session.revoke", li)]


async def test_the_sweep_forgets_what_has_had_its_day(as_staff: SignedIn, client: Any, postbox: Any, resources: Any, database: Any) -> None:
    await client.post(f"{API}/codes", json={"channel": "email", "address": "a@example.com"})
    await as_staff("li.min")
    assert REGISTRY[SWEEP].cron
    with clock.at(clock.now() + timedelta(days=200)):
        await run_job(resources, SWEEP, {})
    async with database.reader() as reader:
        for table in ("one_time_code", "used_totp", "session"):
            assert await reader.connection.fetchval(f"SELECT count(*) FROM identity.{table}") == 0
