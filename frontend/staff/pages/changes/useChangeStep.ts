import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import type { useChangeStepDeclineMutation } from "./__generated__/useChangeStepDeclineMutation.graphql";
import type { useChangeStepFinishMutation } from "./__generated__/useChangeStepFinishMutation.graphql";
import type { useChangeStepStartMutation } from "./__generated__/useChangeStepStartMutation.graphql";
import { useChangeVariables } from "./useChangeVariables";

const declineMutation = graphql`
  mutation useChangeStepDeclineMutation($input: ChangeStepInput!, $canReadInternal: Boolean!) {
    declineChange(input: $input) {
      changeRequest {
        id
        state
        turn
        turnSince
        version @include(if: $canReadInternal)
        ...useStanding_change
        ...ChangeSteps_change
      }
      problems {
        message
      }
    }
  }
`;

const startMutation = graphql`
  mutation useChangeStepStartMutation($input: ChangeStepInput!, $canReadInternal: Boolean!) {
    startChange(input: $input) {
      changeRequest {
        id
        state
        turn
        turnSince
        version @include(if: $canReadInternal)
        ...ChangeSteps_change
      }
      problems {
        message
      }
    }
  }
`;

const finishMutation = graphql`
  mutation useChangeStepFinishMutation($input: ChangeStepInput!, $canReadInternal: Boolean!) {
    finishChange(input: $input) {
      changeRequest {
        id
        state
        turn
        turnSince
        version @include(if: $canReadInternal)
        ...ChangeSteps_change
      }
      problems {
        message
      }
    }
  }
`;

type Answered = { readonly problems: readonly { readonly message: string }[] } | null | undefined;

/** The plain steps of the firm. Each resolves with a sentence when it was not done, else with null. */
export function useChangeStep(id: string) {
  const { canReadInternal } = useChangeVariables();
  const [runDecline, isDeclining] = useAction<useChangeStepDeclineMutation>(declineMutation);
  const [runStart, isStarting] = useAction<useChangeStepStartMutation>(startMutation);
  const [runFinish, isFinishing] = useAction<useChangeStepFinishMutation>(finishMutation);

  async function step(run: () => Promise<Answered>): Promise<string | null> {
    try {
      return problemSentence((await run())?.problems);
    } catch (error) {
      return sentenceOf(error);
    }
  }

  return {
    decline: (reason: string) =>
      step(async () => (await runDecline({ variables: { input: { id, reason }, canReadInternal } })).declineChange),
    start: () => step(async () => (await runStart({ variables: { input: { id }, canReadInternal } })).startChange),
    finish: () => step(async () => (await runFinish({ variables: { input: { id }, canReadInternal } })).finishChange),
    isBusy: isDeclining || isStarting || isFinishing,
  };
}
