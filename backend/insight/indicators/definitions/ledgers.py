"""Sums of the ledgers: what was built, paid in, invested in fixed assets, and signed."""

from typing import Final

from backend.insight.indicators.definition import Definition, records, weave
from backend.insight.indicators.definitions.of_projects import BY_ENTRY, PROJECT

_PROGRESS: Final = """
FROM library.report_progress e JOIN library.report_project p ON (p.id = e.project_id)
WHERE e.kind = '{kind}' AND e.effective_on BETWEEN :since AND :until AND e.recorded_at < :known AND IN_SCOPE(p)"""
_SIGNED: Final = """
FROM library.report_agreement e LEFT JOIN library.report_project p ON (p.id = e.project_id)
WHERE e.kind = 'contract' AND e.effective_on BETWEEN :since AND :until AND e.recorded_at < :known AND IN_SCOPE(p)"""
# A signing is shown by its own title, unless its project is confidential.
AGREEMENT: Final = {
    **PROJECT,
    "kind": "'agreement'",
    "id": "e.id",
    "label": "e.title",
    "on_day": "e.effective_on",
    "activity_id": "e.activity_id",
    "note": "e.kind",
}


def progress_sum(key: str, kind: str) -> Definition:
    """Return the sum of the progress ledger's entries of a kind."""
    return Definition(
        key=key,
        version=1,
        group="projects",
        measure="yuan",
        breakdowns=BY_ENTRY,
        dated=True,
        statement=records(
            weave(_PROGRESS, kind=kind),
            value="e.amount",
            kind="'progress_entry'",
            id="e.id",
            on_day="e.effective_on",
            note="CASE WHEN e.corrects_id IS NULL THEN 'entry' ELSE 'correction' END",
            **PROJECT,
        ),
    )


def _signed(key: str, *, money: bool) -> Definition:
    return Definition(
        key=key,
        version=1,
        group="projects",
        measure="yuan" if money else "count",
        breakdowns=BY_ENTRY,
        dated=True,
        statement=records(_SIGNED, value="e.amount" if money else "e.pieces", **AGREEMENT),
    )


DEFINITIONS: Final = (
    progress_sum("progress_value", "physical"),
    progress_sum("funds_in_place", "funds_in_place"),
    progress_sum("fixed_assets", "fixed_assets"),
    _signed("signed_contracts", money=False),
    _signed("signed_amount", money=True),
)
