import { useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { graphql, useRelayEnvironment } from "react-relay";
import type { Environment } from "relay-runtime";

import { useFormat } from "../../../shared/format";
import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { useStaff } from "../../context";
import { type Saved, versionOf } from "../../page/saving";
import { toast, toastFailure } from "../../shell/toast";
import type { useBoardMovesMutation } from "./__generated__/useBoardMovesMutation.graphql";
import { type ColumnCards, moveCard, neighbours, type Place, placeOf } from "./boardMoves";
import type { TaskChanges } from "./useTaskUpdate";

const mutation = graphql`
  mutation useBoardMovesMutation($input: MoveTaskInput!, $canReadInternal: Boolean!) {
    moveTask(input: $input) {
      task {
        id
        status
        completedOn
        percentComplete
        isOverdue
        version @include(if: $canReadInternal)
        updatedAt @include(if: $canReadInternal)
        project {
          id
          progress
          plannedProgress
        }
      }
      problems {
        code
        message
      }
    }
  }
`;

/** Moves at once, tells the server, offers to take it back. */
export function useBoardMoves(columns: readonly ColumnCards[], titleOf: (id: string) => string) {
  const { t } = useLingui();
  const format = useFormat();
  const environment = useRelayEnvironment() as Environment;
  const router = useRouter();
  const { access } = useStaff();
  const [run] = useAction<useBoardMovesMutation>(mutation);

  async function send(id: string, at: Place, sides: { afterId?: string; beforeId?: string }, from: readonly ColumnCards[]): Promise<boolean> {
    try {
      const { moveTask } = await run({
        variables: {
          input: { id, expectedVersion: versionOf(environment, id), status: at.column, ...sides },
          canReadInternal: access.canReadInternal,
        },
        optimisticUpdater: (store) => moveCard(store, from, id, at),
        updater: (store, data) => {
          if (data?.moveTask?.problems.length === 0) moveCard(store, from, id, at);
        },
      });
      const problem = problemSentence(moveTask?.problems);
      if (problem === null) return true;
      toastFailure(problem, t`The card is back where it was.`);
      void router.invalidate();
    } catch (error) {
      toastFailure(sentenceOf(error), t`The card is back where it was.`);
    }
    return false;
  }

  async function to(id: string, place: Place): Promise<void> {
    const start = placeOf(columns, id);
    const target = columns.find((each) => each.column === place.column);
    if (!target || !start || (start.column === place.column && start.index === place.index)) return;
    const isMoved = await send(id, place, neighbours(target, id, place.index), columns);
    if (!isMoved) return;
    const name = format.taskStatus(place.column);
    toast({
      message: t`“${titleOf(id)}” is in ${name} now.`,
      onUndo: () => {
        const home = columns.find((each) => each.column === start.column);
        if (!home) return;
        // The lists as they are after the move, so that the store finds the card where it went.
        const now = columns.map((each) => {
          const others = each.ids.filter((one) => one !== id);
          return { ...each, ids: each.column === place.column ? others.toSpliced(place.index, 0, id) : others };
        });
        void send(id, start, neighbours(home, id, start.index), now);
      },
    });
  }

  async function cancel(id: string, update: (id: string, changes: TaskChanges) => Promise<Saved>): Promise<void> {
    const start = placeOf(columns, id);
    const result = await update(id, { status: "CANCELLED" });
    if (result.kind !== "saved") {
      toastFailure(result.message);
      return;
    }
    void router.invalidate();
    toast({
      message: t`“${titleOf(id)}” is cancelled.`,
      onUndo: () => {
        void update(id, { status: start?.column ?? "TODO" }).then(() => router.invalidate());
      },
    });
  }

  return { to, cancel };
}
