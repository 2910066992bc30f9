import { useCallback } from "react";
import { commitLocalUpdate, graphql, useRelayEnvironment } from "react-relay";
import type { Environment, RecordSourceSelectorProxy } from "relay-runtime";

import { sentenceOf, useAction } from "../../../shared/graph";
import { useStaff } from "../../context";
import type { useTaskUpdateMutation, UpdateTaskInput } from "./__generated__/useTaskUpdateMutation.graphql";

export type TaskChanges = Omit<UpdateTaskInput, "id" | "expectedVersion">;

export type TaskSaved =
  | { readonly kind: "saved" }
  /** Somebody else saved first. The task in the store is theirs now; saving again puts ours over it. */
  | { readonly kind: "conflict"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

const mutation = graphql`
  mutation useTaskUpdateMutation($input: UpdateTaskInput!, $canReadInternal: Boolean!, $canReadEffort: Boolean!) {
    updateTask(input: $input) {
      task {
        id
        title
        description
        status
        priority
        startOn
        dueOn
        completedOn
        percentComplete
        isOverdue
        estimateMinutes @include(if: $canReadEffort)
        actualMinutes @include(if: $canReadEffort)
        version @include(if: $canReadInternal)
        updatedAt @include(if: $canReadInternal)
        milestone {
          id
          name
        }
        assignments(first: 10) {
          edges {
            node {
              id
              person {
                __typename
                id
                name
              }
            }
          }
        }
        project {
          id
          progress
          plannedProgress
        }
      }
      problems {
        code
        path
        message
      }
    }
  }
`;

/** One save after the other per task: two quick edits by the same person must not be a conflict with oneself. */
const queues = new Map<string, Promise<unknown>>();

function inTurn<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(id) ?? Promise.resolve()).then(work, work);
  queues.set(id, turn);
  void turn.finally(() => {
    if (queues.get(id) === turn) queues.delete(id);
  });
  return turn;
}

export function versionOf(environment: Environment, id: string): number {
  let version = 0;
  commitLocalUpdate(environment, (store) => {
    version = (store.get(id)?.getValue("version") as number | null | undefined) ?? 0;
  });
  return version;
}

/** The plain fields, at once; what the server works out (lateness, progress) comes with its answer. */
function foresee(store: RecordSourceSelectorProxy, id: string, changes: TaskChanges): void {
  const task = store.get(id);
  if (!task) return;
  for (const field of ["title", "description", "status", "priority", "startOn", "dueOn"] as const) {
    if (field in changes) task.setValue(changes[field] ?? null, field);
  }
}

export function useTaskUpdate(): (id: string, changes: TaskChanges) => Promise<TaskSaved> {
  const environment = useRelayEnvironment();
  const { access } = useStaff();
  const [run] = useAction<useTaskUpdateMutation>(mutation);
  const { canReadInternal, canReadEffort } = access;
  return useCallback(
    (id, changes) =>
      inTurn(id, async (): Promise<TaskSaved> => {
        try {
          const { updateTask } = await run({
            variables: {
              input: { id, expectedVersion: versionOf(environment as Environment, id), ...changes },
              canReadInternal,
              canReadEffort,
            },
            optimisticUpdater: (store) => foresee(store, id, changes),
          });
          const problems = updateTask?.problems ?? [];
          if (problems.length === 0) return { kind: "saved" };
          const message = problems.map((problem) => problem.message).join(" ");
          return { kind: problems.some((problem) => problem.code === "CONFLICT") ? "conflict" : "failed", message };
        } catch (error) {
          return { kind: "failed", message: sentenceOf(error) };
        }
      }),
    [environment, run, canReadInternal, canReadEffort],
  );
}
