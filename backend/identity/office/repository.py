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
        sa.case(
            (_o.logo.is_not(None), sa.func.left(sa.func.encode(sa.func.sha256(_o.logo), sa.literal_column("'hex'")), sa.text("16")))
        ).label("logo_mark"),
    )
)
LOGO = sql(sa.select(_o.logo, _o.logo_type).where(_o.logo.is_not(None)))
ADD = sql(insert_into(office, "names", "places", "region_code", "logo", "logo_type", "created_at"))
