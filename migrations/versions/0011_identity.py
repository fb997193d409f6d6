"""identity: what the roles of the first office may do with figures and plans; the unit tree for reports"""

import sqlalchemy as sa
from alembic import op

revision = "0011_identity"
down_revision = "0010_insight"
branch_labels = None
depends_on = None

_READS = ["insight.figures.read"]
_READS_ALL = [*_READS, "insight.figures.read_all", "insight.figures.export"]
_GRANTS = {
    "leader": [*_READS_ALL, "insight.bulletins.publish"],
    "head": [*_READS_ALL, "insight.plans.edit", "insight.bulletins.publish", "insight.templates.edit"],
    "manager": _READS_ALL,
    "supervisor": _READS_ALL,
    "promoter": [*_READS, "insight.figures.export"],
    "reporter": _READS,
}
_role = sa.table("role", sa.column("code", sa.Text), sa.column("permissions", sa.ARRAY(sa.Text)), schema="identity")
UNITS = """
CREATE VIEW identity.report_unit AS
SELECT code, parent_code, kind, names, position, active FROM identity.unit
"""
COLUMNS = {
    "code": "Code by which records name the unit",
    "parent_code": "The unit above, null for the top",
    "kind": "city, office, department, regiment, zone, station or aid",
    "names": "Names by language",
    "position": "Order among its siblings",
    "active": "False for units that are no more; their records stay",
}


def upgrade() -> None:
    for code, granted in _GRANTS.items():
        op.execute(sa.update(_role).where(_role.c.code == code).values(permissions=_role.c.permissions + granted))
    op.execute(UNITS)
    op.execute("COMMENT ON VIEW identity.report_unit IS 'One row a unit. A contract: columns are added, never changed.'")
    for column, meaning in COLUMNS.items():
        op.execute(f"COMMENT ON COLUMN identity.report_unit.{column} IS '{meaning}'")


def downgrade() -> None:
    op.execute("DROP VIEW identity.report_unit")
    for code, granted in _GRANTS.items():
        left = sa.func.array(
            sa.select(sa.column("one"))
            .select_from(sa.func.unnest(_role.c.permissions).alias("one"))
            .where(sa.column("one").notin_(granted))
            .scalar_subquery()
        )
        op.execute(sa.update(_role).where(_role.c.code == code).values(permissions=left))
