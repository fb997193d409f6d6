"""concierge: service items, tickets, tasks, clocks, materials, notices, ratings, the problem ledger"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

revision = "0004_concierge"
down_revision = "0003_messaging"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.execute("CREATE SCHEMA concierge")
    op.create_table(
        "common_problem",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("class", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("measure", sa.Text, nullable=True),
        sa.Column("owner_unit", sa.Text, nullable=True),
        sa.Column("owner_id", sa.Uuid, nullable=True),
        sa.Column("effect", sa.Text, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("resolved_at", STAMP, nullable=True),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("class IN ('pain', 'difficulty', 'blockage')", name="common_problem_class_check"),
        sa.CheckConstraint("state <> 'resolved' OR effect IS NOT NULL", name="common_problem_resolved_has_effect_check"),
        sa.CheckConstraint("state IN ('draft', 'acting', 'resolved', 'dismissed')", name="common_problem_state_check"),
        sa.CheckConstraint(
            "state NOT IN ('acting', 'resolved') OR (measure IS NOT NULL AND owner_unit IS NOT NULL)",
            name="common_problem_acting_has_measure_check",
        ),
        sa.PrimaryKeyConstraint("id", name="common_problem_pkey"),
        schema="concierge",
    )
    op.create_table(
        "daily_number",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", name="daily_number_pkey"),
        schema="concierge",
    )
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("list", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", JSONB, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.PrimaryKeyConstraint("id", name="saved_filter_pkey"),
        sa.UniqueConstraint("account_id", "list", "name", name="saved_filter_account_id_list_name_key"),
        schema="concierge",
    )
    op.create_index("saved_filter_account_id_idx", "saved_filter", ["account_id"], unique=False, schema="concierge")
    op.create_table(
        "service_item",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("current_version_id", sa.Uuid, nullable=True),
        sa.Column("retired", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("kind IN ('registration', 'migration', 'filing', 'problem', 'policy_claim')", name="service_item_kind_check"),
        sa.PrimaryKeyConstraint("id", name="service_item_pkey"),
        sa.UniqueConstraint("code", name="service_item_code_key"),
        schema="concierge",
    )
    op.create_table(
        "upload",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("used_at", STAMP, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.CheckConstraint("size > 0 AND size <= 20 * 1024 * 1024", name="upload_size_check"),
        sa.PrimaryKeyConstraint("id", name="upload_pkey"),
        schema="concierge",
    )
    op.create_index("upload_created_at_idx", "upload", ["created_at"], unique=False, schema="concierge")
    op.create_table(
        "service_item_version",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("item_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("definition", JSONB, nullable=False),
        sa.Column("published_at", STAMP, nullable=True),
        sa.Column("created_by", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["concierge.service_item.id"], name="service_item_version_item_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="service_item_version_pkey"),
        sa.UniqueConstraint("item_id", "number", name="service_item_version_item_id_number_key"),
        schema="concierge",
    )
    op.create_index(
        "service_item_version_draft_idx",
        "service_item_version",
        ["item_id"],
        unique=True,
        schema="concierge",
        postgresql_where=sa.text("published_at IS NULL"),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Text, nullable=True),
        sa.Column("query_code", sa.LargeBinary, nullable=True),
        sa.Column("item_id", sa.Uuid, nullable=False),
        sa.Column("item_version_id", sa.Uuid, nullable=False),
        sa.Column("item_code", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("result", sa.Text, nullable=True),
        sa.Column("applicant_id", sa.Uuid, nullable=False),
        sa.Column("applicant_name", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=True),
        sa.Column("form", JSONB, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=True),
        sa.Column("owner_unit", sa.Text, nullable=True),
        sa.Column("owner_id", sa.Uuid, nullable=True),
        sa.Column("next_action", sa.Text, nullable=True),
        sa.Column("next_actor", sa.Text, nullable=True),
        sa.Column("due_at", STAMP, nullable=True),
        sa.Column("amber_at", STAMP, nullable=True),
        sa.Column("reply_due_at", STAMP, nullable=True),
        sa.Column("supervised", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("extended", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("staged", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("urged", sa.Integer, server_default="0", nullable=False),
        sa.Column("notices", sa.Integer, server_default="0", nullable=False),
        sa.Column("late_notices", sa.Integer, server_default="0", nullable=False),
        sa.Column("reopened", sa.Integer, server_default="0", nullable=False),
        sa.Column("parent_id", sa.Uuid, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("submitted_at", STAMP, nullable=True),
        sa.Column("accepted_at", STAMP, nullable=True),
        sa.Column("finished_at", STAMP, nullable=True),
        sa.Column("search_text", sa.Text, nullable=False),
        sa.Column("search", TSVECTOR, nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("(state IN ('finished', 'archived')) = (result IS NOT NULL)", name="ticket_result_when_finished_check"),
        sa.CheckConstraint("next_actor IN ('investor', 'office', 'department')", name="ticket_next_actor_check"),
        sa.CheckConstraint(
            "result IN ('passed', 'passed_with_promise', 'not_passed', 'solved', 'partly', 'explained', 'not_ours')",
            name="ticket_result_check",
        ),
        sa.CheckConstraint(
            "state = 'draft' OR (number IS NOT NULL AND query_code IS NOT NULL AND submitted_at IS NOT NULL)", name="ticket_numbered_check"
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'finished', 'archived', 'refused', 'withdrawn') OR (owner_unit IS NOT NULL AND next_action IS NOT NULL AND next_actor IS NOT NULL AND due_at IS NOT NULL AND amber_at IS NOT NULL AND (owner_id IS NOT NULL OR state = 'received'))",
            name="ticket_no_orphan_check",
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'received', 'correcting', 'handling', 'special', 'finished', 'archived', 'refused', 'withdrawn')",
            name="ticket_state_check",
        ),
        sa.ForeignKeyConstraint(["item_id"], ["concierge.service_item.id"], name="ticket_item_id_fkey"),
        sa.ForeignKeyConstraint(["item_version_id"], ["concierge.service_item_version.id"], name="ticket_item_version_id_fkey"),
        sa.ForeignKeyConstraint(["parent_id"], ["concierge.ticket.id"], name="ticket_parent_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="ticket_pkey"),
        sa.UniqueConstraint("number", name="ticket_number_key"),
        schema="concierge",
    )
    op.create_index("ticket_applicant_idx", "ticket", ["applicant_id", "updated_at", "id"], unique=False, schema="concierge")
    op.create_index(
        "ticket_finished_idx",
        "ticket",
        ["finished_at", "id"],
        unique=False,
        schema="concierge",
        postgresql_where=sa.text("state = 'finished'"),
    )
    op.create_index(
        "ticket_owner_idx",
        "ticket",
        ["owner_id", "due_at", "id"],
        unique=False,
        schema="concierge",
        postgresql_where=sa.text("state IN ('received', 'correcting', 'handling', 'special')"),
    )
    op.create_index(
        "ticket_queue_idx",
        "ticket",
        ["due_at", "id"],
        unique=False,
        schema="concierge",
        postgresql_where=sa.text("state IN ('received', 'correcting', 'handling', 'special')"),
    )
    op.create_index("ticket_search_idx", "ticket", ["search"], unique=False, schema="concierge", postgresql_using="gin")
    op.create_index("ticket_state_idx", "ticket", ["state", "submitted_at", "id"], unique=False, schema="concierge")
    op.create_index("ticket_submitted_idx", "ticket", ["submitted_at", "id"], unique=False, schema="concierge")
    op.create_index("ticket_updated_idx", "ticket", ["updated_at", "id"], unique=False, schema="concierge")
    op.create_table(
        "correction_notice",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("sent_at", STAMP, nullable=False),
        sa.Column("sent_by", sa.Uuid, nullable=False),
        sa.Column("due_at", STAMP, nullable=False),
        sa.Column("late", sa.Boolean, nullable=False),
        sa.Column("late_reason", sa.Text, nullable=True),
        sa.Column("answered_at", STAMP, nullable=True),
        sa.CheckConstraint("NOT late OR late_reason IS NOT NULL", name="correction_notice_late_has_reason_check"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="correction_notice_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="correction_notice_pkey"),
        sa.UniqueConstraint("ticket_id", "number", name="correction_notice_ticket_id_number_key"),
        schema="concierge",
    )
    op.create_table(
        "department_task",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("names", JSONB, nullable=False),
        sa.Column("unit_code", sa.Text, nullable=False),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("after", ARRAY(sa.Text), nullable=False),
        sa.Column("mandatory", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("handler_id", sa.Uuid, nullable=True),
        sa.Column("started_at", STAMP, nullable=True),
        sa.Column("due_at", STAMP, nullable=True),
        sa.Column("amber_at", STAMP, nullable=True),
        sa.Column("finished_at", STAMP, nullable=True),
        sa.Column("outcome", sa.Text, nullable=True),
        sa.Column("note", sa.Text, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("(state IN ('done', 'cancelled')) = (finished_at IS NOT NULL)", name="department_task_finished_check"),
        sa.CheckConstraint(
            "state IN ('waiting', 'pending', 'working', 'disputed', 'done', 'cancelled')", name="department_task_state_check"
        ),
        sa.CheckConstraint(
            "state NOT IN ('pending', 'working', 'disputed') OR (due_at IS NOT NULL AND amber_at IS NOT NULL)",
            name="department_task_clocked_check",
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="department_task_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="department_task_pkey"),
        sa.UniqueConstraint("ticket_id", "code", name="department_task_ticket_id_code_key"),
        schema="concierge",
    )
    op.create_index(
        "department_task_open_idx",
        "department_task",
        ["unit_code", "due_at", "id"],
        unique=False,
        schema="concierge",
        postgresql_where=sa.text("state IN ('pending', 'working', 'disputed')"),
    )
    op.create_index("department_task_ticket_id_idx", "department_task", ["ticket_id"], unique=False, schema="concierge")
    op.create_table(
        "material",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("current_version", sa.Integer, server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="material_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="material_pkey"),
        sa.UniqueConstraint("ticket_id", "code", name="material_ticket_id_code_key"),
        schema="concierge",
    )
    op.create_table(
        "problem",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("class", sa.Text, nullable=True),
        sa.Column("topic", sa.Text, nullable=True),
        sa.Column("company", sa.Text, nullable=True),
        sa.Column("project", sa.Text, nullable=True),
        sa.Column("investment", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("jobs", sa.Integer, nullable=True),
        sa.Column("reported_at", STAMP, nullable=False),
        sa.Column("classified_by", sa.Uuid, nullable=True),
        sa.Column("classified_at", STAMP, nullable=True),
        sa.Column("common_id", sa.Uuid, nullable=True),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("class IN ('pain', 'difficulty', 'blockage')", name="problem_class_check"),
        sa.CheckConstraint("(class IS NULL) = (topic IS NULL)", name="problem_classified_check"),
        sa.CheckConstraint("investment >= 0", name="problem_investment_check"),
        sa.CheckConstraint("jobs >= 0", name="problem_jobs_check"),
        sa.ForeignKeyConstraint(["common_id"], ["concierge.common_problem.id"], name="problem_common_id_fkey"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="problem_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="problem_pkey"),
        sa.UniqueConstraint("ticket_id", name="problem_ticket_id_key"),
        schema="concierge",
    )
    op.create_index("problem_alike_idx", "problem", ["class", "topic", "reported_at"], unique=False, schema="concierge")
    op.create_index("problem_common_id_idx", "problem", ["common_id"], unique=False, schema="concierge")
    op.create_index("problem_reported_idx", "problem", ["reported_at", "id"], unique=False, schema="concierge")
    op.create_table(
        "rating",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("grade", sa.SmallInteger, nullable=False),
        sa.Column("tags", ARRAY(sa.Text), nullable=False),
        sa.Column("comment", sa.Text, nullable=True),
        sa.Column("handler_id", sa.Uuid, nullable=True),
        sa.Column("rated_at", STAMP, nullable=False),
        sa.Column("changed_at", STAMP, nullable=True),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("grade BETWEEN 1 AND 5", name="rating_grade_check"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="rating_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="rating_pkey"),
        sa.UniqueConstraint("ticket_id", name="rating_ticket_id_key"),
        schema="concierge",
    )
    op.create_table(
        "ticket_event",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("at", STAMP, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("actor_id", sa.Uuid, nullable=True),
        sa.Column("actor_name", sa.Text, nullable=False),
        sa.Column("actor_kind", sa.Text, nullable=False),
        sa.Column("visibility", sa.Text, nullable=False),
        sa.Column("data", JSONB, nullable=False),
        sa.CheckConstraint("visibility IN ('public', 'internal')", name="ticket_event_visibility_check"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="ticket_event_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="ticket_event_pkey"),
        schema="concierge",
    )
    op.create_index("ticket_event_ticket_idx", "ticket_event", ["ticket_id", "id"], unique=False, schema="concierge")
    op.create_table(
        "clock_segment",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("task_id", sa.Uuid, nullable=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("charged_to", sa.Text, nullable=False),
        sa.Column("started_at", STAMP, nullable=False),
        sa.Column("ended_at", STAMP, nullable=True),
        sa.Column("allotted_days", sa.Integer, nullable=True),
        sa.Column("due_at", STAMP, nullable=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("actor_id", sa.Uuid, nullable=True),
        sa.CheckConstraint("(kind = 'task') = (task_id IS NOT NULL)", name="clock_segment_task_clock_check"),
        sa.CheckConstraint(
            "kind IN ('response', 'pre_acceptance', 'correction', 'handling', 'special', 'task')", name="clock_segment_kind_check"
        ),
        sa.CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="clock_segment_ends_after_start_check"),
        sa.ForeignKeyConstraint(["task_id"], ["concierge.department_task.id"], name="clock_segment_task_id_fkey"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="clock_segment_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="clock_segment_pkey"),
        schema="concierge",
    )
    op.create_index(
        "clock_segment_running_idx",
        "clock_segment",
        ["ticket_id", "kind", sa.literal_column("coalesce(task_id, ticket_id)")],
        unique=True,
        schema="concierge",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index("clock_segment_ticket_id_idx", "clock_segment", ["ticket_id"], unique=False, schema="concierge")
    op.create_table(
        "extension",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("task_id", sa.Uuid, nullable=True),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("requested_by", sa.Uuid, nullable=False),
        sa.Column("requested_at", STAMP, nullable=False),
        sa.Column("decided_by", sa.Uuid, nullable=True),
        sa.Column("decided_at", STAMP, nullable=True),
        sa.Column("approved", sa.Boolean, nullable=True),
        sa.Column("decision_note", sa.Text, nullable=True),
        sa.CheckConstraint("(approved IS NULL) = (decided_at IS NULL)", name="extension_decided_check"),
        sa.CheckConstraint("days BETWEEN 1 AND 60", name="extension_days_check"),
        sa.CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name="extension_second_person_check"),
        sa.ForeignKeyConstraint(["task_id"], ["concierge.department_task.id"], name="extension_task_id_fkey"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="extension_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="extension_pkey"),
        schema="concierge",
    )
    op.create_index(
        "extension_pending_idx", "extension", ["ticket_id"], unique=True, schema="concierge", postgresql_where=sa.text("decided_at IS NULL")
    )
    op.create_index("extension_ticket_id_idx", "extension", ["ticket_id"], unique=False, schema="concierge")
    op.create_table(
        "material_version",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("material_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("handed_in_at", STAMP, nullable=True),
        sa.Column("verdict", sa.Text, server_default="unchecked", nullable=False),
        sa.Column("reason", sa.Text, nullable=True),
        sa.Column("checked_by", sa.Uuid, nullable=True),
        sa.Column("checked_at", STAMP, nullable=True),
        sa.Column("created_at", STAMP, nullable=False),
        sa.CheckConstraint("verdict <> 'rejected' OR reason IS NOT NULL", name="material_version_rejection_has_reason_check"),
        sa.CheckConstraint("verdict IN ('unchecked', 'passed', 'rejected', 'promised')", name="material_version_verdict_check"),
        sa.ForeignKeyConstraint(["material_id"], ["concierge.material.id"], name="material_version_material_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="material_version_pkey"),
        sa.UniqueConstraint("material_id", "number", name="material_version_material_id_number_key"),
        schema="concierge",
    )
    op.create_table(
        "notice_defect",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("notice_id", sa.Uuid, nullable=False),
        sa.Column("material_code", sa.Text, nullable=True),
        sa.Column("field_path", sa.Text, nullable=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.CheckConstraint("(material_code IS NULL) <> (field_path IS NULL)", name="notice_defect_one_target_check"),
        sa.ForeignKeyConstraint(["notice_id"], ["concierge.correction_notice.id"], name="notice_defect_notice_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="notice_defect_pkey"),
        schema="concierge",
    )
    op.create_index("notice_defect_notice_id_idx", "notice_defect", ["notice_id"], unique=False, schema="concierge")
    op.create_table(
        "rating_case",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("ticket_id", sa.Uuid, nullable=False),
        sa.Column("rating_id", sa.Uuid, nullable=False),
        sa.Column("handler_id", sa.Uuid, nullable=False),
        sa.Column("worker_id", sa.Uuid, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("opened_at", STAMP, nullable=False),
        sa.Column("due_at", STAMP, nullable=False),
        sa.Column("measure", sa.Text, nullable=True),
        sa.Column("proposed_at", STAMP, nullable=True),
        sa.Column("answer", sa.Text, nullable=True),
        sa.Column("closed_at", STAMP, nullable=True),
        sa.Column("rounds", sa.Integer, server_default="0", nullable=False),
        sa.Column("version", sa.Integer, server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('open', 'proposed', 'closed')", name="rating_case_state_check"),
        sa.CheckConstraint("worker_id <> handler_id", name="rating_case_other_person_check"),
        sa.ForeignKeyConstraint(["rating_id"], ["concierge.rating.id"], name="rating_case_rating_id_fkey"),
        sa.ForeignKeyConstraint(["ticket_id"], ["concierge.ticket.id"], name="rating_case_ticket_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="rating_case_pkey"),
        schema="concierge",
    )
    op.create_index(
        "rating_case_open_idx", "rating_case", ["ticket_id"], unique=True, schema="concierge", postgresql_where=sa.text("state <> 'closed'")
    )
    op.create_index("rating_case_ticket_id_idx", "rating_case", ["ticket_id"], unique=False, schema="concierge")
    op.create_table(
        "material_file",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.Column("store_key", sa.Text, nullable=False),
        sa.Column("preview_key", sa.Text, nullable=True),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("uploaded_by", sa.Uuid, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.CheckConstraint("kind IN ('photo', 'pdf', 'office')", name="material_file_kind_check"),
        sa.ForeignKeyConstraint(["version_id"], ["concierge.material_version.id"], name="material_file_version_id_fkey"),
        sa.PrimaryKeyConstraint("id", name="material_file_pkey"),
        schema="concierge",
    )
    op.create_index("material_file_version_id_idx", "material_file", ["version_id"], unique=False, schema="concierge")


def downgrade() -> None:
    op.execute("DROP SCHEMA concierge CASCADE")
