"""What enterprises are described with: industries, regions and their groups, tags."""

from functools import cache

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.crm.activities.schemas import View
from backend.kernel.classifications import industries, region_groups, regions


class Option(View):
    """A code with its names by language."""

    code: str
    names: dict[str, str]


class IndustryOption(Option):
    """A section of GB/T 4754, or a division with its section as parent."""

    parent: str | None


class RegionGroupOption(Option):
    """Provinces commonly named together; as a filter the code stands for all of them."""

    regions: list[str]


class Options(View):
    """All there is to choose from."""

    industries: list[IndustryOption]
    regions: list[Option]
    region_groups: list[RegionGroupOption]
    tags: list[Option]


@cache
def options() -> Options:
    """Return all there is to choose from."""
    return Options(
        industries=[IndustryOption(code=one.code, names=one.names, parent=one.parent) for one in industries().values()],
        regions=[Option(code=one.code, names=one.names) for one in regions().values()],
        region_groups=[RegionGroupOption(code=one.code, names=one.names, regions=list(one.regions)) for one in region_groups().values()],
        tags=[Option(code=code, names=names) for code, names in ENTERPRISE_TAGS.items()],
    )
