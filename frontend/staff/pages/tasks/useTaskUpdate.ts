import { useCallback } from "react";
import { graphql, useRelayEnvironment } from "react-relay";
import type { Environment, RecordSourceSelectorProxy } from "relay-runtime";

import { sentenceOf, useAction } from "../../../shared/graph";
import { useStaff } from "../../context";
import { inTurn, type Saved, savedOf, versionOf } from "../../page/saving";
import type { useTaskUpdateMutation, UpdateTaskInput } from "./__generated__/useTaskUpdateMutation.graphql";

export type TaskChanges = Omit<UpdateTaskInput, "id" | "expectedVersion">;

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

/** The plain fields, at once; what the server works out (lateness, progress) comes with its answer. */
function foresee(store: RecordSourceSelectorProxy, id: string, changes: TaskChanges): void {
  const task = store.get(id);
  if (!task) return;
  for (const field of ["title", "description", "status", "priority", "startOn", "dueOn"] as const) {
    if (field in changes) task.setValue(changes[field] ?? null, field);
  }
}

export function useTaskUpdate(): (id: string, changes: TaskChanges) => Promise<Saved> {
  const environment = useRelayEnvironment();
  const { access } = useStaff();
  const [run] = useAction<useTaskUpdateMutation>(mutation);
  const { canReadInternal, canReadEffort } = access;
  return useCallback(
    (id, changes) =>
      inTurn(id, async (): Promise<Saved> => {
        try {
          const { updateTask } = await run({
            variables: {
              input: { id, expectedVersion: versionOf(environment as Environment, id), ...changes },
              canReadInternal,
              canReadEffort,
            },
            optimisticUpdater: (store) => foresee(store, id, changes),
          });
          return savedOf(updateTask?.problems ?? []);
        } catch (error) {
          return { kind: "failed", message: sentenceOf(error) };
        }
      }),
    [environment, run, canReadInternal, canReadEffort],
  );
}
