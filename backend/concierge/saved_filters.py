"""Filters people keep as tabs of the queues."""

from typing import Literal

from backend.concierge.models import saved_filter
from backend.kernel.saved_filters import NamedQuery, saved_filters_router


class SavedFilterInput(NamedQuery):
    """A filter to keep: the list it belongs to, its name, and the query of the address."""

    list: Literal["tickets", "tasks", "problems"]


router = saved_filters_router(saved_filter, SavedFilterInput)
