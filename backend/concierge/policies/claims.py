"""A policy claim (政策兑现): the ticket refers to a clause that is in force when it is handed in."""

from typing import Any, Final
from uuid import UUID

from backend.concierge.items.definition import ItemKind, JsonObject, ServiceItemDefinition
from backend.concierge.policies import repository
from backend.concierge.policies.service import today, wrong
from backend.kernel.db import Reader

CLAUSE_FIELD: Final = "clause"


def _chosen(form: JsonObject) -> UUID | None:
    value: Any = form.get(CLAUSE_FIELD)
    try:
        return UUID(value)
    except (TypeError, ValueError, AttributeError):
        return None


async def claimed_clause(reader: Reader, definition: ServiceItemDefinition, form: JsonObject) -> UUID | None:
    """Return the clause a claim's form names, None for any other item; InvalidInput unless it is in force today."""
    if definition.kind is not ItemKind.POLICY_CLAIM or CLAUSE_FIELD not in definition.form["properties"]:
        return None
    chosen = _chosen(form)
    if chosen is None or await reader.row(repository.ONE_IN_FORCE, clause_id=chosen, on=today()) is None:
        raise wrong(f"form.{CLAUSE_FIELD}", "clause_not_in_force")
    return chosen
