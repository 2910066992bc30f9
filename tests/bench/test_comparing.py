"""What the benchmark compares by: a comparison that finds nothing planted proves nothing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from tests.bench import limit
from tests.bench.answers import UnequalError, normalised, require_equal
from tests.bench.questions import HANDWRITTEN, PORTICO, POSTGRAPHILE, Id, Question, update_of
from tests.bench.results import AIMS, ratio, verdict
from tests.bench.turns import Turn

TASK = UUID("0e3ac784-d6bc-528b-a826-48eaaa17a3c5")
PORTICOS = {
    "project": {
        "id": f"prj_{TASK.hex}",
        "progress": 40,
        "tasks": {
            "edges": [
                {
                    "cursor": "POSITION~1",
                    "node": {
                        "id": f"tsk_{TASK.hex}",
                        "person": {"name": "Ada"},
                        "updatedAt": "2026-11-22T05:00:00.250Z",
                    },
                }
            ]
        },
    }
}
POSTGRAPHILES = {
    "project": {
        "rowId": str(TASK),
        "figures": {"progress": 40},
        "tasks": {
            "edges": [
                {
                    "cursor": "WyJuYXR1cmFsIiwxXQ==",
                    "node": {
                        "rowId": str(TASK),
                        "staff": None,
                        "contact": {"name": "Ada"},
                        "updatedAt": "2026-11-22T06:00:00.25+01:00",
                    },
                }
            ]
        },
    }
}


def test_the_same_answer_in_two_forms_is_equal() -> None:
    require_equal("project", {"portico": normalised(PORTICOS), "postgraphile": normalised(POSTGRAPHILES)})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1}, {"a": 2}),
        ({"a": None}, {"a": []}),
        ({"edges": [{"node": 1}, {"node": 2}]}, {"nodes": [2, 1]}),
        ({"edges": [{"node": 1}]}, {"nodes": [1, 2]}),
        ({"id": f"tsk_{TASK.hex}"}, {"rowId": str(UUID(int=7))}),
        ({"cursor": "x"}, {"cursor": None}),
        ({"staff": None, "contact": None}, {"person": {"name": "Ada"}}),
    ],
)
def test_a_difference_is_found(one: object, other: object) -> None:
    with pytest.raises(UnequalError, match="portico answers"):
        require_equal("it", {"portico": normalised(one), "other": normalised(other)})


def test_each_contender_is_asked_in_its_own_words() -> None:
    question = Question("update", "", "", "mutation", [])
    values = update_of(TASK, 3, 40)
    given = {"expectedVersion": 3, "percentComplete": 40}
    assert PORTICO.variables(question, values) == {"input": {"id": f"tsk_{TASK.hex}", **given}}
    assert HANDWRITTEN.variables(question, values) == {"input": {"id": str(TASK), **given}}
    assert POSTGRAPHILE.variables(question, values) == {"input": {"taskId": str(TASK), **given}}


LOG = (
    "2026-11-22 05:29:39.001 UTC [7] portico_app LOG:  duration: 0.1 ms  parse __s_1__: SELECT 1\n"
    "2026-11-22 05:29:39.002 UTC [7] portico_app LOG:  duration: 0.1 ms  execute __s_1__: SELECT to_char($1::date, "
    "'HH24:MI'),\n\t$2::uuid, $3::text\n"
    f"2026-11-22 05:29:39.002 UTC [7] portico_app DETAIL:  Parameters: $1 = '2026-11-22', $2 = '{TASK}', $3 = NULL\n"
)


def test_the_limit_repeats_what_was_logged() -> None:
    (statement,) = limit.statements(LOG)
    assert statement.values == {1: "'2026-11-22'", 2: f"'{TASK}'", 3: "NULL"}
    question = Question("small", "", "", "", [{"id": Id("tsk", TASK)}, {"id": Id("tsk", UUID(int=7))}])
    script, definitions = limit.script(question, statement)
    assert script == (
        "\\set drawn random(1, 2)\n"
        "SELECT to_char(:p1::date, ('HH24'||chr(58)||'MI')), (:ids::uuid[])[:drawn]::uuid, NULL::text;\n"
    )
    assert definitions == {"p1": "2026-11-22", "ids": f"{{{TASK},{UUID(int=7)}}}"}


def test_ratios_are_of_one_round() -> None:
    turn = Turn(100, 1, 2, 1, 1, 1, 1, 0, was_idle=True)
    # The machine was twice as fast in the second round, for both.
    ours, theirs = [turn, replace(turn, rate=200)], [replace(turn, rate=50), turn]
    rounds = {("small", "portico"): ours, ("small", "postgraphile"): theirs}
    assert ratio(rounds, "small", "postgraphile", lambda each: each.rate) == 2
    assert [line.rsplit("|", 2)[1].strip() for line in verdict(rounds, None).splitlines()[2:]] == [
        "met",  # the floor of 1.5
        "**missed**",  # the goal of 2.5
        "met",  # p99 is the same
    ]
    assert {aim.kind for aim in AIMS} == {"floor", "goal"}
