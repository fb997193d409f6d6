"""What can stand in the way of a step on a ticket, one class per fact; words in `locales/`."""

from backend.kernel.errors import Problem


class ActionNotPossible(Problem):
    """The ticket is in a state in which this step does not exist; `allowed_in` names the states that have it."""

    slug, status = "action-not-possible", 409


class NotYourAction(Problem):
    """The step is somebody else's; `who` names whose."""

    slug, status = "not-your-action", 403


class TicketTaken(Problem):
    """Another concierge was faster."""

    slug, status = "ticket-taken", 409


class MaterialsMissing(Problem):
    """Needed papers were not handed in; `errors` names each."""

    slug, status = "materials-missing", 422


class MaterialsUnchecked(Problem):
    """Papers have no verdict yet; `materials` names them."""

    slug, status = "materials-unchecked", 409


class MaterialsRejected(Problem):
    """Papers were rejected, so a notice has to go out first; `materials` names them."""

    slug, status = "materials-rejected", 409


class NoticeAlreadyGiven(Problem):
    """A second notice names what had been visible at the first; `defects` lists it."""

    slug, status = "notice-already-given", 409


class CorrectionIncomplete(Problem):
    """Not everything the notice asks for was replaced; `errors` names what is left."""

    slug, status = "correction-incomplete", 409


class NotInNotice(Problem):
    """Something was changed that the notice does not ask for."""

    slug, status = "not-in-notice", 409


class CorrectionNotOverdue(Problem):
    """The applicant still has time to correct."""

    slug, status = "correction-not-overdue", 409


class TasksOpen(Problem):
    """Departments have not finished; `tasks` names them."""

    slug, status = "tasks-open", 409


class ReplyOwed(Problem):
    """A supervisor waits for an answer first."""

    slug, status = "reply-owed", 409


class ExtensionPending(Problem):
    """One request for more time is already waiting for a decision."""

    slug, status = "extension-pending", 409


class NoExtensionPending(Problem):
    """No request for more time waits for a decision."""

    slug, status = "no-extension-pending", 409


class SecondPersonNeeded(Problem):
    """Who asked cannot also decide."""

    slug, status = "second-person-needed", 403


class ReopenTooLate(Problem):
    """The thirty days in which an applicant may reopen are over."""

    slug, status = "reopen-too-late", 409


class ItemRetired(Problem):
    """The service is no longer offered."""

    slug, status = "item-retired", 409


class TaskExists(Problem):
    """The ticket already has this task."""

    slug, status = "task-exists", 409


class TaskActionNotPossible(Problem):
    """The task is in a state in which this step does not exist; `allowed_in` names the states that have it."""

    slug, status = "task-action-not-possible", 409
