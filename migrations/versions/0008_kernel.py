"""kernel: how many rows a search would find, by the planner's statistics"""

from alembic import op

revision = "0008_kernel"
down_revision = "0007_crm"
branch_labels = None
depends_on = None

# The index can only count by reading every posting of the words; the planner knows which words are frequent.
FUNCTION = """
CREATE FUNCTION kernel.likely_hits(relation text, attribute text, asked tsquery) RETURNS bigint
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE %I @@ %L::tsquery', relation::regclass, attribute, asked) INTO plan;
  RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END
$$
"""


def upgrade() -> None:
    op.execute(FUNCTION)


def downgrade() -> None:
    op.execute("DROP FUNCTION kernel.likely_hits")
