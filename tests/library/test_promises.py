"""承诺 against 履约: what was promised, and what became of it by the records."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from backend.kernel import clock
from backend.library.agreements.promises import status_of
from tests.library.office import MORNING, Office


@pytest.fixture
async def project(office: Office) -> Any:
    return await office.lead()


async def _promise(office: Office, project: Any, **body: Any) -> Any:
    items = (await office.post(office.li, f"projects/{project['id']}/promises", body))["items"]
    return next(one for one in items if one["kind"] == body["kind"])


async def _shown(office: Office, project: Any, kind: str) -> Any:
    items = (await office.get(office.wang, f"projects/{project['id']}/promises"))["items"]
    return next(one for one in items if one["kind"] == kind)


async def test_output_tax_and_jobs_are_entered_and_add_up(office: Office, project: Any) -> None:
    jobs = await _promise(office, project, kind="jobs", amount="120", due_on="2026-12-31")
    path = f"projects/{project['id']}/promises/{jobs['id']}/actuals"
    await office.post(office.li, path, {"amount": "50", "effective_on": "2026-03-01"})
    shown = await _shown(office, project, "jobs")
    assert (shown["actual"], shown["ratio"], shown["status"], shown["actual_on"]) == ("50.00", "41.7", "partly", None)
    await office.post(office.li, path, {"amount": "70", "effective_on": "2026-03-08"})
    shown = await _shown(office, project, "jobs")
    assert (shown["actual"], shown["status"], shown["actual_on"]) == ("120.00", "kept", "2026-03-08")
    first = shown["entries"][0]
    await office.post(office.li, path, {"amount": "40", "effective_on": "2026-03-01", "corrects_id": first["id"]})
    shown = await _shown(office, project, "jobs")
    assert (shown["actual"], shown["status"], len(shown["entries"])) == ("110.00", "partly", 3)
    again = await office.post(office.li, path, {"amount": "40", "effective_on": "2026-03-01", "corrects_id": first["id"]}, 409)
    assert again["type"].endswith("nothing-to-correct")


async def test_investment_comes_out_of_the_ledger(office: Office, project: Any) -> None:
    promised = await _promise(office, project, kind="investment", amount="1000", due_on="2026-03-31")
    path = f"projects/{project['id']}/promises/{promised['id']}/actuals"
    answer = await office.post(office.li, path, {"amount": "1", "effective_on": "2026-03-01"}, 409)
    assert answer["type"].endswith("actual-is-computed")
    for kind, amount in (("fixed_assets", "400"), ("physical", "9000"), ("fixed_assets", "700")):
        entry = {"kind": kind, "amount": amount, "effective_on": "2026-03-02"}
        await office.post(office.li, f"projects/{project['id']}/progress-entries", entry)
    shown = await _shown(office, project, "investment")
    assert (shown["actual"], shown["ratio"], shown["status"]) == ("1100.00", "110.0", "kept")


async def test_a_start_comes_out_of_the_nodes(office: Office) -> None:
    await office.open_gates(office.head, {})
    project = await office.lead(name="棉纺")
    contract = {"title": "合同", "kind": "contract", "amount": "1", "signed_on": "2026-03-09"}
    await office.post(office.li, f"projects/{project['id']}/agreements", contract)
    await _promise(office, project, kind="start", due_on="2026-03-20")
    for _ in range(3):
        await office.act(office.li, project, "advance")
    await office.act(office.li, project, "reach", node="registered")
    assert (await _shown(office, project, "start"))["status"] == "open"
    with clock.at(MORNING + timedelta(days=20)):
        assert (await _shown(office, project, "start"))["status"] == "overdue"
        await office.act(office.li, project, "reach", node="started")
        shown = await _shown(office, project, "start")
    assert (shown["status"], shown["actual_on"], shown["actual"]) == ("kept_late", "2026-03-29", None)


async def test_a_promise_taken_back_stays_on_record(office: Office, project: Any) -> None:
    tax = await _promise(office, project, kind="tax", amount="100", due_on="2026-12-31")
    path = f"projects/{project['id']}/promises/{tax['id']}"
    await office.post(office.li, f"{path}/void", {"reason": "补充协议取消"}, 200)
    assert (await _shown(office, project, "tax"))["status"] == "void"
    answer = await office.post(office.li, f"{path}/actuals", {"amount": "1", "effective_on": "2026-03-01"}, 409)
    assert answer["type"].endswith("promise-void")
    await office.post(office.li, f"{path}/void", {"reason": "x"}, 409)


async def test_wrong_promises_are_refused(office: Office, project: Any) -> None:
    path = f"projects/{project['id']}/promises"
    await office.post(office.li, path, {"kind": "start", "amount": "1", "due_on": "2026-12-31"}, 422)
    await office.post(office.li, path, {"kind": "tax", "due_on": "2026-12-31"}, 422)
    foreign = await office.lead(name="棉纺")
    contract = {"title": "合同", "kind": "contract", "amount": "1", "signed_on": "2026-03-09"}
    other = await office.post(office.li, f"projects/{foreign['id']}/agreements", contract)
    answer = await office.post(office.li, path, {"kind": "tax", "amount": "1", "due_on": "2026-12-31", "agreement_id": other["id"]}, 422)
    assert answer["errors"][0]["path"] == "agreement_id"
    await office.post(office.wang, path, {"kind": "tax", "amount": "1", "due_on": "2026-12-31"}, 403)


@pytest.mark.parametrize(
    ("actual", "on", "today", "status"),
    [
        (None, None, date(2026, 5, 1), "open"),
        (Decimal(0), None, date(2026, 5, 1), "open"),
        (Decimal(1), None, date(2026, 5, 1), "partly"),
        (Decimal(1), None, date(2026, 5, 2), "overdue"),
        (Decimal(9), date(2026, 5, 1), date(2026, 6, 1), "kept"),
        (Decimal(9), date(2026, 5, 2), date(2026, 6, 1), "kept_late"),
    ],
)
def test_how_a_promise_stands(actual: Any, on: Any, today: date, status: str) -> None:
    assert status_of({"void_reason": None, "due_on": date(2026, 5, 1)}, actual, on, today) == status
