"""What an indicator (口径) is: a named, versioned definition whose heart is one statement of records.

The headline is the sum of the records' `value` because it is that very statement, wrapped in an aggregate; the
drill-down is the statement, paged. A statement reads the views `report_*` of one schema. What another schema has to
say first (which activities were leaders' trips) comes as a `Pick`: an array the statement takes as a parameter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal

import orjson

from backend.kernel.db import Statement, sql

Measure = Literal["yuan", "count", "percent", "days"]
Period = Literal["range", "moment"]
Group = Literal["projects", "trips", "signings", "chains", "service"]
By = Literal["unit", "industry", "region", "tag", "month"]

# Every parameter a statement may name, with its type. `known` is the first moment that is no longer known.
BINDS: Final = {
    "since": "date",
    "until": "date",
    "since_before": "date",
    "until_before": "date",
    "known": "timestamptz",
    "moment": "timestamptz",
    "units": "text[]",
    "caller": "uuid",
    "target": "numeric",
    "campaign": "text",
    "activities": "uuid[]",
    "today": "date",
    "fresh": "timestamptz",
    "after_day": "date",
    "after_id": "text",
    "after_weight": "numeric",
    "ids": "uuid[]",
    "keys": "text[]",
}
# What every record carries; a statement names those it knows.
COLUMNS: Final = {
    "kind": "text",
    "id": "text",
    "label": "text",
    "number": "text",
    "unit": "text",
    "on_day": "date",
    "value": "numeric",
    "hidden": "boolean",
    "note": "text",
    "industry": "text",
    "region": "text",
    "tags": "text[]",
    "project_id": "uuid",
    "enterprise_id": "uuid",
    "activity_id": "uuid",
    "ticket_id": "uuid",
    "parts": "jsonb",
}
EARLIER: Final = "_earlier"
"""Ends a parameter's name where a statement is asked twice in one go, as known now and as known earlier."""
_BIND: Final = re.compile(r"(?<![:\w]):(\w+)")
_IN_SCOPE: Final = re.compile(r"IN_SCOPE\((\w+)\)")
_SCOPES: Final = {"unit": "{of}.owner_unit = ANY (:units)", "campaign": "{of}.campaign = :campaign"}
_IN_UNIT: Final = re.compile(r"IN_UNIT\((\w+)\)")
Scoped = frozenset[Literal["unit", "campaign"]]
"""By what the records are limited: to some units, to a campaign."""
_WORDS: Final = Path(__file__).parent / "definitions" / "words.json"


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    return orjson.loads(_WORDS.read_bytes())


def weave(template: str, **parts: str) -> str:
    """Return the template with each `{name}` replaced by its part."""
    for name, part in parts.items():
        template = template.replace("{" + name + "}", part)
    return template


def records(source: str, *, before: str = "", value: str = "1", **columns: str) -> str:
    """Return a statement of records: `source` is its FROM and WHERE, `before` its WITH, the rest its columns."""
    given = {"value": value, **columns}
    unknown = set(given) - set(COLUMNS)
    assert not unknown, unknown
    chosen = ", ".join(f"CAST({given.get(name, 'NULL')} AS {kind}) AS {name}" for name, kind in COLUMNS.items())
    return weave("{before} SELECT {chosen} {source}", before=before, chosen=chosen, source=source).strip()


def compiled(text: str, scoped: Scoped = frozenset()) -> Statement:
    """Return what Postgres runs: `IN_SCOPE(…)` becomes what limits the records, and parameters get their types."""

    def limits(found: re.Match[str], names: Iterable[str]) -> str:
        return " AND ".join(weave(_SCOPES[name], of=found[1]) for name in names if name in scoped) or "true"

    text = _IN_SCOPE.sub(lambda found: limits(found, _SCOPES), text)
    text = _IN_UNIT.sub(lambda found: limits(found, ["unit"]), text)
    return sql(_BIND.sub(lambda found: f"CAST(:{found[1]} AS {BINDS[found[1].removesuffix(EARLIER)]})", text))


@dataclass(frozen=True, slots=True)
class Pick:
    """What another schema says first; `statement` answers one array, given to the records' statement as `:name`."""

    name: str
    statement: str

    def ask(self) -> Statement:
        """Return the compiled statement, of all units: the scope is the records' own."""
        return compiled(self.statement)


@dataclass(frozen=True, slots=True)
class Definition:
    """One indicator. Whoever changes `statement`, `picks` or the words raises `version`."""

    key: str
    version: int
    group: Group
    measure: Measure
    statement: str
    period: Period = "range"
    picks: tuple[Pick, ...] = ()
    breakdowns: tuple[By, ...] = ("unit",)
    better: Literal["more", "less"] = "more"
    only_now: bool = False
    """What it counts has no history; it has no answer for a day in the past."""
    target_of: str | None = None
    """The indicator whose target in force the statement takes as `:target`."""
    base_of: str | None = None
    """For a growth: the indicator of which it is the growth."""
    dated: bool = False
    """Every record has a day, by which an index finds the newest."""

    @property
    def titles(self) -> dict[str, str]:
        """Return the name by language."""
        return _words()[self.key]["titles"]

    @property
    def texts(self) -> dict[str, str]:
        """Return the definition as people read it, by language."""
        return _words()[self.key]["texts"]

    @property
    def targetable(self) -> bool:
        """Tell whether plans may set targets for it."""
        return self.measure in ("yuan", "count") and self.better == "more"

    @property
    def of_campaigns(self) -> bool:
        """Tell whether it can be limited to a campaign."""
        return "IN_SCOPE(" in self.statement

    @property
    def sources(self) -> list[str]:
        """Return the views it reads."""
        said = " ".join([self.statement, *(pick.statement for pick in self.picks)])
        return sorted(set(re.findall(r"\w+\.report_\w+", said)))

    @property
    def schema(self) -> str:
        """Return the schema whose records stand behind it."""
        [schema] = {source.split(".")[0] for source in re.findall(r"\w+\.report_\w+", self.statement)}
        return schema

    @property
    def fingerprint(self) -> str:
        """Return a hash of all that makes the figure what it is."""
        whole = [self.statement, *(pick.statement for pick in self.picks), self.measure, self.period, self.titles, self.texts]
        return sha256(orjson.dumps(whole, option=orjson.OPT_SORT_KEYS)).hexdigest()
