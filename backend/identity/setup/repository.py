"""SQL of the set-up's one row."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.identity.models import ADMIN_FAMILIES, account, setup
from backend.kernel.db import sql
from backend.kernel.tables import timestamp

_s = setup.c
_staff = sa.exists(sa.select(account.c.id).where(account.c.kind == sa.literal_column("'staff'")))
# An office that was begun before there was a wizard has its people, and is set up all the same.
IS_SET_UP = sql(sa.select(sa.or_(_staff, sa.exists(sa.select(_s.sole).where(_s.finished_at.is_not(None))))))
WAITING_ADMINISTRATORS = sql(
    sa.select(account.c.id)
    .where(
        account.c.role_family.in_([sa.literal_column(f"'{family}'") for family in ADMIN_FAMILIES]),
        account.c.active,
        account.c.initial_until.is_not(None),
    )
    .order_by(account.c.created_at, account.c.id)
    .limit(sa.literal_column("3"))
)
BEGIN = sql(insert(setup).values(sole=sa.true()).on_conflict_do_nothing())
STATE = sql(sa.select(*(column for column in _s if column.name != "logo"), _s.logo.is_not(None).label("has_logo")))
LOCK = sql(sa.select(*_s).with_for_update())
NEW_CODE = sql(
    sa.update(setup)
    .where(_s.finished_at.is_(None))
    .values(code_hash=sa.bindparam("hash", type_=sa.LargeBinary), wrong_tries=sa.literal_column("0"))
)
COUNT_WRONG = sql(
    sa.update(setup).where(_s.finished_at.is_(None)).values(wrong_tries=_s.wrong_tries + sa.literal_column("1")).returning(_s.wrong_tries)
)
OPEN = sql(
    sa.update(setup).values(
        code_hash=sa.null(),
        session_hash=sa.bindparam("hash", type_=sa.LargeBinary),
        session_until=sa.bindparam("until", type_=timestamp()),
    )
)
SAVE_DRAFT = sql(sa.update(setup).values(draft=sa.bindparam("draft", type_=sa.LargeBinary)))
SAVE_LOGO = sql(
    sa.update(setup).values(logo=sa.bindparam("logo", type_=sa.LargeBinary), logo_type=sa.bindparam("logo_type", type_=sa.Text))
)
LOGO = sql(sa.select(_s.logo, _s.logo_type).where(_s.logo.is_not(None)))
FINISH = sql(
    sa.update(setup).values(
        finished_at=sa.bindparam("now", type_=timestamp()),
        **dict.fromkeys(("code_hash", "session_hash", "session_until", "draft", "logo", "logo_type"), sa.null()),
    )
)
