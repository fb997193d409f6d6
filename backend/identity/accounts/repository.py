"""SQL of accounts and their roles."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.identity.models import account, account_role, role, unit
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_COLUMNS = tuple(column.name for column in account.columns)
INSERT = sql(insert_into(account))
INSERT_UNLESS_TAKEN = sql(
    insert(account).values({name: sa.bindparam(name) for name in _COLUMNS}).on_conflict_do_nothing().returning(account.c.id)
)
NEW_ACCOUNT = dict.fromkeys(_COLUMNS) | {"totp_confirmed": False, "active": True, "version": 1}
"""Values of a fresh account; callers fill in what theirs has."""

BY_USERNAME = sql(sa.select(account).where(account.c.username == sa.bindparam("username")))
BY_ID = sql(sa.select(account).where(account.c.id == sa.bindparam("ident")))
BY_ID_LOCKED = sql(sa.select(account).where(account.c.id == sa.bindparam("ident")).with_for_update())
INVESTOR_AT = sql(
    sa.select(account.c.id, account.c.active).where(
        account.c.kind == sa.literal_column("'investor'"),
        sa.or_(
            account.c.email_index == sa.bindparam("address_index", type_=sa.LargeBinary),
            account.c.phone_index == sa.bindparam("address_index", type_=sa.LargeBinary),
        ),
    )
)

_EDITABLE = (
    "name",
    "unit_id",
    "language",
    "office_phone",
    "absent_from",
    "absent_until",
    "delegate_id",
    "email",
    "email_index",
    "phone",
    "phone_index",
    "active",
)
# The row was read under lock, so its version is the one compared with If-Match.
SAVE = sql(
    sa.update(account)
    .where(account.c.id == sa.bindparam("ident"))
    .values({name: sa.bindparam(name) for name in _EDITABLE} | {"version": account.c.version + sa.literal_column("1")})
)
EDITABLE = _EDITABLE
SET_PASSWORD = sql(
    sa.update(account)
    .where(account.c.id == sa.bindparam("ident"))
    .values(password_hash=sa.bindparam("hash"), initial_until=sa.bindparam("until", type_=sa.DateTime(timezone=True)))
)
SET_TOTP = sql(
    sa.update(account)
    .where(account.c.id == sa.bindparam("ident"))
    .values(totp_secret=sa.bindparam("secret"), totp_confirmed=sa.bindparam("confirmed"))
)
SET_FAMILY = sql(
    sa.update(account)
    .where(account.c.id == sa.bindparam("ident"))
    .values(role_family=sa.bindparam("family"), version=account.c.version + sa.literal_column("1"))
)
CLOSE = sql(
    sa.update(account)
    .where(account.c.id == sa.bindparam("ident"))
    .values(
        name=sa.bindparam("new_name"),
        email=sa.null(),
        email_index=sa.null(),
        phone=sa.null(),
        phone_index=sa.null(),
        office_phone=sa.null(),
        active=sa.false(),
        closed_at=sa.bindparam("now"),
        version=account.c.version + sa.literal_column("1"),
    )
)

_roles_of = (
    sa.select(sa.func.array_agg(sa.func.distinct(account_role.c.role_code), type_=sa.ARRAY(sa.Text)))
    .where(account_role.c.account_id == account.c.id)
    .scalar_subquery()
)
_listed = sa.select(
    account.c.id,
    account.c.kind,
    account.c.name,
    account.c.username,
    unit.c.code.label("unit_code"),
    account.c.language,
    account.c.email,
    account.c.phone,
    account.c.office_phone,
    account.c.absent_from,
    account.c.absent_until,
    account.c.delegate_id,
    account.c.active,
    account.c.created_at,
    account.c.closed_at,
    account.c.totp_confirmed,
    account.c.initial_until,
    account.c.version,
    sa.func.coalesce(_roles_of, sa.literal_column("ARRAY[]::text[]")).label("roles"),
).select_from(account.outerjoin(unit, unit.c.id == account.c.unit_id))
LISTED_BY_ID = sql(_listed.where(account.c.id == sa.bindparam("ident")))

_q = sa.bindparam("q", type_=sa.Text)
LIST = KeysetList(
    base=_listed,
    ident=account.c.id,
    filters={
        "q": sa.or_(
            sa.func.strpos(sa.func.lower(account.c.name), _q) > sa.literal_column("0"),
            sa.func.strpos(account.c.username, _q) > sa.literal_column("0"),
        ),
        "address": sa.or_(
            account.c.email_index == sa.bindparam("address", type_=sa.LargeBinary),
            account.c.phone_index == sa.bindparam("address", type_=sa.LargeBinary),
        ),
        "kind": account.c.kind == sa.bindparam("kind"),
        "unit": unit.c.code == sa.bindparam("unit"),
        "active": account.c.active == sa.bindparam("active"),
        "role": sa.exists(
            sa.select(sa.literal_column("1")).where(
                account_role.c.account_id == account.c.id, account_role.c.role_code == sa.bindparam("role")
            )
        ),
    },
    sorts={"name": Sort(account.c.name, descending=False)},
)

DROP_ROLES = sql(sa.delete(account_role).where(account_role.c.account_id == sa.bindparam("account_id")))
ADD_ROLE = sql(insert_into(account_role))
ROLE_FAMILIES = sql(sa.select(role.c.code, role.c.family).where(role.c.code == sa.any_(sa.bindparam("codes", type_=sa.ARRAY(sa.Text)))))
DELEGATE = sql(
    sa.select(account.c.id).where(account.c.id == sa.bindparam("ident"), account.c.kind == sa.literal_column("'staff'"), account.c.active)
)

ME = sql(
    """
    SELECT a.id, a.kind, a.name, a.username, a.language, a.email, a.phone, a.office_phone, a.absent_from, a.absent_until,
           a.delegate_id, a.totp_confirmed, a.initial_until, a.created_at, a.version, u.code AS unit_code, u.names AS unit_names,
           ARRAY(
             SELECT jsonb_build_object('code', r.code, 'names', r.names)
             FROM identity.account_role ar JOIN identity.role r ON r.code = ar.role_code
             WHERE ar.account_id = a.id ORDER BY r.code
           ) AS roles,
           ARRAY(
             SELECT DISTINCT unnest(r.permissions)
             FROM identity.account_role ar JOIN identity.role r ON r.code = ar.role_code
             WHERE ar.account_id = a.id
           ) AS permissions,
           ARRAY(
             SELECT p.code FROM identity.consent_purpose p
             WHERE p.required AND p.audience IN (a.kind, 'all')
               AND p.version = (SELECT max(newest.version) FROM identity.consent_purpose newest WHERE newest.code = p.code)
               AND NOT EXISTS (
                 SELECT FROM identity.consent c
                 WHERE c.account_id = a.id AND c.purpose = p.code AND c.version = p.version AND c.withdrawn_at IS NULL)
             ORDER BY p.code
           ) AS missing_consents
    FROM identity.account a LEFT JOIN identity.unit u ON u.id = a.unit_id
    WHERE a.id = :ident
    """
)
