"""The documents a demonstration begins with: invented clauses under the names of an office's usual papers."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import orjson

from backend.concierge.policies import repository
from backend.concierge.policies.clauses import add_clause, review_clause
from backend.concierge.policies.schemas import ClauseInput, PolicyInput, ReviewInput
from backend.concierge.policies.service import add_policy, publish_policy, today
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx, sql
from backend.kernel.principal import Principal

_FILE: Final = Path(__file__).parent / "seed.json"
_VERSION: Final = sql("SELECT version FROM concierge.policy WHERE id = :policy_id")
_CLAUSE_VERSION: Final = sql("SELECT version FROM concierge.policy_clause WHERE id = :clause_id")


@cache
def documents() -> list[dict[str, Any]]:
    """Return the documents of the file."""
    return orjson.loads(_FILE.read_bytes())


async def seed_policies(tx: Tx, vault: Vault, author: Principal, reviewer: Principal) -> int:
    """Write, review and publish the documents that are not there yet, marked as demo; return how many were added."""
    known = {row["titles"]["zh"] for row in await tx.rows(repository.NUMBERS)}
    missing = [one for one in documents() if one["document"]["titles"]["zh"] not in known]
    for one in missing:
        await _seed(tx, vault, author, reviewer, one)
    return len(missing)


async def _seed(tx: Tx, vault: Vault, author: Principal, reviewer: Principal, one: dict[str, Any]) -> None:
    policy_id = await add_policy(tx, author, PolicyInput.model_validate(one["document"]).model_dump(), demo=True)
    audit(tx, vault, author, "policy.create", "policy", policy_id, by="demo")
    for clause in one["clauses"]:
        clause_id = await add_clause(tx, author, policy_id, ClauseInput.model_validate(clause))
        await _review(tx, reviewer, clause_id, date.fromisoformat(one["reviewed_on"]))
    version = await tx.value(_VERSION, policy_id=policy_id)
    await publish_policy(tx, author, policy_id, version)
    audit(tx, vault, author, "policy.publish", "policy", policy_id, by="demo")


async def _review(tx: Tx, reviewer: Principal, clause_id: UUID, on: date) -> None:
    version = await tx.value(_CLAUSE_VERSION, clause_id=clause_id)
    await review_clause(tx, reviewer, clause_id, version, ReviewInput(opinion="complies", reviewed_on=min(on, today())))
