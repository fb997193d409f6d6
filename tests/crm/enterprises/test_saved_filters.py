"""Filters kept as tabs of the lists are one's own."""

from tests.crm.house import House


async def test_saved_filters_are_ones_own(house: House) -> None:
    kept = await house.post(
        house.li, "saved-filters", {"list": "enterprises", "name": "江苏纺织", "query": {"region": "320000", "industry": "17"}}
    )
    await house.post(house.li, "saved-filters", {"list": "follow-ups", "name": "本组", "query": {"who": "all"}})
    found = (await house.get(house.li, "saved-filters"))["items"]
    assert [(one["list"], one["name"], one["query"]) for one in found] == [
        ("enterprises", "江苏纺织", {"region": "320000", "industry": "17"}),
        ("follow-ups", "本组", {"who": "all"}),
    ]
    assert (await house.get(house.zhou, "saved-filters"))["items"] == []
    assert (await house.browser(house.zhou).delete(f"saved-filters/{kept['id']}")).status_code == 404
    assert (await house.browser(house.li).delete(f"saved-filters/{kept['id']}")).status_code == 204


async def test_a_filter_belongs_to_a_list_there_is(house: House) -> None:
    await house.post(house.li, "saved-filters", {"list": "projects", "name": "x", "query": {}}, 422)
