"""Industry chains: nodes nobody of ours stands on."""

from typing import Final

from backend.insight.indicators.definition import Definition, records

DEFINITIONS: Final = (
    Definition(
        key="chain_gaps",
        version=1,
        group="chains",
        measure="count",
        period="moment",
        better="less",
        only_now=True,
        breakdowns=(),
        statement=records(
            "FROM crm.report_chain_node n WHERE n.status <> 'ours'",
            kind="'chain_node'",
            id="n.node_id",
            label="n.names ->> 'zh'",
            number="n.chain",
            note="n.status",
        ),
    ),
)
