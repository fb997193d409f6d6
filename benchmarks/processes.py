"""CPU time and memory of processes, as the kernel counts them."""

import os
from collections.abc import Iterable
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_MIB = 1024.0


def cpu_seconds(pids: Iterable[int]) -> float:
    """Return user and system time of the processes, and of children they have outlived."""
    return sum(_ticks(pid) for pid in pids) / _TICKS


def _ticks(pid: int) -> int:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0
    # The name of the program stands in brackets and may hold spaces; utime is the 12th field behind it.
    return sum(int(field) for field in stat.rpartition(")")[2].split()[11:15])


def children_of(pid: int) -> list[int]:
    """Return the processes a process has started."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (thread / "children").read_text().split()]
    return found


def command_of(pid: int) -> str:
    """Return a process's command line."""
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def resident_mib(pids: Iterable[int]) -> float:
    """Return the proportional set size of the processes: what several share is counted once."""
    return sum(_pss(pid) for pid in pids) / _MIB


def own_memory_mib(pid: int) -> float:
    """Return the resident set of one process: quick enough to be watched while it works."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / _MIB


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def machine() -> str:
    """Return processor, cores and memory in one line."""
    cpu = next((line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "unknown processor")
    total = next(int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal"))
    return f"{cpu}, {os.cpu_count()} cores, {total / _MIB / _MIB:.0f} GiB"


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines()


def busy() -> str:
    """Return the machine's load averages."""
    return " ".join(Path("/proc/loadavg").read_text().split()[:3])
