import { useLingui } from "@lingui/react/macro";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import classes from "../home/WaitingMilestone.module.css";
import type { WaitingReviewPortal_review$key } from "./__generated__/WaitingReviewPortal_review.graphql";

/** A round in which the reader is asked to decide. */
export function WaitingReviewPortal({ review: key }: { readonly review: WaitingReviewPortal_review$key }) {
  const { t } = useLingui();
  const format = useFormat();
  const review = useFragment(
    graphql`
      fragment WaitingReviewPortal_review on Review {
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
  const due = review.dueOn == null ? null : format.longDay(review.dueOn);
  const project = review.project?.name;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to="/reviews/$reviewId" params={{ reviewId: review.id }} className={classes.link}>
          {t`Review “${title}”, version ${number}`}
        </Link>
        <p className={classes.meta}>
          {project && due ? t`${project}. Your decision is hoped for by ${due}.` : due ? t`Your decision is hoped for by ${due}.` : project ? t`${project}. Your decision is asked for.` : t`Your decision is asked for.`}
        </p>
      </div>
      <IconChevronRight size={20} stroke={1.75} className={classes.chevron} aria-hidden="true" />
    </li>
  );
}
