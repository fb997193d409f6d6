"""SQL of the search for enterprises alike."""

from typing import Final

import sqlalchemy as sa

from backend.kernel.db import sql

# Those that share the most keys come first: the more keys a name shares, the more alike it is.
CANDIDATES: Final = 100
NEAR: Final = sql(
    sa.text(
        f"""
        SELECT id, name_core, aliases <> '[]' AS has_others
        FROM (
          SELECT id, name_core, aliases, name_keys FROM crm.enterprise WHERE name_keys && :keys AND merged_into IS NULL LIMIT 2000
        ) AS near
        ORDER BY (SELECT count(*) FROM unnest(name_keys) AS key WHERE key = ANY(:keys)) DESC, id
        LIMIT {CANDIDATES}
        """  # noqa: S608 - constants of this module
    ).bindparams(sa.bindparam("keys", type_=sa.ARRAY(sa.Text)))
)
FIND_ALIKE: Final = sql(
    """
    SELECT id, name, aliases, credit_code, industry, region, tags, owner_unit FROM crm.enterprise WHERE id = ANY(CAST(:ids AS uuid[]))
    """
)
# A record that has become part of another answers with that one.
BY_CREDIT_CODE: Final = sql(
    """
    SELECT e.id, e.name, e.aliases, e.credit_code, e.industry, e.region, e.tags, e.owner_unit
    FROM crm.enterprise asked JOIN crm.enterprise e ON e.id = coalesce(asked.merged_into, asked.id)
    WHERE asked.credit_code = :credit_code
    LIMIT 1
    """
)
