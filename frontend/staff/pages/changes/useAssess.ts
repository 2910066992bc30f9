import { useCallback } from "react";
import { graphql, useRelayEnvironment } from "react-relay";
import type { Environment } from "relay-runtime";

import { sentenceOf, useAction } from "../../../shared/graph";
import { useStaff } from "../../context";
import { inTurn, type Saved, savedOf, versionOf } from "../../page/saving";
import type { useAssessMutation } from "./__generated__/useAssessMutation.graphql";
import { type Assessed, inputOf } from "./assessed";

/** Saves parts of an assessment; the first one takes the request up. */
export function useAssess(): (id: string, parts: Partial<Assessed>) => Promise<Saved> {
  const environment = useRelayEnvironment() as Environment;
  const { access } = useStaff();
  const [run] = useAction<useAssessMutation>(graphql`
    mutation useAssessMutation($input: AssessChangeInput!, $canReadInternal: Boolean!, $canReadEffort: Boolean!, $canReadStaff: Boolean!) {
      assessChange(input: $input) {
        changeRequest {
          id
          state
          turn
          turnSince
          ...Assessment_change
          ...ChangeSteps_change
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const { canReadInternal, canReadEffort, canReadStaff } = access;
  return useCallback(
    (id, parts) =>
      inTurn(id, async (): Promise<Saved> => {
        try {
          const input = { id, expectedVersion: versionOf(environment, id), ...inputOf(parts) };
          const { assessChange } = await run({ variables: { input, canReadInternal, canReadEffort, canReadStaff } });
          return savedOf(assessChange?.problems ?? []);
        } catch (error) {
          return { kind: "failed", message: sentenceOf(error) };
        }
      }),
    [environment, run, canReadInternal, canReadEffort, canReadStaff],
  );
}
