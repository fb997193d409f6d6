"""All indicators, by key."""

from backend.insight.indicators.definition import Definition
from backend.insight.indicators.definitions import activities, chains, growth, ledgers, promises, service, signings, stages

_ALL: tuple[Definition, ...] = (
    *stages.DEFINITIONS,
    *ledgers.DEFINITIONS,
    *growth.DEFINITIONS,
    *promises.DEFINITIONS,
    *activities.DEFINITIONS,
    *signings.DEFINITIONS,
    *chains.DEFINITIONS,
    *service.DEFINITIONS,
)
INDICATORS: dict[str, Definition] = {one.key: one for one in _ALL}
