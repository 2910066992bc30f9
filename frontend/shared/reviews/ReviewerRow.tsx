import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { Moment, PersonMark, StatusIcon } from "../ui";
import type { ReviewerRow_reviewer$key } from "./__generated__/ReviewerRow_reviewer.graphql";
import classes from "./Decision.module.css";

interface ReviewerRowProps {
  readonly reviewer: ReviewerRow_reviewer$key;
  readonly isOpen: boolean;
  readonly firm: string;
}

/** "Marcus Bell approved ✓ today 08:12" */
export function ReviewerRow({ reviewer: key, isOpen, firm }: ReviewerRowProps) {
  const { person, decision, reason, decidedAt } = useFragment(
    graphql`
      fragment ReviewerRow_reviewer on Reviewer {
        person {
          __typename
          name
        }
        decision
        reason
        decidedAt
      }
    `,
    key,
  );
  const { t } = useLingui();
  const name = person?.name ?? firm;
  const said =
    decision === "APPROVED" ? t`${name} approved` : decision === "CHANGES_REQUESTED" ? t`${name} asks for changes` : isOpen ? t`${name} has not decided yet` : t`${name} did not decide`;
  return (
    <li className={classes.row}>
      <PersonMark name={name} side={person?.__typename === "Contact" ? "client" : "firm"} size="small" />
      <span className={classes.who}>
        <span>{said}</span>
        <StatusIcon role={decision === "APPROVED" ? "done" : decision === "CHANGES_REQUESTED" ? "late" : isOpen ? "waiting" : "cancelled"} size={15} />
      </span>
      <span className={classes.when}>{decidedAt != null && <Moment at={decidedAt} />}</span>
      {reason !== "" && <p className={classes.reason}>{reason}</p>}
    </li>
  );
}
