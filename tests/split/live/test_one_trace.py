"""Behind the gateway too: one trace from the browser through services to the job in another process."""

import time
from typing import Any

import httpx

from backend.contracts.messaging import NOTICE_JOB
from tests.browser.people import newest_code
from tests.collector import Collector, Seen
from tests.concierge.factories import problem_form


def _until(collector: Collector, trace: str, *wanted: tuple[str, str]) -> list[Seen]:
    """Return a trace's spans once these have arrived, each named by process and name."""
    deadline = time.monotonic() + 30
    while True:
        spans = collector.of(trace)
        if set(wanted) <= {(span.process, span.name) for span in spans}:
            return spans
        assert time.monotonic() < deadline, "\n".join(sorted({f"{span.process}: {span.name}" for span in spans}))
        time.sleep(0.2)


def _one(spans: list[Seen], process: str, name: str) -> Seen:
    return next(span for span in spans if (span.process, span.name) == (process, name))


def test_a_page_of_several_services_is_one_trace(sign_in: Any, collector: Collector) -> None:
    trace, browser = "5bf92f3577b34da6a3ce929d0e0e4701", "00f067aa0ba902b7"
    head = sign_in("head")
    one = head.get("/api/crm/enterprises", params={"limit": 1}).json()["items"][0]
    answer = head.get(f"/api/crm/enterprises/{one['id']}", headers={"traceparent": f"00-{trace}-{browser}-00"})
    assert answer.headers["x-trace-id"] == trace
    page, ask, port = "GET /api/crm/enterprises/{enterprise_id}", "ServiceDesk.", "POST /ports/{port}/{method}"
    spans = _until(collector, trace, ("identity", "GET /who"), ("crm", page), ("concierge", port), ("library", port))
    request = _one(spans, "crm", page)
    assert request.parent == browser
    asked = [span for span in spans if span.process == "crm" and span.name.startswith(ask)]
    assert asked
    assert {span.parent for span in asked} == {request.id}
    assert _one(spans, "concierge", port).parent in {span.id for span in asked}
    assert not any(one["id"] in word or one["name"] in word for span in spans for word in span.words())


async def test_a_job_in_its_worker_goes_on_with_the_trace(system: Any, collector: Collector) -> None:
    trace, address = "5bf92f3577b34da6a3ce929d0e0e4702", "lin.wanqiu@example.com"
    with httpx.Client(base_url=f"{system.url}/api", headers={"sec-fetch-site": "same-origin"}, timeout=10) as investor:
        assert investor.post("identity/codes", json={"channel": "email", "address": address}).status_code == 202
        entry = {"method": "code", "address": address, "code": await newest_code(system.url, address)}
        assert investor.post("identity/sessions", json=entry).status_code == 201
        body = {"service_item": "problem-report", "form": problem_form(), "submit": True}
        made = investor.post("concierge/tickets", json=body, headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-00"})
    assert made.status_code == 201, made.text
    spans = _until(collector, trace, ("concierge", "POST /api/concierge/tickets"), ("messaging-worker", NOTICE_JOB))
    request, job = _one(spans, "concierge", "POST /api/concierge/tickets"), _one(spans, "messaging-worker", NOTICE_JOB)
    assert job.parent == request.id
    said = [word for span in spans for word in span.words()]
    assert not any(secret in word for word in said for secret in (address, made.json()["id"], made.json()["number"]))
