"""Lines that tell an operator how far a long command is."""

import sys
import time
from typing import Final

_EVERY_S: Final = 1.0


class Progress:
    """Writes a line a second at most, and each line that matters."""

    def __init__(self) -> None:
        """Begin."""
        self._last = 0.0

    def say(self, line: str) -> None:
        """Write this line."""
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        self._last = time.monotonic()

    def now_at(self, line: str) -> None:
        """Write this line, unless another was written within the second."""
        if time.monotonic() - self._last >= _EVERY_S:
            self.say("  " + line)


def amount(size: int) -> str:
    """Return a number of bytes as people read it."""
    value, unit = float(size), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < 1000:  # noqa: PLR2004 - the step from one unit to the next
            break
        value, unit = value / 1000, larger
    return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
