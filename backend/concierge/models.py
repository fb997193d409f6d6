"""Tables of the one-stop service. What must never be is a constraint here, whatever the caller."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

from backend.concierge.columns import id_column, metadata, of_ticket, version_column
from backend.concierge.ledger_models import common_problem, problem
from backend.concierge.policy_models import policy, policy_clause, policy_edition, policy_review
from backend.kernel.tables import one_of, saved_filter_table, timestamp

__all__ = ["common_problem", "metadata", "policy", "policy_clause", "policy_edition", "policy_review", "problem"]

STATES = ("draft", "received", "correcting", "handling", "special", "finished", "archived", "refused", "withdrawn")
OPEN_STATES = ("received", "correcting", "handling", "special")
CLOSED_STATES = ("finished", "archived", "refused", "withdrawn")
RESULTS = ("passed", "passed_with_promise", "not_passed", "solved", "partly", "explained", "not_ours")
CLOCKS = ("response", "pre_acceptance", "correction", "handling", "special", "task")
PARTIES = ("investor", "office", "department")
TASK_STATES = ("waiting", "pending", "working", "disputed", "done", "cancelled")
VERDICTS = ("unchecked", "passed", "rejected", "promised")
# Written out where an index covers open records only: the planner matches the text of the condition.
OPEN = "state IN ('received', 'correcting', 'handling', 'special')"
TASK_OPEN = "state IN ('pending', 'working', 'disputed')"


service_item = sa.Table(
    "service_item",
    metadata,
    id_column(),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("current_version_id", sa.Uuid),
    sa.Column("retired", sa.Boolean, nullable=False, server_default=sa.false()),
    version_column(),
    one_of("kind", ("registration", "migration", "filing", "problem", "policy_claim")),
)

# The definition (items/definition.py) as it was published; a ticket keeps the one it began with.
service_item_version = sa.Table(
    "service_item_version",
    metadata,
    id_column(),
    sa.Column("item_id", sa.Uuid, sa.ForeignKey("concierge.service_item.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("definition", JSONB, nullable=False),
    sa.Column("published_at", timestamp()),
    sa.Column("created_by", sa.Uuid),
    sa.Column("created_at", timestamp(), nullable=False),
    version_column(),
    sa.UniqueConstraint("item_id", "number"),
    # One draft per item at a time.
    sa.Index("service_item_version_draft_idx", "item_id", unique=True, postgresql_where=sa.text("published_at IS NULL")),
)

# The gap-free daily sequence behind receipt numbers: the row is locked until the ticket's commit.
daily_number = sa.Table(
    "daily_number",
    metadata,
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
)

ticket = sa.Table(
    "ticket",
    metadata,
    id_column(),
    sa.Column("number", sa.Text, unique=True),
    sa.Column("query_code", sa.LargeBinary),
    sa.Column("item_id", sa.Uuid, sa.ForeignKey("concierge.service_item.id"), nullable=False),
    sa.Column("item_version_id", sa.Uuid, sa.ForeignKey("concierge.service_item_version.id"), nullable=False),
    sa.Column("item_code", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("result", sa.Text),
    sa.Column("applicant_id", sa.Uuid, nullable=False),
    sa.Column("applicant_name", sa.Text, nullable=False),
    # What the list shows as the matter's own name: the company, or the first words of the problem.
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("company", sa.Text),
    sa.Column("form", JSONB, nullable=False),
    # Sensitive answers (x-sensitive in the form), encrypted as one JSON document: path -> value.
    sa.Column("sealed", sa.LargeBinary),
    sa.Column("owner_unit", sa.Text),
    sa.Column("owner_id", sa.Uuid),
    sa.Column("next_action", sa.Text),
    sa.Column("next_actor", sa.Text),
    sa.Column("due_at", timestamp()),
    sa.Column("amber_at", timestamp()),
    # Set while a supervisor waits for the owner's answer; the ticket cannot be finished before it.
    sa.Column("reply_due_at", timestamp()),
    sa.Column("supervised", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("extended", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("staged", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("urged", sa.Integer, nullable=False, server_default="0"),
    sa.Column("notices", sa.Integer, nullable=False, server_default="0"),
    sa.Column("late_notices", sa.Integer, nullable=False, server_default="0"),
    sa.Column("reopened", sa.Integer, nullable=False, server_default="0"),
    sa.Column("parent_id", sa.Uuid, sa.ForeignKey("concierge.ticket.id")),
    # The enterprise and project it is about, as crm and library know them; filled in by the office.
    sa.Column("enterprise_id", sa.Uuid),
    sa.Column("project_id", sa.Uuid),
    # What a policy claim (政策兑现) refers to.
    sa.Column("clause_id", sa.Uuid, sa.ForeignKey("concierge.policy_clause.id")),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("submitted_at", timestamp()),
    sa.Column("accepted_at", timestamp()),
    sa.Column("finished_at", timestamp()),
    sa.Column("search_text", sa.Text, nullable=False),
    sa.Column("search", TSVECTOR, nullable=False),
    sa.Column("demo", sa.Boolean, nullable=False, server_default=sa.false()),
    version_column(),
    one_of("state", STATES),
    one_of("result", RESULTS),
    one_of("next_actor", PARTIES),
    sa.CheckConstraint("state = 'draft' OR (number IS NOT NULL AND query_code IS NOT NULL AND submitted_at IS NOT NULL)", name="numbered"),
    sa.CheckConstraint("(state IN ('finished', 'archived')) = (result IS NOT NULL)", name="result_when_finished"),
    # No orphan: whatever is open has an owner, a next action and a day by which it is due. Until somebody
    # claims it, a received ticket is owned by the window unit whose response clock is running.
    sa.CheckConstraint(
        "state IN ('draft', 'finished', 'archived', 'refused', 'withdrawn') OR ("
        "owner_unit IS NOT NULL AND next_action IS NOT NULL AND next_actor IS NOT NULL AND due_at IS NOT NULL AND amber_at IS NOT NULL "
        "AND (owner_id IS NOT NULL OR state = 'received'))",
        name="no_orphan",
    ),
    sa.Index("ticket_queue_idx", "due_at", "id", postgresql_where=sa.text(OPEN)),
    sa.Index(
        "ticket_owner_idx",
        "owner_id",
        "due_at",
        "id",
        postgresql_where=sa.text(OPEN),
    ),
    sa.Index("ticket_submitted_idx", "submitted_at", "id"),
    sa.Index("ticket_state_idx", "state", "submitted_at", "id"),
    sa.Index("ticket_applicant_idx", "applicant_id", "updated_at", "id"),
    sa.Index("ticket_updated_idx", "updated_at", "id"),
    sa.Index("ticket_search_idx", "search", postgresql_using="gin"),
    sa.Index("ticket_enterprise_idx", "enterprise_id", "submitted_at", "id", postgresql_where=sa.text("enterprise_id IS NOT NULL")),
    sa.Index("ticket_finished_idx", "finished_at", "id", postgresql_where=sa.text("state = 'finished'")),
)

ticket_event = sa.Table(
    "ticket_event",
    metadata,
    id_column(),
    of_ticket(),
    sa.Column("at", timestamp(), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("actor_id", sa.Uuid),
    sa.Column("actor_name", sa.Text, nullable=False),
    sa.Column("actor_kind", sa.Text, nullable=False),
    sa.Column("visibility", sa.Text, nullable=False),
    sa.Column("data", JSONB, nullable=False),
    one_of("visibility", ("public", "internal")),
    sa.Index("ticket_event_ticket_idx", "ticket_id", "id"),
)

department_task = sa.Table(
    "department_task",
    metadata,
    id_column(),
    of_ticket(index=True),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("names", JSONB, nullable=False),
    sa.Column("unit_code", sa.Text, nullable=False),
    sa.Column("days", sa.Integer, nullable=False),
    sa.Column("after", ARRAY(sa.Text), nullable=False),
    sa.Column("mandatory", sa.Boolean, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("handler_id", sa.Uuid),
    sa.Column("started_at", timestamp()),
    sa.Column("due_at", timestamp()),
    sa.Column("amber_at", timestamp()),
    sa.Column("finished_at", timestamp()),
    sa.Column("outcome", sa.Text),
    sa.Column("note", sa.Text),
    sa.Column("created_at", timestamp(), nullable=False),
    version_column(),
    one_of("state", TASK_STATES),
    sa.CheckConstraint("state NOT IN ('pending', 'working', 'disputed') OR (due_at IS NOT NULL AND amber_at IS NOT NULL)", name="clocked"),
    sa.CheckConstraint("(state IN ('done', 'cancelled')) = (finished_at IS NOT NULL)", name="finished"),
    sa.UniqueConstraint("ticket_id", "code"),
    sa.Index("department_task_open_idx", "unit_code", "due_at", "id", postgresql_where=sa.text(TASK_OPEN)),
)

clock_segment = sa.Table(
    "clock_segment",
    metadata,
    id_column(),
    of_ticket(index=True),
    sa.Column("task_id", sa.Uuid, sa.ForeignKey("concierge.department_task.id")),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("charged_to", sa.Text, nullable=False),
    sa.Column("started_at", timestamp(), nullable=False),
    sa.Column("ended_at", timestamp()),
    sa.Column("allotted_days", sa.Integer),
    sa.Column("due_at", timestamp()),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("actor_id", sa.Uuid),
    one_of("kind", CLOCKS),
    sa.CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="ends_after_start"),
    sa.CheckConstraint("(kind = 'task') = (task_id IS NOT NULL)", name="task_clock"),
    # One clock of a kind runs at a time, for the ticket and for each of its tasks.
    sa.Index(
        "clock_segment_running_idx",
        "ticket_id",
        "kind",
        sa.text("coalesce(task_id, ticket_id)"),
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL"),
    ),
)

material = sa.Table(
    "material",
    metadata,
    id_column(),
    of_ticket(),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("current_version", sa.Integer, nullable=False, server_default="0"),
    sa.UniqueConstraint("ticket_id", "code"),
)

material_version = sa.Table(
    "material_version",
    metadata,
    id_column(),
    sa.Column("material_id", sa.Uuid, sa.ForeignKey("concierge.material.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    # Set when the ticket is submitted or resubmitted; a notice can only speak of what had been handed in.
    sa.Column("handed_in_at", timestamp()),
    sa.Column("verdict", sa.Text, nullable=False, server_default="unchecked"),
    sa.Column("reason", sa.Text),
    sa.Column("checked_by", sa.Uuid),
    sa.Column("checked_at", timestamp()),
    sa.Column("created_at", timestamp(), nullable=False),
    one_of("verdict", VERDICTS),
    sa.CheckConstraint("verdict <> 'rejected' OR reason IS NOT NULL", name="rejection_has_reason"),
    sa.UniqueConstraint("material_id", "number"),
)

material_file = sa.Table(
    "material_file",
    metadata,
    id_column(),
    sa.Column("version_id", sa.Uuid, sa.ForeignKey("concierge.material_version.id"), nullable=False, index=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Column("store_key", sa.Text, nullable=False),
    sa.Column("preview_key", sa.Text),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("uploaded_by", sa.Uuid, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    one_of("kind", ("photo", "pdf", "office")),
)

# A file on its way in, resumable: the offset is the size of the staged file.
upload = sa.Table(
    "upload",
    metadata,
    id_column(),
    sa.Column("account_id", sa.Uuid, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("used_at", timestamp()),
    sa.Column("created_at", timestamp(), nullable=False, index=True),
    sa.CheckConstraint("size > 0 AND size <= 20 * 1024 * 1024", name="size"),
)

correction_notice = sa.Table(
    "correction_notice",
    metadata,
    id_column(),
    of_ticket(),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("sent_at", timestamp(), nullable=False),
    sa.Column("sent_by", sa.Uuid, nullable=False),
    sa.Column("due_at", timestamp(), nullable=False),
    # Set when the notice names what had been visible at an earlier one: only a supervisor may, with a reason.
    sa.Column("late", sa.Boolean, nullable=False),
    sa.Column("late_reason", sa.Text),
    sa.Column("answered_at", timestamp()),
    sa.CheckConstraint("NOT late OR late_reason IS NOT NULL", name="late_has_reason"),
    sa.UniqueConstraint("ticket_id", "number"),
)

notice_defect = sa.Table(
    "notice_defect",
    metadata,
    id_column(),
    sa.Column("notice_id", sa.Uuid, sa.ForeignKey("concierge.correction_notice.id"), nullable=False, index=True),
    # Exactly one of: a material, or a field of the form.
    sa.Column("material_code", sa.Text),
    sa.Column("field_path", sa.Text),
    sa.Column("reason", sa.Text, nullable=False),
    sa.CheckConstraint("(material_code IS NULL) <> (field_path IS NULL)", name="one_target"),
)

extension = sa.Table(
    "extension",
    metadata,
    id_column(),
    of_ticket(index=True),
    sa.Column("task_id", sa.Uuid, sa.ForeignKey("concierge.department_task.id")),
    sa.Column("days", sa.Integer, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("requested_by", sa.Uuid, nullable=False),
    sa.Column("requested_at", timestamp(), nullable=False),
    sa.Column("decided_by", sa.Uuid),
    sa.Column("decided_at", timestamp()),
    sa.Column("approved", sa.Boolean),
    sa.Column("decision_note", sa.Text),
    sa.CheckConstraint("days BETWEEN 1 AND 60", name="days"),
    sa.CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name="second_person"),
    sa.CheckConstraint("(approved IS NULL) = (decided_at IS NULL)", name="decided"),
    sa.Index("extension_pending_idx", "ticket_id", unique=True, postgresql_where=sa.text("decided_at IS NULL")),
)

rating = sa.Table(
    "rating",
    metadata,
    id_column(),
    of_ticket(unique=True),
    # 5 very satisfied … 1 very dissatisfied; there is no row until somebody rates.
    sa.Column("grade", sa.SmallInteger, nullable=False),
    sa.Column("tags", ARRAY(sa.Text), nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("handler_id", sa.Uuid),
    sa.Column("rated_at", timestamp(), nullable=False),
    sa.Column("changed_at", timestamp()),
    version_column(),
    sa.CheckConstraint("grade BETWEEN 1 AND 5", name="grade"),
)

rating_case = sa.Table(
    "rating_case",
    metadata,
    id_column(),
    of_ticket(index=True),
    sa.Column("rating_id", sa.Uuid, sa.ForeignKey("concierge.rating.id"), nullable=False),
    sa.Column("handler_id", sa.Uuid, nullable=False),
    sa.Column("worker_id", sa.Uuid, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("opened_at", timestamp(), nullable=False),
    sa.Column("due_at", timestamp(), nullable=False),
    sa.Column("measure", sa.Text),
    sa.Column("proposed_at", timestamp()),
    sa.Column("answer", sa.Text),
    sa.Column("closed_at", timestamp()),
    sa.Column("rounds", sa.Integer, nullable=False, server_default="0"),
    version_column(),
    one_of("state", ("open", "proposed", "closed")),
    # The case goes to someone other than who handled the ticket.
    sa.CheckConstraint("worker_id <> handler_id", name="other_person"),
    sa.Index("rating_case_open_idx", "ticket_id", unique=True, postgresql_where=sa.text("state <> 'closed'")),
)

saved_filter = saved_filter_table(metadata)
sa.Index("saved_filter_account_id_idx", saved_filter.c.account_id)
