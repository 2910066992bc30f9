import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { Day, Dot, StatusIcon } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { WaitingReview_review$key } from "./__generated__/WaitingReview_review.graphql";

/** A round in which the viewer has not decided yet. */
export function WaitingReview({ review: key }: { readonly review: WaitingReview_review$key }) {
  const { t } = useLingui();
  const review = useFragment(
    graphql`
      fragment WaitingReview_review on Review {
        id
        dueOn
        document {
          title
        }
        documentVersion {
          number
        }
        project {
          name
        }
      }
    `,
    key,
  );
  const title = review.document?.title ?? t`Document`;
  const number = review.documentVersion?.number ?? 1;
  return (
    <li className={classes.row}>
      <StatusIcon role="waiting" label={t`Waits for your decision`} />
      <span className={classes.grow}>
        <Link to="/reviews/$reviewId" params={{ reviewId: review.id }} className={`${classes.quiet} ${classes.cover}`}>
          {t`${title}, version ${number}`}
        </Link>
        {review.project && (
          <span className={classes.muted}>
            <Dot />
            {review.project.name}
          </span>
        )}
      </span>
      <span className={`${classes.muted} ${classes.nowrap}`}>{review.dueOn != null && <Day on={review.dueOn} look="spoken" />}</span>
    </li>
  );
}
