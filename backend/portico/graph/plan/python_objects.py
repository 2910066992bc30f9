"""Objects made in Python (the viewer, a payload, a message): their values become parameters of the statement."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from graphql import GraphQLList, GraphQLNonNull, get_named_type, is_leaf_type

from portico.graph.registry import TYPES
from portico.graph.specs import Attribute, ToOne
from portico.graph.walk import Selection


def parameter(kind: str, selection: Selection) -> str:
    """The name of a parameter of a selection."""
    return f"{kind}#{'/'.join(selection.path)}"


def is_record(selection: Selection) -> bool:
    """Whether a selection leads to another object made in Python that has relations of its own."""
    assert selection.declared is not None
    type_ = TYPES.get(get_named_type(selection.declared.type).name)
    return type_ is not None and type_.table is None and not isinstance(_nullable(selection), GraphQLList)


def values_of(selection: Selection, source: Any) -> Iterator[tuple[str, Any]]:
    """The parameters of an object and of what stands below it; `source` is None where there is no object."""
    if selection.denied is not None:
        return
    yield parameter("has", selection), source is not None
    for below in selected(selection).values():
        if below.declared is None or below.denied is not None:
            continue
        if isinstance(below.spec, ToOne):
            yield parameter("key", below), getattr(source, below.spec.label, None)
        elif isinstance(below.spec, Attribute):
            value = getattr(source, below.spec.name, None)
            if is_record(below):
                yield from values_of(below, value)
            else:
                yield (
                    parameter("json", below),
                    json.dumps(_plain(below.declared.type, value, below), ensure_ascii=False),
                )


def selected(selection: Selection) -> Mapping[str, Selection]:
    """What is selected of the one type a selection leads to."""
    (below,) = selection.children.values()
    return below


def _nullable(selection: Selection) -> Any:
    assert selection.declared is not None
    type_ = selection.declared.type
    return type_.of_type if isinstance(type_, GraphQLNonNull) else type_


def _plain(type_: Any, value: Any, selection: Selection) -> Any:
    """A value as JSON has it."""
    if isinstance(type_, GraphQLNonNull):
        return _plain(type_.of_type, value, selection)
    if value is None:
        return None
    if isinstance(type_, GraphQLList):
        return [_plain(type_.of_type, item, selection) for item in value]
    if is_leaf_type(type_):
        return type_.serialize(value)
    return {
        key: type_.name
        if below.declared is None
        else _plain(below.declared.type, getattr(value, _attribute(below)), below)
        for key, below in selected(selection).items()
    }


def _attribute(selection: Selection) -> str:
    assert selection.declared is not None
    name: str = selection.declared.extensions["strawberry-definition"].python_name
    return name
