"""The real program as a subprocess: started, waited for, killed, started again."""

import contextlib
import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self
from urllib.parse import quote

from backend.kernel.embedded_postgres import PORT, SUPERUSER
from backend.kernel.postgres_programs import servers_in
from benchmarks.processes import children_of, command_of

REPOSITORY = Path(__file__).parents[1]
READY_PATIENCE_S = 90.0
STOP_PATIENCE_S = 30.0


class NotServing(RuntimeError):  # noqa: N818 - reads as a fact
    """The program ended or did not become ready; the message is the end of its output."""


def free_port() -> int:
    """Return a port nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def accepts(port: int) -> bool:
    """Tell whether somebody listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Server:
    """`dianxiaoer serve` (or `split`) with a data folder of its own."""

    def __init__(self, folder: Path, *options: str, command: str = "serve", **environment: str) -> None:
        """Take the data folder, the command with further options, and settings."""
        self.folder = folder
        self._command = command
        self.port = free_port()
        self._options = options
        self._settings = {"DATA_DIR": str(folder), "PORT": str(self.port), "LOG_LEVEL": "WARNING", **environment}
        self._output = folder / "output.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Return the process id of the application."""
        assert self._process is not None
        return self._process.pid

    @property
    def serving_pids(self) -> list[int]:
        """Return the processes that answer requests: this one, or the services and their gateway without the workers."""
        if self._command == "serve":
            return [self.pid]
        return [pid for pid in children_of(self.pid) if " worker " not in command_of(pid)]

    @property
    def postgres_pids(self) -> list[int]:
        """Return all processes of the embedded Postgres."""
        return servers_in(self.folder / "postgres")

    @property
    def database_dsn(self) -> str:
        """Return the address of the embedded database."""
        socket = (self.folder / "postgres" / "socket").resolve()
        return f"postgresql://{SUPERUSER}@/dianxiaoer?host={quote(str(socket))}&port={PORT}"

    @property
    def postmaster_pid(self) -> int | None:
        """Return the process whose death ends the embedded Postgres."""
        try:
            return int((self.folder / "postgres" / "cluster" / "postmaster.pid").read_text().split("\n", 1)[0])
        except (OSError, ValueError):
            return None

    def launch(self) -> None:
        """Start the program without waiting for it."""
        inherited: Mapping[str, str] = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "TMPDIR")}
        with self._output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "backend.cli", self._command, *self._options],
                # Away from the repository, whose .env would speak too.
                cwd=self.folder,
                env={**inherited, "PYTHONPATH": str(REPOSITORY), **self._settings},
                stdout=output,
                stderr=output,
            )

    def wait_ready(self, patience: float = READY_PATIENCE_S) -> float:
        """Return the seconds until the program answered that it is ready."""
        began = time.monotonic()
        while time.monotonic() - began < patience:
            if self._process is None or self._process.poll() is not None:
                break
            if self.is_ready():
                return time.monotonic() - began
            time.sleep(0.02)
        raise NotServing(self._output.read_text(errors="replace")[-2000:])

    def is_ready(self) -> bool:
        """Tell whether the program answers and reaches its database."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == http.HTTPStatus.OK
        except OSError:
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        """End the program the hard way."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def kill_postgres(self) -> None:
        """End the embedded Postgres the hard way; its other processes follow their parent."""
        pid = self.postmaster_pid
        if pid is not None and pid in self.postgres_pids:
            os.kill(pid, signal.SIGKILL)

    def kill_all_of_postgres(self) -> None:
        """End every process of the embedded Postgres at once, as a power cut does: none can still write what it holds."""
        for pid in self.postgres_pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP)
        for pid in self.postgres_pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        """End the program as Ctrl-C does."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(STOP_PATIENCE_S)
            except subprocess.TimeoutExpired:
                self.kill()

    def start(self) -> None:
        """Start, and wait until it serves."""
        self.launch()
        try:
            self.wait_ready()
        except BaseException:
            self.kill()
            raise

    def __enter__(self) -> Self:
        """Start, and wait until it serves."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()


def production_settings(dsn: str) -> dict[str, str]:
    """Return the settings of a server outside demo mode, on a given database."""
    return {"DATABASE_URL": dsn, "DEMO": "0", "SECRET_KEY": secrets.token_urlsafe(48), "SECURE_COOKIES": "1"}
