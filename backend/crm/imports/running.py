"""Bringing a batch in: chunk by chunk, each with its provenance in one transaction, going on where a lost worker stopped."""

from contextlib import aclosing
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Final
from uuid import UUID

from anyio import to_thread

from backend.crm.enterprises.indexing import derived
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.imports import repository, service, writing
from backend.crm.imports.matching import Decision, Seen
from backend.crm.imports.parsing import Parsed
from backend.crm.imports.preview import decide_all, deciding_for, pages, parse_below
from backend.crm.imports.sheets import Sheet
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx
from backend.kernel.errors import text
from backend.kernel.ids import new_id
from backend.kernel.organisation_names import plain as same_name
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

CHUNK: Final = 1_000
# Chunks after which the planner is told anew how large the table is.
_MEASURED_AFTER: Final = frozenset({1, 4, 16, 64})
_LONGEST_NOTES: Final = 4_000
_REPLACED: Final = ("industry", "region", "address", "registered_capital", "staff_count")
_ACTIONS: Final = {"create": "created", "update": "updated", "skip": "skipped", "fail": "failed"}


@dataclass(slots=True)
class Chunk:
    """What one chunk writes, as documents of rows."""

    new: list[dict[str, Any]]
    changed: list[dict[str, Any]]
    contacts: list[dict[str, Any]]
    meetings: list[dict[str, Any]]
    rows: list[dict[str, Any]]

    def count(self, action: str) -> int:
        """Return how many rows ended so."""
        return sum(1 for row in self.rows if row["action"] == action)


class Writer:
    """Turns decisions into rows of tables; needs no database."""

    def __init__(self, batch: Any, principal: Principal, vault: Vault) -> None:
        self._batch = batch
        self._vault = vault
        self._by = {"author": str(principal.id), "at": clock.now().isoformat()}

    def chunk(self, decisions: list[Decision]) -> Chunk:
        """Return what these decisions write."""
        found = Chunk([], [], [], [], [])
        for decision in decisions:
            self._add(found, decision)
        return found

    def _add(self, found: Chunk, decision: Decision) -> None:
        row: dict[str, Any] = {
            "batch_id": str(self._batch["id"]),
            "number": decision.row.number,
            "action": _ACTIONS[decision.outcome],
            "problems": decision.problems,
        }
        if decision.outcome == "create":
            row |= self._create(found, decision)
        elif decision.match is not None and decision.match.enterprise is not None:
            row["enterprise_id"] = str(decision.match.enterprise["id"])
            if decision.outcome == "update":
                row |= self._update(found, decision)
        if decision.outcome in ("create", "update"):
            row |= self._people(found, decision, row["enterprise_id"])
        found.rows.append(row)

    def _create(self, found: Chunk, decision: Decision) -> dict[str, Any]:
        values, ident = decision.row.values, str(new_id())
        plain = {name: values.get(name) for name in ("name", "credit_code", *_REPLACED, "notes")}
        found.new.append(
            {
                **_as_json(plain),
                "id": ident,
                "aliases": _aliases(decision.row),
                "tags": values.get("tags", []),
                "owner_unit": self._batch["unit"] or None,
                "met_on": values.get("met_on"),
                **decision.row.derived,
                **self._by,
            }
        )
        return {"enterprise_id": ident, "version_after": 1}

    def _update(self, found: Chunk, decision: Decision) -> dict[str, Any]:
        assert decision.match is not None
        target, values = decision.match.enterprise, decision.row.values
        after = _updated(target, values)
        before = {name: target[name] for name in writing.CHANGED if target[name] != after[name]}
        if not before:
            return {"before": {}, "version_after": target["version"]}
        names = derived(target["name"], after["aliases"], after["credit_code"])
        found.changed.append({"id": str(target["id"]), **_as_json(after), **names, **self._by})
        return {"before": _as_json(before), "version_after": target["version"] + 1}

    def _people(self, found: Chunk, decision: Decision, enterprise_id: str) -> dict[str, Any]:
        values, made = decision.row.values, dict[str, Any]()
        # Whether an enterprise we know has this contact already is for a person to say, so only new ones bring theirs.
        if decision.outcome == "create" and "contact_name" in values:
            made["contact_id"] = str(new_id())
            found.contacts.append(self._contact(made["contact_id"], enterprise_id, values))
        if "met_on" in values:
            made["interaction_id"] = str(new_id())
            summary = values.get("met_summary") or text("import.met_summary", "zh").format(file=self._batch["file_name"])
            meeting = {"id": made["interaction_id"], "enterprise_id": enterprise_id, "met_on": values["met_on"], "summary": summary}
            found.meetings.append({**meeting, **self._by})
        return made

    def _contact(self, ident: str, enterprise_id: str, values: dict[str, Any]) -> dict[str, Any]:
        phone = values.get("contact_phone")
        sealed = None if phone is None else self._vault.encrypt(phone).hex()
        index = None if phone is None else self._vault.blind_index(f"contact.phone:{phone}").hex()
        who = {"name": values["contact_name"], "position": values.get("contact_position"), "phone": sealed, "phone_index": index}
        return {"id": ident, "enterprise_id": enterprise_id, **who, **self._by}


