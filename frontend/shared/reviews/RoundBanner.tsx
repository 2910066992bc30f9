import { useLingui } from "@lingui/react/macro";
import { IconFileCertificate } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from "react-relay";

import { Dot, Moment, StatusIcon } from "../ui";
import { type FileSource, SaveFile } from "../viewer";
import type { RoundBanner_review$key } from "./__generated__/RoundBanner_review.graphql";
import type { RoundBannerQuery } from "./__generated__/RoundBannerQuery.graphql";
import classes from "./RoundBanner.module.css";
import { REVIEW_STATE } from "./words";

interface RoundBannerProps {
  readonly review: RoundBanner_review$key;
  readonly source: FileSource;
  readonly firm: string;
  /** The way to the round that followed, when there is one. */
  readonly next: ReactNode;
}

/** The record is made within seconds of the end; how often to look, and for how long. */
const LOOK_MS = 2_000;
const LOOKS = 30;

/** How a round ended, and the record of it. */
export function RoundBanner({ review: key, source, firm, next }: RoundBannerProps) {
  const review = useFragment(
    graphql`
      fragment RoundBanner_review on Review {
        id
        state
        closedAt
        closeReason
        hasEvidence
        owner {
          name
        }
      }
    `,
    key,
  );
  const { t, i18n } = useLingui();
  const isOpen = review.state === "OPEN";
  const looks = useEvidence(review.id, !isOpen && !review.hasEvidence);
  if (isOpen) return null;
  const { role, words } = REVIEW_STATE[review.state];
  const owner = review.owner?.name ?? firm;
  const what = {
    APPROVED: t`Everybody approved this version.`,
    CHANGES_REQUESTED: t`The next version opens the next round; what is open goes along.`,
    CLOSED: t`${owner} closed the round before everybody had decided.`,
    SUPERSEDED: t`A newer version came before everybody had decided; what was open went along.`,
  }[review.state];
  return (
    <div className={classes.banner} role="status">
      <StatusIcon role={role} size={18} />
      <div className={classes.words}>
        <strong>{i18n._(words)}</strong>
        {review.closedAt != null && (
          <span className={classes.meta}>
            <Dot />
            <Moment at={review.closedAt} />
          </span>
        )}
        <p className={classes.what}>
          {what} {review.closeReason !== "" && <q>{review.closeReason}</q>} {next}
        </p>
      </div>
      {review.hasEvidence ? (
        <SaveFile
          href={`/graphql/files/${source.app}/${encodeURIComponent(review.id)}/evidence`}
          renew={source.renew}
          leftSection={<IconFileCertificate size={16} stroke={1.75} aria-hidden="true" />}
        >
          {t`Record of the round (PDF)`}
        </SaveFile>
      ) : (
        looks < LOOKS && <span className={classes.meta}>{t`The record is being made…`}</span>
      )}
    </div>
  );
}

/** Asks until the record is there; says how often it has. */
function useEvidence(id: string, isAwaited: boolean): number {
  const environment = useRelayEnvironment();
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (!isAwaited || looks >= LOOKS) return;
    const timer = setTimeout(() => {
      const query = graphql`
        query RoundBannerQuery($id: ID!) {
          review(id: $id) {
            id
            hasEvidence
          }
        }
      `;
      fetchQuery<RoundBannerQuery>(environment, query, { id }, { fetchPolicy: "network-only" }).subscribe({
        error: () => setLooks((now) => now + 1),
        complete: () => setLooks((now) => now + 1),
      });
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [environment, id, isAwaited, looks]);
  return looks;
}
