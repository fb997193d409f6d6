"""SQL that writes many rows at once: one JSON document in, one statement."""

from typing import Final

from backend.kernel.db import Statement, sql


def _from_document(columns: str) -> str:
    return f"FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r({columns})"


_ENTERPRISE: Final = """
    id uuid, name text, credit_code text, aliases jsonb, industry text, region text, address text, registered_capital numeric,
    staff_count integer, tags text[], notes text, owner_unit text, sort_name text, name_core text, name_keys text[],
    search_text text, tokens text[], met_on date, author uuid, at timestamptz
"""
_PLAIN: Final = """id, name, credit_code, aliases, industry, region, address, registered_capital, staff_count, tags, notes, owner_unit,
    sort_name, name_core, name_keys, search_text"""
ADD_ENTERPRISES: Final[Statement] = sql(f"""
    INSERT INTO crm.enterprise ({_PLAIN}, search, last_met_on, met_rank, created_by, created_at, updated_at)
    SELECT {_PLAIN}, array_to_tsvector(tokens), met_on, coalesce(met_on, '0001-01-01'), author, at, at {_from_document(_ENTERPRISE)}
""")
CHANGED: Final = ("credit_code", "aliases", "industry", "region", "address", "registered_capital", "staff_count", "tags", "notes")
# Whoever is looked at by name and code is found by what follows from them.
CHANGE_ENTERPRISES: Final[Statement] = sql(f"""
    UPDATE crm.enterprise AS e
    SET {", ".join(f"{name} = r.{name}" for name in CHANGED)}, name_keys = r.name_keys, search_text = r.search_text,
        search = array_to_tsvector(r.tokens), updated_at = r.at, version = e.version + 1
    {_from_document(_ENTERPRISE)}
    WHERE e.id = r.id
""")  # noqa: S608 - constants of this module
ADD_CONTACTS: Final[Statement] = sql(f"""
    INSERT INTO crm.contact (id, enterprise_id, name, position, phone, phone_index, created_by, created_at, updated_at)
    SELECT id, enterprise_id, name, position, decode(phone, 'hex'), decode(phone_index, 'hex'), author, at, at
    {_from_document("id uuid, enterprise_id uuid, name text, position text, phone text, phone_index text, author uuid, at timestamptz")}
""")
ADD_INTERACTIONS: Final[Statement] = sql(f"""
    INSERT INTO crm.interaction (id, enterprise_id, kind, effective_on, by_id, summary, recorded_by, recorded_at)
    SELECT id, enterprise_id, 'meeting', met_on, author, summary, author, at
    {_from_document("id uuid, enterprise_id uuid, met_on date, summary text, author uuid, at timestamptz")}
""")
_ROW: Final = """
    batch_id uuid, number integer, action text, enterprise_id uuid, contact_id uuid, interaction_id uuid, before jsonb,
    version_after integer, problems jsonb
"""
_ROW_NAMES: Final = "batch_id, number, action, enterprise_id, contact_id, interaction_id, before, version_after, problems"
ADD_ROWS: Final[Statement] = sql(f"INSERT INTO crm.import_row ({_ROW_NAMES}) SELECT {_ROW_NAMES} {_from_document(_ROW)}")

# Nobody has done anything with it since the row made it: no change, no merge, nobody who refers to it but the row itself.
_USED: Final = """
    e.version <> r.version_after OR e.merged_into IS NOT NULL
    OR EXISTS (SELECT FROM crm.contact c WHERE c.enterprise_id = e.id AND (c.id IS DISTINCT FROM r.contact_id OR c.version > 1))
    OR EXISTS (SELECT FROM crm.interaction i WHERE i.enterprise_id = e.id AND i.id IS DISTINCT FROM r.interaction_id)
    OR EXISTS (SELECT FROM crm.encounter x WHERE x.enterprise_id = e.id OR x.contact_id = r.contact_id)
    OR EXISTS (SELECT FROM crm.follow_up x WHERE x.enterprise_id = e.id)
    OR EXISTS (SELECT FROM crm.chain_member x WHERE x.enterprise_id = e.id)
    OR EXISTS (SELECT FROM crm.chain_candidate x WHERE x.enterprise_id = e.id)
    OR EXISTS (SELECT FROM crm.enterprise x WHERE x.parent_id = e.id OR x.merged_into = e.id)
    OR EXISTS (SELECT FROM crm.merge x WHERE x.survivor_id = e.id OR x.merged_id = e.id)
"""
TO_REMOVE: Final[Statement] = sql(f"""
    SELECT r.number, r.enterprise_id, r.contact_id, r.interaction_id, ({_USED}) AS used
    FROM crm.import_row r JOIN crm.enterprise e ON e.id = r.enterprise_id
    WHERE r.batch_id = :batch_id AND r.action = 'created' AND r.undo IS NULL
    ORDER BY r.number LIMIT 1000
    FOR UPDATE OF e
""")  # noqa: S608 - constants of this module
TO_RESTORE: Final[Statement] = sql("""
    SELECT r.number, r.enterprise_id, r.interaction_id, r.before, r.version_after, e.name, e.credit_code, e.aliases, e.industry, e.region,
           e.address, e.registered_capital, e.staff_count, e.tags, e.notes,
           (e.version <> r.version_after OR e.merged_into IS NOT NULL
            OR EXISTS (SELECT FROM crm.interaction i WHERE i.corrects_id = r.interaction_id)) AS used
    FROM crm.import_row r JOIN crm.enterprise e ON e.id = r.enterprise_id
    WHERE r.batch_id = :batch_id AND r.action = 'updated' AND r.undo IS NULL
    ORDER BY r.number LIMIT 1000
    FOR UPDATE OF e
""")
DROP_CONTACTS: Final[Statement] = sql("DELETE FROM crm.contact WHERE id = ANY(CAST(:ids AS uuid[]))")
DROP_INTERACTIONS: Final[Statement] = sql("DELETE FROM crm.interaction WHERE id = ANY(CAST(:ids AS uuid[]))")
DROP_DIFFERENT: Final[Statement] = sql(
    "DELETE FROM crm.different WHERE one_id = ANY(CAST(:ids AS uuid[])) OR other_id = ANY(CAST(:ids AS uuid[]))"
)
DROP_ENTERPRISES: Final[Statement] = sql("DELETE FROM crm.enterprise WHERE id = ANY(CAST(:ids AS uuid[]))")
MARK: Final[Statement] = sql("""
    WITH marked AS (
      UPDATE crm.import_row SET undo = :undo WHERE batch_id = :batch_id AND number = ANY(CAST(:numbers AS integer[])) RETURNING undo
    )
    UPDATE crm.import_batch AS b
    SET removed = b.removed + found.removed, restored = b.restored + found.restored, kept = b.kept + found.kept, updated_at = :now
    FROM (
      SELECT count(*) FILTER (WHERE undo = 'removed')::integer AS removed, count(*) FILTER (WHERE undo = 'restored')::integer AS restored,
             count(*) FILTER (WHERE undo = 'kept')::integer AS kept
      FROM marked
    ) AS found
    WHERE b.id = :batch_id
""")
SAY_WHY: Final[Statement] = sql(f"""
    UPDATE crm.import_row AS o SET problems = o.problems || r.problem
    {_from_document("number integer, problem jsonb")}
    WHERE o.batch_id = :batch_id AND o.number = r.number
""")  # noqa: S608 - constants of this module
UNDONE: Final[Statement] = sql("""
    UPDATE crm.import_batch SET state = 'undone', undone_at = :now, updated_at = :now, version = version + 1
    WHERE id = :batch_id RETURNING removed, restored, kept
""")
