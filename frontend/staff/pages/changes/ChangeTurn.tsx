import { useLingui } from "@lingui/react/macro";

import { useFormat } from "../../../shared/format";
import { Turn } from "../../../shared/reviews";
import { Dot } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { useWaited } from "./words";

interface ChangeTurnProps {
  readonly turn: string | null | undefined;
  readonly since: string | null | undefined;
  readonly clientName: string;
  /** The reader may take the next step. */
  readonly isMine: boolean;
  /** In tables the name alone stands beside the coin. */
  readonly look?: "words" | "name";
}

/** Whom a request waits for, and since when. Nothing when it has come to an end. */
export function ChangeTurn({ turn, since, clientName, isMine, look = "words" }: ChangeTurnProps) {
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const waited = useWaited();
  if (turn !== "FIRM" && turn !== "CLIENT") return null;
  const isFirm = turn === "FIRM";
  const name = isFirm ? firm : clientName;
  return (
    <Turn side={isFirm ? "firm" : "client"} isMine={isFirm && isMine}>
      {look === "name" ? name : isFirm && isMine ? t`Your turn` : t`${name}’s turn`}
      {since && (
        <span className={classes.muted} title={format.exactMoment(since)}>
          <Dot />
          {waited(since)}
        </span>
      )}
    </Turn>
  );
}
