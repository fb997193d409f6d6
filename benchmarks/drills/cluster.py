"""Three Postgres servers under Patroni on loopback, which elect their leader by Raft: any may die."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any, Final, Self

from backend.kernel.postgres_programs import binary, environment, launcher, servers_in
from benchmarks.server import REPOSITORY, free_port

ENVIRONMENT: Final = REPOSITORY / ".venv-failover"
_REQUIREMENTS: Final = REPOSITORY / "benchmarks" / "drills" / "requirements.lock"
_USER: Final = "postgres"
# Patroni lets no lease be shorter: a leader that fell silent is replaced after it.
_LEASE_S: Final = 20


def install() -> None:
    """Make the environment of Patroni, which the program itself does not need, once."""
    mark = ENVIRONMENT / "installed"
    if mark.exists() and mark.stat().st_mtime >= _REQUIREMENTS.stat().st_mtime:
        return
    base = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([base, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True)
    # These are published as source alone.
    options = [
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--no-binary",
        "pysyncobj,ydiff",
    ]
    subprocess.run([str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "install", *options, "-r", str(_REQUIREMENTS)], check=True)
    mark.touch()


class Node:
    """One server and its Patroni."""

    def __init__(self, folder: Path, nth: int, raft: list[int]) -> None:
        """Take the folder of the cluster, which of the nodes this is, and the ports of all for the election."""
        self.folder = folder / f"node-{nth}"
        self.folder.mkdir()
        self.port, self._api = free_port(), free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._settings = self.folder / "patroni.json"
        self._settings.write_text(json.dumps(self._patroni(nth, raft)))

    def _patroni(self, nth: int, raft: list[int]) -> dict[str, Any]:
        here = "127.0.0.1"
        others = [f"{here}:{port}" for at, port in enumerate(raft) if at != nth]
        return {
            "scope": "drill",
            "name": f"node-{nth}",
            "restapi": {"listen": f"{here}:{self._api}", "connect_address": f"{here}:{self._api}"},
            "raft": {"data_dir": str(self.folder / "raft"), "self_addr": f"{here}:{raft[nth]}", "partner_addrs": others},
            "bootstrap": {
                "dcs": {
                    "ttl": _LEASE_S,
                    "loop_wait": 2,
                    "retry_timeout": 4,
                    "synchronous_mode": True,
                    # A server that ended is not waited for: another takes over at once.
                    "primary_start_timeout": 0,
                    "postgresql": {
                        "use_pg_rewind": True,
                        "parameters": {"max_connections": 100, "wal_keep_size": "512MB", "synchronous_commit": "on", "jit": "off"},
                    },
                },
                "initdb": [{"encoding": "UTF8"}, {"locale": "C.UTF-8"}, {"locale-provider": "builtin"}, {"builtin-locale": "C.UTF-8"}],
            },
            "postgresql": {
                "listen": f"{here}:{self.port}",
                "connect_address": f"{here}:{self.port}",
                "data_dir": str(self.folder / "cluster"),
                "bin_dir": str(binary("postgres").parent),
                "pgpass": str(self.folder / "pgpass"),
                "pg_hba": [f"host all all {here}/32 trust", f"host replication all {here}/32 trust", "local all all trust"],
                "parameters": {"unix_socket_directories": ""},
                "authentication": {name: {"username": _USER, "password": "drill"} for name in ("superuser", "replication", "rewind")},
            },
        }

    def start(self) -> None:
        """Start Patroni, which makes or mends its Postgres and joins the others."""
        command = [*launcher(self.folder, signal.SIGKILL), str(ENVIRONMENT / "bin" / "patroni"), str(self._settings)]
        with (self.folder / "patroni.log").open("ab") as log:
            self._process = subprocess.Popen(command, cwd=self.folder, env=environment(), stdout=log, stderr=log, start_new_session=True)

    def kill_postgres(self) -> None:
        """End Postgres the hard way; its Patroni lives."""
        for pid in servers_in(self.folder):
            # Some end with their parent.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def kill(self) -> None:
        """End Patroni and Postgres at once, as when the machine is gone."""
        if self._process is not None:
            self._process.kill()
        self.kill_postgres()
        if self._process is not None:
            self._process.wait()
            self._process = None

    @property
    def leads(self) -> bool:
        """Tell whether this server takes writes."""
        return self._says("/primary")

    @property
    def stands_by(self) -> bool:
        """Tell whether this server holds all that is acknowledged and may take over."""
        return self._says("/synchronous")

    @property
    def lives(self) -> bool:
        """Tell whether Patroni runs."""
        return self._process is not None and self._process.poll() is None

    def _says(self, path: str) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._api}{path}", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False


class Cluster:
    """The three of them."""

    def __init__(self, folder: Path) -> None:
        """Take the folder their data is kept in."""
        raft = [free_port() for _ in range(3)]
        self.nodes = [Node(folder, nth, raft) for nth in range(3)]

    def __enter__(self) -> Self:
        """Start all."""
        for node in self.nodes:
            node.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End all."""
        for node in self.nodes:
            node.kill()

    @property
    def leader(self) -> Node | None:
        """Return the server that takes writes."""
        return next((node for node in self.nodes if node.lives and node.leads), None)

    @property
    def is_safe(self) -> bool:
        """Tell whether the death of the leader would lose nothing: another holds all it acknowledged."""
        return self.leader is not None and any(node.stands_by for node in self.nodes if node.lives)

    def dsn(self, name: str) -> str:
        """Return the address that names all of them."""
        hosts = ",".join(f"127.0.0.1:{node.port}" for node in self.nodes)
        return f"postgresql://{_USER}@{hosts}/{name}?target_session_attrs=read-write"
