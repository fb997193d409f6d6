"""A change of the secret key leaves everything readable, findable and proved; interrupted, it goes on."""

from collections.abc import AsyncIterator
from importlib import import_module
from typing import Any

import pytest
import sqlalchemy as sa

from backend.apps.operations.progress import Progress
from backend.apps.operations.reaching import hold_to_one_key
from backend.apps.operations.refusal import Refused
from backend.apps.operations.rekey import Rekey
from backend.apps.operations.sealed import ENDED, SEALED, SEALED_DRAFT
from backend.kernel import audit_seal
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx, prepare_connection
from backend.kernel.ids import new_id
from backend.kernel.key_ring import WrongKey
from tests.apps.operations.conftest import VAULT, Office, connected, settings_at

NEXT = "the next secret of this office, long enough too"
NEXT_VAULT = Vault(NEXT)
# What no key is needed for: hashes of content or of random tokens, and the audit trail's own proofs, which stay as they are.
KEYLESS = {"sha256", "docx_sha256", "xlsx_sha256", "token_hash", "fingerprint", "mac", "previous", "head", "audit_key"}

PLAIN = {"kernel.idempotency.body", *(f"identity.setup.{name}" for name in ("code_hash", "session_hash", "logo")), "identity.office.logo"}


@pytest.fixture
async def connection(office: Office) -> AsyncIterator[Any]:
    await hold_to_one_key(office.dsn, office.settings, adopt=True)
    async with connected(office.dsn) as opened:
        await prepare_connection(opened)
        seal = VAULT.encrypt
        for number in range(3):
            await opened.execute(
                "INSERT INTO messaging.delivery (id, channel, template, language, address, address_index, subject, body, state,"
                " created_at, updated_at) VALUES ($1, 'email', 'x', 'zh', $2, $3, $4, $5, 'sent', now(), now())",
                new_id(),
                seal("A@b.cn"),
                b"stale",
                seal("subject"),
                b"" if number == 2 else seal("body"),
            )
        yield opened


async def _rekeyed(office: Office, progress: Progress | None = None) -> int:
    return await Rekey(office.dsn, NEXT_VAULT, [VAULT], progress or Progress()).run()


async def _verified(connection: Any, vault: Vault) -> int:
    return (await audit_seal.verify(Reader(connection), vault)).found


async def test_everything_is_readable_findable_and_proved(office: Office, connection: Any) -> None:
    await connection.execute(
        "INSERT INTO identity.setup (draft) VALUES ($1) ON CONFLICT (sole) DO UPDATE SET draft = $1", VAULT.encrypt("{}")
    )
    assert await _rekeyed(office) == 4
    assert NEXT_VAULT.decrypt(await connection.fetchval("SELECT draft FROM identity.setup")) == "{}"
    row = await connection.fetchrow(
        "SELECT email FROM identity.account WHERE email_index = $1", NEXT_VAULT.blind_index("auditor@example.org")
    )
    assert NEXT_VAULT.decrypt(row["email"]) == "auditor@example.org"
    from backend.messaging.deliveries.outgoing import address_key

    rows = await connection.fetch(
        "SELECT body FROM messaging.delivery WHERE address_index = $1 ORDER BY id", NEXT_VAULT.blind_index(address_key("A@b.cn"))
    )
    assert [row["body"] and NEXT_VAULT.decrypt(row["body"]) for row in rows] == ["body", "body", b""]
    assert await _verified(connection, NEXT_VAULT) == 0
    async with connection.transaction():
        assert await audit_seal.seal(Tx(connection), NEXT_VAULT) == 1
    assert await _verified(connection, NEXT_VAULT) == 0
    # The former key proves nothing that came after it was retired.
    await connection.execute("UPDATE kernel.secret_key SET retired_at = '2020-01-01' WHERE state = 'retired'")
    assert await _verified(connection, NEXT_VAULT) > 0


async def test_a_start_is_held_to_the_key(office: Office, connection: Any) -> None:
    after = settings_at(office.settings.data_dir, office.dsn, NEXT)
    with pytest.raises(WrongKey, match="SECRET_KEY_PREVIOUS"):
        await hold_to_one_key(office.dsn, after, adopt=True)
    await _rekeyed(office)
    await hold_to_one_key(office.dsn, after, adopt=True)
    with pytest.raises(WrongKey, match="former one back"):
        await hold_to_one_key(office.dsn, office.settings, adopt=True)
    # A database from before keys were noted is known by its trail.
    await connection.execute("DELETE FROM kernel.secret_key")
    with pytest.raises(WrongKey, match="audit trail"):
        await hold_to_one_key(office.dsn, office.settings, adopt=True)


class _Cut(Progress):
    def say(self, line: str) -> None:
        if "messaging.delivery" in line:
            raise ConnectionAbortedError


async def test_an_interrupted_change_goes_on(office: Office, connection: Any) -> None:
    with pytest.raises(ConnectionAbortedError):
        await _rekeyed(office, _Cut())
    for settings in (office.settings, settings_at(office.settings.data_dir, office.dsn, NEXT)):
        with pytest.raises(WrongKey, match="rekey"):
            await hold_to_one_key(office.dsn, settings, adopt=True)
    assert await _rekeyed(office) == 0
    assert await _rekeyed(office) == 0
    assert await connection.fetchval("SELECT count(*) FROM kernel.secret_key WHERE state = 'current'") == 1
    assert await _verified(connection, NEXT_VAULT) == 0


async def test_back_and_forth_keeps_the_whole_trail(office: Office, connection: Any) -> None:
    await _rekeyed(office)
    assert await Rekey(office.dsn, Vault("a third one, as long as it takes to be one"), [NEXT_VAULT]).run() == 4
    assert await _verified(connection, Vault("a third one, as long as it takes to be one")) == 0
    assert await connection.fetchval("SELECT count(*) FROM kernel.secret_key WHERE state = 'retired'") == 2


async def test_a_row_that_no_key_reads_stops_the_change(office: Office, connection: Any) -> None:
    await connection.execute("UPDATE identity.account SET email = $1 WHERE email IS NOT NULL", Vault("a stranger's").encrypt("x"))
    with pytest.raises(Refused, match=r"identity.account .* email can be read by none"):
        await _rekeyed(office)
    with pytest.raises(Refused, match="SECRET_KEY_PREVIOUS is not set"):
        await Rekey(office.dsn, NEXT_VAULT, []).run()


def test_no_encrypted_column_is_forgotten() -> None:
    known = {f"{sealed.table}.{column}" for sealed in SEALED for column in (*sealed.columns, *sealed.indexes)} | {".".join(SEALED_DRAFT)}
    for service in ("kernel", "identity", "messaging", "concierge", "library", "crm", "insight"):
        for table in import_module(f"backend.{service}.models").metadata.tables.values():
            for column in table.columns:
                name = f"{table.fullname}.{column.name}"
                if isinstance(column.type, sa.LargeBinary) and column.name not in KEYLESS and table.fullname not in ENDED:
                    assert name in known or name in PLAIN, name
                    known.discard(name)
    assert known == set()
