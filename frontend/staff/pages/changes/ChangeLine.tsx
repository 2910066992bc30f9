import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { Dot, StatusIcon } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { ChangeLine_change$key } from "./__generated__/ChangeLine_change.graphql";
import { ChangeTurn } from "./ChangeTurn";
import { useChangeState } from "./words";

interface ChangeLineProps {
  readonly change: ChangeLine_change$key;
  /** In a list across projects. */
  readonly showsProject?: boolean;
}

/** One request on one line: mark, title, state, whose turn. */
export function ChangeLine({ change: key, showsProject = false }: ChangeLineProps) {
  const change = useFragment(
    graphql`
      fragment ChangeLine_change on ChangeRequest {
        id
        title
        state
        turn
        turnSince
        viewerCanEdit
        viewerCanQuote
        project {
          name
          client @include(if: $canReadClients) {
            name
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const stateOf = useChangeState();
  const { role, words } = stateOf(change.state);
  return (
    <li className={classes.row}>
      <StatusIcon role={role} />
      <span className={classes.grow}>
        <Link to="/changes/$changeId" params={{ changeId: change.id }} className={`${classes.quiet} ${classes.cover}`} title={change.title}>
          {change.title}
        </Link>
        <span className={classes.muted}>
          <Dot />
          {words}
          {showsProject && change.project && (
            <>
              <Dot />
              {change.project.name}
            </>
          )}
        </span>
      </span>
      <ChangeTurn
        turn={change.turn}
        since={change.turnSince}
        clientName={change.project?.client?.name ?? t`The client`}
        isMine={change.viewerCanEdit || change.viewerCanQuote}
        look="name"
      />
    </li>
  );
}
