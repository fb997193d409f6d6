"""Tables of crm."""

from backend.crm.activity_models import activity, activity_entry, encounter, encounter_entry, follow_up, follow_up_step
from backend.crm.columns import metadata
from backend.crm.enterprise_models import contact, different, enterprise, interaction, merge

__all__ = [
    "activity",
    "activity_entry",
    "contact",
    "different",
    "encounter",
    "encounter_entry",
    "enterprise",
    "follow_up",
    "follow_up_step",
    "interaction",
    "merge",
    "metadata",
]
