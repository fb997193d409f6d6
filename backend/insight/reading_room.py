"""One question, answered from one snapshot of the whole database."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from backend.insight.asking import Asked, Question, question_of
from backend.insight.indicators.reading import Figures
from backend.insight.plans.in_force import InForce, in_force
from backend.kernel.db import Reader
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


@dataclass(frozen=True, slots=True)
class Room:
    """A snapshot, what is asked of it, and the targets in force."""

    reader: Reader
    question: Question
    targets: InForce

    @property
    def figures(self) -> Figures:
        """Return the reader of figures."""
        return Figures(self.reader, self.question, self.targets)

    async def year_before(self) -> Figures:
        """Return the reader of the same figures of the year before."""
        before = self.question.year_before()
        return Figures(self.reader, before, await in_force(self.reader, before))

    async def of(self, question: Question) -> Figures:
        """Return the reader of figures of another question, on the same snapshot."""
        return Figures(self.reader, question, await in_force(self.reader, question))


@asynccontextmanager
async def room(resources: Resources, principal: Principal, asked: Asked) -> AsyncGenerator[Room]:
    """Open a repeatable-read, read-only snapshot; raises NotFound, NotAllowed, InvalidInput."""
    async with resources.database.snapshot() as reader:
        question = await question_of(reader, principal, asked)
        yield Room(reader, question, await in_force(reader, question))
