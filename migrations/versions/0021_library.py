"""library: where each project stood from day to day, what it built in each year, and sums by day that nobody waits for"""

import sqlalchemy as sa
from alembic import op

revision = "0021_library"
down_revision = "0020_identity"
branch_labels = None
depends_on = None

# Entries of one kind, day and unit made at the same time stand in rows of their own: whoever finds the rows in another's hands
# adds one beside them. So nobody waits for another's commit, and two who enter days in differing order never wait for each other.
ADD_TO_DAYS = """
  WITH sums AS ({sums}), mine AS (
    SELECT kept.kind, kept.day, kept.owner_unit, kept.slot
    FROM sums JOIN library.progress_day AS kept ON (kept.kind = sums.kind AND kept.day = sums.day AND kept.owner_unit = sums.unit)
    FOR UPDATE OF kept SKIP LOCKED
  ), chosen AS (
    SELECT kind, day, owner_unit, min(slot) AS slot FROM mine GROUP BY kind, day, owner_unit
  ), added AS (
    UPDATE library.progress_day AS kept SET amount = kept.amount + sums.amount, entries = kept.entries + sums.entries
    FROM chosen JOIN sums ON (sums.kind = chosen.kind AND sums.day = chosen.day AND sums.unit = chosen.owner_unit)
    WHERE kept.kind = chosen.kind AND kept.day = chosen.day AND kept.owner_unit = chosen.owner_unit AND kept.slot = chosen.slot
  )
  INSERT INTO library.progress_day (kind, day, owner_unit, amount, entries)
  SELECT sums.kind, sums.day, sums.unit, sums.amount, sums.entries FROM sums
  WHERE NOT EXISTS (SELECT FROM chosen WHERE chosen.kind = sums.kind AND chosen.day = sums.day AND chosen.owner_unit = sums.unit);"""
OF_ENTRIES = """
    SELECT entries.kind, entries.effective_on AS day, project.owner_unit AS unit, sum(entries.amount) AS amount, count(*) AS entries
    FROM entries JOIN library.project ON (project.id = entries.project_id) GROUP BY 1, 2, 3
  """
OF_MOVED = """
    SELECT entry.kind, entry.effective_on AS day, side.unit, sum(side.sign * entry.amount) AS amount, sum(side.sign) AS entries
    FROM library.progress_entry AS entry CROSS JOIN (VALUES (OLD.owner_unit, -1), (NEW.owner_unit, 1)) AS side (unit, sign)
    WHERE entry.project_id = NEW.id GROUP BY 1, 2, 3
  """
