"""The types that were declared, by name and by prefix of their ids."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar, dataclass_transform

import strawberry

from portico.graph.specs import FilterSpec, OrderSpec, TypeSpec

T = TypeVar("T", bound=type)

TYPES: dict[str, TypeSpec] = {}
PREFIXES: dict[str, TypeSpec] = {}
# How lists of a type are ordered and filtered, wherever they stand.
ORDERS: dict[str, OrderSpec] = {}
FILTERS: dict[str, FilterSpec] = {}
# Types that only give others their form (connections, pages, problems): no policy of their own.
STRUCTURES: set[str] = set()


@dataclass_transform(kw_only_default=True)
def structure(cls: T) -> T:
    """A type that only gives others their form; its fields are plain."""
    STRUCTURES.add(cls.__name__)
    declared: T = strawberry.type(cls, description=described(cls))
    return declared


def enum_of(name: str, members: Mapping[str, str], description: str) -> Any:
    """An enum made from names and what each of them means."""
    make: Any = Enum
    values = {member: strawberry.enum_value(member, description=text) for member, text in members.items()}
    return strawberry.enum(make(name, values), description=description)


def described(cls: type) -> str:
    """A type's description in the schema: its docstring."""
    return (cls.__doc__ or "").strip()
