"""Checks of what the program talks to: file store, mail server, SMS gateway, the services themselves."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from typing import Final
from urllib.parse import urlsplit

import aiosmtplib
import httpx

from backend.apps.operations.doctor.finding import Finding, ok, warning, wrong
from backend.apps.owned import file_store_of
from backend.kernel.errors import Problem
from backend.kernel.settings import Settings
from backend.messaging.settings import MessagingSettings

_PATIENCE_S: Final = 5.0
_IMPLICIT_TLS: Final = 465
_PROBE: Final = b"dianxiaoer doctor"


async def check_store(settings: Settings) -> AsyncIterator[Finding]:
    """Write a file, read it, delete it."""
    store = file_store_of(settings)
    try:
        stored = await store.put_bytes(_PROBE)
        same = await store.read(stored.key) == _PROBE
        await store.delete(stored.key)
    except (Problem, OSError, ValueError) as error:
        reason = type(error.__cause__ or error).__name__
        yield wrong("file store", f"takes no file ({reason})", "Check FILE_STORE_URL, the folder's owner or the bucket's keys (AWS_*)")
        return
    if same:
        yield ok("file store", "a file was written, read and deleted")
    else:
        yield wrong("file store", "gives back something else than was put", "Do not use this store; name another in FILE_STORE_URL")


async def check_mail(messaging: MessagingSettings) -> AsyncIterator[Finding]:
    """Sign in to the mail server as a delivery would, and send nothing."""
    if not messaging.smtp_host:
        yield warning("mail", "no mail server: nobody gets e-mail", "Set MESSAGING_SMTP_HOST")
        return
    place, implicit = f"{messaging.smtp_host}:{messaging.smtp_port}", messaging.smtp_port == _IMPLICIT_TLS
    client = aiosmtplib.SMTP(
        hostname=messaging.smtp_host,
        port=messaging.smtp_port,
        use_tls=implicit,
        start_tls=messaging.smtp_starttls and not implicit,
        cert_bundle=messaging.smtp_ca_file or None,
        timeout=_PATIENCE_S,
    )
    try:
        await client.connect()
        if messaging.smtp_user:
            await client.login(messaging.smtp_user, messaging.smtp_password.get_secret_value())
        await client.quit()
    except aiosmtplib.SMTPAuthenticationError:
        yield wrong("mail", f"{place} refuses the sign-in", "Correct MESSAGING_SMTP_USER and MESSAGING_SMTP_PASSWORD")
    except ssl.SSLError:
        yield wrong("mail", f"{place} has a certificate nobody here trusts", "Set MESSAGING_SMTP_CA_FILE to its authority's")
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        yield wrong("mail", f"{place} cannot be used ({type(error).__name__})", "Correct MESSAGING_SMTP_HOST, _PORT and _STARTTLS")
    else:
        yield ok("mail", f"{place} takes us{' with sign-in' if messaging.smtp_user else ''}")


async def check_sms(messaging: MessagingSettings) -> AsyncIterator[Finding]:
    """Open a connection to the SMS gateway, and ask nothing."""
    if not messaging.sms_url:
        yield warning("SMS", "no gateway: nobody gets SMS", "Set MESSAGING_SMS_URL")
        return
    parts = urlsplit(messaging.sms_url)
    secure = parts.scheme == "https"
    try:
        host, port = parts.hostname or "", parts.port or (443 if secure else 80)
        async with asyncio.timeout(_PATIENCE_S):
            _, writer = await asyncio.open_connection(host, port, ssl=secure or None)
        writer.close()
    except (OSError, TimeoutError, ValueError) as error:
        yield wrong(
            "SMS", f"{parts.hostname} cannot be reached ({type(error).__name__})", "Correct MESSAGING_SMS_URL, or open the firewall"
        )
    else:
        yield ok("SMS", f"{host}:{port} answers")


async def check_services(settings: Settings) -> AsyncIterator[Finding]:
    """Ask each service whether it is ready."""
    async with httpx.AsyncClient(timeout=_PATIENCE_S, trust_env=False) as http:
        for service, url in settings.service_urls.items():
            try:
                answer = await http.get(f"{url}/readyz")
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                yield wrong("services", f"{service} does not answer ({type(error).__name__})", "Start it, or correct SERVICE_URLS")
                continue
            if answer.is_success:
                yield ok("services", f"{service} is ready")
            else:
                yield wrong("services", f"{service} is not ready ({answer.status_code})", "See its log; it needs the database")
