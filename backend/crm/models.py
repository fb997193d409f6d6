"""Tables of crm."""

from backend.crm.activity_models import activity, activity_entry, encounter, encounter_entry, follow_up, follow_up_step
from backend.crm.columns import metadata

__all__ = ["activity", "activity_entry", "encounter", "encounter_entry", "follow_up", "follow_up_step", "metadata"]
