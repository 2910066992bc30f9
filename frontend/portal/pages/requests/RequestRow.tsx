import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { StatusMark } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import classes from "../home/WaitingMilestone.module.css";
import type { RequestRow_change$key } from "./__generated__/RequestRow_change.graphql";
import styles from "./RequestRow.module.css";
import { useDaysSince, useRequestState } from "./words";

interface RequestRowProps {
  readonly change: RequestRow_change$key;
  /** Where its project is known, it is not said again. */
  readonly withProject?: boolean;
}

/** A request, where it stands, and with whom it is. */
export function RequestRow({ change: key, withProject = false }: RequestRowProps) {
  const change = useFragment(
    graphql`
      fragment RequestRow_change on ChangeRequest {
        id
        number
        title
        state
        turn
        turnSince
        project {
          name
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const { firm } = useViewer();
  const stateOf = useRequestState();
  const daysSince = useDaysSince();
  const state = stateOf(change.state);
  const days = change.turnSince == null ? 0 : daysSince(change.turnSince);
  const since = days === 0 ? t`since today` : t({ message: plural(days, { one: "for # day", other: "for # days" }) });
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to="/requests/$requestId" params={{ requestId: change.id }} className={classes.link}>
          {change.title}
        </Link>
        <p className={`${classes.meta} ${styles.meta}`}>
          <span className={styles.fact}>
            <StatusMark role={state.role}>{state.words}</StatusMark>
          </span>
          {change.turn === "FIRM" && <span className={styles.fact}>{t`with ${firm.shortName} ${since}`}</span>}
          {change.turn === "CLIENT" && <span className={styles.fact}>{t`with you ${since}`}</span>}
          {withProject && change.project && <span className={styles.fact}>{change.project.name}</span>}
        </p>
      </div>
      <IconChevronRight size={20} stroke={1.75} className={classes.chevron} aria-hidden="true" />
    </li>
  );
}
