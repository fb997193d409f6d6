"""kernel: workers are told of jobs after the commit, not from inside the transaction"""

from alembic import op

revision = "0015_kernel"
down_revision = "0014_library"
branch_labels = None
depends_on = None

# NOTIFY inside a transaction takes a lock until the end of its commit, so that commits queue up behind each other's
# flush to disk. kernel/outbox.py tells the workers instead, right after the commit.
TELLING = "procrastinate_jobs_notify_queue_job_inserted_v1"


def upgrade() -> None:
    op.execute(f"ALTER TABLE procrastinate_jobs DISABLE TRIGGER {TELLING}")


def downgrade() -> None:
    op.execute(f"ALTER TABLE procrastinate_jobs ENABLE TRIGGER {TELLING}")
