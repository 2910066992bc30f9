import { Plural, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { graphql, useFragment } from "react-relay";

import { AudienceSign, Day, Dot, type Parties, type Side, StatusMark } from "../ui";
import type { Rounds_document$key } from "./__generated__/Rounds_document.graphql";
import { ReviewerRow } from "./ReviewerRow";
import classes from "./Rounds.module.css";
import { REVIEW_STATE } from "./words";

interface RoundsProps {
  readonly document: Rounds_document$key;
  readonly parties: Parties;
  readonly side: Side;
  readonly linkTo: (reviewId: string, words: ReactNode) => ReactNode;
  /** How a round is begun. */
  readonly action?: ReactNode;
  /** What to say while there is none. */
  readonly empty: ReactNode;
}

/** The rounds of a document side by side: which version, who decided what and when, what was remarked. */
export function Rounds({ document: key, parties, side, linkTo, action, empty }: RoundsProps) {
  const { reviews } = useFragment(
    graphql`
      fragment Rounds_document on Document {
        reviews(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
          edges {
            node {
              id
              round
              state
              audience
              dueOn
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
              open: remarks(first: 1, filter: { isReply: false, isResolved: false }) {
                totalCount
              }
              settled: remarks(first: 1, filter: { isReply: false, isResolved: true }) {
                totalCount
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t, i18n } = useLingui();
  const id = useId();
  const rounds = (reviews?.edges ?? []).map(({ node }) => node);
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.heading}>{t`Reviews`}</h2>
        {action}
      </header>
      {rounds.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <ol className={classes.rounds} reversed>
          {rounds.map((round) => (
            <li key={round.id} className={classes.round}>
              <p className={classes.title}>
                {linkTo(round.id, t`Round ${round.round}, version ${round.documentVersion?.number ?? 1}`)}
              </p>
              <p className={classes.line}>
                <StatusMark role={REVIEW_STATE[round.state].role}>{i18n._(REVIEW_STATE[round.state].words)}</StatusMark>
              </p>
              {side === "firm" && (
                <p className={classes.line}>
                  <AudienceSign audience={round.audience} firm={parties.firm} client={parties.client} />
                </p>
              )}
              <p className={classes.meta}>
                {round.state === "OPEN" && round.dueOn != null && (
                  <>
                    {t({ message: "due", context: "before a day" })} <Day on={round.dueOn} />
                    <Dot />
                  </>
                )}
                <Plural value={round.open?.totalCount ?? 0} _0="no open remarks" one="# open remark" other="# open remarks" />
                <Dot />
                <Plural value={round.settled?.totalCount ?? 0} _0="none settled" one="# settled" other="# settled" />
              </p>
              <ul className={classes.reviewers}>
                {(round.reviewers?.edges ?? []).map(({ node }) => (
                  <ReviewerRow key={node.id} reviewer={node} isOpen={round.state === "OPEN"} firm={parties.firm} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
