"""A test message, sent at once: whoever adds a robot sees whether address and signature are right."""

from uuid import UUID

from backend.contracts.identity import Directory
from backend.kernel.audit import audit
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.messaging.channels import robots
from backend.messaging.channels.outcome import Envelope
from backend.messaging.rendering import OwnTemplate, plain_markdown, render
from backend.messaging.robots import repository
from backend.messaging.robots.schemas import RobotTest
from backend.messaging.settings import settings_of

_SENDERS = {"wecom": robots.send_wecom, "dingtalk": robots.send_dingtalk}


async def send_test(reader: Reader, resources: Resources, principal: Principal, robot_id: UUID) -> RobotTest:
    """Post a test message, outside any transaction, and record that it was tried; raises NotFound."""
    row = await repository.find(reader, robot_id)
    if row is None:
        raise NotFound
    settings, vault = settings_of(resources), resources.vault
    unit = (await resources.port(Directory).units()).get(row["unit_code"])
    name = unit.names.get(row["language"], row["unit_code"]) if unit else row["unit_code"]
    words = render(OwnTemplate.ROBOT_TEST, {"unit": name}, row["language"], settings.zone)
    body = f"**{plain_markdown(words.title)}**\n\n{plain_markdown(words.body)}"
    secret = vault.decrypt(row["secret"]) if row["secret"] else ""
    outcome = await _SENDERS[row["kind"]](settings, Envelope(new_id(), vault.decrypt(row["url"]), words.title, body, secret))
    async with resources.database.transaction() as tx:
        arrived = outcome.kind == "sent"
        audit(tx, vault, principal, "robot.test", "robot", robot_id, unit=row["unit_code"], arrived=arrived, reason=outcome.reason)
    return RobotTest(arrived=arrived, reason=outcome.reason, code=outcome.code)
