import { useLingui } from "@lingui/react/macro";

import { ErrorState, LineBone } from "../ui";
import type { FileTrouble } from "./bytes";
import classes from "./States.module.css";

/** White paper with grey lines, and below it how much has arrived: large files take their time. */
export function Loading({ share }: { readonly share: number }) {
  const { t } = useLingui();
  return (
    <div className={classes.paper} role="status" aria-busy="true" aria-label={t`Loading…`}>
      <progress className={classes.bar} max={1} value={share} aria-hidden="true" />
      <div aria-hidden="true" className={classes.lines}>
        <LineBone of="title" width="40%" />
        {[92, 86, 95, 60, 90, 84, 40].map((width) => (
          <LineBone key={width} width={`${width}%`} />
        ))}
      </div>
    </div>
  );
}

interface LoadTroubleProps {
  readonly trouble: FileTrouble;
  readonly onRetry: () => void;
}

export function LoadTrouble({ trouble, onRetry }: LoadTroubleProps) {
  const { t } = useLingui();
  const words = {
    NETWORK: [t`The file did not arrive.`, t`Nothing is lost: the document lies where it was. Check your connection and try again.`],
    SESSION: [t`Your session has ended.`, t`The document lies where it was. Sign in again, then try again.`],
    MISSING: [t`This version cannot be read any more.`, t`It may no longer be visible to you. Load the page anew to see what is there.`],
    BUSY: [t`The file store does not answer.`, t`The document lies where it was. Wait a moment, then try again.`],
  }[trouble];
  return (
    <ErrorState title={words[0]} onRetry={onRetry}>
      {words[1]}
    </ErrorState>
  );
}