# Runs after the trigger that keeps the project's own sums (triggers fire in the order of their names): the project's row is
# then locked, so that its unit cannot change between being read here and the commit, nor its year be added to by another.
TALLY = (
    """
CREATE OR REPLACE FUNCTION library.tally_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN"""
    + ADD_TO_DAYS.format(sums=OF_ENTRIES)
    + """
  INSERT INTO library.progress_year AS kept (project_id, kind, year, amount, first_day, last_day, reductions)
  SELECT project_id, kind, extract(year FROM effective_on), sum(amount), min(effective_on), max(effective_on),
    count(*) FILTER (WHERE amount < 0)
  FROM entries GROUP BY 1, 2, 3
  ON CONFLICT (project_id, kind, year) DO UPDATE SET amount = kept.amount + excluded.amount,
    first_day = least(kept.first_day, excluded.first_day), last_day = greatest(kept.last_day, excluded.last_day),
    reductions = kept.reductions + excluded.reductions;
  RETURN NULL;
END $$
"""
)
MOVE = (
    """
CREATE OR REPLACE FUNCTION library.move_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN"""
    + ADD_TO_DAYS.format(sums=OF_MOVED)
    + """
  RETURN NULL;
END $$
"""
)
FILL_YEARS = """
INSERT INTO library.progress_year (project_id, kind, year, amount, first_day, last_day, reductions)
SELECT project_id, kind, extract(year FROM effective_on), sum(amount), min(effective_on), max(effective_on),
  count(*) FILTER (WHERE amount < 0)
FROM library.progress_entry GROUP BY 1, 2, 3
"""
# A project's days from one change of its stage, status or cost to the next, with what it was said to cost in them; and the first
# time it came to each stage. Made anew from its entries, which are few, with every one of them.
RETELL = """
CREATE FUNCTION library.retell_course(projects uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Two who enter something of one project at the same time: the second must see what the first has entered.
  PERFORM FROM library.project WHERE id = ANY (projects) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM library.project_course WHERE project_id = ANY (projects);
  INSERT INTO library.project_course (project_id, from_day, until_day, stage, node, status, since, total)
  SELECT turn.project_id, turn.day, coalesce(lead(turn.day) OVER (PARTITION BY turn.project_id ORDER BY turn.day), 'infinity'),
    stood.stage, stood.node, stood.status, stood.effective_on,
    (SELECT sum(cost.total) FROM library.investment_entry AS cost
     WHERE cost.project_id = turn.project_id AND cost.effective_on <= turn.day)
  FROM (
    SELECT project_id, effective_on AS day FROM library.stage_change WHERE project_id = ANY (projects)
    UNION SELECT project_id, effective_on FROM library.investment_entry WHERE project_id = ANY (projects)
  ) AS turn CROSS JOIN LATERAL (
    SELECT stage, node, status, effective_on FROM library.stage_change AS change
    WHERE change.project_id = turn.project_id AND change.effective_on <= turn.day
    ORDER BY change.effective_on DESC, change.recorded_at DESC, change.id DESC LIMIT 1
  ) AS stood;
  INSERT INTO library.project_first AS kept (project_id, reported, negotiating, signed, landed, started, producing)
  SELECT project_id, min(effective_on) FILTER (WHERE action = 'create'), min(effective_on) FILTER (WHERE stage = 'negotiating'),
    min(effective_on) FILTER (WHERE stage = 'signed'), min(effective_on) FILTER (WHERE stage = 'landed'),
    min(effective_on) FILTER (WHERE action = 'reach' AND node = 'started'),
    min(effective_on) FILTER (WHERE action = 'reach' AND node = 'producing')
  FROM library.stage_change WHERE project_id = ANY (projects) GROUP BY project_id
  ON CONFLICT (project_id) DO UPDATE SET reported = excluded.reported, negotiating = excluded.negotiating, signed = excluded.signed,
    landed = excluded.landed, started = excluded.started, producing = excluded.producing;
END $$
"""
COURSE = """
CREATE FUNCTION library.keep_course() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM library.retell_course(array_agg(DISTINCT project_id)) FROM entries;
  RETURN NULL;
END $$
"""
TALLY_BEFORE = """
CREATE OR REPLACE FUNCTION library.tally_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO library.progress_day AS kept (kind, day, owner_unit, amount, entries)
  SELECT entries.kind, entries.effective_on, project.owner_unit, sum(entries.amount), count(*)
  FROM entries JOIN library.project ON (project.id = entries.project_id)
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (kind, day, owner_unit) DO UPDATE SET amount = kept.amount + excluded.amount, entries = kept.entries + excluded.entries;
  RETURN NULL;
END $$
"""
MOVE_BEFORE = """
CREATE OR REPLACE FUNCTION library.move_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO library.progress_day AS kept (kind, day, owner_unit, amount, entries)
  SELECT entry.kind, entry.effective_on, side.unit, sum(side.sign * entry.amount), sum(side.sign)
  FROM library.progress_entry AS entry CROSS JOIN (VALUES (OLD.owner_unit, -1), (NEW.owner_unit, 1)) AS side (unit, sign)
  WHERE entry.project_id = NEW.id
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (kind, day, owner_unit) DO UPDATE SET amount = kept.amount + excluded.amount, entries = kept.entries + excluded.entries;
  RETURN NULL;
END $$
"""
LEDGERS = ("stage_change", "investment_entry")
KNOWN_NOW = "by what is known now; equal to what {ledger} say, always. A contract: columns are added, never changed."
VIEWS = {
    "report_progress_year": (
        "SELECT project_id, kind, year, amount, first_day, last_day, reductions FROM library.progress_year",
        "What a project built in a year, " + KNOWN_NOW.format(ledger="report_progress"),
        {
            "project_id": "The project",
            "kind": "physical, funds_in_place or fixed_assets",
            "year": "Calendar year of the entries",
            "amount": "Their sum",
            "first_day": "Day of the first of them",
            "last_day": "Day of the last of them",
            "reductions": "How many of them take something back; without any, every part of the year that has an entry sums to more than zero",
        },
    ),
    "report_project_course": (
        "SELECT project_id, from_day, until_day, stage, node, status, since, total FROM library.project_course",
        "Where a project stood day by day, " + KNOWN_NOW.format(ledger="report_stage_change and report_investment"),
        {
            "project_id": "The project; exactly one row holds a day since its first change of stage",
            "from_day": "First day of the stretch",
            "until_day": "First day that belongs to the next one",
            "stage": "Stage in those days",
            "node": "Node in those days",
            "status": "Status in those days",
            "since": "Day of the change that brought it there",
            "total": "What it was said to cost in those days, null before anything was said",
        },
    ),
    "report_project_first": (
        "SELECT project_id, reported, negotiating, signed, landed, started, producing FROM library.project_first",
        "When a project first came where, " + KNOWN_NOW.format(ledger="report_stage_change"),
        {
            "project_id": "The project",
            "reported": "Day it was recorded",
            "negotiating": "First day in that stage",
            "signed": "First day in that stage",
            "landed": "First day in that stage",
            "started": "First day at that node",
            "producing": "First day at that node",
        },
    ),
}


