"""What can stand in the way of a step on a project, one class per fact; words in `locales/`."""

from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, Problem, text


def wrong(path: str, slug: str) -> InvalidInput:
    """Return the error of one field; its words stand under `project.<slug>`."""
    return InvalidInput(errors=[FieldError(path, slug, text(f"project.{slug}", current_language()))])


class OutsideYourUnits(Problem):
    """The project belongs to a unit the caller does not work for."""

    slug, status = "outside-your-units", 403


class OwnerNamesReaders(Problem):
    """Only the owner says who sees a confidential project."""

    slug, status = "owner-names-readers", 403


class ProjectActionNotPossible(Problem):
    """The project stands where this step does not exist; `stage` and `status` say where."""

    slug, status = "project-action-not-possible", 409


class GateShut(Problem):
    """The next stage needs more; `missing` names each requirement."""

    slug, status = "gate-shut", 409


class WaiverNotPossible(Problem):
    """The gate does not ask for this, or it can never be waived."""

    slug, status = "waiver-not-possible", 409


class WaiverPending(Problem):
    """The same waiver already waits for a decision."""

    slug, status = "waiver-pending", 409


class WaiverDecided(Problem):
    """Somebody decided this waiver already."""

    slug, status = "waiver-decided", 409


class SecondPerson(Problem):
    """Who asked, or has a part in it, cannot also decide."""

    slug, status = "second-person-decides", 403


class ClaimYours(Problem):
    """The claim is the caller's own unit's already, or already contested by it."""

    slug, status = "claim-yours", 409


class ClaimNotOpen(Problem):
    """The claim has ended, or is not contested."""

    slug, status = "claim-not-open", 409


class DuplicateResolved(Problem):
    """Somebody resolved this possible duplicate already."""

    slug, status = "duplicate-resolved", 409


class AgreementVoid(Problem):
    """The agreement was voided."""

    slug, status = "agreement-void", 409


class PromiseVoid(Problem):
    """The promise was taken back."""

    slug, status = "promise-void", 409


class NothingToCorrect(Problem):
    """The correction says what is recorded already."""

    slug, status = "nothing-to-correct", 409


class ActualIsComputed(Problem):
    """What became of this promise comes out of stages or the progress ledger, and is not entered."""

    slug, status = "actual-is-computed", 409


class TooManyDocuments(Problem):
    """The project holds as many documents, or bytes, as it may. Params: `limit`, `limit_mb`."""

    slug, status = "too-many-documents", 409
