import { useLingui } from "@lingui/react/macro";

import type { ViewerData } from "../graph";
import classes from "./session.module.css";

interface OtherViewerProps {
  readonly viewer: ViewerData | null;
  /** What becomes of that. */
  readonly then: string;
}

/** A link may be opened where somebody is signed in, as the same person or another. */
export function OtherViewer({ viewer, then }: OtherViewerProps) {
  const { t } = useLingui();
  if (viewer === null) return null;
  return (
    <p className={`${classes.words} ${classes.told}`}>
      {t`You are signed in here as ${viewer.name}. ${then}`}
    </p>
  );
}
