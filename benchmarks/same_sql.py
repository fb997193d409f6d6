"""What one request asks of Postgres, recorded from the real application and run again by pgbench."""

import asyncio
import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

import asyncpg
import httpx
import orjson
from pydantic import SecretStr

from backend.apps.all import create_root, open_resources
from backend.kernel import db
from backend.kernel.postgres_programs import binary, environment
from backend.kernel.settings import Settings
from benchmarks.load import CONNECTIONS
from benchmarks.office import Measured

_PARAMETER = re.compile(r"\$(\d+)")
_ATTEMPTS = 3
_SETTLE_S = 0.1
_TPS = re.compile(r"tps = ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Call:
    """One statement with its arguments."""

    text: str
    args: tuple[Any, ...]


async def record(
    measured: Measured, method: str, path: str | Sequence[str], cookie: str, headers: Mapping[str, str], body: bytes
) -> list[Call]:
    """Return the statements of one request, once everything a process remembers is warm; of several paths each is asked once."""
    targets = [path] * _ATTEMPTS if isinstance(path, str) else path
    calls: list[Call] = []
    prepare = db.prepare_connection

    def note(query: Any) -> None:
        calls.append(Call(query.query, tuple(query.args or ())))

    async def listening(connection: Any) -> None:
        await prepare(connection)
        connection.add_query_logger(note)

    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        data_dir=measured.server.folder,
        demo=False,
        secure_cookies=True,
        secret_key=SecretStr(measured.settings["SECRET_KEY"]),
    )
    async with AsyncExitStack() as stack:
        stack.enter_context(patch.object(db, "prepare_connection", listening))
        resources = await open_resources(settings, measured.dsn)
        stack.push_async_callback(resources.database.close)
        transport = httpx.ASGITransport(app=create_root(resources))
        http = await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1"))
        for attempt, target in enumerate(targets):
            # What is told after a commit belongs to the request before.
            await asyncio.sleep(_SETTLE_S)
            calls.clear()
            mine = {name: f"{value}-{attempt}" if name == "idempotency-key" else value for name, value in headers.items()}
            json = {"content-type": "application/json"} if body else {}
            answer = await http.request(method, target, headers={"cookie": cookie, **json, **mine}, content=body)
            answer.raise_for_status()
        await asyncio.sleep(_SETTLE_S)
    return list(calls)


def _literal(value: Any) -> str:
    """Return a value in the text form Postgres reads."""
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, bytes):
        return f"\\x{value.hex()}"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return orjson.dumps(value).decode()
    if isinstance(value, list | tuple):
        return "{" + ",".join("NULL" if one is None else _quoted(_literal(one)) for one in value) + "}"
    return str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _ids(values: Iterable[Any]) -> Iterator[UUID]:
    for value in values:
        if isinstance(value, UUID):
            yield value
        elif isinstance(value, list | tuple):
            yield from _ids(value)


DRAWN_FROM = "public.bench_drawn"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The record that was changed when the request was recorded, and how many others stand in the table to draw from."""

    ident: str
    count: int


async def draw_from(dsn: str, idents: Sequence[str], changed: str) -> Drawn:
    """Put ids where scripts draw from."""
    connection: Any = await asyncpg.connect(dsn)
    try:
        await connection.execute(f"DROP TABLE IF EXISTS {DRAWN_FROM}")
        await connection.execute(f"CREATE TABLE {DRAWN_FROM} (nr integer PRIMARY KEY, id uuid NOT NULL)")
        await connection.copy_records_to_table("bench_drawn", schema_name="public", records=list(enumerate(idents, 1)))
    finally:
        await connection.close()
    return Drawn(changed, len(idents))


class Script:
    """A pgbench script: the same text with the same parameters; ids that were new are new each time.

    A record that each request changes is another one each time too, drawn from a table of its like.
    """

    def __init__(self, calls: list[Call], known: frozenset[str], changed: "Drawn | None" = None) -> None:
        """Take what was recorded, the ids that existed before it, and the record that is another one each time."""
        self.variables: dict[str, str] = {}
        there = known | {changed.ident} if changed else known
        new = dict.fromkeys(str(one) for call in calls for one in _ids(call.args) if str(one) not in there)
        self._fresh = {ident: f"fresh_{nr}" for nr, ident in enumerate(new)}
        drawing = ""
        if changed is not None:
            self._fresh[changed.ident] = "drawn"
            drawing = f"\\set nr random(1, {changed.count})\nSELECT id AS drawn FROM {DRAWN_FROM} WHERE nr = :nr \\gset\n"
        statements = [self._statement(call) for call in calls]
        columns = ", ".join(f"uuidv7() AS {self._fresh[ident]}" for ident in new)
        self.text = drawing + "".join([f"SELECT {columns} \\gset\n"] if new else []) + "".join(statements)

    def _statement(self, call: Call) -> str:
        text = _PARAMETER.sub(lambda found: self._argument(call.args[int(found.group(1)) - 1]), call.text.strip().rstrip(";"))
        return f"{text};\n"

    def _argument(self, value: Any) -> str:
        if value is None:
            return "NULL"
        text = _literal(value)
        if text in self._fresh:
            return f":{self._fresh[text]}"
        fresh = next((name for ident, name in self._fresh.items() if ident in text), None)
        if fresh is not None or "idempotent-bench" in text:
            return self._with_fresh(text)
        return ":" + self._variable(text)

    def _with_fresh(self, text: str) -> str:
        """Return an expression that puts the new ids where the recorded ones stood, and makes each key another."""
        expression = f":{self._variable(text)}::text"
        for ident, name in self._fresh.items():
            if ident in text:
                expression = f"replace({expression}, '{ident}', :{name}::text)"
        if "idempotent-bench" in text and self._fresh:
            expression = f"replace({expression}, 'idempotent-bench', :{next(iter(self._fresh.values()))}::text)"
        return expression

    def _variable(self, text: str) -> str:
        name = next((known for known, value in self.variables.items() if value == text), None)
        if name is None:
            name = f"v{len(self.variables)}"
            self.variables[name] = text
        return name


async def pgbench(folder: Path, dsn: str, script: Script, seconds: int) -> float:
    """Return the transactions per second of eight connections that run the script."""
    path = folder / "script.sql"
    path.write_text(script.text)
    command = [str(binary("pgbench")), "-n", "-M", "prepared", f"-c{CONNECTIONS}", "-j1", f"-T{seconds}", f"-f{path}"]
    command += [part for name, value in script.variables.items() for part in ("-D", f"{name}={value}")]
    done = await asyncio.to_thread(
        subprocess.run, [*command, dsn], env=environment(), cwd=folder, capture_output=True, text=True, check=False
    )
    found = _TPS.search(done.stdout)
    if done.returncode != os.EX_OK or found is None:
        raise RuntimeError(done.stderr[-1500:])
    return float(found.group(1))
