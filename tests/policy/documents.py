"""Documents made from the introspected schema: every root field, every field, every list in every order and filter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, TypeVar

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

PREFIXES = {
    "client": "cli",
    "contact": "con",
    "staff": "stf",
    "project": "prj",
    "project_member": "mem",
    "milestone": "mst",
    "task": "tsk",
    "task_assignment": "asg",
    "task_dependency": "dep",
    "comment": "com",
    "folder": "fol",
    "document": "doc",
    "document_version": "ver",
    "version_read": "vrd",
    "upload": "upl",
    "review": "rev",
    "reviewer": "rvr",
    "remark": "rmk",
    "change_request": "chg",
    "change_quote": "quo",
    "change_item": "itm",
    "change_step": "stp",
    "change_document": "att",
    "issue": "iss",
    "issue_step": "ist",
    "issue_document": "isd",
}
TYPES = {
    "cli": "Client",
    "con": "Contact",
    "stf": "Staff",
    "prj": "Project",
    "mem": "ProjectMember",
    "mst": "Milestone",
    "tsk": "Task",
    "asg": "TaskAssignment",
    "dep": "TaskDependency",
    "com": "Comment",
    "fol": "Folder",
    "doc": "Document",
    "ver": "DocumentVersion",
    "vrd": "VersionRead",
    "upl": "Upload",
    "rev": "Review",
    "rvr": "Reviewer",
    "rmk": "Remark",
    "chg": "ChangeRequest",
    "quo": "ChangeQuote",
    "itm": "ChangeItem",
    "stp": "ChangeStep",
    "att": "ChangeDocument",
    "iss": "Issue",
    "ist": "IssueStep",
    "isd": "IssueDocument",
}
# What the ids in filters are those of.
REFERS = {
    "clientId": "cli",
    "projectId": "prj",
    "managerId": "stf",
    "assigneeId": "stf",
    "parentId": "fol",
    "folderId": "fol",
    "documentId": "doc",
}
# Orders by what no field shows: across parents they would tell of what lies between.
OF_ONE_PARENT = {("tasks", "POSITION")}
# Stays below the server's bound on tokens, so that no document is refused unread.
MOST_TOKENS = 940
_TOKEN = re.compile(r'"[^"]*"|[A-Za-z_]\w*|-?\d[\d.]*|\.\.\.|[{}()\[\]:$!@|]')
# What parts are skipped and included by, and one that uses both.
_SWITCHES = "($yes: Boolean = true, $no: Boolean = false)"
_BOTH = "__typename @include(if: $yes) @skip(if: $no)"
_PAGE = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount"


T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def length(document: str) -> int:
    """How many tokens a document has."""
    return len(_TOKEN.findall(document))


_ID = re.compile(r'\(id: "([^"]*)"\)')
_FILTER = re.compile(r'(\w+)(\(first: 100, filter: \{ (\w+): )("[^"]*"|\[\w+\]) \}')
_CURSOR = re.compile(r'(after|before): "([^"]*)"')


@dataclass
class Documents:
    """A library of documents over one schema. `without` names fields (`Project.progress`) to leave out."""

    schema: GraphQLSchema
    without: frozenset[str] = frozenset()
    # So many rows or pages are asked for by one document: a few, so that many documents are the same but for values.
    together: int = 4

    def apart(self, document: str) -> tuple[str, dict[str, Any]]:
        """The document with ids, values of filters and cursors as variables: planned once for all that differ in these.

        Documents at random keep theirs: they have a head already. That both forms are answered alike, the
        differential test shows.
        """
        if not document.startswith("{"):
            return document, {}
        types: list[str] = []
        values: dict[str, Any] = {}

        def variable(type_: str, value: Any) -> str:
            name = f"v{len(values)}"
            types.append(f"${name}: {type_}")
            values[name] = value
            return f"${name}"

        def in_filter(found: re.Match[str]) -> str:
            name, before, key, value = found.groups()
            given = [value[1:-1]] if value.startswith("[") else value[1:-1]
            return f"{name}{before}{variable(self._filters[name, key], given)} }}"

        text = _ID.sub(lambda found: f"(id: {variable('ID!', found[1])})", document)
        text = _FILTER.sub(in_filter, text)
        text = _CURSOR.sub(lambda found: f"{found[1]}: {variable('String', found[2])}", text)
        return (f"query ({', '.join(types)}) {text}" if values else text), values

    @cached_property
    def _filters(self) -> dict[tuple[str, str], str]:
        """The types of the keys of filters, by the name of the list and the key."""
        found: dict[tuple[str, str], str] = {}
        for name, field, _ in self.connections():
            filter_ = field.args.get("filter")
            for key, given in get_named_type(filter_.type).fields.items() if filter_ else ():
                assert found.setdefault((name, key), str(given.type)) == str(given.type)
        return found

    # What a type consists of.

    def _fields(self, type_: Any) -> Iterator[tuple[str, GraphQLField]]:
        for name, field in type_.fields.items():
            needs = any(is_required_argument(argument) for argument in field.args.values())
            if f"{type_.name}.{name}" not in self.without and not needs:
                yield name, field

    def leaves(self, type_: Any) -> list[str]:
        return [name for name, field in self._fields(type_) if is_leaf_type(get_named_type(field.type))]

    def links(self, type_: Any) -> dict[str, GraphQLField]:
        return {name: field for name, field in self._fields(type_) if not is_leaf_type(get_named_type(field.type))}

    def node_type(self, field: GraphQLField) -> Any:
        """The type a link leads to: for a connection that of its nodes."""
        named = get_named_type(field.type)
        if named.name.endswith("Connection"):
            return get_named_type(get_named_type(named.fields["edges"].type).fields["node"].type)
        return named

    # Selections.

    def content(self, type_: Any, depth: int) -> str:
        """All leaves of a type and, `depth` links further, those of what it leads to."""
        if isinstance(type_, GraphQLInterfaceType):
            inner = " ".join(
                f"... on {possible.name} {{ {self._content(possible, depth, f'{possible.name}_')} }}"
                for possible in self.schema.get_possible_types(type_)
            )
            return f"__typename {' '.join(self.leaves(type_))} {inner}"
        return self._content(type_, depth, "")

    def _content(self, type_: Any, depth: int, prefix: str) -> str:
        alias = f"{prefix}{{0}}: {{0}}" if prefix else "{0}"
        parts = ["__typename", *(alias.format(name) for name in self.leaves(type_))]
        for name, field in self.links(type_).items():
            target = self.node_type(field)
            # A part of the same row (Project.finance) is no step away.
            step = 1 if "id" in getattr(target, "fields", {}) else 0
            if depth >= step:
                parts.append(self.link(alias.format(name), field, self.content(target, depth - step)))
        return " ".join(parts)

    def link(self, text: str, field: GraphQLField, content: str, page: str = "first: 100") -> str:
        """One link with its content: through pages and edges when it is a connection."""
        if get_named_type(field.type).name.endswith("Connection"):
            return f"{text}({page}) {{ {_PAGE} edges {{ cursor node {{ {content} }} }} }}"
        return f"{text} {{ {content} }}"

    @property
    def query(self) -> Any:
        return self.schema.query_type

    # Families of documents.

    def everything(self, depth: int) -> Iterator[str]:
        """From every root field along every link, all leaves at every step, `depth` links deep."""
        for name, field in self.links(self.query).items():
            target = self.node_type(field)
            yield f"{{ {self.link(name, field, self.content(target, 0))} }}"
            for link, next_ in self.links(target).items():
                for content in self._within(self.node_type(next_), depth - 1):
                    yield f"{{ {self.link(name, field, '__typename ' + self.link(link, next_, content))} }}"

    def _within(self, type_: Any, depth: int) -> Iterator[str]:
        """The content of a type, in as many pieces as documents may be long."""
        whole = self.content(type_, depth)
        if length(whole) < MOST_TOKENS - 60 or depth == 0:
            yield whole
            return
        yield self.content(type_, 0)
        for link, field in self.links(type_).items():
            for content in self._within(self.node_type(field), depth - 1):
                yield self.link(link, field, content)

    def by_id(self, ids: dict[str, list[str]], depth: int = 0) -> Iterator[str]:
        """`node(id)` of every row of the world, and the root field of its type where there is one."""
        for name, field in self.query.fields.items():
            if list(field.args) != ["id"]:
                continue
            for prefix, type_ in self._types_of(get_named_type(field.type), ids):
                fragment = f"fragment all on {type_.name} {{ {self.content(type_, depth)} }}"
                for some in batched(ids[prefix], self.together):
                    asked = " ".join(f'a{number}: {name}(id: "{id}") {{ ...all }}' for number, id in enumerate(some))
                    yield f"{{ {asked} }} {fragment}"

    def _types_of(self, type_: Any, ids: dict[str, list[str]]) -> Iterator[tuple[str, Any]]:
        for prefix in ids:
            concrete = self.schema.type_map[TYPES[prefix]]
            if type_ is concrete or isinstance(type_, GraphQLInterfaceType):
                yield prefix, concrete

    def connections(self) -> Iterator[tuple[str, GraphQLField, str]]:
        """Every list: its name, its field and the document around it, with a hole."""
        inside = "%s(first: 100) { edges { node { __typename %%s } } }"
        paths = {self.query.name: ["{ %s }"]}
        for name, target in self._lists_of(self.query):
            paths[target.name] = ["{ " + inside % name + " }"]
        # What no list at the root holds is reached through every list of what one holds.
        for parent in [target for _, target in self._lists_of(self.query)]:
            for name, target in self._lists_of(parent):
                if target not in {held for _, held in self._lists_of(self.query)}:
                    paths.setdefault(target.name, []).append(paths[parent.name][0] % (inside % name))
        for type_ in self.schema.type_map.values():
            if isinstance(type_, GraphQLObjectType):
                for name, _ in self._lists_of(type_):
                    for around in paths[type_.name]:
                        yield name, type_.fields[name], around

    def _lists_of(self, type_: Any) -> Iterator[tuple[str, Any]]:
        """The lists of a type and what they are of."""
        for name, field in type_.fields.items():
            if "first" in field.args:
                yield name, self.node_type(field)

    def lists(self, values: Values) -> Iterator[str]:
        """Every list from both ends, in every order, with every key of its filter; those at the root at many values."""
        for name, field, around in self.connections():
            is_root = self.query.fields.get(name) is field
            arguments = ["first: 1", "first: 2", "last: 1", "last: 100"]
            arguments += [
                f"{end}: 100, orderBy: {{ field: {key}, direction: {direction} }}"
                for key in self.order_keys(name, field)
                for direction, end in (("ASC", "last"), ("DESC", "first"))[: 2 if is_root else 1]
            ]
            filters = self._filtered(field, values)
            if is_root:
                # One key at a time: the same document for all of its values.
                for some in (arguments, *filters):
                    yield from self._batches(name, field, around, some)
            else:
                yield from self._batches(name, field, around, [*arguments, *(some[0] for some in filters)])

    def _filtered(self, field: GraphQLField, values: Values) -> list[list[str]]:
        """For each key of a list's filter its arguments."""
        if "filter" not in field.args:
            return []
        filter_ = get_named_type(field.args["filter"].type)
        assert isinstance(filter_, GraphQLInputObjectType)
        return [
            [f"first: 100, filter: {{ {key}: {value} }}" for value in values.of(key, get_named_type(given.type))]
            for key, given in filter_.fields.items()
        ]

    def continued(self, cursors: dict[tuple[str, str], list[str]]) -> Iterator[str]:
        """The root lists after and before places that somebody else was given."""
        for (name, key), some in cursors.items():
            arguments = [
                f'{end}, orderBy: {{ field: {key} }}, {side}: "{cursor}"'
                for cursor in some
                for end, side in (("first: 100", "after"), ("last: 100", "before"))
            ]
            yield from self._batches(name, self.query.fields[name], "{ %s }", arguments)

    def order_keys(self, name: str, field: GraphQLField) -> list[str]:
        """What a list can be ordered by; some orders are for the lists of one parent alone."""
        order = get_named_type(field.args["orderBy"].type)
        assert isinstance(order, GraphQLInputObjectType)
        choice = get_named_type(order.fields["field"].type)
        assert isinstance(choice, GraphQLEnumType)
        is_root = self.query.fields.get(name) is field
        return [key for key in choice.values if not (is_root and (name, key) in OF_ONE_PARENT)]

    def _batches(self, name: str, field: GraphQLField, around: str, arguments: Iterable[str]) -> Iterator[str]:
        for some in batched(arguments, self.together):
            asked = (self.link(f"a{number}: {name}", field, "id", page) for number, page in enumerate(some))
            yield around % " ".join(asked)

    def random(self, random: Random, values: Values) -> str:
        """Anything at all: aliases, fragments, arguments, ids and skipped parts, as the dice fall."""
        picker = _Picker(self, random, values)
        while True:
            document = picker.document()
            if length(document) < MOST_TOKENS:
                return document

    def subscription(self, random: Random, values: Values, field: str, arguments: str) -> str:
        """One root field with anything at all below."""
        assert self.schema.subscription_type is not None
        message = get_named_type(self.schema.subscription_type.fields[field].type)
        picker = _Picker(self, random, values)
        while True:
            content = f"{_BOTH} {picker.content(message, 3)}"
            document = f"subscription {_SWITCHES} {{ m: {field}({arguments}) {{ {content} }} }}"
            if length(document) < MOST_TOKENS:
                return document


