"""Work on a stranger's file in a process of its own: what crashes, hangs or swells there does so alone.

It guards the process that serves against broken input and broken decoders. It is no wall against a decoder that has
been taken over: the other process runs as the same user.
"""

from __future__ import annotations

import resource
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import structlog
from anyio import BrokenWorkerProcess, CapacityLimiter, fail_after, to_process
from anyio.lowlevel import RunVar

from backend.kernel.context import unhurried
from backend.kernel.errors import Problem
from backend.kernel.files.errors import FileNotReadable
from backend.kernel.files.limits import MEGABYTE

log = structlog.get_logger("files")

# The heaviest photo we take needs some 250 MB.
_MEMORY: Final = 768 * MEGABYTE
_SECONDS: Final = 30.0
_AT_ONCE: Final = 1
_limiter: Final[RunVar[CapacityLimiter]] = RunVar("file_intake_limiter")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Refused:
    """A refusal on its way between processes."""

    problem: type[Problem]
    params: dict[str, Any]


async def run_confined(work: Callable[[], _Result]) -> _Result:
    """Return what `work` returns or raise the Problem it raises; both travel between processes by pickle.

    One at a time: two large photos at once do not double the memory. Raises FileNotReadable for work that takes more
    than half a minute or 768 MB, or ends its process.
    """
    try:
        limiter = _limiter.get()
    except LookupError:
        limiter = CapacityLimiter(_AT_ONCE)
        _limiter.set(limiter)
    with unhurried():
        async with limiter:
            outcome = await _asked(work)
    if isinstance(outcome, _Refused):
        raise outcome.problem(**outcome.params)
    return outcome


async def _asked(work: Callable[[], _Result]) -> _Result | _Refused:
    try:
        # The process stays for the next file. Waiting for one's turn is not counted.
        with fail_after(_SECONDS):
            return await to_process.run_sync(_confined, work, cancellable=True)
    except (BrokenWorkerProcess, TimeoutError, MemoryError) as error:
        log.warning("file given up", error=type(error).__name__)
        raise FileNotReadable from error


def _confined(work: Callable[[], _Result]) -> _Result | _Refused:
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    try:
        return work()
    except Problem as problem:
        return _Refused(type(problem), problem.params)
