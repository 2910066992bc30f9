import { useLingui } from "@lingui/react/macro";
import { IconArrowLeft } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { DocumentReading, NextVersion } from "../../../shared/documents";
import { Dot, Moment } from "../../../shared/ui";
import { Rounds } from "../../../shared/reviews";
import type { FileSource } from "../../../shared/viewer";
import { Page } from "../../Page";
import { graph } from "../../session";
import { useRefresh } from "../../useRefresh";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { PortalDocumentPageQuery } from "./__generated__/PortalDocumentPageQuery.graphql";
import { DocumentMissing } from "./DocumentMissing";
import classes from "./PortalDocumentPage.module.css";

const route = getRouteApi("/inside/documents/$documentId");

const query = graphql`
  query PortalDocumentPageQuery($id: ID!, $canReadReviews: Boolean!) {
    document(id: $id) {
      id
      title
      sharedAt
      viewerCanUpload
      project {
        id
        name
      }
      folder {
        name
      }
      ...Rounds_document @include(if: $canReadReviews) @alias(as: "rounds")
      ...DocumentReading_document @arguments(isStaff: false)
    }
  }
`;

const source: FileSource = { app: "portal", renew: () => graph.renew() };

/** A shared document, to be read where it stands. */
export function PortalDocumentPage({ documentId }: { readonly documentId: string }) {
  const { t } = useLingui();
  const { firm, access } = useViewer();
  const variables = { id: documentId, canReadReviews: access.canReadReviews };
  const { document } = usePageQuery<PortalDocumentPageQuery>(query, variables);
  const refresh = useRefresh(query, variables);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (!document) return <DocumentMissing />;
  const { project, folder, sharedAt } = document;
  return (
    <Page title={document.title} wide>
      <div className={classes.page}>
        {project && (
          <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.back}>
            <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
            {project.name}
          </Link>
        )}
        <header className={classes.head}>
          <div className={classes.words}>
            <h1 className={classes.title}>{document.title}</h1>
            <p className={classes.meta}>
              {folder && (
                <>
                  {folder.name}
                  <Dot />
                </>
              )}
              {sharedAt && (
                <>
                  {t`shared with you`} <Moment at={sharedAt} />
                </>
              )}
            </p>
          </div>
          <NextVersion
            documentId={document.id}
            title={document.title}
            audience="SHARED"
            parties={{ firm: firm.shortName }}
            side="client"
            canUpload={document.viewerCanUpload}
            onArrived={refresh}
          />
        </header>
        <DocumentReading
          document={document}
          source={source}
          version={search.version}
          compare={search.compare}
          onVersion={(version) => void navigate({ search: { version } })}
          onCompare={(compare) => void navigate({ search: (now) => ({ ...now, compare }) })}
          parties={{ firm: firm.shortName }}
        />
        {document.rounds && (
          <Rounds
            document={document.rounds}
            parties={{ firm: firm.shortName }}
            side="client"
            linkTo={(reviewId, words) => (
              <Link to="/reviews/$reviewId" params={{ reviewId }}>
                {words}
              </Link>
            )}
            empty={t`You were not asked to decide about this document yet.`}
          />
        )}
      </div>
    </Page>
  );
}
