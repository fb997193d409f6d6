"""Whether a row is somebody we know: by credit code first, else by the same name; and what is then to be done."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from backend.crm.imports import repository
from backend.crm.imports.parsing import Parsed, Trouble
from backend.kernel.db import Reader
from backend.kernel.organisation_names import parse
from backend.kernel.organisation_names import plain as same_name

Outcome = Literal["create", "update", "skip", "fail"]


@dataclass(slots=True)
class Known:
    """The enterprises some rows may be."""

    by_code: dict[str, Any] = field(default_factory=dict[str, Any])
    by_name: dict[str, list[Any]] = field(default_factory=lambda: defaultdict[str, list[Any]](list))


async def known_among(reader: Reader, rows: Iterable[Parsed], *, lock: bool = False) -> Known:
    """Return those that could be meant by any of the rows; with `lock` nobody else changes them until the commit."""
    found, sound = Known(), [row for row in rows if "name" in row.values]
    # In one order, so that two imports at once wait for each other rather than for ever.
    codes = sorted({row.values["credit_code"] for row in sound if "credit_code" in row.values})
    cores = sorted({parse(row.values["name"]).core for row in sound})
    for row in await reader.rows(repository.BY_CODES_LOCKED if lock else repository.BY_CODES, codes=codes):
        found.by_code[row["asked_code"]] = row
    for row in await reader.rows(repository.BY_CORES_LOCKED if lock else repository.BY_CORES, cores=cores):
        found.by_name[same_name(row["name"])].append(row)
    return found


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row may be: an enterprise, or an earlier row."""

    by: Literal["credit_code", "name"]
    enterprise: Any = None
    row: int | None = None
    name: str = ""
    several: bool = False


@dataclass(slots=True)
class Seen:
    """What earlier rows of the sheet were: a second row of the same enterprise is one too many."""

    codes: dict[str, int] = field(default_factory=dict[str, int])
    names: dict[str, tuple[int, str | None]] = field(default_factory=dict[str, tuple[int, str | None]])
    enterprises: dict[UUID, int] = field(default_factory=dict[UUID, int])

    def repeated(self, row: Parsed) -> Match | None:
        """Return the earlier row this one repeats; the same name with another credit code is somebody else."""
        code, name = row.values.get("credit_code"), row.values.get("name", "")
        if code in self.codes:
            return Match("credit_code", row=self.codes[code], name=name)
        number, other = self.names.get(same_name(name), (None, None))
        if number is not None and (code is None or other is None or code == other):
            return Match("name", row=number, name=name)
        return None

    def note(self, row: Parsed) -> None:
        """Remember a row that comes in."""
        code = row.values.get("credit_code")
        if code:
            self.codes.setdefault(code, row.number)
        self.names.setdefault(same_name(row.values["name"]), (row.number, code))


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of a row."""

    row: Parsed
    outcome: Outcome
    match: Match | None = None

    @property
    def problems(self) -> list[dict[str, Any]]:
        """Return what is kept of what is wrong."""
        return [trouble.as_json() for trouble in self.row.troubles]


def _match(row: Parsed, known: Known) -> Match | None:
    code = row.values.get("credit_code")
    if code in known.by_code:
        found = known.by_code[code]
        return Match("credit_code", enterprise=found, name=found["name"])
    alike = [
        one
        for one in known.by_name.get(same_name(row.values["name"]), [])
        if not (code and one["credit_code"]) or code == one["credit_code"]
    ]
    if not alike:
        return None
    return Match("name", enterprise=alike[0], name=alike[0]["name"], several=len(alike) > 1)


@dataclass(frozen=True, slots=True)
class Deciding:
    """The rules of a batch: one for all rows, others for single ones, and whose enterprises may be changed."""

    rule: str
    overrides: dict[str, str]
    may_edit: Callable[[str | None], bool]

    def rule_of(self, number: int) -> str:
        """Return the rule for one row."""
        return self.overrides.get(str(number), self.rule)

    def decide(self, row: Parsed, known: Known, seen: Seen) -> Decision:
        """Return what is to become of a row, and remember it among those seen; one that is to be left out is as if it were not there."""
        if self.overrides.get(str(row.number)) == "skip":
            return Decision(row, "skip", _match(row, known) if row.is_sound else None)
        if not row.is_sound:
            return Decision(row, "fail")
        repeated = seen.repeated(row)
        if repeated is not None:
            return self._fail(row, repeated, repeated.by, "repeated", str(repeated.row))
        match = _match(row, known)
        decision = self._decide(row, match, seen)
        if decision.outcome != "fail":
            seen.note(row)
        if decision.outcome == "update" and match is not None:
            seen.enterprises[match.enterprise["id"]] = row.number
        return decision

    def _decide(self, row: Parsed, match: Match | None, seen: Seen) -> Decision:
        rule = self.rule_of(row.number)
        if match is None:
            return Decision(row, "create")
        if rule == "update":
            return self._update(row, match, seen)
        if rule == "new" and match.by == "credit_code":
            return self._fail(row, match, "credit_code", "taken", match.name)
        return Decision(row, "create" if rule == "new" else "skip", match)

    def _update(self, row: Parsed, match: Match, seen: Seen) -> Decision:
        target = match.enterprise
        if match.several:
            return self._fail(row, match, "name", "several_alike", match.name)
        if target["id"] in seen.enterprises:
            return self._fail(row, match, "name", "repeated", str(seen.enterprises[target["id"]]))
        if not self.may_edit(target["owner_unit"]):
            return self._fail(row, match, "name", "other_unit", match.name)
        return Decision(row, "update", match)

    @staticmethod
    def _fail(row: Parsed, match: Match, field_key: str, code: str, value: str) -> Decision:
        row.troubles.append(Trouble(field_key, code, value))
        return Decision(row, "fail", match)
