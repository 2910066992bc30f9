"""GraphiQL of the demonstration: it knows the schema, and asks as whoever signed in."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.e2e.watch import Watch


def test_one_asks_the_graph_in_the_browser(context: BrowserContext, watch: Watch) -> None:
    page = context.new_page()
    page.goto("/graphiql/")
    # The schema is read for somebody who may explore: here, all staff.
    with page.expect_response(lambda response: "__schema" in (response.request.post_data or "")) as introspection:
        page.get_by_role("button", name="Sign in").click()
    assert introspection.value.json()["data"]["__schema"]["queryType"]["name"] == "Query"
    expect(page.get_by_text("nobody is signed in")).to_have_count(0)
    with page.expect_response(lambda response: "totalCount" in (response.request.post_data or "")) as executed:
        page.get_by_role("button", name="Execute query").click()
    answer = executed.value.json()
    assert answer["data"]["projects"]["totalCount"] > 0
    # The project manager may not ask for amounts: null in each project, and one error for the whole selection.
    assert {edge["node"]["finance"] for edge in answer["data"]["projects"]["edges"]} == {None}
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["FORBIDDEN"]
    expect(page.get_by_role("region", name="Operation Response").or_(page.locator(".result-window"))).to_contain_text(
        "data"
    )
    watch.assert_quiet()
