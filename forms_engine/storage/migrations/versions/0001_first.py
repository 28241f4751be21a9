"""The first tables: forms and versions, answers, the tracker, staff."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("prefs", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_card_code_hash")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_card_token_hash")),
    )
    op.create_table(
        "feedback_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("response_id", sa.Integer(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("trigger_id", sa.Text(), nullable=True),
        sa.Column("asked", sa.Text(), nullable=True),
        sa.Column("words_from", sa.Text(), nullable=True),
        sa.Column("topic_from", sa.Text(), nullable=True),
        sa.Column("chose", sa.JSON(), nullable=False),
        sa.Column("chose_now", sa.JSON(), nullable=False),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("safety_copy", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("outside_team", sa.Boolean(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("helper", sa.Text(), nullable=False),
        sa.Column("share", sa.Text(), nullable=False),
        sa.Column("reply_format", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.Integer(), nullable=False),
        sa.Column("answer_due", sa.Date(), nullable=False),
        sa.Column("told_at", sa.Integer(), nullable=True),
        sa.Column("not_understood_at", sa.Integer(), nullable=True),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('concern', 'idea', 'compliment', 'question', 'observation')",
            name=op.f("ck_feedback_item_kind_known"),
        ),
        sa.CheckConstraint(
            "provenance IN ('not_known', 'own', 'read', 'chose', 'proxy', 'observed')",
            name=op.f("ck_feedback_item_provenance_known"),
        ),
        sa.CheckConstraint(
            "status IN ('received', 'safety_hold', 'open', 'in_hand', 'answer_ready', 'answered', 'unreached', 'told', 'reopened', 'settled', 'withdrawn', 'erased')",
            name=op.f("ck_feedback_item_status_known"),
        ),
        sa.CheckConstraint(
            "urgency IN ('red', 'amber', 'green')", name=op.f("ck_feedback_item_urgency_known")
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["feedback_item.id"],
            name=op.f("fk_feedback_item_merged_into_feedback_item"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_item")),
        sa.UniqueConstraint("ref", name=op.f("uq_feedback_item_ref")),
    )
    with op.batch_alter_table("feedback_item", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_feedback_item_response_id"), ["response_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_feedback_item_status"), ["status"], unique=False)

    op.create_table(
        "fired_trigger",
        sa.Column("response_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("trigger_id", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("response_id", "trigger_id", name=op.f("pk_fired_trigger")),
    )
    op.create_table(
        "form_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("published_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_version")),
        sa.UniqueConstraint("sha256", name=op.f("uq_form_version_sha256")),
    )
    with op.batch_alter_table("form_version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_form_version_form_id"), ["form_id"], unique=False)

    op.create_table(
        "issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.Integer(), nullable=False),
        sa.Column("raised_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "level IN ('team', 'service', 'organisation', 'outside')",
            name=op.f("ck_issue_level_known"),
        ),
        sa.CheckConstraint(
            "status IN ('raised', 'gathering', 'decided', 'delivering', 'checking', 'closed')",
            name=op.f("ck_issue_status_known"),
        ),
        sa.CheckConstraint("length(trim(title)) > 0", name=op.f("ck_issue_has_title")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
    )
    op.create_table(
        "picture",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_picture")),
    )
    op.create_table(
        "counted_try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counted_try")),
    )
    with op.batch_alter_table("counted_try", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_counted_try_key"), ["key"], unique=False)

    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("session_key", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("email", name=op.f("uq_staff_email")),
        sa.UniqueConstraint("session_key", name=op.f("uq_staff_session_key")),
    )
    op.create_table(
        "staff_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_event")),
    )
    with op.batch_alter_table("staff_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staff_event_at"), ["at"], unique=False)

    op.create_table(
        "tracker_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracker_event")),
    )
    with op.batch_alter_table("tracker_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tracker_event_entity_id"), ["entity_id"], unique=False)

    op.create_table(
        "action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("what_changed", sa.Text(), nullable=True),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('proposed', 'agreed', 'in_progress', 'blocked', 'done_claimed', 'verified', 'closed', 'reopened', 'cancelled')",
            name=op.f("ck_action_status_known"),
        ),
        sa.CheckConstraint(
            "status IN ('proposed', 'cancelled') OR (owner IS NOT NULL AND length(trim(owner)) > 0 AND due IS NOT NULL)",
            name=op.f("ck_action_agreed_has_owner_and_date"),
        ),
        sa.CheckConstraint(
            "status NOT IN ('done_claimed', 'verified', 'closed') OR (what_changed IS NOT NULL AND length(trim(what_changed)) > 0)",
            name=op.f("ck_action_done_says_what_changed"),
        ),
        sa.CheckConstraint(
            "status NOT IN ('verified', 'closed') OR (checked_by IS NOT NULL AND checked_by <> done_by)",
            name=op.f("ck_action_checked_by_another"),
        ),
        sa.CheckConstraint("length(trim(what)) > 0", name=op.f("ck_action_says_what")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_action_issue_id_issue")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_issue_id"), ["issue_id"], unique=False)

    op.create_table(
        "answer_to_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("would_change", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("disagree", sa.Text(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("written_at", sa.Integer(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("approved_at", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "NOT (outcome IN ('no', 'not_now')) OR (review_on IS NOT NULL AND length(trim(would_change)) > 0)",
            name=op.f("ck_answer_to_person_closed_door_has_review"),
        ),
        sa.CheckConstraint(
            "NOT (outcome IN ('not_now', 'no', 'yes_partly', 'passed_on')) OR (reason_code IS NOT NULL AND length(trim(reason)) >= 15 AND length(trim(disagree)) > 0)",
            name=op.f("ck_answer_to_person_no_has_reason"),
        ),
        sa.CheckConstraint(
            "outcome IN ('yes', 'yes_partly', 'try_it', 'not_now', 'no', 'already', 'passed_on')",
            name=op.f("ck_answer_to_person_outcome_known"),
        ),
        sa.CheckConstraint(
            "length(trim(decided_by)) > 0", name=op.f("ck_answer_to_person_someone_decided")
        ),
        sa.CheckConstraint(
            "length(trim(words)) > 0", name=op.f("ck_answer_to_person_says_something")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["feedback_item.id"],
            name=op.f("fk_answer_to_person_item_id_feedback_item"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_to_person")),
        sa.UniqueConstraint("item_id", "version", name=op.f("uq_answer_to_person_item_id_version")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("would_change", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("disagree", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "NOT (outcome IN ('no', 'not_now')) OR (review_on IS NOT NULL AND length(trim(would_change)) > 0)",
            name=op.f("ck_decision_closed_door_has_review"),
        ),
        sa.CheckConstraint(
            "NOT (outcome IN ('not_now', 'no', 'yes_partly', 'passed_on')) OR (reason_code IS NOT NULL AND length(trim(reason)) >= 15 AND length(trim(disagree)) > 0)",
            name=op.f("ck_decision_no_has_reason"),
        ),
        sa.CheckConstraint(
            "outcome IN ('yes', 'yes_partly', 'try_it', 'not_now', 'no', 'already', 'passed_on')",
            name=op.f("ck_decision_outcome_known"),
        ),
        sa.CheckConstraint(
            "length(trim(decided_by)) > 0", name=op.f("ck_decision_someone_decided")
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_decision_issue_id_issue")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_issue_id"), ["issue_id"], unique=False)

    op.create_table(
        "form",
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["version_id"], ["form_version.id"], name=op.f("fk_form_version_id_form_version")
        ),
        sa.PrimaryKeyConstraint("form_id", name=op.f("pk_form")),
    )
    op.create_table(
        "issue_item",
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_issue_item_issue_id_issue")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["feedback_item.id"], name=op.f("fk_issue_item_item_id_feedback_item")
        ),
        sa.PrimaryKeyConstraint("issue_id", "item_id", name=op.f("pk_issue_item")),
        sa.UniqueConstraint("item_id", name=op.f("uq_issue_item_item_id")),
    )
    op.create_table(
        "item_topic",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["feedback_item.id"],
            name=op.f("fk_item_topic_item_id_feedback_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("item_id", "topic", name=op.f("pk_item_topic")),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("shows", sa.Text(), nullable=False),
        sa.Column("picture_said", sa.Text(), nullable=False),
        sa.Column("picture_did", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("privacy_checked_by", sa.Text(), nullable=True),
        sa.Column("co_checked_by", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "shows IN ('done', 'doing', 'trying', 'not_now', 'cannot')",
            name=op.f("ck_publication_shows_known"),
        ),
        sa.CheckConstraint(
            "status <> 'published' OR (privacy_checked_by IS NOT NULL AND co_checked_by IS NOT NULL)",
            name=op.f("ck_publication_published_is_checked"),
        ),
        sa.CheckConstraint(
            "status IN ('draft', 'privacy_checked', 'co_checked', 'published', 'retired')",
            name=op.f("ck_publication_status_known"),
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["issue.id"], name=op.f("fk_publication_issue_id_issue")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
    )
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication_issue_id"), ["issue_id"], unique=False)

    op.create_table(
        "response",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("about_item", sa.Integer(), nullable=True),
        sa.Column("turned", sa.Boolean(), nullable=False),
        sa.Column("started_at", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.Integer(), nullable=True),
        sa.Column("taken_back_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_response_card_id_card")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["form_version.id"], name=op.f("fk_response_version_id_form_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
    )
    with op.batch_alter_table("response", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_response_card_id"), ["card_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_response_version_id"), ["version_id"], unique=False)

    op.create_table(
        "staff_role",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_role_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("staff_id", "role", name=op.f("pk_staff_role")),
    )
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("response_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("trigger_id", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("say", sa.Text(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("outside_team", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.Integer(), nullable=True),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"], ["feedback_item.id"], name=op.f("fk_task_item_id_feedback_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task_item_id"), ["item_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_response_id"), ["response_id"], unique=False)

    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("response_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("wants", sa.Text(), nullable=True),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "provenance IN ('not_known', 'own', 'read', 'chose', 'proxy', 'observed')",
            name=op.f("ck_verdict_provenance_known"),
        ),
        sa.CheckConstraint(
            "value IN ('better', 'bit', 'same', 'worse', 'dont_know')",
            name=op.f("ck_verdict_value_known"),
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["feedback_item.id"], name=op.f("fk_verdict_item_id_feedback_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
        sa.UniqueConstraint("item_id", "response_id", name=op.f("uq_verdict_item_id_response_id")),
    )
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verdict_item_id"), ["item_id"], unique=False)

    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"], ["action.id"], name=op.f("fk_change_action_id_action")
        ),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_change_issue_id_issue")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_issue_id"), ["issue_id"], unique=False)

    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("understood", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "how IN ('tell_me', 'letter', 'tablet', 'meeting', 'audio')",
            name=op.f("ck_delivery_how_known"),
        ),
        sa.CheckConstraint(
            "understood IN ('yes', 'some', 'no', 'not_asked')",
            name=op.f("ck_delivery_understood_known"),
        ),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["answer_to_person.id"],
            name=op.f("fk_delivery_answer_id_answer_to_person"),
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["feedback_item.id"], name=op.f("fk_delivery_item_id_feedback_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_delivery_item_id"), ["item_id"], unique=False)

    op.create_table(
        "publication_text",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("next", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_publication_text_publication_id_publication"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("publication_id", "language", name=op.f("pk_publication_text")),
    )
    op.create_table(
        "sitting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("response_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Integer(), nullable=False),
        sa.Column("left_at", sa.Integer(), nullable=True),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("helper", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"],
            ["response.id"],
            name=op.f("fk_sitting_response_id_response"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sitting_token_hash")),
    )
    with op.batch_alter_table("sitting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sitting_response_id"), ["response_id"], unique=False)

    op.create_table(
        "answer",
        sa.Column("response_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"],
            ["response.id"],
            name=op.f("fk_answer_response_id_response"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_answer_sitting_id_sitting")
        ),
        sa.PrimaryKeyConstraint("response_id", "question", name=op.f("pk_answer")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("answer")
    with op.batch_alter_table("sitting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sitting_response_id"))

    op.drop_table("sitting")
    op.drop_table("publication_text")
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_delivery_item_id"))

    op.drop_table("delivery")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_change_issue_id"))

    op.drop_table("change")
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_verdict_item_id"))

    op.drop_table("verdict")
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_task_response_id"))
        batch_op.drop_index(batch_op.f("ix_task_item_id"))

    op.drop_table("task")
    op.drop_table("staff_role")
    with op.batch_alter_table("response", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_response_version_id"))
        batch_op.drop_index(batch_op.f("ix_response_card_id"))

    op.drop_table("response")
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_publication_issue_id"))

    op.drop_table("publication")
    op.drop_table("item_topic")
    op.drop_table("issue_item")
    op.drop_table("form")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decision_issue_id"))

    op.drop_table("decision")
    op.drop_table("answer_to_person")
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_issue_id"))

    op.drop_table("action")
    with op.batch_alter_table("tracker_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tracker_event_entity_id"))

    op.drop_table("tracker_event")
    with op.batch_alter_table("staff_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_staff_event_at"))

    op.drop_table("staff_event")
    op.drop_table("staff")
    with op.batch_alter_table("counted_try", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_counted_try_key"))

    op.drop_table("counted_try")
    op.drop_table("picture")
    op.drop_table("issue")
    with op.batch_alter_table("form_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_form_version_form_id"))

    op.drop_table("form_version")
    op.drop_table("fired_trigger")
    with op.batch_alter_table("feedback_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feedback_item_status"))
        batch_op.drop_index(batch_op.f("ix_feedback_item_response_id"))

    op.drop_table("feedback_item")
    op.drop_table("card")
