import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../format";
import { AudienceSign, Dot, type Parties, type Side } from "../ui";
import type { ReviewHeader_review$key } from "./__generated__/ReviewHeader_review.graphql";
import classes from "./ReviewHeader.module.css";
import { Turn } from "./Turn";

interface ReviewHeaderProps {
  readonly review: ReviewHeader_review$key;
  readonly parties: Parties;
  readonly side: Side;
  /** The way back, and the way to what changed since the version before. */
  readonly back: ReactNode;
  readonly links: ReactNode;
}

/** "Network design, version 3 · ERP rollout · from Tomás Ruiz · due Thu 26 Nov", and whose turn it is. */
export function ReviewHeader({ review: key, parties, side, back, links }: ReviewHeaderProps) {
  const review = useFragment(
    graphql`
      fragment ReviewHeader_review on Review {
        round
        state
        audience
        dueOn
        waitsForViewer
        owner {
          name
        }
        project {
          name
        }
        document {
          title
        }
        documentVersion {
          number
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const title = review.document?.title ?? t`Document`;
  const number = review.documentVersion?.number ?? 1;
  const isOpen = review.state === "OPEN";
  const days = review.dueOn == null ? null : daysBetween(format.today(), review.dueOn);
  const left =
    days === null ? "" : days === 0 ? t`today` : days > 0 ? t({ message: plural(days, { one: "# day", other: "# days" }) }) : t({ message: plural(-days, { one: "# day late", other: "# days late" }) });
  return (
    <header className={classes.header}>
      {back}
      <div className={classes.words}>
        <h1 className={classes.title}>{t`${title}, version ${number}`}</h1>
        <p className={classes.meta}>
          {t`Round ${review.round}`}
          {review.project && (
            <>
              <Dot />
              {review.project.name}
            </>
          )}
          <Dot />
          {t`from ${review.owner?.name ?? parties.firm}`}
          {review.dueOn != null && (
            <>
              <Dot />
              {t`due ${format.day(review.dueOn)}`}
            </>
          )}
        </p>
      </div>
      <div className={classes.end}>
        {side === "firm" && <AudienceSign audience={review.audience} firm={parties.firm} client={parties.client} />}
        {links}
        {isOpen && review.waitsForViewer && (
          <Turn side={side} isMine>
            {t`Your turn`}
            {left !== "" && (
              <span className={days !== null && days < 0 ? classes.late : classes.days}>
                <Dot />
                {left}
              </span>
            )}
          </Turn>
        )}
      </div>
    </header>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
