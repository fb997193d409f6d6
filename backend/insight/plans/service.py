"""Plans are made as drafts and published as editions; what was in force once stays on record."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

import asyncpg

from backend.insight.errors import NoDraft, PlanDiffers, PlanExists, wrong
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.live import figures_changed
from backend.insight.plans import repository
from backend.insight.plans.presenting import differences
from backend.insight.plans.schemas import Draft, NewPlan, NewTarget, PlanPatch, Publishing
from backend.insight.scope import UNITS
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_QUARTER: Final = 3


@dataclass(frozen=True, slots=True)
class Caller:
    """Who changes a plan, and in which transaction."""

    tx: Tx
    resources: Resources
    principal: Principal

    def audit(self, action: str, plan_id: UUID, **data: Any) -> None:
        """Record what was done, in this transaction."""
        audit(self.tx, self.resources.vault, self.principal, action, "plan", plan_id, **data)


async def create(caller: Caller, body: NewPlan, *, demo: bool = False) -> UUID:
    """Make a plan with its first draft; raises InvalidInput, PlanExists."""
    _check_days(body)
    if (body.campaign is None) != (body.kind != "campaign"):
        raise wrong("campaign", "campaign_needed" if body.kind == "campaign" else "campaign_not_here")
    await _check_targets(caller.tx, body.targets)
    if body.kind != "campaign":
        existing = await caller.tx.value(repository.SAME_TIME, kind=body.kind, since=body.since, until=body.until)
        if existing is not None:
            raise PlanExists(extra={"plan_id": str(existing)})
    now, plan_id = clock.now(), new_id()
    by = caller.principal.account_id
    stamps = {"created_by": by, "created_at": now, "updated_at": now, "demo": demo, "version": 1}
    named = {"kind": body.kind, "title": body.title, "campaign": body.campaign, "since": body.since, "until": body.until}
    try:
        async with caller.tx.savepoint():
            await caller.tx.run(repository.ADD_PLAN, id=plan_id, **named, **stamps)
    except asyncpg.UniqueViolationError as error:
        # Somebody made it in the same moment.
        raise PlanExists(extra={"plan_id": None}) from error
    await _add_draft(caller, plan_id, 1, Draft(note=body.note, targets=body.targets))
    caller.audit("plan.create", plan_id, kind=body.kind, since=body.since, until=body.until, targets=len(body.targets))
    return plan_id


def _check_days(body: NewPlan) -> None:
    if body.until < body.since:
        raise wrong("to", "period_backwards")
    if body.kind == "annual" and (body.since, body.until) != (date(body.since.year, 1, 1), date(body.since.year, 12, 31)):
        raise wrong("to", "not_a_calendar_year")
    if body.kind == "quarterly" and (body.since.month % _QUARTER != 1 or (body.since, body.until) != _quarter(body.since)):
        raise wrong("to", "not_a_quarter")


def _quarter(day: date) -> tuple[date, date]:
    last = day.month + _QUARTER - 1
    return date(day.year, day.month, 1), date(day.year, last, calendar.monthrange(day.year, last)[1])


async def _check_targets(tx: Tx, targets: Sequence[NewTarget]) -> None:
    units = {row["code"] for row in await tx.rows(UNITS)}
    seen: set[tuple[str, str | None]] = set()
    for index, one in enumerate(targets):
        if one.indicator not in INDICATORS or not INDICATORS[one.indicator].targetable:
            raise wrong(f"targets.{index}.indicator", "unknown_indicator")
        if one.unit is not None and one.unit not in units:
            raise wrong(f"targets.{index}.unit", "unknown_unit")
        if (one.indicator, one.unit) in seen:
            raise wrong(f"targets.{index}.indicator", "target_twice")
        seen.add((one.indicator, one.unit))


async def _add_draft(caller: Caller, plan_id: UUID, number: int, body: Draft) -> None:
    edition_id = new_id()
    unset = dict.fromkeys(("difference_reason", "published_by", "published_at", "superseded_at"))
    made = {"created_by": caller.principal.account_id, "created_at": clock.now()}
    await caller.tx.run(
        repository.ADD_EDITION, id=edition_id, plan_id=plan_id, number=number, state="draft", note=body.note, **unset, **made
    )
    await _add_targets(caller.tx, edition_id, body.targets)


async def _add_targets(tx: Tx, edition_id: UUID, targets: Sequence[NewTarget]) -> None:
    rows = [{"id": new_id(), "edition_id": edition_id, **one.model_dump()} for one in targets]
    if rows:
        await tx.many(repository.ADD_TARGET, rows)


async def _locked(caller: Caller, plan_id: UUID, version: int) -> Any:
    row = await caller.tx.row(repository.LOCK, plan_id=plan_id)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    return row


async def rename(caller: Caller, plan_id: UUID, version: int, body: PlanPatch) -> None:
    """Give a plan another title; raises NotFound, StaleVersion."""
    row = await _locked(caller, plan_id, version)
    await caller.tx.run(repository.RENAME, plan_id=plan_id, title=body.title)
    await caller.tx.run(repository.TOUCH, plan_id=plan_id, now=clock.now())
    caller.audit("plan.rename", plan_id, before=row["title"], after=body.title)


async def put_draft(caller: Caller, plan_id: UUID, version: int, body: Draft) -> None:
    """Make the draft of the next edition, or write it anew; raises NotFound, StaleVersion, InvalidInput."""
    await _locked(caller, plan_id, version)
    await _check_targets(caller.tx, body.targets)
    editions = await caller.tx.rows(repository.EDITIONS, plan_id=plan_id)
    if editions and editions[0]["state"] == "draft":
        edition_id = editions[0]["id"]
        await caller.tx.run(repository.DROP_TARGETS, edition_id=edition_id)
        await caller.tx.run(repository.NOTE, edition_id=edition_id, note=body.note)
        await _add_targets(caller.tx, edition_id, body.targets)
    else:
        await _add_draft(caller, plan_id, editions[0]["number"] + 1, body)
    await caller.tx.run(repository.TOUCH, plan_id=plan_id, now=clock.now())
    caller.audit("plan.draft", plan_id, targets=len(body.targets))


async def discard_draft(caller: Caller, plan_id: UUID, version: int) -> None:
    """Drop the draft, and the plan with it when nothing else was ever made of it; raises NotFound, StaleVersion, NoDraft."""
    await _locked(caller, plan_id, version)
    draft, count = await _draft(caller, plan_id)
    await caller.tx.run(repository.DROP_TARGETS, edition_id=draft["id"])
    await caller.tx.run(repository.DROP_EDITION, edition_id=draft["id"])
    if count == 1:
        await caller.tx.run(repository.DROP_PLAN, plan_id=plan_id)
    else:
        await caller.tx.run(repository.TOUCH, plan_id=plan_id, now=clock.now())
    caller.audit("plan.discard", plan_id, edition=draft["number"])


async def _draft(caller: Caller, plan_id: UUID) -> tuple[Any, int]:
    editions = await caller.tx.rows(repository.EDITIONS, plan_id=plan_id)
    if not editions or editions[0]["state"] != "draft":
        raise NoDraft
    return editions[0], len(editions)


async def publish(caller: Caller, plan_id: UUID, version: int, body: Publishing) -> None:
    """Put the draft in force in place of the edition before; raises NotFound, StaleVersion, NoDraft, PlanDiffers."""
    await _locked(caller, plan_id, version)
    draft, _ = await _draft(caller, plan_id)
    rows = [row for row in await caller.tx.rows(repository.TARGETS, plan_id=plan_id) if row["edition_id"] == draft["id"]]
    apart = differences((row["indicator"], row["unit"], row["amount"]) for row in rows)
    if apart and body.difference_reason is None:
        raise PlanDiffers(count=len(apart), extra={"differences": apart})
    now = clock.now()
    await caller.tx.run(repository.SUPERSEDE, plan_id=plan_id, now=now)
    await caller.tx.run(
        repository.PUBLISH,
        edition_id=draft["id"],
        now=now,
        by=caller.principal.account_id,
        difference_reason=body.difference_reason if apart else None,
    )
    await caller.tx.run(repository.TOUCH, plan_id=plan_id, now=now)
    caller.audit("plan.publish", plan_id, edition=draft["number"], targets=len(rows), differences=len(apart))
    figures_changed(caller.tx)
