"""The types that were declared, by name and by prefix of their ids."""

from __future__ import annotations

from typing import TypeVar, dataclass_transform

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


def described(cls: type) -> str:
    """A type's description in the schema: its docstring."""
    return (cls.__doc__ or "").strip()
