import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { IconFileText } from "@tabler/icons-react";
import { graphql, useFragment } from "react-relay";

import { EmptyState } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import { DocumentRow } from "../library/DocumentRow";
import type { ProjectDocuments_project$key } from "./__generated__/ProjectDocuments_project.graphql";
import classes from "./ProjectDocuments.module.css";

const fragment = graphql`
  fragment ProjectDocuments_project on Project {
    id
    viewerCanUpload
    newestDocuments: documents(first: 4, orderBy: { field: LAST_ADDED_AT, direction: DESC }) {
      edges {
        node {
          id
          ...DocumentRow_document
        }
      }
    }
  }
`;

/** The newest documents, and the way to all of them. */
export function ProjectDocuments({ project: key }: { readonly project: ProjectDocuments_project$key }) {
  const { id, viewerCanUpload, newestDocuments } = useFragment(fragment, key);
  const { t } = useLingui();
  const { firm } = useViewer();
  const documents = (newestDocuments?.edges ?? []).map(({ node }) => node);
  return (
    <section id="documents" className={classes.documents} aria-labelledby="documents-title">
      <h2 id="documents-title" className={classes.title}>{t`Documents`}</h2>
      {documents.length === 0 ? (
        <EmptyState title={t`Documents of this project will be here`} icon={IconFileText}>
          {t`${firm.shortName} has not shared one yet.`}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      {(documents.length > 0 || viewerCanUpload) && (
        <Link to="/projects/$projectId/documents" params={{ projectId: id }} className={classes.all}>
          {documents.length === 0 ? t`Upload files` : viewerCanUpload ? t`All documents, and upload` : t`All documents`}
        </Link>
      )}
    </section>
  );
}
