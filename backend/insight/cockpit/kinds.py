"""履约 by kind: investment, start, output, tax and jobs."""

from typing import Final

from backend.insight.asking import Question
from backend.insight.cockpit.schemas import PromiseKind
from backend.insight.indicators.definition import compiled, weave
from backend.insight.indicators.definitions.promises import DUE, INVESTED, KEPT
from backend.insight.indicators.schemas import text_of
from backend.insight.plans.in_force import percent
from backend.kernel.db import Reader

# What had come of a kind by the end of the period; a project's fixed assets stand for all its investment promises, once.
_KINDS: Final = """
WITH {due}, {kept}, {invested}, entered AS (
  SELECT due.kind, sum(e.amount) AS amount FROM due JOIN library.report_promise_actual e ON (e.promise_id = due.id)
  WHERE e.effective_on <= :until AND e.recorded_at < :known GROUP BY 1
)
SELECT kept.kind, count(*) AS due, count(*) FILTER (WHERE kept.kept) AS kept,
  count(*) FILTER (WHERE NOT kept.kept AND kept.due_on < :today) AS late, sum(kept.amount) AS promised,
  CASE kept.kind WHEN 'start' THEN NULL WHEN 'investment' THEN (SELECT coalesce(sum(amount), 0) FROM invested)
    ELSE coalesce((SELECT amount FROM entered WHERE entered.kind = kept.kind), 0) END AS actual
FROM kept GROUP BY 1 ORDER BY array_position(ARRAY['investment', 'start', 'output', 'tax', 'jobs'], kept.kind)"""
KINDS: Final = {
    by_unit: compiled(weave(_KINDS, due=DUE, kept=KEPT, invested=INVESTED), frozenset({"unit"}) if by_unit else frozenset())
    for by_unit in (False, True)
}


async def promise_kinds(reader: Reader, question: Question) -> list[PromiseKind]:
    """Return the kinds of which something fell due in the period."""
    rows = await reader.rows(KINDS[question.scope.units is not None], **question.params(), today=question.today)
    return [
        PromiseKind(
            kind=row["kind"],
            due=row["due"],
            kept=row["kept"],
            late=row["late"],
            promised=None if row["promised"] is None else text_of(row["promised"], "yuan"),
            actual=None if row["actual"] is None else text_of(row["actual"], "yuan"),
            share=text_of(percent(row["actual"], row["promised"]), "percent") if row["promised"] and row["actual"] is not None else None,
        )
        for row in rows
    ]
