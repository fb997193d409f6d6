"""One running system of many processes for all tests of this folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pyotp.totp import TOTP

from tests.browser.server import Server
from tests.collector import Collector, collecting


@pytest.fixture(scope="session")
def collector() -> Iterator[Collector]:
    """Where all processes send their spans."""
    with collecting() as running:
        yield running


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory, collector: Collector) -> Iterator[Server]:
    """The running system."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
        patch.setenv("OTEL_BSP_SCHEDULE_DELAY", "300")
        running = Server(tmp_path_factory.mktemp("split"), "split")
        running.start()
        yield running
        running.stop()


def process_of(folder: Path, service: str) -> int:
    """Return the process that serves a service of the system in `folder`."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            command = (entry / "cmdline").read_bytes().split(b"\0")
            environment = (entry / "environ").read_bytes()
        except OSError:
            continue
        if command[-3:-1] == [b"service", service.encode()] and str(folder).encode() in environment:
            return int(entry.name)
    raise AssertionError(f"no process serves {service}")


SignIn = Callable[[str], httpx.Client]


@pytest.fixture(scope="session")
def sign_in(system: Server) -> Iterator[SignIn]:
    """Sign in as one of the demo's people, by role."""
    accounts: dict[str, Any] = {one["role"]: one for one in httpx.get(f"{system.url}/demo/accounts").json()}
    browsers: dict[str, httpx.Client] = {}

    def get(role: str) -> httpx.Client:
        if role not in browsers:
            one = accounts[role]
            browser = httpx.Client(base_url=system.url, headers={"sec-fetch-site": "same-origin"}, timeout=10)
            body = {"method": "password", "username": one["username"], "password": one["password"]}
            if one["totp_secret"]:
                body["totp"] = TOTP(one["totp_secret"]).now()
            answer = browser.post("/api/identity/sessions", json=body)
            assert answer.status_code == 201, answer.text
            browsers[role] = browser
        return browsers[role]

    yield get
    for browser in browsers.values():
        browser.close()
