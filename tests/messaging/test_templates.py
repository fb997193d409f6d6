"""Every notice has its words in every language, filled by exactly the documented parameters."""

import re
from string import Formatter
from zoneinfo import ZoneInfo

import pytest

from backend.contracts.messaging import NoticeTemplate
from backend.messaging.rendering import OwnTemplate, email_body, plain_markdown, render, templates

ZONE = ZoneInfo("Asia/Shanghai")
LANGUAGES = ("zh", "en", "ru")
PARAMETERS = {
    "ticket_received": "number item",
    "ticket_assigned": "number item company",
    "task_assigned": "number task due",
    "correction_requested": "number item count due",
    "correction_reminder": "number due",
    "resubmitted": "number item",
    "accepted": "number item due",
    "refused": "number item reason",
    "special_started": "number reason",
    "special_ended": "number due",
    "extended": "number due reason",
    "extension_requested": "number days",
    "urged": "number text",
    "supervised": "number text",
    "reply": "number who",
    "finished": "number item result",
    "rate_invitation": "number item",
    "case_opened": "number grade",
    "case_proposed": "number",
    "case_closed": "number",
    "reopened": "number",
    "withdrawn": "number item",
    "due_soon": "number due",
    "overdue": "number days",
    "task_overdue": "number task unit",
    "handed_over": "number from",
    "common_problem_drafted": "title count",
    "follow_up_due": "subject company due",
    "report_ready": "item unit period",
    "waiver_requested": "project item reason",
    "waiver_expiring": "project item due",
    "claim_contested": "project unit reason",
    "claim_expiring": "project due",
    "promise_overdue": "project item due",
    "sign_in_code": "code minutes",
    "digest": "count",
    "footer": "link",
    "robot_test": "unit",
}
# Two SMS segments of a Chinese or Russian message, and of an English one.
SMS_LIMIT = {"zh": 134, "ru": 134, "en": 306}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_files_hold_the_enum_and_nothing_else() -> None:
    names = {*NoticeTemplate, *OwnTemplate}
    assert set(PARAMETERS) == names
    for language in LANGUAGES:
        assert set(templates(language)) == names


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_placeholders_are_the_documented_parameters(name: str, language: str) -> None:
    parts = templates(language)[name]
    allowed = set(PARAMETERS[name].split())
    assert set(parts) == {"title", "body", "sms"}
    assert placeholders(parts["title"] + parts["body"]) == allowed
    assert placeholders(parts["sms"]) <= allowed
    words = render(name, {parameter: f"<{parameter}>" for parameter in allowed}, language, ZONE)
    assert "{" not in words.title + words.body + words.sms
    assert len(words.sms) <= SMS_LIMIT[language]
    assert "\n" not in words.title
    if language == "zh":
        assert re.search("[\u4e00-\u9fff]", words.body)
    if language == "ru":
        assert re.search("[а-я]", words.body)


def test_documented_parameters_stand_beside_the_enum() -> None:
    import inspect

    source = inspect.getsource(NoticeTemplate)
    for name in NoticeTemplate:
        documented = re.search(rf'= "{name}"\n\s+"""Parameters: ([a-z, ]+)\."""', source)
        assert documented is not None
        assert documented.group(1).split(", ") == PARAMETERS[name].split()


def test_dates_are_written_as_the_reader_writes_them() -> None:
    params = {"number": "B1", "due": "2026-03-05"}
    assert "2026年3月5日" in render("due_soon", params, "zh", ZONE).title + render("due_soon", params, "zh", ZONE).body
    assert "05 Mar 2026" in render("due_soon", params, "en", ZONE).body
    assert "05.03.2026" in render("due_soon", params, "ru", ZONE).body


def test_a_moment_is_the_day_it_is_in_the_office() -> None:
    assert "06 Mar 2026" in render("due_soon", {"number": "B1", "due": "2026-03-05T17:00:00+00:00"}, "en", ZONE).body


def test_a_due_in_words_stays_as_it_is() -> None:
    assert "明天下午" in render("due_soon", {"number": "B1", "due": "明天下午"}, "zh", ZONE).body


def test_a_parameter_in_the_readers_language_wins() -> None:
    params = {"number": "B1", "item": "公司注册登记", "item_en": "Company registration"}
    assert "Company registration" in render("resubmitted", params, "en", ZONE).body
    assert "公司注册登记" in render("resubmitted", params, "zh", ZONE).body


def test_what_a_person_typed_is_never_a_placeholder() -> None:
    words = render("urged", {"number": "B1", "text": "{number.__class__} {x}"}, "zh", ZONE)
    assert "{number.__class__} {x}" in words.body


def test_robots_show_text_as_it_is() -> None:
    assert plain_markdown("a *b* [c](d)\n<e>") == r"a \*b\* \[c\]\(d\) \<e\>"


def test_an_email_says_where_to_act() -> None:
    body = email_body(render("case_closed", {"number": "B1"}, "en", ZONE), "http://x/tickets/1", "en", ZONE)
    assert "http://x/tickets/1" in body
