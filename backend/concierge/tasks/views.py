"""Tasks as lists show them: with the ticket they belong to."""

from uuid import UUID

from backend.concierge.tickets.views import ItemName, TaskView, View


class TaskTicket(View):
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
