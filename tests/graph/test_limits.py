"""Documents that ask for too much: refused before they run, for less CPU than they hoped to cost."""

from __future__ import annotations

import itertools

import pytest

from tests.graph.hostile import MOST
from tests.world import ADMIN, OWNER, PM, World

_numbers = itertools.count()


def spread_twice(count: int) -> str:
    """Fragments that each spread the next one twice: read naively, 2^count selections in a few hundred bytes."""
    fragments = [f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(count)]
    return "{ ...F0 } " + " ".join(fragments) + f" fragment F{count} on Query {{ firm {{ name }} }}"


def multiplied(count: int, times: int) -> str:
    """Fragments that each ask for the next one under several names: times^count fields, and each is a row to read."""
    names = [" ".join(f"a{time}: parent {{ ...F{n + 1} }}" for time in range(times)) for n in range(count)]
    fragments = [f"fragment F{n} on Task {{ {below} }}" for n, below in enumerate(names)]
    task = '{ task(id: "tsk_00000000000070008000000000000000") { ...F0 } } '
    return task + " ".join(fragments) + f" fragment F{count} on Task {{ id }}"


def deep(levels: int) -> str:
    """That many fields below each other: task, parent, parent, …, id."""
    return 'query ($id: ID = "tsk_00000000000070008000000000000000") { task(id: $id) ' + (
        "{ parent " * (levels - 2) + "{ id }" + " }" * (levels - 2) + " }"
    )


def introspecting(levels: int) -> str:
    """Every type of every field of every type: its answer grows a hundredfold with each level."""
    return "{ __schema { types " + "{ fields { type " * levels + "{ name }" + " } }" * levels + " } }"


REFUSED = {
    "10,000 aliases": "{ " + " ".join(f"a{n}: firm {{ name }}" for n in range(10_000)) + " }",
    "300 aliases": "{ " + " ".join(f"a{n}: firm {{ name }}" for n in range(300)) + " }",
    "1,500 tokens": "{ firm { " + "name " * 1_500 + "} }",
    "a thousand directives": "{ firm { name " + "@include(if: true) " * 300 + "} }",
    "unknown fields": "{ firm { " + " ".join(f"f{n}" for n in range(900)) + " } }",
    "12 deep": deep(12),
    "100 deep": deep(100),
    "brackets 20,000 deep": "{" * 20_000,
    "lists 900 deep": "{ tasks(first: " + "[" * 450 + "]" * 450 + ") { totalCount } }",
    "a type of 400 brackets": "query ($a: " + "[" * 400 + "Int" + "]" * 400 + ") { firm { name } }",
    "a fragment of itself": "{ firm { ...A } } fragment A on Firm { ...A }",
    "a cycle of fragments": "{ firm { ...A } } fragment A on Firm { ...B } fragment B on Firm { ...A }",
    "a cycle through a field": '{ task(id: "x") { ...A } } fragment A on Task { parent { ...A } }',
    "an unknown fragment": "{ firm { ...Unknown } }",
    "a fragment on nothing": "{ firm { ...A } } fragment A on Nothing { name }",
    "doubling": multiplied(9, 3),
    "two thousand fields": multiplied(3, 13),
    "the same field 150 times": "{ " + "firm { name shortName } " * 160 + "node { id } }",
    "the same fields in conflict": "{ " + " ".join(f'a: node(id: "{n}") {{ id }}' for n in range(100)) + " }",
    "many conflicting fragments": "{ "
    + " ".join(f"...G{n}" for n in range(60))
    + " } "
    + " ".join(f'fragment G{n} on Query {{ a: node(id: "{n}") {{ id }} }}' for n in range(60)),
    "introspection without end": introspecting(6),
    "a thousand variables": "query (" + " ".join(f"$v{n}: Int" for n in range(240)) + ") { firm { name } }",
}


def cheapest(world: World, document: str, who: str | None = PM, tries: int = 3) -> float:
    """The CPU a refusal takes: the least of some tries, each with a document nobody has sent before."""
    spent = []
    for _ in range(tries):
        answer = world.ask(f"{document} # {next(_numbers)}", as_=who)
        assert answer.is_refused(), answer.body
        assert len(str(answer.body)) < 4_096
        spent.append(answer.cpu_seconds)
        if spent[-1] < MOST:
            break
    return min(spent)


@pytest.mark.parametrize("what", REFUSED)
def test_what_asks_for_too_much_is_refused_at_once(world: World, what: str) -> None:
    assert cheapest(world, REFUSED[what]) < MOST


@pytest.mark.parametrize("what", ["introspection without end", "the same field 150 times"])
def test_a_visitor_is_refused_as_cheaply(world: World, what: str) -> None:
    assert cheapest(world, REFUSED[what], who=None) < MOST


