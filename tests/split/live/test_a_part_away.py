"""A service that is down costs its own part alone, says so quickly, and comes back by itself."""

import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.split.live.conftest import process_of


@pytest.fixture
def without_library(system: Any) -> Iterator[None]:
    """library does not answer while the test runs; after it, it does again."""
    pid = process_of(system.folder, "library")
    os.kill(pid, signal.SIGSTOP)
    yield
    os.kill(pid, signal.SIGCONT)


@pytest.mark.usefixtures("without_library")
def test_neighbours_answer_and_say_which_part_is_missing(sign_in: Any) -> None:
    head = sign_in("head")
    one = head.get("/api/crm/enterprises", params={"limit": 1}).json()["items"][0]
    began = time.monotonic()
    page = head.get(f"/api/crm/enterprises/{one['id']}")
    assert page.status_code == 200, page.text
    assert page.json()["enterprise"]["name"] == one["name"]
    assert page.json()["projects"]["state"] == "missing"
    assert time.monotonic() - began < 3
    assert head.get("/api/concierge/tickets").status_code == 200
    # Whoever asks the part itself is told as well, when no statement could run any longer.
    began = time.monotonic()
    refused = head.get("/api/library/projects", timeout=20)
    assert (refused.status_code, refused.json()["part"]) == (503, "library")
    assert time.monotonic() - began < 12


def test_a_part_that_died_says_so_within_three_seconds_and_comes_back(system: Any, sign_in: Any) -> None:
    head = sign_in("head")
    killed = process_of(system.folder, "crm")
    os.kill(killed, signal.SIGKILL)
    began = time.monotonic()
    answer = head.get("/api/crm/enterprises", headers={"accept-language": "en"})
    assert time.monotonic() - began < 3
    if answer.status_code != 200:
        problem = answer.json()
        assert (answer.status_code, problem["part"], answer.headers["retry-after"]) == (503, "crm", "5")
        assert answer.headers["content-type"] == "application/problem+json"
        assert "crm service" in problem["detail"]
    deadline = time.monotonic() + 60
    while head.get("/api/crm/enterprises").status_code != 200:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert process_of(system.folder, "crm") != killed


def test_jobs_run_in_the_worker_of_their_service(system: Any) -> None:
    address = "chen.qihang@example.com"
    with httpx.Client(base_url=system.url, headers={"sec-fetch-site": "same-origin"}, timeout=10) as investor:
        assert investor.post("/api/identity/codes", json={"channel": "email", "address": address}).status_code == 202
        deadline = time.monotonic() + 20
        while not investor.get("/demo/outbox", params={"address": address}).json():
            assert time.monotonic() < deadline
            time.sleep(0.2)
