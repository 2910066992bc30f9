import { useLingui } from "@lingui/react/macro";
import { IconAlertTriangleFilled, IconCheck } from "@tabler/icons-react";

import { useFormat } from "../format";
import classes from "./SaveState.module.css";

interface SaveStateProps {
  /** `draft`: kept in this browser only. `saved`: the server has it. */
  readonly kind?: "draft" | "saved" | "saving" | "failed" | undefined;
  /** ISO instant or null: nothing to say yet. */
  readonly at?: string | null | undefined;
}

/** Whether what one typed is safe, in words: "Draft kept 14:02", "Saved 14:02". */
export function SaveState({ kind = "saved", at = null }: SaveStateProps) {
  const { t } = useLingui();
  const format = useFormat();
  const time = at === null ? "" : format.clock(at);
  const words =
    kind === "saving"
      ? t`Saving…`
      : kind === "failed"
        ? t`Not saved`
        : at === null
          ? ""
          : kind === "draft"
            ? t`Draft kept ${time}`
            : t`Saved ${time}`;
  return (
    <span className={classes.state} data-kind={kind} role="status">
      {words !== "" && kind === "saved" && <IconCheck size={16} stroke={1.75} aria-hidden="true" />}
      {kind === "failed" && <IconAlertTriangleFilled size={16} aria-hidden="true" />}
      {words}
    </span>
  );
}
