import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { GraphError, usePage, useSignedIn } from "../../../shared/graph";
import { ReviewHeader, ReviewRoom } from "../../../shared/reviews";
import type { FileSource } from "../../../shared/viewer";
import { graph } from "../../app";
import { useFirmName } from "../../context";
import { useTitle } from "../../shell/useTitle";
import type { ReviewPageQuery } from "./__generated__/ReviewPageQuery.graphql";
import { ReviewTools } from "./ReviewTools";

const route = getRouteApi("/inside/reviews/$reviewId");

const query = graphql`
  query ReviewPageQuery($id: ID!, $canReadClients: Boolean!) {
    review(id: $id) {
      id
      state
      client @include(if: $canReadClients) {
        name
      }
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
      ...ReviewTools_review
    }
  }
`;

const source: FileSource = { app: "staff", renew: () => graph.renew() };

/** A round, as the firm sees it. */
export function ReviewPage() {
  const { t } = useLingui();
  const firm = useFirmName();
  const { viewer } = useSignedIn();
  const { data } = usePage<ReviewPageQuery>(query, route.useLoaderData());
  const { review } = data;
  if (!review) throw new GraphError("NOT_FOUND");
  const { document } = review;
  const number = review.documentVersion?.number ?? 1;
  const before = number - 1;
  const title = document?.title ?? t`Document`;
  useTitle(t`Review of ${title}`);
  const parties = { firm, client: review.client?.name ?? t`the client` };
  const newest = document?.reviews?.edges[0]?.node.id;
  return (
    <ReviewRoom
      key={review.id}
      review={review}
      source={source}
      reader={{ viewer: viewer.id, side: "firm", parties }}
      header={
        <ReviewHeader
          review={review}
          parties={parties}
          side="firm"
          back={
            document && (
              <ActionIcon
                renderRoot={(props) => <Link {...props} to="/documents/$documentId" params={{ documentId: document.id }} search={{ version: number }} />}
                aria-label={t`Back to the document`}
              >
                <IconArrowLeft size={18} stroke={1.75} />
              </ActionIcon>
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
      tools={<ReviewTools review={review} />}
      next={
        newest !== undefined && newest !== review.id && review.state !== "OPEN" ? (
          <Link to="/reviews/$reviewId" params={{ reviewId: newest }}>{t`Go to the latest round`}</Link>
        ) : null
      }
    />
  );
}
