import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { DocumentReading, NextVersion } from "../../../shared/documents";
import { GraphError, usePage } from "../../../shared/graph";
import { Rounds } from "../../../shared/reviews";
import type { FileSource } from "../../../shared/viewer";
import { graph } from "../../app";
import { useFirmName, useStaff } from "../../context";
import classes from "../../page/page.module.css";
import { useTitle } from "../../shell/useTitle";
import { StartReview } from "../reviews/StartReview";
import type { DocumentPageQuery } from "./__generated__/DocumentPageQuery.graphql";
import styles from "./DocumentPage.module.css";
import { DocumentCrumbs } from "./DocumentCrumbs";
import { DocumentShare } from "./DocumentShare";
import { DocumentTitle } from "./DocumentTitle";
import { DocumentTrashed } from "./DocumentTrashed";
import { RestoreVersion } from "./RestoreVersion";

const route = getRouteApi("/inside/documents/$documentId");

const query = graphql`
  query DocumentPageQuery($id: ID!, $canReadInternal: Boolean!, $canReadClients: Boolean!) {
    document(id: $id) {
      id
      title
      isShared
      isTrashed @include(if: $canReadInternal)
      viewerCanEdit
      viewerCanUpload
      client @include(if: $canReadClients) {
        id
        name
      }
      project {
        id
        name
      }
      ...DocumentCrumbs_document
      ...DocumentTitle_document
      ...DocumentShare_document
      ...DocumentTrashed_document
      ...Rounds_document
      ...StartReview_document
      ...DocumentReading_document @arguments(isStaff: $canReadInternal)
    }
  }
`;

const source: FileSource = { app: "staff", renew: () => graph.renew() };

/** A document: what it says, in which versions, and who of the client sees and has read them. */
export function DocumentPage() {
  const { t } = useLingui();
  const { access } = useStaff();
  const firm = useFirmName();
  const { data } = usePage<DocumentPageQuery>(query, route.useLoaderData());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const { document } = data;
  if (!document) throw new GraphError("NOT_FOUND");
  const { client, project } = document;
  const clientName = client?.name ?? t`the client`;
  useTitle(document.title, project?.name ?? clientName);

  return (
    <div className={`${classes.page} ${styles.page}`}>
      <header>
        <DocumentCrumbs document={document} />
        <div className={styles.head}>
          <DocumentTitle document={document} />
          <div className={styles.actions}>
            <NextVersion
              documentId={document.id}
              title={document.title}
              audience={document.isShared ? "SHARED" : "INTERNAL"}
              parties={{ firm, client: clientName }}
              side="firm"
              canUpload={document.viewerCanUpload && document.isTrashed !== true}
              onArrived={() => void router.invalidate()}
            />
            <DocumentShare document={document} clientName={clientName} canReadInternal={access.canReadInternal} />
          </div>
        </div>
        <DocumentTrashed document={document} canReadInternal={access.canReadInternal} />
      </header>
      <DocumentReading
        document={document}
        source={source}
        version={search.version}
        compare={search.compare}
        onVersion={(version) => void navigate({ search: (now) => ({ task: now.task, version }) })}
        onCompare={(compare) => void navigate({ search: (now) => ({ ...now, compare }) })}
        parties={{ firm, client: clientName }}
        menu={
          document.viewerCanEdit
            ? (version) => !version.isNewest && <RestoreVersion version={version} clientName={clientName} canReadInternal={access.canReadInternal} />
            : undefined
        }
      />
      <Rounds
        document={document}
        parties={{ firm, client: clientName }}
        side="firm"
        linkTo={(reviewId, words) => (
          <Link to="/reviews/$reviewId" params={{ reviewId }}>
            {words}
          </Link>
        )}
        action={<StartReview document={document} />}
        empty={t`Nobody was asked to decide about this document yet.`}
      />
    </div>
  );
}
