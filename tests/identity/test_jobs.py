"""Jobs that gave up are listed, and started again by the system administrator alone."""

from typing import Any

from tests.identity.conftest import API, SignedIn

ADD = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, attempts)"
    " VALUES ('default', 'messaging.erase', '{\"args\": {}}', 'failed', 10) RETURNING id"
)


async def _failed(database: Any) -> int:
    async with database.transaction() as tx:
        job = await tx.connection.fetchval(ADD)
        await tx.connection.execute("INSERT INTO procrastinate_events (job_id, type) VALUES ($1, 'failed')", job)
    return int(job)


async def test_a_failed_job_is_listed_and_waits_again_after_a_replay(as_staff: SignedIn, database: Any) -> None:
    job = await _failed(database)
    admin = await as_staff("jiang.ximin")
    listed = (await admin.get(f"{API}/jobs")).json()["items"]
    assert [(one["id"], one["name"], one["attempts"]) for one in listed] == [(job, "messaging.erase", 10)]
    assert (await admin.post(f"{API}/jobs/{job}/replay")).status_code == 204
    assert (await admin.get(f"{API}/jobs")).json()["items"] == []
    assert (await admin.post(f"{API}/jobs/{job}/replay")).status_code == 404
    async with database.reader() as reader:
        waiting = await reader.connection.fetch(
            "SELECT attempts FROM procrastinate_jobs WHERE task_name = 'messaging.erase' AND status = 'todo'"
        )
        audited = await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = 'job.replay'")
    assert [row["attempts"] for row in waiting] == [0]
    assert audited == 1


async def test_jobs_are_for_the_system_administrator(as_staff: SignedIn, database: Any) -> None:
    job = await _failed(database)
    for username in ("li.min", "qi.anran", "xie.shenzhi"):
        browser = await as_staff(username)
        assert (await browser.get(f"{API}/jobs")).status_code == 403
        assert (await browser.post(f"{API}/jobs/{job}/replay")).status_code == 403
