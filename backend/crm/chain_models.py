"""Tables of industry chains: who supplies whom, what is here, what is missing, and who could fill it."""

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from backend.crm.columns import demo_column, id_column, metadata, version_column
from backend.kernel.tables import one_of, timestamp

TIERS: Final = ("upstream", "midstream", "downstream", "support")


def _node(name: str, **options: Any) -> sa.Column[object]:
    return sa.Column(name, sa.Uuid, sa.ForeignKey("crm.chain_node.id", ondelete="CASCADE"), nullable=False, **options)


chain = sa.Table(
    "chain",
    metadata,
    id_column(),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("names", JSONB, nullable=False),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.Column("updated_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    demo_column(),
    version_column(),
)

chain_node = sa.Table(
    "chain_node",
    metadata,
    id_column(),
    sa.Column("chain_id", sa.Uuid, sa.ForeignKey("crm.chain.id"), nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("names", JSONB, nullable=False),
    sa.Column("tier", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    # What an enterprise is matched by: codes of GB/T 4754 and of tags.
    sa.Column("industries", ARRAY(sa.Text), nullable=False, server_default="{}"),
    sa.Column("tags", ARRAY(sa.Text), nullable=False, server_default="{}"),
    sa.Column("note", sa.Text),
    one_of("tier", TIERS),
    sa.UniqueConstraint("chain_id", "key"),
)

chain_edge = sa.Table(
    "chain_edge",
    metadata,
    _node("from_id", primary_key=True),
    _node("to_id", primary_key=True, index=True),
    sa.CheckConstraint("from_id <> to_id", name="no_loop"),
)

# The enterprises of ours that stand on a node.
chain_member = sa.Table(
    "chain_member",
    metadata,
    id_column(),
    _node("node_id"),
    sa.Column("enterprise_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), nullable=False, index=True),
    sa.UniqueConstraint("node_id", "enterprise_id"),
)

# Who could be won for a node (招龙头): known to us, or by name alone.
chain_candidate = sa.Table(
    "chain_candidate",
    metadata,
    id_column(),
    _node("node_id", index=True),
    sa.Column("enterprise_id", sa.Uuid, sa.ForeignKey("crm.enterprise.id"), index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("leading", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
)
