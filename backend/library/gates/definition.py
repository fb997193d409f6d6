"""What a gate may ask for, and an edition of the gates as data."""

from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from backend.kernel.errors import LANGUAGES, text

Target = Literal["negotiating", "signed", "landed", "registered", "started", "producing", "above_scale"]
FieldName = Literal[
    "summary",
    "enterprise_id",
    "investor",
    "credit_code",
    "industry",
    "region",
    "total_investment",
    "fixed_investment",
    "land_mu",
    "energy_tce",
    "planned_start_on",
    "planned_producing_on",
    "jobs",
    "tax_per_year",
    "output_per_year",
]
DocumentName = Literal[
    "lead", "proposal", "feasibility", "agreement", "licence", "filing", "land", "permit", "acceptance", "statistics", "photo"
]
CheckName = Literal[
    "duplicate_resolved", "first_report_held", "agreement_signed", "clause_reviewed", "promises_recorded", "investment_reported"
]

TARGETS: Final[tuple[Target, ...]] = ("negotiating", "signed", "landed", "registered", "started", "producing", "above_scale")
# Whatever an office edits: nothing is signed without a contract, and no clause is promised unreviewed.
FIXED: Final[dict[Target, tuple[CheckName, ...]]] = {"signed": ("agreement_signed", "clause_reviewed")}


class GateStep(BaseModel):
    """What one stage or node asks for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fields: Annotated[list[FieldName], Field(max_length=30)]
    documents: Annotated[list[DocumentName], Field(max_length=20)]
    checks: Annotated[list[CheckName], Field(max_length=20)]


class GateDefinition(BaseModel):
    """All gates of one edition; a target left out asks for nothing but what is fixed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    steps: dict[Target, GateStep]

    def codes(self, target: Target) -> list[str]:
        """Return the codes of what a target asks for, the fixed ones included."""
        step = self.steps.get(target) or GateStep(fields=[], documents=[], checks=[])
        named = [f"field.{one}" for one in step.fields]
        named += [f"document.{one}" for one in step.documents]
        named += [f"check.{one}" for one in (*step.checks, *FIXED.get(target, ()))]
        return list(dict.fromkeys(named))


def words_of(code: str) -> dict[str, Any]:
    """Return `names` and `remedy` of a requirement by language."""
    entries = {language: text(f"gate.{code}", language) for language in LANGUAGES}
    return {part: {language: entry[key] for language, entry in entries.items()} for part, key in (("names", "name"), ("remedy", "remedy"))}


def is_fixed(target: Target, code: str) -> bool:
    """Tell whether a requirement can never be waived or edited away."""
    return code in [f"check.{one}" for one in FIXED.get(target, ())]


def options() -> list[dict[str, Any]]:
    """Return everything a gate may ask for, each with its code and words."""
    named = [("field", get_args(FieldName)), ("document", get_args(DocumentName)), ("check", get_args(CheckName))]
    codes = [f"{kind}.{one}" for kind, names in named for one in names]
    return [{"code": code, **words_of(code)} for code in codes]
