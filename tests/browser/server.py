"""The real program as a process of its own: its own folder, port and Postgres, stopped as an operator stops it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from backend.cli import DATABASE
from backend.kernel.embedded_postgres import PORT, SUPERUSER

ROOT = Path(__file__).parents[2]
START_PATIENCE_S = 240.0
STOP_PATIENCE_S = 40.0
DEMO_TICKETS = 24
# `serve` runs everything in one process, `split` each service in one of its own behind the gateway.
TOPOLOGY = os.environ.get("DX_TOPOLOGY", "serve")
_GREETING = "Ctrl-C"


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processes_naming(folder: Path) -> list[str]:
    """Return the command lines of living processes that name a folder: there must be none after the stop."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if str(folder) in command:
                found.append(command)
    return found


class Server:
    """`dianxiaoer serve`, or `split`, in demo mode unless `more` of the environment says otherwise."""

    def __init__(self, folder: Path, command: str = TOPOLOGY, more: dict[str, str] | None = None) -> None:
        self.folder = folder
        self._command = command
        self._more = more or {}
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = (folder / "server.log").open("wb")
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def dsn(self) -> str:
        """Address of its database, while it runs."""
        return f"postgresql://{SUPERUSER}@/{DATABASE}?host={self.folder / 'data' / 'postgres' / 'socket'}&port={PORT}"

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it and wait until it is ready."""
        environment = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "FILE_STORE_URL", "PUBLIC_URL"}}
        environment |= {
            "DATA_DIR": str(self.folder / "data"),
            "PORT": str(self.port),
            "DEMO": "1",
            "DEMO_TICKETS": str(DEMO_TICKETS),
            "PUBLIC_URL": self.url,
            **self._more,
        }
        command = [sys.executable, "-m", "backend.cli", self._command]
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=self._log, stderr=subprocess.STDOUT)
        try:
            self._wait_until_ready(self._process)
        except BaseException:
            # Nobody stops what never came up.
            self._process.terminate()
            self._process.wait(STOP_PATIENCE_S)
            self._log.close()
            raise

    def _wait_until_ready(self, process: "subprocess.Popen[bytes]") -> None:
        deadline = time.monotonic() + START_PATIENCE_S
        while time.monotonic() < deadline:
            assert process.poll() is None, f"the server ended by itself:\n{self.said()}"
            try:
                if httpx.get(f"{self.url}/readyz", timeout=2).status_code == 200 and _GREETING in self.said():
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"the server is not ready after {START_PATIENCE_S} s:\n{self.said()}")

    def said(self) -> str:
        """Return the end of what it has written."""
        return (self.folder / "server.log").read_text(errors="replace")[-4000:]

    def stop(self) -> None:
        """Stop it with Ctrl-C: it ends well and leaves no Postgres behind."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        try:
            code = self._process.wait(STOP_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            self._log.close()
        assert code == 0, f"the server ended with {code}:\n{self.said()}"
        assert processes_naming(self.folder) == []
