import { useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { graphql, usePaginationFragment } from "react-relay";

import { GraphError, usePage } from "../../../shared/graph";
import { useTitle } from "../../shell/useTitle";
import { useProject } from "../projects/projectContext";
import type { ProjectLibraryPage_project_documents$key } from "./__generated__/ProjectLibraryPage_project_documents.graphql";
import type { ProjectLibraryPage_project_folders$key } from "./__generated__/ProjectLibraryPage_project_folders.graphql";
import type { ProjectLibraryPageDocumentsQuery } from "./__generated__/ProjectLibraryPageDocumentsQuery.graphql";
import type { ProjectLibraryPageFoldersQuery } from "./__generated__/ProjectLibraryPageFoldersQuery.graphql";
import type { ProjectLibraryPageQuery } from "./__generated__/ProjectLibraryPageQuery.graphql";
import { Library } from "./Library";
import { useAllPages } from "./useAllPages";

const route = getRouteApi("/inside/projects/$projectId/documents");

const query = graphql`
  query ProjectLibraryPageQuery(
    $id: ID!
    $documents: DocumentFilter!
    $folders: FolderFilter!
    $orderBy: DocumentOrder!
    $isTrash: Boolean!
    $canReadInternal: Boolean!
  ) {
    project(id: $id) {
      id
      viewerCanUpload
      viewerCanEditDocuments
      trashedFolders: folders(first: 100, filter: { isTrashed: true }) @include(if: $isTrash) {
        edges {
          node {
            id
            ...TrashedRow_folder
          }
        }
      }
      ...ProjectLibraryPage_project_folders
      ...ProjectLibraryPage_project_documents
    }
  }
`;

const foldersFragment = graphql`
  fragment ProjectLibraryPage_project_folders on Project
  @refetchable(queryName: "ProjectLibraryPageFoldersQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" }) {
    folders(first: $count, after: $cursor, filter: $folders) @connection(key: "ProjectLibraryPage_project_folders") {
      edges {
        node {
          id
          ...libraryFolders_folder
        }
      }
    }
  }
`;

const documentsFragment = graphql`
  fragment ProjectLibraryPage_project_documents on Project
  @refetchable(queryName: "ProjectLibraryPageDocumentsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" }) {
    documents(first: $count, after: $cursor, filter: $documents, orderBy: $orderBy)
      @connection(key: "ProjectLibraryPage_project_documents") {
      totalCount
      edges {
        node {
          id
          ...LibraryRow_document
          ...TrashedRow_document
        }
      }
    }
  }
`;

export function ProjectLibraryPage() {
  const { t } = useLingui();
  const facts = useProject();
  const { data, isStale } = usePage<ProjectLibraryPageQuery>(query, route.useLoaderData());
  useTitle(t`Documents`, facts.name);
  if (!data.project) throw new GraphError("NOT_FOUND");
  return <Loaded project={data.project} isStale={isStale} />;
}

interface LoadedProps {
  readonly project: NonNullable<ProjectLibraryPageQuery["response"]["project"]>;
  readonly isStale: boolean;
}

function Loaded({ project, isStale }: LoadedProps) {
  const facts = useProject();
  const folders = usePaginationFragment<ProjectLibraryPageFoldersQuery, ProjectLibraryPage_project_folders$key>(foldersFragment, project);
  const documents = usePaginationFragment<ProjectLibraryPageDocumentsQuery, ProjectLibraryPage_project_documents$key>(documentsFragment, project);
  useAllPages(folders);
  return (
    <Library
      owner={{ projectId: project.id }}
      name={facts.name}
      clientName={facts.clientName}
      isOwnerShared={facts.isShared}
      canUpload={project.viewerCanUpload}
      canEdit={project.viewerCanEditDocuments}
      search={route.useSearch()}
      isStale={isStale}
      folders={folders.data.folders?.edges.map(({ node }) => node) ?? []}
      trashedFolders={project.trashedFolders?.edges.map(({ node }) => node) ?? []}
      documents={documents.data.documents?.edges.map(({ node }) => node) ?? []}
      total={documents.data.documents?.totalCount ?? 0}
      more={documents.hasNext ? { load: (count) => documents.loadNext(count), isLoading: documents.isLoadingNext } : null}
    />
  );
}
