"""The invented office."""

from tests.crm.house import house

__all__ = ["house"]
