"""SQL of roles."""

import sqlalchemy as sa

from backend.identity.models import account_role, role
from backend.kernel.db import insert_into, sql

_holders = sa.select(sa.func.count()).where(account_role.c.role_code == role.c.code).scalar_subquery()
ALL = sql(sa.select(role, _holders.label("holders")).order_by(role.c.family, role.c.code))
BY_CODE = sql(sa.select(role, _holders.label("holders")).where(role.c.code == sa.bindparam("code_sought")))
BY_CODE_LOCKED = sql(sa.select(role).where(role.c.code == sa.bindparam("code_sought")).with_for_update())
INSERT = sql(insert_into(role))
SAVE = sql(
    sa.update(role)
    .where(role.c.code == sa.bindparam("code_sought"))
    .values(
        names=sa.bindparam("new_names", type_=role.c.names.type),
        permissions=sa.bindparam("new_permissions", type_=role.c.permissions.type),
        version=role.c.version + sa.literal_column("1"),
    )
)
