"""Every service is started anew, one after the other, while people work: nobody notices."""

import os
import signal
import threading
import time
from collections import Counter
from typing import Any, Self

import httpx

from backend.apps.database_roles import SERVICES
from tests.split.live.conftest import process_of

PATHS = (
    "/api/identity/me",
    "/api/concierge/tickets?limit=5",
    "/api/library/projects?limit=5",
    "/api/crm/enterprises?limit=5",
    "/api/insight/indicators",
    "/api/messaging/messages",
)


class Load:
    """Several people who ask and write all the time, and what they were answered."""

    def __init__(self, url: str, cookies: httpx.Cookies) -> None:
        self._url = url
        self._cookies = cookies
        self._over = threading.Event()
        self.answers: Counter[str] = Counter()
        self.slowest = 0.0
        self._threads = [threading.Thread(target=self._work, args=(at,), daemon=True) for at in range(3)]

    def _work(self, at: int) -> None:
        with httpx.Client(base_url=self._url, cookies=self._cookies, headers={"sec-fetch-site": "same-origin"}, timeout=10) as http:
            turn = at
            while not self._over.is_set():
                turn += 1
                path = PATHS[turn % len(PATHS)]
                began = time.monotonic()
                self._note("GET", path, lambda path=path: http.get(path))
                # A write that changes nothing of what others look at: it is refused, by the service itself.
                write = f"/api/{path.split('/')[2]}/nothing-here"
                self._note("POST", write, lambda write=write: http.post(write, json={}))
                self.slowest = max(self.slowest, time.monotonic() - began)

    def _note(self, method: str, path: str, ask: Any) -> None:
        try:
            answer = ask()
        except httpx.HTTPError as error:
            self.answers[f"{method} {path} {type(error).__name__}"] += 1
            return
        good = answer.status_code == 200 if method == "GET" else answer.status_code in (404, 405)
        self.answers["good" if good else f"{method} {path} {answer.status_code}"] += 1

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()


def _processes(system: Any) -> dict[str, int]:
    return {service: process_of(system.folder, service) for service in SERVICES}


def test_no_request_fails_while_every_service_is_started_anew(system: Any, sign_in: Any) -> None:
    cookies = sign_in("head").cookies
    before = _processes(system)
    with Load(system.url, cookies) as load:
        os.kill(system.pid, signal.SIGHUP)
        deadline = time.monotonic() + 120
        while "was started anew" not in system.said():
            assert time.monotonic() < deadline, system.said()
            time.sleep(0.2)
    after = _processes(system)
    assert [service for service in SERVICES if before[service] == after[service]] == []
    assert set(load.answers) == {"good"}, load.answers
    assert load.answers["good"] > 200
