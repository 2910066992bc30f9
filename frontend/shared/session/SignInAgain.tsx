import { useLingui } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import { type ReactNode, useState } from "react";

import { type Firm, type Graph, sentenceOf, type ViewerData } from "../graph";
import { Failure } from "./Failure";
import { RequestLinkForm } from "./RequestLinkForm";
import classes from "./session.module.css";
import { SignInForm } from "./SignInForm";

interface SignInAgainProps {
  readonly graph: Graph;
  readonly firm: Firm;
  /** Whose page lies below. */
  readonly viewer: ViewerData;
  readonly onGoOn: () => void;
  readonly children?: ReactNode;
}

/** The same person, for the same client, by password or by a link that is opened in another tab. */
export function SignInAgain({ graph, firm, viewer, onGoOn, children }: SignInAgainProps) {
  const { t } = useLingui();
  const [isByMail, setByMail] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function goOn() {
    setFailure(null);
    try {
      const { viewer: now } = await graph.bootAgain();
      if (!now) setFailure(t`Nobody is signed in yet. Open the link from the mail in this browser first.`);
      // Somebody else at the same desk, or another client: not a line of what was read before may stay.
      else if (now.id !== viewer.id || now.actsAs !== viewer.actsAs) window.location.reload();
      else onGoOn();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <div className={classes.form}>
      {isByMail ? (
        <RequestLinkForm
          graph={graph}
          firm={firm}
          purpose="SIGN_IN"
          email={viewer.email}
          next={
            <>
              <Failure sentence={failure} />
              <Button variant="filled" fullWidth onClick={() => void goOn()}>
                {t`I have signed in: go on`}
              </Button>
            </>
          }
        />
      ) : (
        <SignInForm
          graph={graph}
          email={viewer.email}
          contactId={viewer.actsAs ?? undefined}
          onSignedIn={goOn}
          ways={() => (
            <div className={classes.ways}>
              <Anchor component="button" type="button" inherit onClick={() => setByMail(true)}>
                {t`Mail me a link instead`}
              </Anchor>
            </div>
          )}
        />
      )}
      {children}
    </div>
  );
}
