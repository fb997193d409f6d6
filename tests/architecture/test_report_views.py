"""What services publish for reports is a contract: columns are added, never changed, and each says what it means."""

from pathlib import Path
from typing import Any

import orjson

FROZEN = Path(__file__).parent / "report_views.json"
COLUMNS = """
SELECT format('%s.%s', n.nspname, c.relname) AS view, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
  col_description(c.oid, a.attnum) AS meaning, obj_description(c.oid) AS about
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relkind = 'v' AND c.relname LIKE 'report\\_%' ORDER BY 1, a.attnum
"""
# Views from before columns were described one by one say it in one sentence.
SAID_AT_ONCE = {f"library.report_{name}" for name in ("project", "investment", "progress", "agreement", "stage_change", "promise")}


async def test_published_columns_keep_their_names_and_types(database: Any) -> None:
    found: dict[str, dict[str, str]] = {}
    for row in await database.connection.fetch(COLUMNS):
        found.setdefault(row["view"], {})[row["column"]] = row["type"]
    frozen = orjson.loads(FROZEN.read_bytes())
    assert set(found) == set(frozen), "a view came or went: note it in report_views.json"
    for view, columns in frozen.items():
        kept = {name: found[view].get(name) for name in columns}
        assert kept == columns, f"{view} no longer keeps its contract"
        assert found[view] == columns, f"{view} has new columns: note them in report_views.json"


async def test_every_published_column_says_what_it_means(database: Any) -> None:
    rows = await database.connection.fetch(COLUMNS)
    assert len(rows) > 100
    assert not [row["view"] for row in rows if not row["about"]]
    assert not [(row["view"], row["column"]) for row in rows if not row["meaning"] and row["view"] not in SAID_AT_ONCE]


async def test_no_published_column_holds_what_is_personal(database: Any) -> None:
    personal = ("phone", "email", "wechat", "applicant", "contact", "form", "sealed", "comment", "subject")
    rows = await database.connection.fetch(COLUMNS)
    assert not [(row["view"], row["column"]) for row in rows if any(word in row["column"] for word in personal)]
