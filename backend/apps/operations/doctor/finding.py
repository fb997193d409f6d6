"""One line of what the doctor says."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "warning", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and the remedy where it is not well."""

    level: Level
    what: str
    words: str
    remedy: str = ""

    def __str__(self) -> str:
        """Return the line, and the remedy on the next."""
        line = f"{self.level:<8} {self.what:<16} {self.words}"
        return f"{line}\n{'':<8} {'':<16} -> {self.remedy}" if self.remedy else line


def ok(what: str, words: str) -> Finding:
    """Return that this is well."""
    return Finding("ok", what, words)


def warning(what: str, words: str, remedy: str) -> Finding:
    """Return that this works, and should be looked at."""
    return Finding("warning", what, words, remedy)


def wrong(what: str, words: str, remedy: str) -> Finding:
    """Return that this does not work."""
    return Finding("wrong", what, words, remedy)
