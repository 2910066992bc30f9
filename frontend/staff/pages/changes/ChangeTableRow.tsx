import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { StatusIcon, StatusMark } from "../../../shared/ui";
import { useStaff } from "../../context";
import classes from "../../page/page.module.css";
import table from "../../page/table.module.css";
import type { ChangeTableRow_change$key } from "./__generated__/ChangeTableRow_change.graphql";
import styles from "./ChangeTable.module.css";
import { ChangeTurn } from "./ChangeTurn";
import { useChangeState } from "./words";

interface ChangeTableRowProps {
  readonly change: ChangeTableRow_change$key;
  readonly showsProject: boolean;
}

export function ChangeTableRow({ change: key, showsProject }: ChangeTableRowProps) {
  const change = useFragment(
    graphql`
      fragment ChangeTableRow_change on ChangeRequest {
        id
        number
        title
        state
        turn
        turnSince
        viewerCanEdit
        viewerCanQuote
        project {
          id
          name
          client @include(if: $canReadClients) {
            name
          }
        }
        quotes(last: 1, orderBy: { field: CREATED_AT }) {
          edges {
            node {
              id
              offer @include(if: $canReadQuotes) {
                price {
                  minorUnits
                  currency
                }
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const { access } = useStaff();
  const stateOf = useChangeState();
  const state = stateOf(change.state);
  const isMine = change.viewerCanEdit || change.viewerCanQuote;
  const turn = { turn: change.turn, since: change.turnSince, clientName: change.project?.client?.name ?? t`The client`, isMine };
  const price = change.quotes?.edges[0]?.node.offer?.price;
  return (
    <tr>
      <th scope="row">
        <span className={table.name}>
          <span className={table.narrow}>
            <StatusIcon role={state.role} />
          </span>
          <Link to="/changes/$changeId" params={{ changeId: change.id }} className={table.link} data-row title={change.title}>
            {change.title}
          </Link>
          <span className={table.code}>#{change.number}</span>
        </span>
        <span className={table.sub}>
          <span>{state.words}</span>
          <ChangeTurn {...turn} look="name" />
        </span>
      </th>
      {showsProject && (
        <td className={`${table.wide} ${styles.project}`} title={change.project?.name}>
          {change.project?.name}
          {change.project?.client && <span className={classes.muted}>{` ${change.project.client.name}`}</span>}
        </td>
      )}
      <td className={table.wide}>
        <StatusMark role={state.role}>{state.words}</StatusMark>
      </td>
      <td className={table.wide}>
        <ChangeTurn {...turn} look="name" />
      </td>
      {access.canReadQuotes && <td className={table.number}>{price && format.money(price)}</td>}
    </tr>
  );
}
