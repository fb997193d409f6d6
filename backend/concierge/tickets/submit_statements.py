"""The hot path of handing a ticket in, each as one statement: number, ticket, event, clock and problem together.

The day's row is locked by the upsert in the same statement that writes the ticket, as late as can be,
and until the commit: a number is never skipped, since a rollback gives it back. Tokens come as one text, since
asyncpg looks at each element of an array twice.
"""

from typing import Final

import sqlalchemy as sa

from backend.concierge.models import material, material_file, material_version, ticket, ticket_event
from backend.concierge.tickets.store import NAMES
from backend.kernel.db import sql

_NUMBER: Final = """
WITH day AS (
  INSERT INTO concierge.daily_number AS counter (day, last) VALUES (CAST(:day AS date), 1)
  ON CONFLICT (day) DO UPDATE SET last = counter.last + 1 RETURNING last
), named AS (
  SELECT CAST(:prefix AS text) AS prefix, lpad(last::text, greatest(4, length(last::text)), '0') AS tail FROM day
)
"""
_INSERT: Final = """
, saved AS (
  INSERT INTO concierge.ticket (
    id, number, query_code,
    item_id, item_version_id, item_code, kind, state,
    applicant_id, applicant_name, subject, company,
    form, sealed, owner_unit, next_action, next_actor,
    due_at, amber_at, parent_id, clause_id, demo,
    created_at, updated_at, submitted_at,
    search_text,
    search)
  SELECT CAST(:ticket_id AS uuid), prefix || '-' || tail, CAST(:query_code AS bytea),
    CAST(:item_id AS uuid), CAST(:item_version_id AS uuid), CAST(:item_code AS text), CAST(:kind AS text), 'received',
    CAST(:applicant_id AS uuid), CAST(:applicant_name AS text), CAST(:subject AS text), CAST(:company AS text),
    CAST(:form AS jsonb), CAST(:sealed AS bytea), CAST(:owner_unit AS text), 'claim', 'office',
    CAST(:due_at AS timestamptz), CAST(:amber_at AS timestamptz), CAST(:parent_id AS uuid), CAST(:clause_id AS uuid),
    CAST(:demo AS boolean), CAST(:now AS timestamptz), CAST(:now AS timestamptz), CAST(:now AS timestamptz),
    prefix || '-' || tail || ' ' || prefix || tail || E'\\n' || CAST(:search_text AS text),
    array_to_tsvector(string_to_array(CAST(:tokens AS text), ' ') || ARRAY[prefix, tail, prefix || tail, substr(prefix, 5) || tail])
  FROM named RETURNING {columns}
)
"""
_UPDATE: Final = """
, saved AS (
  UPDATE concierge.ticket SET
    number = prefix || '-' || tail, query_code = CAST(:query_code AS bytea), state = 'received', subject = CAST(:subject AS text),
    company = CAST(:company AS text), form = CAST(:form AS jsonb), sealed = CAST(:sealed AS bytea), owner_unit = CAST(:owner_unit AS text),
    next_action = 'claim', next_actor = 'office', due_at = CAST(:due_at AS timestamptz), amber_at = CAST(:amber_at AS timestamptz),
    clause_id = CAST(:clause_id AS uuid), submitted_at = CAST(:now AS timestamptz), updated_at = CAST(:now AS timestamptz),
    search_text = prefix || '-' || tail || ' ' || prefix || tail || E'\\n' || CAST(:search_text AS text),
    search = array_to_tsvector(
      string_to_array(CAST(:tokens AS text), ' ') || ARRAY[prefix, tail, prefix || tail, substr(prefix, 5) || tail]),
    version = version + 1
  FROM named WHERE id = CAST(:ticket_id AS uuid) RETURNING {columns}
)
"""
_REST: Final = """
, event AS (
  INSERT INTO concierge.ticket_event (id, ticket_id, at, kind, actor_id, actor_name, actor_kind, visibility, data)
  SELECT CAST(:event_id AS uuid), id, CAST(:now AS timestamptz), 'submitted', CAST(:applicant_id AS uuid), CAST(:actor_name AS text),
    CAST(:actor_kind AS text), 'public', jsonb_build_object('number', number)
  FROM saved
), clock AS (
  INSERT INTO concierge.clock_segment (id, ticket_id, kind, charged_to, started_at, allotted_days, due_at, reason, actor_id)
  SELECT CAST(:clock_id AS uuid), id, CAST(:clock_kind AS text), CAST(:clock_charged_to AS text), CAST(:now AS timestamptz),
    CAST(:clock_allotted_days AS integer), CAST(:clock_due_at AS timestamptz), CAST(:clock_reason AS text), CAST(:clock_actor_id AS uuid)
  FROM saved
), problem AS (
  INSERT INTO concierge.problem (id, ticket_id, title, company, project, investment, jobs, reported_at)
  SELECT CAST(:problem_id AS uuid), id, CAST(:subject AS text), CAST(:company AS text), CAST(:project AS text),
    CAST(CAST(:investment AS text) AS numeric), CAST(:jobs AS integer), CAST(:now AS timestamptz)
  FROM saved WHERE CAST(:is_problem AS boolean)
)
SELECT * FROM saved
"""
_COLUMNS: Final = ", ".join(NAMES)
CREATE_SUBMITTED = sql(f"{_NUMBER}{_INSERT.format(columns=_COLUMNS)}{_REST}")
SUBMIT_DRAFT = sql(f"{_NUMBER}{_UPDATE.format(columns=_COLUMNS)}{_REST}")

CREATE_DRAFT = sql(
    """
WITH saved AS (
  INSERT INTO concierge.ticket (
    id, item_id, item_version_id, item_code, kind, state, applicant_id, applicant_name, subject, company, form, sealed, parent_id,
    demo, created_at, updated_at, search_text, search)
  VALUES (:ticket_id, :item_id, :item_version_id, :item_code, :kind, 'draft', CAST(:applicant_id AS uuid), CAST(:applicant_name AS text),
    :subject, :company, :form, :sealed, :parent_id, :demo, CAST(:now AS timestamptz), CAST(:now AS timestamptz), '', '')
  RETURNING id
)
INSERT INTO concierge.ticket_event (id, ticket_id, at, kind, actor_id, actor_name, actor_kind, visibility, data)
SELECT :event_id, id, CAST(:now AS timestamptz), 'created', CAST(:applicant_id AS uuid), CAST(:applicant_name AS text), 'investor',
  'public', '{}'
FROM saved
"""
)
_TICKET: Final = sa.bindparam("ticket_id", type_=sa.Uuid)
_PAPERS: Final = sa.select(material.c.id).where(material.c.ticket_id == _TICKET)
_VERSIONS: Final = sa.select(material_version.c.id).where(material_version.c.material_id.in_(_PAPERS))
DROP_PAPERS = (
    sql(sa.delete(material_file).where(material_file.c.version_id.in_(_VERSIONS))),
    sql(sa.delete(material_version).where(material_version.c.material_id.in_(_PAPERS))),
    sql(sa.delete(material).where(material.c.ticket_id == _TICKET)),
)
DROP_DRAFT = (
    *DROP_PAPERS,
    sql(sa.delete(ticket_event).where(ticket_event.c.ticket_id == _TICKET)),
    sql(sa.delete(ticket).where(ticket.c.id == _TICKET)),
)