def _as_json(values: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) if name == "registered_capital" and value is not None else value for name, value in values.items()}


def _updated(target: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Return an enterprise's columns with what a row adds: what is given wins, names and tags are added, notes appended."""
    aliases, known = list(target["aliases"]), {same_name(one["name"]) for one in target["aliases"]} | {same_name(target["name"])}
    for kind, one in (("other", values["name"]), ("short", values.get("short_name"))):
        if one and same_name(one) not in known:
            aliases.append({"kind": kind, "name": one})
            known.add(same_name(one))
    notes = target["notes"]
    if values.get("notes") and values["notes"] not in (notes or ""):
        notes = "\n".join(filter(None, (notes, values["notes"])))[:_LONGEST_NOTES]
    return {
        **{name: values.get(name, target[name]) for name in ("credit_code", *_REPLACED)},
        "aliases": aliases,
        "tags": list(dict.fromkeys([*target["tags"], *values.get("tags", [])])),
        "notes": notes,
    }


async def _write(tx: Tx, chunk: Chunk) -> None:
    for statement, rows in (
        (writing.ADD_ENTERPRISES, chunk.new),
        (writing.CHANGE_ENTERPRISES, chunk.changed),
        (writing.ADD_CONTACTS, chunk.contacts),
        (writing.ADD_INTERACTIONS, chunk.meetings),
        (writing.ADD_ROWS, chunk.rows),
    ):
        if rows:
            await tx.run(statement, rows=rows)
    # Those just made were written with their day.
    new = {one["id"] for one in chunk.new}
    await refresh_met(tx, [UUID(one["enterprise_id"]) for one in chunk.meetings if one["enterprise_id"] not in new])


async def run(resources: Resources, principal: Principal, batch_id: UUID) -> None:
    """Bring in all rows that are not in yet."""
    async with resources.database.transaction() as tx:
        batch = await tx.row(repository.LOCK, batch_id=batch_id)
        if batch is None or batch["state"] not in ("queued", "running"):
            return
        if batch["state"] == "queued":
            await tx.run(repository.MOVE, batch_id=batch_id, new_state="running", now=clock.now())
        first = (await tx.value(repository.LAST_ROW, batch_id=batch_id) or 0) + 1
        service.tell(tx, batch_id, "running")
    seen, cancelled, chunks = Seen(), False, 0
    async with service.open_sheet(resources, batch) as sheet:
        await to_thread.run_sync(_remember, sheet, batch, first, seen)
        async with aclosing(pages(parse_below(sheet, batch, first), CHUNK, _derive)) as coming:
            async for page in coming:
                cancelled = await _bring_in(resources, principal, batch, page, seen)
                chunks += 1
                if chunks in _MEASURED_AFTER:
                    await _measure(resources)
                if cancelled:
                    break
    # Taking it back reads by what was written last.
    await _measure(resources)
    await _finish(resources, principal, batch_id, "cancelled" if cancelled else "done")


async def _measure(resources: Resources) -> None:
    async with resources.database.transaction() as tx:
        for statement in repository.ANALYZE:
            await tx.run(statement)


def _remember(sheet: Sheet, batch: Any, first: int, seen: Seen) -> None:
    """Note the rows an earlier run brought in."""
    for row in takewhile(lambda row: row.number < first, parse_below(sheet, batch, 0)) if first > 1 else ():
        if row.is_sound:
            seen.note(row)


def _aliases(row: Parsed) -> list[dict[str, str]]:
    short = row.values.get("short_name")
    return [{"kind": "short", "name": short}] if short and short != row.values["name"] else []


def _derive(row: Parsed) -> None:
    """Make what follows from the row's names, while the rows before it are being written."""
    if row.is_sound:
        row.derived = derived(row.values["name"], _aliases(row), row.values.get("credit_code"))


async def _bring_in(resources: Resources, principal: Principal, batch: Any, page: list[Any], seen: Seen) -> bool:
    """Write one chunk; answers whether somebody has asked to stop."""
    async with resources.database.transaction() as tx:
        decisions = await decide_all(tx, deciding_for(principal, batch), page, seen, lock=True)
        chunk = await to_thread.run_sync(Writer(batch, principal, resources.vault).chunk, decisions)
        await _write(tx, chunk)
        more = {f"more_{action}": chunk.count(action) for action in _ACTIONS.values()}
        stop = await tx.value(repository.PROGRESS, batch_id=batch["id"], more_processed=len(chunk.rows), now=clock.now(), **more)
        service.tell(tx, batch["id"], "progress")
    return bool(stop)


async def _finish(resources: Resources, principal: Principal, batch_id: UUID, state: str) -> None:
    async with resources.database.transaction() as tx:
        await tx.run(repository.FINISH, batch_id=batch_id, new_state=state, now=clock.now())
        row = await tx.row(repository.FIND, batch_id=batch_id)
        counts = {name: row[name] for name in _ACTIONS.values()}
        audit(tx, resources.vault, principal, "import.run", "import", batch_id, state=state, **counts)
        service.tell(tx, batch_id, state)
