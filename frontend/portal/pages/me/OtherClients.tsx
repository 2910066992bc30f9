import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { graphql } from "react-relay";

import { forgetTransfers } from "../../../shared/files";
import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { Failure, goHome } from "../../../shared/session";
import { graph } from "../../session";
import { useViewer } from "../../viewer";
import type { OtherClientsMutation } from "./__generated__/OtherClientsMutation.graphql";
import classes from "./MePage.module.css";

interface OtherClientsProps {
  readonly choices: readonly { readonly contactId: string; readonly clientName: string }[];
}

/** For whoever works with us for several clients: the page is loaded anew, so nothing of the one is left beside the other. */
export function OtherClients({ choices }: OtherClientsProps) {
  const { t } = useLingui();
  const { id } = useViewer();
  const [failure, setFailure] = useState<string | null>(null);
  const [switchTo, isSwitching] = useAction<OtherClientsMutation>(graphql`
    mutation OtherClientsMutation($input: SwitchClientInput!) {
      switchClient(input: $input) {
        viewer {
          id
        }
        problems {
          code
          message
        }
      }
    }
  `);

  async function goOn(contactId: string) {
    setFailure(null);
    try {
      const sentence = problemSentence((await switchTo({ variables: { input: { contactId } } })).switchClient?.problems);
      setFailure(sentence);
      if (sentence !== null) return;
      // Files on their way are of the client they were sent for.
      await forgetTransfers("portal", id);
      goHome(graph);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <div className={classes.fact}>
      <dt>{t`You also work for`}</dt>
      <dd className={classes.others}>
        {choices.map(({ contactId, clientName }) => (
          <Button key={contactId} disabled={isSwitching} onClick={() => void goOn(contactId)}>
            {t`Go on for ${clientName}`}
          </Button>
        ))}
        <Failure sentence={failure} />
      </dd>
    </div>
  );
}
