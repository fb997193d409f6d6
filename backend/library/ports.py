"""Asking other services softly: one that does not answer is named as a missing part, and the rest stands."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import structlog

from backend.contracts.concierge import ServiceDesk
from backend.contracts.crm import Enterprises
from backend.kernel.resources import Resources

log = structlog.get_logger("library")
PATIENCE_S: Final = 2.0
Answer = TypeVar("Answer")
_PARTS: Final[dict[type, str]] = {Enterprises: "crm", ServiceDesk: "concierge"}


@dataclass(slots=True)
class Neighbours:
    """The other services, for one request; `missing` names those that did not answer."""

    resources: Resources
    missing: list[str] = field(default_factory=list[str])

    async def ask(self, protocol: type[Any], question: Callable[[Any], Awaitable[Answer]]) -> Answer | None:
        """Return the answer, or None when there is none within two seconds."""
        part = _PARTS[protocol]
        if part in self.missing:
            return None
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await question(self.resources.port(protocol))
        except Exception as error:  # noqa: BLE001 - whatever ails a neighbour must not ail us
            log.warning("a service does not answer", part=part, error=type(error).__name__)
            self.missing.append(part)
            return None
