import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { graphql, usePaginationFragment } from "react-relay";

import { GraphError, usePage } from "../../../shared/graph";
import classes from "../../page/page.module.css";
import { useTitle } from "../../shell/useTitle";
import type { ClientLibraryPage_client_documents$key } from "./__generated__/ClientLibraryPage_client_documents.graphql";
import type { ClientLibraryPage_client_folders$key } from "./__generated__/ClientLibraryPage_client_folders.graphql";
import type { ClientLibraryPageDocumentsQuery } from "./__generated__/ClientLibraryPageDocumentsQuery.graphql";
import type { ClientLibraryPageFoldersQuery } from "./__generated__/ClientLibraryPageFoldersQuery.graphql";
import type { ClientLibraryPageQuery } from "./__generated__/ClientLibraryPageQuery.graphql";
import { Library } from "./Library";
import styles from "./Library.module.css";
import { useAllPages } from "./useAllPages";

const route = getRouteApi("/inside/clients/$clientId/documents");

const query = graphql`
  query ClientLibraryPageQuery(
    $id: ID!
    $documents: DocumentFilter!
    $folders: FolderFilter!
    $orderBy: DocumentOrder!
    $isTrash: Boolean!
    $canReadInternal: Boolean!
  ) {
    client(id: $id) {
      id
      name
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
      ...ClientLibraryPage_client_folders
      ...ClientLibraryPage_client_documents
    }
  }
`;

const foldersFragment = graphql`
  fragment ClientLibraryPage_client_folders on Client
  @refetchable(queryName: "ClientLibraryPageFoldersQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" }) {
    folders(first: $count, after: $cursor, filter: $folders) @connection(key: "ClientLibraryPage_client_folders") {
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
  fragment ClientLibraryPage_client_documents on Client
  @refetchable(queryName: "ClientLibraryPageDocumentsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" }) {
    documents(first: $count, after: $cursor, filter: $documents, orderBy: $orderBy)
      @connection(key: "ClientLibraryPage_client_documents") {
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

/** What is of the client as a whole: contracts, house rules, whatever belongs to no project. */
export function ClientLibraryPage() {
  const { t } = useLingui();
  const { data, isStale } = usePage<ClientLibraryPageQuery>(query, route.useLoaderData());
  const { client } = data;
  useTitle(t`Documents`, client?.name);
  if (!client) throw new GraphError("NOT_FOUND");
  return (
    <>
      <header className={styles.clientHead}>
        <ol className={classes.crumbs}>
          <li>
            <Link to="/clients">{t`Clients`}</Link> ›
          </li>
          <li>
            <Link to="/clients/$clientId" params={{ clientId: client.id }}>
              {client.name}
            </Link>{" "}
            ›
          </li>
          <li>{t`Documents`}</li>
        </ol>
        <h1 className={classes.title}>{t`Documents of ${client.name}`}</h1>
        <p className={classes.muted}>{t`Of the client as a whole. Those of a project are in the project.`}</p>
      </header>
      <Loaded client={client} isStale={isStale} />
    </>
  );
}

interface LoadedProps {
  readonly client: NonNullable<ClientLibraryPageQuery["response"]["client"]>;
  readonly isStale: boolean;
}

function Loaded({ client, isStale }: LoadedProps) {
  const folders = usePaginationFragment<ClientLibraryPageFoldersQuery, ClientLibraryPage_client_folders$key>(foldersFragment, client);
  const documents = usePaginationFragment<ClientLibraryPageDocumentsQuery, ClientLibraryPage_client_documents$key>(documentsFragment, client);
  useAllPages(folders);
  return (
    <Library
      owner={{ clientId: client.id }}
      name={client.name}
      clientName={client.name}
      isOwnerShared
      canUpload={client.viewerCanUpload}
      canEdit={client.viewerCanEditDocuments}
      search={route.useSearch()}
      isStale={isStale}
      folders={folders.data.folders?.edges.map(({ node }) => node) ?? []}
      trashedFolders={client.trashedFolders?.edges.map(({ node }) => node) ?? []}
      documents={documents.data.documents?.edges.map(({ node }) => node) ?? []}
      total={documents.data.documents?.totalCount ?? 0}
      more={documents.hasNext ? { load: (count) => documents.loadNext(count), isLoading: documents.isLoadingNext } : null}
    />
  );
}
