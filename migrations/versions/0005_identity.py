"""identity: what the roles of the first office may do in the project library, the CRM and with policies"""

import sqlalchemy as sa
from alembic import op

revision = "0005_identity"
down_revision = "0004_concierge"
branch_labels = None
depends_on = None

_READS = ["library.projects.read", "crm.enterprises.read"]
_PROMOTES = [
    *_READS,
    "library.projects.edit",
    "library.progress.report",
    "library.projects.export",
    "crm.enterprises.edit",
    "crm.contacts.reveal",
    "crm.activities.log",
    "crm.imports.run",
    "crm.enterprises.export",
]
_HEADS = [
    *_PROMOTES,
    "library.projects.manage",
    "library.waivers.approve",
    "library.gates.edit",
    "crm.enterprises.merge",
    "crm.activities.manage",
    "crm.chains.edit",
    "concierge.policies.edit",
]
_GRANTS = {
    "concierge": _READS,
    "manager": [*_READS, "concierge.policies.edit"],
    "supervisor": [*_READS, "library.waivers.approve", "concierge.policies.review"],
    "promoter": _PROMOTES,
    "leader": [*_READS, "library.projects.manage", "library.waivers.approve", "library.projects.export", "crm.enterprises.export"],
    "reporter": [*_READS, "library.projects.edit", "library.progress.report", "crm.activities.log"],
}
_HEAD = {"zh": "招商局负责人", "en": "Head of promotion", "ru": "Руководитель управления"}
_role = sa.table(
    "role",
    sa.column("code", sa.Text),
    sa.column("family", sa.Text),
    sa.column("names", sa.JSON),
    sa.column("permissions", sa.ARRAY(sa.Text)),
    schema="identity",
)


def upgrade() -> None:
    for code, granted in _GRANTS.items():
        op.execute(sa.update(_role).where(_role.c.code == code).values(permissions=_role.c.permissions + granted))
    op.bulk_insert(_role, [{"code": "head", "family": "business", "names": _HEAD, "permissions": _HEADS}])


def downgrade() -> None:
    op.execute(sa.delete(_role).where(_role.c.code == "head"))
    for code, granted in _GRANTS.items():
        left = sa.func.array(
            sa.select(sa.column("one"))
            .select_from(sa.func.unnest(_role.c.permissions).alias("one"))
            .where(sa.column("one").notin_(granted))
            .scalar_subquery()
        )
        op.execute(sa.update(_role).where(_role.c.code == code).values(permissions=left))