@pytest.mark.parametrize("count", [8, 24, 60])
def test_fragments_spread_twice_are_read_once(world: World, count: int) -> None:
    answers = [world.ask(f"{spread_twice(count)} # {next(_numbers)}", as_=PM) for _ in range(2)]
    assert all(answer.payload["name"] for answer in answers)
    assert min(answer.cpu_seconds for answer in answers) < MOST


@pytest.mark.parametrize("levels", [2, 10])
def test_ten_levels_are_answered(world: World, levels: int) -> None:
    id = world.task("ACM-3")
    answer = world.ask(deep(levels).replace("ID =", "ID! ="), {"id": id}, as_=PM)
    assert answer.data["task"]


def test_edges_and_nodes_are_no_levels(world: World) -> None:
    """Eight fields and eight wrappers: what a list of lists of lists needs."""
    page = "(first: 1) { edges { node { "
    document = f"{{ clients{page} projects{page} tasks{page} children{page} comments{page} author {{ name }} "
    assert world.ask(document + "} } } " * 5 + "}", as_=ADMIN).data["clients"]


def test_eleven_levels_through_fragments_are_too_many(world: World) -> None:
    document = '{ task(id: "tsk_00000000000070008000000000000000") { ...F0 } } '
    document += " ".join(f"fragment F{n} on Task {{ parent {{ ...F{n + 1} }} }}" for n in range(10))
    assert cheapest(world, document + " fragment F10 on Task { id }") < MOST


def test_a_field_that_is_left_out_costs_no_level(world: World) -> None:
    document = (
        deep(12)
        .replace("$id: ID =", "$no: Boolean = false, $id: ID! =")
        .replace("{ parent {", "{ parent @include(if: $no) {", 1)
    )
    answer = world.ask(document, {"id": world.task("ACM-3")}, as_=PM)
    assert answer.payload == {}


def test_the_tools_may_introspect(world: World) -> None:
    """What relay-compiler and GraphiQL ask, seven types deep."""
    of_type = "ofType { kind name " * 7 + "}" * 7
    document = f"""
        {{ __schema {{ queryType {{ name }} mutationType {{ name }} subscriptionType {{ name }}
            types {{ kind name fields(includeDeprecated: true) {{ name args {{ name type {{ kind name {of_type} }} }}
                type {{ kind name {of_type} }} }} enumValues {{ name }} }}
            directives {{ name locations args {{ name type {{ kind name {of_type} }} }} }} }} }}
    """
    types = world.ask(document, as_=PM).payload["types"]
    assert {"Project", "Task", "Permission"} <= {one["name"] for one in types}


PAGES = {
    "tasks": "",
    "tasks(first: null)": "",
    "tasks(first: 0)": "",
    "tasks(first: -1)": "",
    "tasks(first: 101)": "",
    "tasks(last: 0)": "",
    "tasks(last: 101)": "",
    "tasks(first: 1, last: 1)": "",
    'tasks(first: 1, before: "x")': "",
    'tasks(last: 1, after: "x")': "",
    'tasks(after: "x")': "",
}


@pytest.mark.parametrize("field", PAGES)
@pytest.mark.parametrize("who", [PM, OWNER])
def test_a_page_has_a_size(world: World, field: str, who: str) -> None:
    assert cheapest(world, f"{{ {field} {{ totalCount }} }}", who) < MOST
    id = world.project("ACM-3")
    assert cheapest(world, f'{{ project(id: "{id}") {{ {field} {{ totalCount }} }} }}', who) < MOST


@pytest.mark.parametrize("size", [1, 100])
@pytest.mark.parametrize("end", ["first", "last"])
def test_a_page_has_up_to_a_hundred_rows(world: World, size: int, end: str) -> None:
    assert (
        len(world.ask(f"{{ tasks({end}: {size}) {{ edges {{ node {{ id }} }} }} }}", as_=PM).payload["edges"]) == size
    )


def test_a_document_that_asks_for_millions_of_rows_is_refused(world: World) -> None:
    """Cost: objects and pages multiplied. A hundred of a hundred of a hundred is a million objects."""
    page = "(first: 100) { edges { node { "
    document = f"{{ clients{page} projects{page} tasks{page} comments{page} id " + "} } } " * 4 + "}"
    assert cheapest(world, document, ADMIN) < MOST


def test_one_request_is_one_operation(world: World) -> None:
    document = "query A { firm { name } } query B { firm { shortName } }"
    body = f'{{"query": "{document}", "operationName": "B"}}'.encode()
    assert world.post(body).data == {"firm": {"shortName": "Northgate"}}
