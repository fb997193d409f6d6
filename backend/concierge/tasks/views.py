"""Tasks as lists show them: with the ticket they belong to."""

from uuid import UUID

from typing_extensions import TypedDict

from backend.concierge.tickets.views import ItemName, TaskView


class TaskTicket(TypedDict):
    """The ticket of a task."""

    id: UUID
    number: str | None
    subject: str
    company: str | None
    item: ItemName
    state: str


class TaskItem(TaskView):
    """A task with its ticket."""

    ticket: TaskTicket
