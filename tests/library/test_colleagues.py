"""Who a project can be given to."""

from backend.contracts.permissions import LibraryPermission
from tests.library.office import Office


async def test_all_who_may_read_the_library_with_their_units(office: Office) -> None:
    items = (await office.get(office.li, "colleagues"))["items"]
    readers = [one for one in office.crowd.people_by_id.values() if LibraryPermission.READ in one.permissions]
    assert {(one["id"], one["name"], one["unit"]["code"]) for one in items} == {(str(one.id), one.name, one.unit_code) for one in readers}


async def test_somebody_without_the_library_is_not_among_them_and_may_not_ask(office: Office) -> None:
    stranger = office.crowd.add("路人", "city")
    assert "路人" not in {one["name"] for one in (await office.get(office.li, "colleagues"))["items"]}
    assert (await office.browser(stranger).get("colleagues")).status_code == 403
