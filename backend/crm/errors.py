"""What can stand in the way of a change to an enterprise, one class per fact; words in `locales/`."""

from backend.kernel.errors import Problem


class CreditCodeTaken(Problem):
    """Another enterprise has this credit code; `enterprise` names it."""

    slug, status = "credit-code-taken", 409


class PossibleDuplicates(Problem):
    """Enterprises alike exist; `candidates` names them. Saving anyway takes their ids in `different_from`."""

    slug, status = "possible-duplicates", 409


class OtherUnitsEnterprise(Problem):
    """The enterprise belongs to another unit."""

    slug, status = "other-units-enterprise", 403


class EnterpriseMerged(Problem):
    """The record has become part of another; `survivor_id` names it."""

    slug, status = "enterprise-merged", 409


class InteractionCorrected(Problem):
    """The entry was corrected before; the newest entry is the one to correct."""

    slug, status = "interaction-corrected", 409


class MergeNeedsChoice(Problem):
    """Fields differ and nobody said which to keep; `fields` names them."""

    slug, status = "merge-needs-choice", 409


class MergeOutdated(Problem):
    """One of the two was changed since the preview."""

    slug, status = "merge-outdated", 412


class MergeNotUndoable(Problem):
    """Something that happened since stands in the way; `because` says what, `fields` or `merge_id` where."""

    slug, status = "merge-not-undoable", 409


class LibrarySilent(Problem):
    """The project library does not answer, so nobody can tell which enterprises have projects."""

    slug, status = "library-silent", 503
