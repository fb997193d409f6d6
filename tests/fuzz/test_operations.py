"""Every operation of every service, by every role, with what fits its schema and what does not: no server error, no
answer that its own OpenAPI document does not describe."""

import os
import random
from collections import Counter
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

from backend.kernel.http import PLAIN_COOKIE
from tests.fuzz.conftest import STAFF, Served

# Examples of each operation that fit, and as many that do not; FUZZ_EXAMPLES asks every service for more.
SERVICES = {"identity": 3, "messaging": 3, "concierge": 2, "library": 2, "crm": 2, "insight": 2}
# To invent a whole service item takes minutes; tests/concierge/test_form_validation.py holds what is refused in one.
_INVENTED_SLOWLY = ("/service-items", "/service-items/{code}/draft")
ROLES = ("guest", "investor", *STAFF)
WORKERS = ("investor", "concierge", "manager", "promoter", "head", "secadmin")
CHECKS = [schemathesis.checks.not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
_NOT_HTTP = b"Invalid HTTP request received."
# These end or change the caller's own session: called last, so that the roles keep their rights until then.
LAST = {("DELETE", "/me"), ("DELETE", "/me/totp"), ("DELETE", "/sessions/{session_id}"), ("POST", "/me/password")}


def _operations(served: Served, service: str) -> list[Any]:
    schema = schemathesis.openapi.from_url(f"{served.url}/api/{service}/openapi.json")
    found = [one.ok() for one in schema.get_all_operations()]
    # A stream has no end to check; tests/kernel/test_sse.py holds them.
    answered = [one for one in found if not one.path.endswith("/stream") and not _is_slow(one)]
    return sorted(answered, key=lambda one: (one.method.upper(), one.path) in LAST)


def _is_slow(operation: Any) -> bool:
    return operation.path in _INVENTED_SLOWLY and operation.method.upper() in ("POST", "PUT")


def _about_what_exists(sent: Any, known: dict[str, list[str]], chooser: random.Random) -> None:
    """Half of the time put an id that exists where one is asked for."""
    if isinstance(sent, dict):
        for name in sent:
            if name in known and chooser.random() < 0.5:
                sent[name] = chooser.choice(known[name])


def _call(served: Served, session: requests.Session, case: Any, chooser: random.Random) -> int:
    """Call as some role, half of the time one that does the work; raises when the answer breaks its description."""
    for sent in (case.path_parameters, case.body):
        _about_what_exists(sent, served.known, chooser)
    role = chooser.choice(ROLES if chooser.random() < 0.5 else WORKERS)
    headers = {"Cookie": f"{PLAIN_COOKIE}={served.tokens[role]}"} if role != "guest" else {}
    if chooser.random() < 0.5:
        headers["If-Match"] = "1"
    answer = case.call(session=session, headers=headers)
    if answer.content == _NOT_HTTP or "%0a" in str(answer.request.url).lower():
        # Refused before it was a request to anybody; or a line break in the path, which belongs to no service.
        return answer.status_code
    case.validate_response(answer, checks=CHECKS)
    return answer.status_code


def _fuzz(served: Served, session: requests.Session, operation: Any, mode: GenerationMode, examples: int, seen: Counter[int]) -> None:
    chooser = random.Random(f"{operation.method} {operation.path} {mode}")

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def call(case: Any) -> None:
        seen[_call(served, session, case, chooser)] += 1

    try:
        call()
    except Unsatisfiable:
        # An operation that takes nothing cannot be given anything wrong.
        assert mode is GenerationMode.NEGATIVE


def _said(error: BaseException) -> str:
    inner = error.exceptions if isinstance(error, BaseExceptionGroup) else [error]
    return " | ".join(f"{type(one).__name__}: {one}"[:600] for one in inner) + str(error)[-400:]


# More than the usual time when more is asked for.
@pytest.mark.timeout(7200 if "FUZZ_EXAMPLES" in os.environ else 300)
@pytest.mark.parametrize("service", sorted(SERVICES))
def test_no_operation_breaks_or_answers_beyond_its_description(served: Served, service: str) -> None:
    seen: Counter[int] = Counter()
    failures: list[str] = []
    examples = int(os.environ.get("FUZZ_EXAMPLES", SERVICES[service]))
    with requests.Session() as session:
        session.trust_env = False
        for operation in _operations(served, service):
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                try:
                    _fuzz(served, session, operation, mode, examples, seen)
                except (Exception, FailureGroup) as error:  # noqa: BLE001 - all of them are wanted
                    failures.append(f"{operation.method.upper()} {operation.path} ({mode.value}): {_said(error)}")
    assert not failures, "\n\n".join(failures)
    assert seen[200] >= 5, "the calls must reach the services"
