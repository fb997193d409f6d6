"""Telling the cockpits that figures changed."""

from typing import Final

from backend.kernel.db import Tx
from backend.kernel.live import notice

TOPIC: Final = "figures"


def figures_changed(tx: Tx) -> None:
    """Let the cockpits ask anew once this transaction is committed."""
    tx.outbox.notices.append(notice(TOPIC, TOPIC))