@dataclass
class Values:
    """What filters are given: pieces of texts, ids and days of the world."""

    texts: list[str]
    ids: dict[str, list[str]]
    days: list[str]

    def of(self, key: str, type_: Any) -> list[str]:
        """Values for one key of a filter."""
        if isinstance(type_, GraphQLEnumType):
            return [f"[{name}]" for name in type_.values]
        if type_.name == "Boolean":
            return ["true", "false"]
        if type_.name == "Date":
            return [f'"{day}"' for day in self.days]
        if type_.name == "ID":
            return [f'"{id}"' for id in self.ids[REFERS[key]]]
        assert type_.name == "String", f"how to filter by {key}?"
        return [f'"{text}"' for text in self.texts]


@dataclass
class _Picker:
    library: Documents
    random: Random
    values: Values
    count: int = 0

    def document(self) -> str:
        self.count = 0
        roots = list(self.library.query.fields.items())
        parts = [self.field(*self.random.choice(roots), 4) for _ in range(self.random.randint(1, 3))]
        return f"query {_SWITCHES} {{ {' '.join(parts)} {_BOTH} }}"

    def field(self, name: str, field: GraphQLField, depth: int) -> str:
        self.count += 1
        text = f"r{self.count}: {name}" if self.random.random() < 0.7 or depth == 4 else f"q{self.count}: {name}"
        arguments = self.arguments(name, field)
        text += f"({arguments})" if arguments else ""
        text += self.random.choice(["", "", "", " @include(if: $yes)", " @skip(if: $no)", " @skip(if: $yes)"])
        named = get_named_type(field.type)
        return text if is_leaf_type(named) else f"{text} {{ {self.content(named, depth - 1)} }}"

    def arguments(self, name: str, field: GraphQLField) -> str:
        if list(field.args) == ["id"]:
            type_ = get_named_type(field.type).name
            prefixes = [prefix for prefix in TYPES if TYPES[prefix] == type_] or list(TYPES)
            return f'id: "{self.random.choice(self.values.ids[self.random.choice(prefixes)])}"'
        if "first" not in field.args:
            return ""
        given = [f"{self.random.choice(['first', 'last'])}: {self.random.choice([1, 3, 100])}"]
        if self.random.random() < 0.5:
            key = self.random.choice(self.library.order_keys(name, field))
            given.append(f"orderBy: {{ field: {key}, direction: {self.random.choice(['ASC', 'DESC'])} }}")
        if "filter" in field.args and self.random.random() < 0.5:
            filter_ = get_named_type(field.args["filter"].type)
            key, input_ = self.random.choice(list(filter_.fields.items()))
            value = self.random.choice(self.values.of(key, get_named_type(input_.type)))
            given.append(f"filter: {{ {key}: {value} }}")
        return ", ".join(given)

    def content(self, type_: Any, depth: int) -> str:
        parts = ["__typename"]
        if isinstance(type_, GraphQLInterfaceType):
            possible = self.random.choice(self.library.schema.get_possible_types(type_))
            parts.append(f"... on {possible.name} {{ {self.content(possible, depth)} }}")
        fields = list(type_.fields.items())
        links = [pair for pair in fields if not is_leaf_type(get_named_type(pair[1].type))]
        leaves = [pair for pair in fields if is_leaf_type(get_named_type(pair[1].type))]
        chosen = self.random.sample(leaves, self.random.randint(0, len(leaves)))
        if type_.name.endswith(("Connection", "Edge")):
            chosen += links
        elif depth > 0 and links:
            chosen += self.random.sample(links, self.random.randint(1, min(3, len(links))))
        for name, field in chosen:
            # Pages and edges are no steps.
            written = self.field(name, field, depth + type_.name.endswith(("Connection", "Edge")))
            wrapped = f"... on {type_.name} {{ {written} }}"
            parts.append(wrapped if self.random.random() < 0.2 else written)
        return " ".join(parts)
