"""Filters people keep as tabs of the lists of enterprises, activities and follow-ups."""

from typing import Literal

from backend.crm.models import saved_filter
from backend.kernel.saved_filters import NamedQuery, saved_filters_router


class SavedFilterInput(NamedQuery):
    """A filter to keep: the list it belongs to, its name, and the query of the address."""

    list: Literal["enterprises", "activities", "follow-ups"]


router = saved_filters_router(saved_filter, SavedFilterInput)
