"""The requests that are measured, and the bars they are held to."""

import itertools
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any
from urllib.parse import quote

import asyncpg
import orjson

from backend.apps.demo.forms import filled_form
from benchmarks.load import OutOfRequests, request
from benchmarks.office import Measured
from benchmarks.seed import COMMON_WORD, RARE_WORD

TICKETS = "/api/concierge/tickets"
_OPENED = 400
_CLAIMED = 6000
_RECORDED = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """What a path is held to: CPU of app and Postgres per request, and the share of pgbench's rate."""

    app_ms: float
    postgres_ms: float
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """One kind of request."""

    name: str
    bar: Bar | None
    status: int
    make: Callable[[], bytes]
    example: Mapping[str, Any]
    grows: bool = True
    changes: Sequence[str] = ()
    """Ids of the records that the requests change, one each."""


def _get(name: str, bar: Bar | None, cookies: list[str], targets: list[str]) -> Path:
    turns = itertools.cycle([request("GET", target, cookie) for target, cookie in zip(targets, itertools.cycle(cookies), strict=False)])
    return Path(
        name, bar, 200, lambda: next(turns), {"method": "GET", "path": targets[0], "cookie": cookies[0], "headers": {}, "body": b""}
    )


def _submit(measured: Measured) -> Path:
    cookies = itertools.cycle(measured.office.investors)
    form = filled_form(Random(7), "problem-report", date(2026, 1, 5))
    body = orjson.dumps({"service_item": "problem-report", "form": form, "submit": True, "promised": _PROMISED}, default=str)

    def make() -> bytes:
        return request("POST", TICKETS, next(cookies), {"idempotency-key": uuid.uuid4().hex}, body)

    example = {"path": TICKETS, "cookie": next(cookies), "headers": {"idempotency-key": "idempotent-bench"}, "body": body}
    return Path("submit", Bar(1.6, 0.9, 0.25), 201, make, {"method": "POST", **example}, grows=False)


# Papers that a problem of any topic may ask for; all of them may follow later.
_PROMISED = ["policy-document", "payment-contract", "inspection-notice", "earlier-letters"]


def _claim(measured: Measured, idents: list[str]) -> Path:
    cookies = itertools.cycle(measured.office.concierges)
    left = iter(idents)

    def make() -> bytes:
        ident = next(left, None)
        if ident is None:
            raise OutOfRequests
        return request("POST", f"{TICKETS}/{ident}/actions/claim", next(cookies), body=b"{}")

    # Those that are recorded are not asked again.
    recorded = [f"{TICKETS}/{ident}/actions/claim" for ident in itertools.islice(left, _RECORDED)]
    example = {"method": "POST", "path": recorded, "cookie": measured.office.concierges[0], "headers": {}, "body": b"{}"}
    return Path("claim", Bar(1.6, 0.9), 200, make, example, grows=False, changes=idents)


async def paths(measured: Measured) -> Iterator[Path]:
    """Return the requests; claims take what the submissions before them have left, so they are looked up late."""
    office = measured.office
    shown = await _idents(measured.dsn, f"SELECT id FROM concierge.ticket WHERE state <> 'draft' ORDER BY md5(id::text) LIMIT {_OPENED}")
    staff, own = office.concierges, office.investors
    read = [
        _get("list of 20, staff queue", Bar(0.7, 0.4, 0.25), staff, [f"{TICKETS}?state=open&limit=20"]),
        _get("list of 20, own tickets", Bar(0.7, 0.4, 0.25), own, [f"{TICKETS}?limit=20"]),
        _get("detail", Bar(0.5, 0.3), staff, [f"{TICKETS}/{ident}" for ident in shown]),
        _get("search, rare word of 2 characters", None, staff, [f"{TICKETS}?q={quote(RARE_WORD)}"]),
        _get("search, common word of 2 characters", None, staff, [f"{TICKETS}?q={quote(COMMON_WORD)}"]),
    ]
    return iter([*read, _submit(measured)])


async def claims(measured: Measured) -> Path:
    """Return the claims of what the submissions have left."""
    query = f"SELECT id FROM concierge.ticket WHERE state = 'received' AND owner_id IS NULL ORDER BY id DESC LIMIT {_CLAIMED}"
    return _claim(measured, await _idents(measured.dsn, query))


async def _idents(dsn: str, query: str) -> list[str]:
    connection = await asyncpg.connect(dsn)
    try:
        return [str(row[0]) for row in await connection.fetch(query)]
    finally:
        await connection.close()
