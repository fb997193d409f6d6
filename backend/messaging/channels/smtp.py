"""E-mail by SMTP."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import aiosmtplib

from backend.kernel import clock
from backend.messaging.channels.outcome import Envelope, Outcome, later, never, sent
from backend.messaging.rendering import one_line
from backend.messaging.settings import MessagingSettings

_IMPLICIT_TLS = 465
_PERMANENT = 500


def compose(settings: MessagingSettings, envelope: Envelope) -> EmailMessage:
    """Return the mail. Its Message-ID stays the same on a second attempt, so that receivers can drop a duplicate."""
    domain = settings.smtp_from.rpartition("@")[2].rstrip(">") or "localhost"
    mail = EmailMessage(SMTP)
    mail["From"] = settings.smtp_from
    mail["To"] = one_line(envelope.address)
    mail["Subject"] = one_line(envelope.subject)
    mail["Date"] = format_datetime(clock.now())
    mail["Message-ID"] = f"<{envelope.id}@{domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(envelope.body)
    return mail


def judge(error: Exception) -> Outcome:
    """Return what an SMTP failure means: 4xx and lost connections pass, 5xx does not."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return judge(error.recipients[0])
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        # Our own password is wrong: the message is fine and goes out once somebody has corrected it.
        return later("smtp-sign-in-refused", error.code)
    if isinstance(error, aiosmtplib.SMTPConnectError | aiosmtplib.SMTPServerDisconnected | aiosmtplib.SMTPTimeoutError | OSError):
        return later("smtp-unreachable")
    if isinstance(error, aiosmtplib.SMTPResponseException):
        if error.code >= _PERMANENT:
            return never("smtp-refused", error.code)
        return later("smtp-try-later", error.code)
    return later("smtp-protocol")


async def send(settings: MessagingSettings, envelope: Envelope) -> Outcome:
    """Hand one mail to the mail server."""
    implicit = settings.smtp_port == _IMPLICIT_TLS
    try:
        mail = compose(settings, envelope)
    except ValueError:
        return never("address-not-valid")
    try:
        await aiosmtplib.send(
            mail,
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_user or None,
            password=settings.smtp_password.get_secret_value() or None,
            use_tls=implicit,
            start_tls=settings.smtp_starttls and not implicit,
            cert_bundle=settings.smtp_ca_file or None,
            timeout=settings.timeout_seconds,
        )
    except (aiosmtplib.SMTPException, OSError) as error:
        return judge(error)
    return sent(str(mail["Message-ID"]))
