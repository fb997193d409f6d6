"""The demo of promoting investment: enterprises, projects, activities and agreements since 2022.

The figures a newspaper printed about 2023 are sums of these records. What is counted:

- A project is under way (实施项目) in a period when its progress ledger has 实物量 effective in the period and, at the
  period's end, its stage ledger says signed or landed, and active. Its investment is the sum of its investment ledger.
- Trips are activities of that kind that were held; leaders' trips are those marked with a city leader.
- Enterprises met are distinct enterprises among the encounters that stand, by the day of the encounter: some are met
  twice. Intent projects of a trip began with it, and an encounter with that outcome names each.
- A contract belongs to the one activity at which it was signed, or to none: what was signed on leaders' trips, at
  ceremonies and at the expo are three separate sums. Frameworks and intentions belong to no project and never count.
- Targets are those of the plans in force (`plans.py`): one for each year, its quarters, and the winter's campaign.
"""
