"""Documents that ask for too much: refused before they run, for less CPU than they hoped to cost."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

from portico.config import Limits, SettingError, load_settings
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


FIELDS = ("name", "shortName", "timeZone", "__typename")


def aliased(count: int) -> str:
    return "{ firm { " + " ".join(f"a{n}: name" for n in range(count)) + " } }"


def directed(count: int) -> str:
    """A node takes two of them."""
    directives = ["@include(if: true)", "@skip(if: false)"]
    nodes = [FIELDS[n % 4] + " " + " ".join(directives[: min(2, count - 2 * n)]) for n in range((count + 1) // 2)]
    return "{ firm { " + " ".join(nodes) + " } }"


def rooted(count: int) -> str:
    return "{ " + " ".join(f"a{n}: __typename" for n in range(count)) + " }"


def tokens(count: int) -> str:
    """Thirteen for the frame, five for each pair of fields, and single fields for what is left."""
    head = "{ firm { ...F } } fragment F on Firm { "
    return head + "... { name shortName } " * ((count - 13) // 5) + "name " * ((count - 13) % 5) + "}"


def expanded(count: int) -> str:
    """Twenty root fields of a hundred selections each: itself, a fragment, and two more with 48 fields each."""
    below = "fragment F on Firm { ...G ...H } "
    for name in "GH":
        below += f"fragment {name} on Firm {{ " + " ".join(FIELDS[n % 4] for n in range(48)) + " } "
    roots = [f"a{n}: firm {{ ...F }}" for n in range(20)]
    # Each wrapper is one selection more.
    roots[0] = "... { " * (count - 2_000) + roots[0] + " }" * (count - 2_000)
    return "{ " + " ".join(roots) + " } " + below


def dear(points: int) -> str:
    """Whole pages of whole pages, and single objects for what is left."""
    page = "(first: 100) { edges { node { "
    whole = f"clients{page} projects{page} id " + "} } } " * 2
    parts = [f"a{n}: {whole}" for n in range(4)] + [
        f"t: tasks{page} comments(first: 84) {{ edges {{ node {{ id }} }} }} }} }} }}"
    ]
    parts += [f"f{n}: firm {{ name }}" for n in range(9)]
    parts += [f'p{n}: project(id: "prj_00000000000070008000000000000000") {{ id }}' for n in range(points - 50_000)]
    return "{ " + " ".join(parts) + " }"


# A document just within each limit, one just beyond, and what is said of that one.
LIMITS = {
    "aliases": (aliased(30), aliased(31), "more than 30 aliases"),
    "directives": (directed(50), directed(51), "more than 50 directives"),
    "root fields": (rooted(20), rooted(21), "more than 20 root fields"),
    "depth": (deep(10), deep(11), "deeper than 10 levels"),
    "selections": (expanded(2_000), expanded(2_001), "more than 2000 selections"),
    "cost": (dear(50_000), dear(50_001), "50001 points"),
    "repeats": ("{ firm { " + "name " * 20 + "} }", "{ firm { " + "name " * 21 + "} }", "more than 20 times"),
    "tokens": (tokens(1_000), tokens(1_001), "1000 tokens"),
    "bytes of text": (
        "{ firm { name } } #".ljust(65_536, "x"),
        "{ firm { name } } #".ljust(65_537, "x"),
        "65536 bytes",
    ),
    "items of a list": (
        "{ tasks(first: 1, filter: { status: [" + "TODO " * 250 + "] }) { totalCount } }",
        "{ tasks(first: 1, filter: { status: [" + "TODO " * 251 + "] }) { totalCount } }",
        "more than 250 items",
    ),
    "page": ("{ tasks(first: 100) { totalCount } }", "{ tasks(first: 101) { totalCount } }", "100"),
}

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


@pytest.mark.parametrize("what", LIMITS)
def test_a_limit_is_where_it_is_said_to_be(world: World, what: str) -> None:
    within, beyond, reason = LIMITS[what]
    answer = world.ask(within, as_=ADMIN)
    assert "data" in answer.body, answer.errors
    assert set(answer.codes) <= {"NOT_FOUND"}
    refused = world.ask(beyond, as_=ADMIN)
    assert refused.is_refused()
    assert reason in refused.errors[0]["extensions"]["reason"], refused.errors
    # A comment would make it longer than it may be: this one is sent as it is.
    spent = refused.cpu_seconds if "bytes" in what else cheapest(world, beyond, ADMIN)
    print(f"{what}: {spent * 1_000:.1f} ms")
    assert spent < MOST


def test_a_body_is_as_large_as_it_may_be(world: World) -> None:
    body = b'{"query": "{ firm { name } }"}'
    assert world.post(body.ljust(1_048_576)).payload["name"]
    answer = world.post(body.ljust(1_048_577))
    assert (answer.status, answer.is_refused()) == (413, True)
    print(f"bytes of body: {answer.cpu_seconds * 1_000:.1f} ms")
    assert answer.cpu_seconds < MOST


def test_only_the_apps_own_documents_may_be_longer(world: World) -> None:
    """Their tokens are not counted; everything else is."""
    for document, is_refused in ((tokens(1_001), False), (aliased(31), True), (directed(51), True)):
        answer = world.post(json.dumps({"documentId": world.trust(document)}).encode())
        assert answer.is_refused() is is_refused


def test_every_limit_is_a_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))
    monkeypatch.setenv("PORTICO_LIMIT_ALIASES", "15")
    assert load_settings().limits == replace(Limits(), aliases=15)
    for wrong in ("0", "-1", "many", "1.5", "9" * 20):
        monkeypatch.setenv("PORTICO_LIMIT_ALIASES", wrong)
        with pytest.raises(SettingError, match="PORTICO_LIMIT_ALIASES"):
            load_settings()


@pytest.mark.parametrize("what", REFUSED)
def test_what_asks_for_too_much_is_refused_at_once(world: World, what: str) -> None:
    spent = cheapest(world, REFUSED[what])
    print(f"{what}: {spent * 1_000:.1f} ms")
    assert spent < MOST


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
