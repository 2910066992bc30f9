"""What to send at random: bodies, headers, documents and values, most of them nonsense."""

from __future__ import annotations

import json

from hypothesis import strategies as st

texts = st.text(max_size=40) | st.sampled_from(
    ["\ud800", "\x00", "x" * 3_000, "项目", "{", '"', "$v", "...", "__typename"]
)
numbers = st.integers() | st.floats() | st.sampled_from([2**31, 2**63, -(2**31) - 1, 10**400, 0, -1])
scalars = st.none() | st.booleans() | numbers | texts
values = st.recursive(
    scalars, lambda below: st.lists(below, max_size=4) | st.dictionaries(texts, below, max_size=4), max_leaves=12
)
TOKENS = (
    *"{}()[]:!|@$=",
    "...", "query", "mutation", "subscription", "fragment", "on", "{ id }", "{ name }", "first: 1", "last: 2", "after:",
    "filter: { isShared: true }", "orderBy: { field: NAME }", "tasks", "projects", "clients", "staff", "node", "viewer",
    "firm", "project", "task", "edges", "pageInfo", "totalCount", "comments", "children", "parent", "author", "id",
    "name", "__typename", "__schema", '"x"', '"prj_00000000000000000000000000000000"', "1", "null", "$v", "a:",
    "@include(if: true)", "@skip(if: $v)", "Project", "Task", "Node", "Person", "#x\n", '"""', ",",
)  # fmt: skip
documents = st.lists(st.sampled_from(TOKENS), max_size=30).map(" ".join)

FRAGMENTS = (
    "tasks(first: 2) { totalCount edges { node { ...T } } }",
    "projects(last: 2) { edges { cursor node { ...P } } }",
    "clients(first: 1) { edges { node { id projects(first: 1) { edges { node { ...P } } } } } }",
    "viewer { roles client { name } staff { name } contact { name } }",
    "staff(first: 3, filter: { nameContains: $v }) { edges { node { name } } }",
    "node(id: $v) { __typename ... on Task { title } ... on Project { name finance { plannedCost { currency } } } }",
    "tasks(first: 1, after: $v) { totalCount }",
    "a: tasks(first: 1, filter: { projectId: $v }) { totalCount }",
    "firm { name }",
)

words = st.sampled_from(TOKENS)
# Sound until something was left out, put in, said twice or cut off.
bent = st.tuples(st.sampled_from(FRAGMENTS), st.integers(0, 200), st.integers(0, 200), words).map(
    lambda drawn: "{ " + drawn[0][: drawn[1]] + f" {drawn[3]} " + drawn[0][drawn[2] :] + " }"
)
# Many of one thing, or one thing inside the other.
large = st.tuples(
    words, st.integers(1, 3_000), words, st.sampled_from(["{ %s }", "%s", "query %s", "{ firm { %s } }"])
).map(lambda drawn: drawn[3] % (f"{drawn[0]} " * drawn[1] + f"{drawn[2]} " * drawn[1]))
bodies = (
    st.binary(max_size=200)
    | values.map(lambda value: json.dumps(value).encode())
    | st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("query", "variables", "operationName", "documentId", "extensions"), values)
    ).map(lambda body: json.dumps(body).encode())
    | st.tuples(st.sampled_from(["[", '{"a":', '"', "{"]), st.integers(1, 200_000)).map(
        lambda drawn: (drawn[0] * drawn[1]).encode()
    )
)
# What a header may hold on the wire.
header_texts = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60)
headers = st.fixed_dictionaries(
    {},
    optional={
        "Content-Type": st.sampled_from(["application/json", "application/json; charset=", "text/plain"])
        | header_texts,
        "Accept": st.sampled_from(["*/*;q=", "application/json;q=1;q=2", ",;,", "text/html"]) | header_texts,
        "Accept-Language": header_texts,
        "Content-Encoding": st.sampled_from(["gzip", "identity", "br"]) | header_texts,
        "Authorization": header_texts.map(lambda text: f"Bearer {text}") | header_texts,
        "Idempotency-Key": header_texts,
        "X-Portico-App": st.sampled_from(["staff", "portal"]) | header_texts,
        "Origin": header_texts,
        "Cookie": header_texts.map(lambda text: f"portico_staff={text}"),
    },
)
