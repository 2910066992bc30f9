import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { IconArrowLeft } from "@tabler/icons-react";
import { useDeferredValue } from "react";
import { graphql, usePaginationFragment } from "react-relay";

import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { ProjectMissing } from "../projects/ProjectMissing";
import type { ProjectLibrary_project$key } from "./__generated__/ProjectLibrary_project.graphql";
import type { ProjectLibraryDocumentsQuery } from "./__generated__/ProjectLibraryDocumentsQuery.graphql";
import type { ProjectLibraryQuery } from "./__generated__/ProjectLibraryQuery.graphql";
import { FolderList } from "./FolderList";
import { Library } from "./Library";
import classes from "./Library.module.css";
import { sharedFolders } from "./sharedFolders";
import { type LibrarySearch, libraryVariables } from "./librarySearch";
import { useRefreshOnArrival } from "./useRefreshOnArrival";

const query = graphql`
  query ProjectLibraryQuery($id: ID!, $documents: DocumentFilter!, $orderBy: DocumentOrder!) {
    project(id: $id) {
      id
      name
      viewerCanUpload
      folders(first: 100) {
        edges {
          node {
            ...sharedFolders_folder
          }
        }
      }
      ...ProjectLibrary_project
    }
  }
`;

const fragment = graphql`
  fragment ProjectLibrary_project on Project
  @refetchable(queryName: "ProjectLibraryDocumentsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 30 }, cursor: { type: "String" }) {
    documents(first: $count, after: $cursor, filter: $documents, orderBy: $orderBy) @connection(key: "ProjectLibrary_documents") {
      edges {
        node {
          id
          ...DocumentRow_document
        }
      }
    }
  }
`;

interface ProjectLibraryProps {
  readonly projectId: string;
  readonly search: LibrarySearch;
}

/** What the firm shares of a project, and what the client's own people sent. */
export function ProjectLibrary({ projectId, search: asked }: ProjectLibraryProps) {
  const { t } = useLingui();
  const search = useDeferredValue(asked);
  const variables = { id: projectId, ...libraryVariables(search) };
  const { project } = usePageQuery<ProjectLibraryQuery>(query, variables);
  useRefreshOnArrival(query, variables);
  if (!project) return <ProjectMissing />;
  const folders = sharedFolders((project.folders?.edges ?? []).map(({ node }) => node));
  return (
    <Page title={t`Documents of ${project.name}`} margin={<FolderList folders={folders} search={search} />}>
      <Link to="/projects/$projectId" params={{ projectId }} className={classes.back}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
        {project.name}
      </Link>
      <h1 className={classes.title}>{t`Documents`}</h1>
      <Loaded project={project} search={search} isStale={search !== asked} name={project.name} canUpload={project.viewerCanUpload} folders={folders} id={project.id} />
    </Page>
  );
}

interface LoadedProps {
  readonly project: ProjectLibrary_project$key;
  readonly id: string;
  readonly name: string;
  readonly canUpload: boolean;
  readonly search: LibrarySearch;
  readonly isStale: boolean;
  readonly folders: ReturnType<typeof sharedFolders>;
}

function Loaded({ project, id, name, ...given }: LoadedProps) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ProjectLibraryDocumentsQuery, ProjectLibrary_project$key>(
    fragment,
    project,
  );
  return (
    <Library
      owner={{ projectId: id }}
      name={name}
      documents={(data.documents?.edges ?? []).map(({ node }) => node)}
      more={hasNext ? { load: () => loadNext(30), isLoading: isLoadingNext } : null}
      {...given}
    />
  );
}
