"""Filters people keep as tabs of the project lists."""

from typing import Literal

from backend.kernel.saved_filters import NamedQuery, saved_filters_router
from backend.library.models import saved_filter


class SavedFilterInput(NamedQuery):
    """A filter to keep: the list it belongs to, its name, and the query of the address."""

    list: Literal["projects", "agreements", "claims", "waivers", "duplicates", "documents"]


router = saved_filters_router(saved_filter, SavedFilterInput)
