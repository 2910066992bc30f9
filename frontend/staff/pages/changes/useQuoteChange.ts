import { graphql, useRelayEnvironment } from "react-relay";
import type { Environment } from "relay-runtime";

import { sentenceOf, useAction } from "../../../shared/graph";
import { inTurn, versionOf } from "../../page/saving";
import type { useQuoteChangeMutation } from "./__generated__/useQuoteChangeMutation.graphql";
import { useChangeVariables } from "./useChangeVariables";

export interface Offer {
  readonly price: string;
  readonly cost: string | null;
  readonly validUntil: string;
}

export interface Refusal {
  readonly isConflict: boolean;
  /** Of the field it is about; the last part of the problem's path. */
  readonly field: string | null;
  readonly message: string;
}

/** Offers it to the client; null when it was. */
export function useQuoteChange(): readonly [(id: string, offer: Offer) => Promise<Refusal | null>, boolean] {
  const environment = useRelayEnvironment() as Environment;
  const variables = useChangeVariables();
  const [run, isBusy] = useAction<useQuoteChangeMutation>(graphql`
    mutation useQuoteChangeMutation(
      $input: QuoteChangeInput!
      $canReadInternal: Boolean!
      $canReadEffort: Boolean!
      $canReadQuotes: Boolean!
      $canReadFinance: Boolean!
      $canReadStaff: Boolean!
    ) {
      quoteChange(input: $input) {
        changeRequest {
          id
          state
          turn
          turnSince
          ...useStanding_change
          ...Assessment_change
          ...Quotes_change
          ...ChangeSteps_change
        }
        problems {
          code
          path
          message
        }
      }
    }
  `);
  function quote(id: string, offer: Offer): Promise<Refusal | null> {
    // After what is still being saved of the assessment: it is part of the offer.
    return inTurn(id, async () => {
      try {
        const input = { id, expectedVersion: versionOf(environment, id), ...offer };
        const [problem] = (await run({ variables: { input, ...variables } })).quoteChange?.problems ?? [];
        return problem ? { isConflict: problem.code === "CONFLICT", field: problem.path.at(-1) ?? null, message: problem.message } : null;
      } catch (error) {
        return { isConflict: false, field: null, message: sentenceOf(error) };
      }
    });
  }
  return [quote, isBusy];
}