def _money(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Numeric(18, 2), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date, nullable=nullable)


def _create_tables() -> None:
    op.create_table(
        "progress_year",
        sa.Column("project_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("year", sa.SmallInteger, nullable=False),
        _money("amount"),
        _day("first_day"),
        _day("last_day"),
        sa.Column("reductions", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="progress_year_project_id_fkey"),
        sa.PrimaryKeyConstraint("project_id", "kind", "year", name="progress_year_pkey"),
        schema="library",
    )
    columns = ["project_id", "amount", "first_day", "last_day", "reductions"]
    op.create_index("progress_year_built_idx", "progress_year", ["kind", "year"], schema="library", postgresql_include=columns)
    op.create_table(
        "project_course",
        sa.Column("project_id", sa.Uuid, nullable=False),
        _day("from_day"),
        _day("until_day"),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("node", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        _day("since"),
        _money("total", nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="project_course_project_id_fkey"),
        sa.PrimaryKeyConstraint("project_id", "from_day", name="project_course_pkey"),
        schema="library",
    )
    columns = ["from_day", "project_id", "stage", "node", "status", "since", "total"]
    op.create_index("project_course_stood_idx", "project_course", ["until_day"], schema="library", postgresql_include=columns)
    op.create_table(
        "project_first",
        sa.Column("project_id", sa.Uuid, nullable=False),
        *(_day(name, nullable=True) for name in ("reported", "negotiating", "signed", "landed", "started", "producing")),
        sa.ForeignKeyConstraint(["project_id"], ["library.project.id"], name="project_first_project_id_fkey"),
        sa.PrimaryKeyConstraint("project_id", name="project_first_pkey"),
        schema="library",
    )
    for name in ("reported", "started", "producing"):
        op.create_index(f"project_first_{name}_idx", "project_first", [name], schema="library")
    op.create_index(
        "project_parts_idx",
        "project",
        ["id"],
        schema="library",
        postgresql_include=["owner_unit", "campaign", "industry", "region", "tags"],
    )
    op.create_index("agreement_entry_recorded_idx", "agreement_entry", ["recorded_at"], schema="library")
    op.create_index("stage_change_recorded_idx", "stage_change", ["recorded_at"], schema="library")


def upgrade() -> None:
    op.add_column("progress_day", sa.Column("slot", sa.BigInteger, sa.Identity(always=True), nullable=False), schema="library")
    op.drop_constraint("progress_day_pkey", "progress_day", schema="library")
    op.create_primary_key("progress_day_pkey", "progress_day", ["kind", "day", "owner_unit", "slot"], schema="library")
    _create_tables()
    for function in (TALLY, MOVE, RETELL, COURSE):
        op.execute(function)
    op.execute(FILL_YEARS)
    op.execute("SELECT library.retell_course(array_agg(id)) FROM library.project")
    for ledger in LEDGERS:
        op.execute(
            f"CREATE TRIGGER {ledger}_course AFTER INSERT ON library.{ledger} REFERENCING NEW TABLE AS entries "
            "FOR EACH STATEMENT EXECUTE FUNCTION library.keep_course()"
        )
    for name, (query, about, columns) in VIEWS.items():
        op.execute(f"CREATE VIEW library.{name} AS {query}")
        op.execute(f"COMMENT ON VIEW library.{name} IS '{about}'")
        for column, meaning in columns.items():
            op.execute(f"COMMENT ON COLUMN library.{name}.{column} IS '{meaning}'")


def downgrade() -> None:
    for name in VIEWS:
        op.execute(f"DROP VIEW library.{name}")
    for ledger in LEDGERS:
        op.execute(f"DROP TRIGGER {ledger}_course ON library.{ledger}")
    for function in ("keep_course", "retell_course"):
        op.execute(f"DROP FUNCTION library.{function}")
    op.drop_index("stage_change_recorded_idx", "stage_change", schema="library")
    op.drop_index("agreement_entry_recorded_idx", "agreement_entry", schema="library")
    op.drop_index("project_parts_idx", "project", schema="library")
    for table in ("project_first", "project_course", "progress_year"):
        op.drop_table(table, schema="library")
    op.execute(
        "CREATE TEMP TABLE summed AS SELECT kind, day, owner_unit, sum(amount), sum(entries) FROM library.progress_day GROUP BY 1, 2, 3"
    )
    op.execute("DELETE FROM library.progress_day")
    op.drop_constraint("progress_day_pkey", "progress_day", schema="library")
    op.drop_column("progress_day", "slot", schema="library")
    op.create_primary_key("progress_day_pkey", "progress_day", ["kind", "day", "owner_unit"], schema="library")
    op.execute("INSERT INTO library.progress_day SELECT * FROM summed")
    op.execute("DROP TABLE summed")
    op.execute(TALLY_BEFORE)
    op.execute(MOVE_BEFORE)
