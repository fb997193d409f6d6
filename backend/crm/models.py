"""Tables of crm."""

from backend.crm.activity_models import activity, activity_entry, encounter, encounter_entry, follow_up, follow_up_step
from backend.crm.chain_models import chain, chain_candidate, chain_edge, chain_member, chain_node
from backend.crm.columns import metadata
from backend.crm.enterprise_models import contact, different, enterprise, interaction, merge
from backend.crm.import_models import import_batch, import_mapping, import_row
from backend.kernel.tables import saved_filter_table

__all__ = [
    "activity",
    "activity_entry",
    "chain",
    "chain_candidate",
    "chain_edge",
    "chain_member",
    "chain_node",
    "contact",
    "different",
    "encounter",
    "encounter_entry",
    "enterprise",
    "follow_up",
    "follow_up_step",
    "import_batch",
    "import_mapping",
    "import_row",
    "interaction",
    "merge",
    "metadata",
    "saved_filter",
]

saved_filter = saved_filter_table(metadata)
