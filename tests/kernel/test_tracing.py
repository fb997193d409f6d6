"""One trace from the browser to the job, sent to a collector that listens; nothing of it when there is none."""

import re
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from httpx import ASGITransport

from backend.apps.all import create_root, open_resources
from backend.kernel import tracing
from backend.kernel.context import current_trace
from backend.kernel.jobs import defer, run_job
from backend.kernel.settings import CannotStart, Settings
from backend.kernel.spans import summary_of
from tests.collector import Collector, collecting
from tests.concierge.factories import Desk

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
BROWSER = "00f067aa0ba902b7"
HEADER = f"00-{TRACE}-{BROWSER}-00"
TELLING = re.compile(r"[^\x20-\x7e]|[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{16}|\d{6}|[@?=]")


@dataclass
class Traced:
    """The real application on a real database, with its collector."""

    desk: Desk
    collector: Collector
    app: Any
    dsn: str

    async def run_jobs(self) -> list[str]:
        async with self.desk.resources.database.reader() as reader:
            waiting = await reader.connection.fetch("SELECT task_name, args FROM procrastinate_jobs ORDER BY id")
        for row in waiting:
            await run_job(self.desk.resources, row["task_name"], row["args"]["args"], row["args"]["trace"])
        return [row["task_name"] for row in waiting]


def _settings(settings: Settings, endpoint: str, **changes: Any) -> Settings:
    return settings.model_copy(update={"otel_exporter_otlp_endpoint": endpoint, **changes})


@pytest.fixture
async def traced(settings: Settings, fresh_dsn: str) -> AsyncIterator[Traced]:
    with collecting() as collector:
        with_collector = _settings(settings, collector.url)
        tracing.start(with_collector, "house")
        resources = await open_resources(with_collector, fresh_dsn)
        app = create_root(resources)
        browsers: list[httpx.AsyncClient] = []

        def browser() -> httpx.AsyncClient:
            browsers.append(httpx.AsyncClient(transport=ASGITransport(app=app), base_url="http://testserver"))
            return browsers[-1]

        desk = Desk(resources, browser)
        yield Traced(await desk.open(), collector, app, fresh_dsn)
        for one in browsers:
            await one.aclose()
        await resources.database.close()
        tracing.stop()


async def test_a_ticket_handed_in_is_one_trace_from_the_browser_to_its_jobs(traced: Traced) -> None:
    desk = traced.desk
    desk.browser(desk.investor).headers["traceparent"] = HEADER
    made = await desk.problem()
    ran = await traced.run_jobs()
    tracing.stop()

    spans = {span.name: span for span in traced.collector.of(TRACE)}
    request = spans["POST /api/concierge/tickets"]
    assert (request.process, request.parent, request.attributes["http.response.status_code"]) == ("house", BROWSER, "201")
    assert request.attributes["http.route"] == "/api/concierge/tickets"
    assert ran, "handing in defers jobs"
    for name in ran:
        assert spans[name].parent == request.id
    statements = [span for span in traced.collector.of(TRACE) if "db.query.summary" in span.attributes]
    assert any("concierge.ticket" in span.name and span.parent == request.id for span in statements)
    assert {"BEGIN", "COMMIT"} <= {span.name for span in statements}
    said = [word for span in traced.collector.spans for word in span.words() if not word.startswith("telemetry.")]
    assert [word for word in said if TELLING.search(word)] == []
    assert not any(str(made[key]) in word for word in said for key in ("id", "number"))


async def test_a_failure_is_marked_and_says_no_words(traced: Traced) -> None:
    with pytest.raises(KeyError):
        await run_job(traced.desk.resources, "messaging.deliver", {"secret": "王建国"}, HEADER[:-1] + "1")
    browser = traced.desk.browser(traced.desk.stranger)
    await traced.desk.resources.database.close()
    gone = await browser.get("tickets/019a0000-0000-7000-8000-000000000000?q=x", headers={"traceparent": HEADER})
    assert gone.status_code == 404 or gone.status_code >= 500
    tracing.stop()
    spans = {span.name: span for span in traced.collector.of(TRACE)}
    assert spans["messaging.deliver"].failed
    assert spans["messaging.deliver"].attributes["error.type"] == "KeyError"
    assert "GET /api/concierge/tickets/{ticket_id}" in spans
    assert not any(TELLING.search(word) for span in spans.values() for word in span.words())


async def test_the_browser_does_not_decide_what_is_recorded(settings: Settings, client: httpx.AsyncClient) -> None:
    with collecting() as collector:
        tracing.start(_settings(settings, collector.url, otel_traces_sampler="parentbased_traceidratio", otel_traces_sampler_arg=0.0), "x")
        answer = await client.get("/healthz", headers={"traceparent": HEADER[:-1] + "1"})
        tracing.stop()
    assert answer.headers["x-trace-id"] == TRACE
    assert collector.spans == []


@pytest.mark.parametrize("header", ["", "junk", f"00-{'0' * 32}-{BROWSER}-01", f"00-{TRACE}-{'0' * 16}-01", HEADER + "x", HEADER.upper()])
async def test_what_is_no_traceparent_is_not_continued(client: httpx.AsyncClient, header: str) -> None:
    trace = (await client.get("/healthz", headers={"traceparent": header})).headers["x-trace-id"]
    assert re.fullmatch("[0-9a-f]{32}", trace)
    assert trace not in {"0" * 32, TRACE}


async def test_a_job_carries_the_trace_where_nobody_collects(database: Any) -> None:
    tracing.arrive(HEADER, trusted=False)
    async with database.transaction() as tx:
        defer(tx, "messaging.deliver", {"delivery_id": "x"})
    async with database.reader() as reader:
        (row,) = await reader.connection.fetch("SELECT args FROM procrastinate_jobs")
    assert row["args"]["trace"] == HEADER
    with tracing.working("messaging.deliver", "messaging", row["args"]["trace"]):
        assert current_trace() == TRACE


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"otel_exporter_otlp_endpoint": "collector:4318"}, "OTEL_EXPORTER_OTLP_ENDPOINT"),
        ({"otel_traces_sampler": "sometimes"}, "OTEL_TRACES_SAMPLER"),
    ],
)
def test_a_wrong_setting_is_named(settings: Settings, changes: dict[str, str], words: str) -> None:
    with pytest.raises(CannotStart, match=words):
        tracing.start(_settings(settings, "http://127.0.0.1:1").model_copy(update=changes), "x")


def test_no_sdk_is_imported_where_nobody_collects() -> None:
    code = """
import sys
from backend.kernel import tracing
from backend.kernel.settings import Settings
import backend.apps.processes, backend.kernel.gate, backend.kernel.remote, backend.kernel.worker
tracing.start(Settings(_env_file=None), "x")
print([name for name in sys.modules if name.startswith(("opentelemetry.sdk", "opentelemetry.exporter", "google.protobuf"))])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_statement_goes_by_its_verb_and_tables() -> None:
    assert summary_of("SELECT a FROM concierge.ticket JOIN x ON true WHERE b = '王' AND c IN (SELECT 1 FROM identity.unit)") == (
        "SELECT concierge.ticket identity.unit"
    )
    assert summary_of("COMMIT;") == "COMMIT"
