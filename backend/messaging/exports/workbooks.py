"""What each list's workbook shows: columns as data, rows from the list's own pages, so that filters are the list's."""

from pathlib import Path

from backend.kernel.exports import Shown, Workbooks

BOOKS = Workbooks(Path(__file__).parent / "words.json")

DELIVERIES: tuple[Shown, ...] = (
    Shown("created", 18, lambda one: one.created_at),
    Shown("channel", 12, BOOKS.value("channel")),
    Shown("address", 24, lambda one: one.address),
    Shown("template", 24, lambda one: one.template),
    Shown("language", 10, lambda one: one.language),
    Shown("state", 12, BOOKS.value("state")),
    Shown("attempts", 10, lambda one: one.attempts),
    Shown("error", 24, lambda one: one.last_error or ""),
    Shown("code", 10, lambda one: one.last_code),
    Shown("next_try", 18, lambda one: one.next_try_at),
    Shown("updated", 18, lambda one: one.updated_at),
)
MESSAGES: tuple[Shown, ...] = (
    Shown("created", 18, lambda one: one.created_at),
    Shown("title", 32, lambda one: one.title),
    Shown("body", 80, lambda one: one.body),
    Shown("urgent", 8, lambda one: one.urgent),
    Shown("read", 18, lambda one: one.read_at),
)
