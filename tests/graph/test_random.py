"""Two hundred random bodies, documents and variables of each kind: none is a fault of ours."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.graph.hostile import MUTATIONS, ask, sound
from tests.graph.strategies import FRAGMENTS, documents, texts, values
from tests.world import OWNER, PMO, Answer, World, mutation

fixed = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    # No shrinking: a failure is read as it is found, and the suite stays quick.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def assert_is_an_answer(answer: Answer) -> None:
    assert answer.status in (200, 400, 401, 403)
    assert "data" in answer.body or answer.body["errors"]
    for error in answer.errors:
        assert error["message"]
        assert error["extensions"]["code"] in {"BAD_USER_INPUT", "FORBIDDEN", "NOT_FOUND", "UNAUTHENTICATED"}


@fixed
@given(body=st.binary(max_size=200) | values.map(lambda value: json.dumps(value).encode()))
def test_no_body_is_a_fault_of_ours(world: World, body: bytes) -> None:
    assert_is_an_answer(world.post(body))


@fixed
@given(
    body=st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("query", "variables", "operationName", "documentId"), values)
    )
)
def test_no_value_of_the_body_is_a_fault_of_ours(world: World, body: dict[str, Any]) -> None:
    assert_is_an_answer(world.post(json.dumps(body).encode()))


@fixed
@given(document=documents, variables=st.dictionaries(st.sampled_from(["v", "a"]), values, max_size=2))
def test_no_document_is_a_fault_of_ours(world: World, document: str, variables: dict[str, Any]) -> None:
    assert_is_an_answer(ask(world, document, variables, OWNER))


@fixed
@given(
    fields=st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4, unique=True),
    value=texts,
    who=st.sampled_from([OWNER, PMO]),
)
def test_sound_documents_with_any_text_are_answered(world: World, fields: list[str], value: str, who: str) -> None:
    below = " ".join(
        f"f{number}: {field}" if not field.startswith("a:") else field for number, field in enumerate(fields)
    )
    fragments = (
        "fragment T on Task { id title comments(first: 1) { totalCount } } fragment P on Project { id name progress }"
    )
    kind = "ID!" if "id:" in below or "Id:" in below else "String!"
    answer = ask(world, f"query ($v: {kind}) {{ {below} }} {fragments}", {"v": value}, who)
    assert_is_an_answer(answer)


@pytest.fixture(scope="module")
def inputs(world: World) -> dict[str, dict[str, Any]]:
    return sound(world)


@fixed
@given(field=st.sampled_from(MUTATIONS), data=st.data())
def test_no_input_of_a_mutation_is_a_fault_of_ours(
    world: World, inputs: dict[str, dict[str, Any]], field: str, data: st.DataObject
) -> None:
    base = inputs[field]
    spoilt = {key: data.draw(values | st.just(value)) for key, value in base.items() if data.draw(st.booleans())}
    assert_is_an_answer(ask(world, mutation(field), {"input": {**base, **spoilt}}))
