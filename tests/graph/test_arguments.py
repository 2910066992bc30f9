"""A resolver is given the same arguments whether Strawberry reads them or the plan does."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLList, GraphQLNonNull
from strawberry.types.arguments import convert_arguments

from portico.graph.plan.arguments import read_arguments
from portico.schema import schema

MUTATIONS = schema._schema.mutation_type.fields


def sample(type_: Any, *, whole: bool) -> Any:
    """A coerced value of a type: with every field, or with those alone that must be there."""
    if isinstance(type_, GraphQLNonNull):
        return sample(type_.of_type, whole=whole)
    if isinstance(type_, GraphQLList):
        return [sample(type_.of_type, whole=whole)] * 2
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values.values())).value
    if isinstance(type_, GraphQLInputObjectType):
        return {
            name: sample(field.type, whole=whole)
            for name, field in type_.fields.items()
            if whole or isinstance(field.type, GraphQLNonNull)
        }
    return f"a value of {type_.name}"


def nothing(type_: Any) -> Any:
    """An input whose optional fields are null."""
    given = sample(type_, whole=False)
    fields = type_.of_type.fields
    return given | {name: None for name, field in fields.items() if not isinstance(field.type, GraphQLNonNull)}


@pytest.mark.parametrize("name", [name for name, field in MUTATIONS.items() if field.args])
def test_the_plan_reads_what_strawberry_reads(name: str) -> None:
    declared = MUTATIONS[name]
    field = declared.extensions["strawberry-definition"]
    types = {key: argument.type for key, argument in declared.args.items()}
    for given in (
        {key: sample(type_, whole=True) for key, type_ in types.items()},
        {key: sample(type_, whole=False) for key, type_ in types.items()},
        {key: nothing(type_) for key, type_ in types.items()},
        {},
    ):
        theirs = convert_arguments(given, field.arguments, schema.schema_converter.scalar_registry, schema.config)
        for _ in range(2):
            assert read_arguments(schema, field, given) == theirs
