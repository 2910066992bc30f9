"""What a resolver in Python is given: coerced arguments as the classes that declare them.

As Strawberry's `convert_arguments`, which looks up names and types at every request; here they are
looked up once. `tests/graph/test_arguments.py` holds the two against each other.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from typing import Any

from strawberry import UNSET, Schema
from strawberry.types.base import StrawberryList, StrawberryOptional, has_object_definition
from strawberry.types.field import StrawberryField

_Read = Callable[[Any], Any]
_known: weakref.WeakKeyDictionary[StrawberryField, dict[str, tuple[str, _Read]]] = weakref.WeakKeyDictionary()


def read_arguments(schema: Schema, field: StrawberryField, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a resolver, by their names in Python; `given` are those graphql-core has coerced."""
    readers = _known.get(field)
    if readers is None:
        naming = schema.config.name_converter
        readers = _known[field] = {
            naming.from_argument(argument): (argument.python_name, _reader(schema, argument.type))
            for argument in field.arguments
        }
    return {name: read(given[key]) for key, (name, read) in readers.items() if key in given}


def _reader(schema: Schema, type_: Any) -> _Read:
    if isinstance(type_, StrawberryOptional):
        return _reader(schema, type_.of_type)
    if isinstance(type_, StrawberryList):
        item = _reader(schema, type_.of_type)
        return lambda value: [item(each) for each in value] if isinstance(value, list) else value
    if not has_object_definition(type_):
        return lambda value: value
    definition = type_.__strawberry_definition__
    readers = {
        schema.config.name_converter.from_field(field): (
            field.python_name,
            _reader(schema, field.resolve_type(type_definition=definition)),
        )
        for field in definition.fields
    }
    absent = {
        field.python_name: None
        for field in definition.fields
        if field.default_value is MISSING and field.default_factory is MISSING
    }

    def read(value: Any) -> Any:
        if value is None or value is UNSET:
            return value
        return type_(**absent | {name: inner(value[key]) for key, (name, inner) in readers.items() if key in value})

    return read
