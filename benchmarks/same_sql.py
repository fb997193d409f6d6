"""What one request asks of Postgres, recorded from the real application and run again by pgbench."""

import asyncio
import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

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
_TPS = re.compile(r"tps = ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Call:
    """One statement with its arguments."""

    text: str
    args: tuple[Any, ...]


async def record(measured: Measured, method: str, path: str, cookie: str, headers: Mapping[str, str], body: bytes) -> list[Call]:
    """Return the statements of one request, once everything a process remembers is warm."""
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
        for attempt in range(3):
            calls.clear()
            mine = {name: f"{value}-{attempt}" if name == "idempotency-key" else value for name, value in headers.items()}
            json = {"content-type": "application/json"} if body else {}
            answer = await http.request(method, path, headers={"cookie": cookie, **json, **mine}, content=body)
            answer.raise_for_status()
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


class Script:
    """A pgbench script: the same text with the same parameters; ids that were new are new each time."""

    def __init__(self, calls: list[Call], known: frozenset[str]) -> None:
        """Take what was recorded, and the ids that existed before it."""
        self.variables: dict[str, str] = {}
        new = dict.fromkeys(str(one) for call in calls for one in _ids(call.args) if str(one) not in known)
        self._fresh = {ident: f"fresh_{nr}" for nr, ident in enumerate(new)}
        statements = [self._statement(call) for call in calls]
        columns = ", ".join(f"uuidv7() AS {name}" for name in self._fresh.values())
        self.text = "".join([f"SELECT {columns} \\gset\n"] if self._fresh else []) + "".join(statements)

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
