import { useLingui } from "@lingui/react/macro";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import classes from "../home/WaitingMilestone.module.css";
import type { WaitingQuote_change$key } from "./__generated__/WaitingQuote_change.graphql";

/** A quote about which the reader is asked to decide. */
export function WaitingQuote({ change: key }: { readonly change: WaitingQuote_change$key }) {
  const change = useFragment(
    graphql`
      fragment WaitingQuote_change on ChangeRequest {
        id
        title
        project {
          name
        }
        waitingQuote: quotes(last: 1, orderBy: { field: CREATED_AT }) {
          edges {
            node {
              id
              validUntil
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
  const quote = change.waitingQuote?.edges[0]?.node;
  const price = quote?.offer ? format.money(quote.offer.price) : "";
  const until = quote ? format.longDay(quote.validUntil) : "";
  const project = change.project?.name ?? "";
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to="/requests/$requestId" params={{ requestId: change.id }} className={classes.link}>
          {t`Decide about “${change.title}”`}
        </Link>
        <p className={classes.meta}>
          {price === "" ? t`${project}. The offer holds until ${until}.` : t`${project}. ${price}; the offer holds until ${until}.`}
        </p>
      </div>
      <IconChevronRight size={20} stroke={1.75} className={classes.chevron} aria-hidden="true" />
    </li>
  );
}
