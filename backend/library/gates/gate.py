"""The gate before a project's next stage or node: what it asks for, what is there, what is waived."""

from dataclasses import asdict, dataclass
from typing import Any, Final, cast
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.concierge import ServiceDesk
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.gates.checks import GateFacts, satisfied
from backend.library.gates.definition import Target, is_fixed, words_of
from backend.library.gates.editions import current_gates
from backend.library.gates.schemas import GateView, RequirementView
from backend.library.models import agreement, claim, document, duplicate_candidate, project, promise, waiver
from backend.library.ports import Neighbours
from backend.library.projects.store import ProjectRow
from backend.library.stages.transitions import next_target

_PROJECT: Final = sa.bindparam("project_id", type_=sa.Uuid)
_TODAY: Final = sa.bindparam("today", type_=sa.Date)


def _count(table: sa.Table, *conditions: Any) -> Any:
    return sa.select(sa.func.count()).select_from(table).where(table.c.project_id == _PROJECT, *conditions).scalar_subquery()


_c, _a = claim.c, agreement.c
_other = project.alias("other")
_alive = sa.and_(_a.project_id == _PROJECT, _a.voided_at.is_(None))
_held = _count(claim, _c.state == sa.literal_column("'active'"), _c.expires_at > sa.bindparam("now", type_=_c.expires_at.type))
_contested = _count(claim, _c.state == sa.literal_column("'contested'"))
FACTS: Final = sql(
    sa.select(
        sa.func.array(
            sa.select(document.c.kind).where(document.c.project_id == _PROJECT).distinct().scalar_subquery(), type_=sa.ARRAY(sa.Text)
        ).label("documents"),
        # As duplicates/check.py says which levels a gate waits for; of a confidential project it must not speak.
        _count(
            duplicate_candidate,
            duplicate_candidate.c.verdict.is_(None),
            duplicate_candidate.c.other_id.in_(sa.select(_other.c.id).where(policy.readable(_other))),
            duplicate_candidate.c.level != sa.literal_column("'scale'"),
        ).label("open_duplicates"),
        sa.and_(_held > sa.literal_column("0"), _contested == sa.literal_column("0")).label("claim_held"),
        _count(agreement, _a.voided_at.is_(None), _a.kind == sa.literal_column("'contract'")).label("contracts"),
        _count(promise, promise.c.voided_at.is_(None)).label("promises"),
        sa.func.array(sa.select(sa.func.unnest(_a.clause_ids)).where(_alive).distinct().scalar_subquery(), type_=sa.ARRAY(sa.Uuid)).label(
            "clauses"
        ),
    )
)
WAIVED: Final = sql(
    sa.select(waiver.c.id, waiver.c.requirement)
    .where(
        waiver.c.project_id == _PROJECT,
        waiver.c.target == sa.bindparam("target", type_=sa.Text),
        waiver.c.approved,
        waiver.c.expires_on >= _TODAY,
    )
    .order_by(waiver.c.expires_on)
)


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate as it stands before one project."""

    version: int
    requirements: list[RequirementView]

    @property
    def missing(self) -> list[RequirementView]:
        """Return what keeps it shut."""
        return [one for one in self.requirements if not one.satisfied and not one.waived]

    @property
    def waiver_ids(self) -> list[UUID]:
        """Return the waivers without which it would be shut."""
        return [one.waiver_id for one in self.requirements if one.waiver_id is not None and not one.satisfied]


async def _unreviewed(neighbours: Neighbours, clauses: list[UUID]) -> int | None:
    if not clauses:
        return 0
    today = local_date(clock.now())
    known = await neighbours.ask(ServiceDesk, lambda desk: desk.clauses(clauses, today))
    if known is None:
        return None
    return sum(1 for one in clauses if one not in known or known[one].reviewed_on is None)


async def gate_before(reader: Reader, neighbours: Neighbours, principal: Principal, row: ProjectRow, target: Target) -> Gate:
    """Return the gate of `target` in its edition in force, as far as the caller may see what it asks for."""
    number, definition = await current_gates(reader)
    found = await reader.row(FACTS, project_id=row.id, now=clock.now(), **policy.caller_of(principal))
    codes = definition.codes(target)
    asks_clauses = "check.clause_reviewed" in codes
    facts = GateFacts(
        values=asdict(row),
        documents=frozenset(found["documents"]),
        open_duplicates=found["open_duplicates"],
        claim_held=found["claim_held"],
        contracts=found["contracts"],
        promises=found["promises"],
        investment=row.fixed_assets,
        unreviewed=await _unreviewed(neighbours, list(found["clauses"])) if asks_clauses else 0,
    )
    today = local_date(clock.now())
    waived = {one["requirement"]: one["id"] for one in await reader.rows(WAIVED, project_id=row.id, target=target, today=today)}
    return Gate(number, [_requirement(code, target, facts, waived) for code in codes])


def _requirement(code: str, target: Target, facts: GateFacts, waived: dict[str, UUID]) -> RequirementView:
    kind, _, subject = code.partition(".")
    fixed = is_fixed(target, code)
    waiver_id = None if fixed else waived.get(code)
    return RequirementView(
        code=code,
        kind=kind,  # type: ignore[arg-type]
        subject=subject,
        **words_of(code),
        satisfied=satisfied(code, facts),
        waived=waiver_id is not None,
        waiver_id=waiver_id,
        waivable=not fixed,
    )


async def show_gate(reader: Reader, neighbours: Neighbours, principal: Principal, row: ProjectRow, target: Target | None) -> GateView:
    """Return what the named gate, or the one before the next stage, still needs."""
    asked = target or cast("Target | None", next_target((row.stage, row.node)))
    if asked is None:
        number, _ = await current_gates(reader)
        return GateView(target=None, gate_version=number, open=False, requirements=[], missing_parts=[])
    gate = await gate_before(reader, neighbours, principal, row, asked)
    return GateView(
        target=asked,
        gate_version=gate.version,
        open=not gate.missing,
        requirements=gate.requirements,
        missing_parts=neighbours.missing,
    )
