import { useLingui } from "@lingui/react/macro";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { ReviewHeader, ReviewRoom } from "../../../shared/reviews";
import type { FileSource } from "../../../shared/viewer";
import { Page } from "../../Page";
import { graph } from "../../session";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { PortalReviewPageQuery } from "./__generated__/PortalReviewPageQuery.graphql";
import classes from "./PortalReviewPage.module.css";
import { ReviewMissing } from "./ReviewMissing";

const query = graphql`
  query PortalReviewPageQuery($id: ID!) {
    review(id: $id) {
      id
      state
      document {
        id
        title
        reviews(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) {
          edges {
            node {
              id
            }
          }
        }
      }
      documentVersion {
        number
      }
      ...ReviewHeader_review
      ...ReviewRoom_review
    }
  }
`;

const source: FileSource = { app: "portal", renew: () => graph.renew() };

/** A round one takes part in: read, remark, decide. */
export function PortalReviewPage({ reviewId }: { readonly reviewId: string }) {
  const { t } = useLingui();
  const { id, firm } = useViewer();
  const { review } = usePageQuery<PortalReviewPageQuery>(query, { id: reviewId });
  if (!review) return <ReviewMissing />;
  const { document } = review;
  const number = review.documentVersion?.number ?? 1;
  const before = number - 1;
  const parties = { firm: firm.shortName };
  const newest = document?.reviews?.edges[0]?.node.id;
  return (
    <Page title={document?.title ?? t`Review`} wide>
      <div className={classes.page} data-wide-page>
        <ReviewRoom
          key={review.id}
          review={review}
          source={source}
          reader={{ viewer: id, side: "client", parties }}
          header={
            <ReviewHeader
              review={review}
              parties={parties}
              side="client"
              back={
                document && (
                  <Link to="/documents/$documentId" params={{ documentId: document.id }} search={{ version: number }} className={classes.back} aria-label={t`Back to the document`}>
                    <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
                  </Link>
                )
              }
              links={
                document &&
                before > 0 && (
                  <Link to="/documents/$documentId" params={{ documentId: document.id }} search={{ version: number, compare: before }}>
                    {t`What changed since version ${before}`}
                  </Link>
                )
              }
            />
          }
          tools={null}
          next={
            newest !== undefined && newest !== review.id && review.state !== "OPEN" ? (
              <Link to="/reviews/$reviewId" params={{ reviewId: newest }}>{t`Go to the latest round`}</Link>
            ) : null
          }
        />
      </div>
    </Page>
  );
}
