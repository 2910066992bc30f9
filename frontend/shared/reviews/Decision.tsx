import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { graphql, useFragment } from "react-relay";

import type { Side } from "../ui";
import type { Decision_review$key } from "./__generated__/Decision_review.graphql";
import classes from "./Decision.module.css";
import { DecisionDialog, type Decided } from "./DecisionDialog";
import { ReviewerRow } from "./ReviewerRow";

interface DecisionProps {
  readonly review: Decision_review$key;
  readonly firm: string;
  readonly side: Side;
  /** How the owner changes or closes the round. */
  readonly tools: ReactNode;
}

/** Who has decided what, and the reader's own decision. */
export function Decision({ review: key, firm, side, tools }: DecisionProps) {
  const review = useFragment(
    graphql`
      fragment Decision_review on Review {
        id
        state
        waitsForViewer
        isViewerAsked
        viewerCanDecide
        owner {
          name
        }
        documentVersion {
          number
        }
        reviewers(first: 50) {
          edges {
            node {
              id
              ...ReviewerRow_reviewer
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const [asking, setAsking] = useState<Decided | null>(null);
  const number = review.documentVersion?.number ?? 1;
  const owner = review.owner?.name ?? firm;
  const canDecide = review.state === "OPEN" && review.isViewerAsked && review.viewerCanDecide;
  return (
    <section className={classes.decision} id="decision" aria-label={t`Decision`}>
      <ul className={classes.reviewers}>
        {(review.reviewers?.edges ?? []).map(({ node }) => (
          <ReviewerRow key={node.id} reviewer={node} isOpen={review.state === "OPEN"} firm={firm} />
        ))}
      </ul>
      {canDecide && (
        <>
          <div className={classes.choice}>
            <Button onClick={() => setAsking("CHANGES_REQUESTED")}>{t`Request changes`}</Button>
            <Button variant={review.waitsForViewer ? "filled" : "default"} onClick={() => setAsking("APPROVED")}>
              {t`Approve version ${number}`}
            </Button>
          </div>
          <p className={classes.next}>
            {!review.waitsForViewer
              ? t`You have decided. You can change that until the last one has decided.`
              : side === "client"
                ? t`If everybody approves, ${owner} goes on with version ${number}. If not, the next version comes with your open remarks, and you decide again.`
                : t`If everybody approves, the round is closed and recorded. If not, the next version opens the next round with the remarks that are open.`}
          </p>
        </>
      )}
      {review.state === "OPEN" && review.isViewerAsked && !review.viewerCanDecide && (
        <p className={classes.next}>{t`You were asked to decide, but your account may no longer do so. Ask ${owner} to ask somebody else.`}</p>
      )}
      {tools}
      <DecisionDialog reviewId={review.id} number={number} asking={asking} onClose={() => setAsking(null)} />
    </section>
  );
}
