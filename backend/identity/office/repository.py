"""SQL of the office."""

import sqlalchemy as sa

from backend.identity.models import office
from backend.kernel.db import insert_into, sql

_o = office.c
OFFICE = sql(
    sa.select(
        _o.names,
        _o.places,
        _o.region_code,
        _o.version,
        sa.case(
            (_o.logo.is_not(None), sa.func.left(sa.func.encode(sa.func.sha256(_o.logo), sa.literal_column("'hex'")), sa.text("16")))
        ).label("logo_mark"),
    )
)
LOGO = sql(sa.select(_o.logo, _o.logo_type).where(_o.logo.is_not(None)))
LOCK = sql(sa.select(_o.version).with_for_update())
# The one row has no other key.
CHANGE = sql(
    sa.update(office)
    .where(_o.sole)
    .values(
        names=sa.bindparam("names", type_=_o.names.type),
        places=sa.bindparam("places", type_=_o.places.type),
        region_code=sa.bindparam("region_code", type_=_o.region_code.type),
        version=_o.version + 1,
    )
)
CHANGE_LOGO = sql(
    sa.update(office)
    .where(_o.sole)
    .values(
        logo=sa.bindparam("logo", type_=_o.logo.type), logo_type=sa.bindparam("logo_type", type_=_o.logo_type.type), version=_o.version + 1
    )
)
ADD = sql(insert_into(office, "names", "places", "region_code", "logo", "logo_type", "created_at"))
