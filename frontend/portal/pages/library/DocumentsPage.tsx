import { useLingui } from "@lingui/react/macro";
import { useDeferredValue } from "react";
import { graphql, usePaginationFragment } from "react-relay";

import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { DocumentsPage_client$key } from "./__generated__/DocumentsPage_client.graphql";
import type { DocumentsPageDocumentsQuery } from "./__generated__/DocumentsPageDocumentsQuery.graphql";
import type { DocumentsPageQuery } from "./__generated__/DocumentsPageQuery.graphql";
import { FolderList } from "./FolderList";
import { Library } from "./Library";
import classes from "./Library.module.css";
import { sharedFolders } from "./sharedFolders";
import { type LibrarySearch, libraryVariables } from "./librarySearch";
import { ProjectLibraries } from "./ProjectLibraries";
import { useRefreshOnArrival } from "./useRefreshOnArrival";

const query = graphql`
  query DocumentsPageQuery($documents: DocumentFilter!, $orderBy: DocumentOrder!) {
    viewer {
      client {
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
        ...DocumentsPage_client
      }
    }
    ...ProjectLibraries_query
  }
`;

const fragment = graphql`
  fragment DocumentsPage_client on Client
  @refetchable(queryName: "DocumentsPageDocumentsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 30 }, cursor: { type: "String" }) {
    documents(first: $count, after: $cursor, filter: $documents, orderBy: $orderBy) @connection(key: "DocumentsPage_documents") {
      edges {
        node {
          id
          ...DocumentRow_document
        }
      }
    }
  }
`;

/** What belongs to no project: contracts, house rules; and the way to the documents of each project. */
export function DocumentsPage({ search: asked }: { readonly search: LibrarySearch }) {
  const { t } = useLingui();
  const { firm } = useViewer();
  const search = useDeferredValue(asked);
  const variables = libraryVariables(search);
  const data = usePageQuery<DocumentsPageQuery>(query, variables);
  useRefreshOnArrival(query, variables);
  const client = data.viewer?.client;
  const folders = sharedFolders((client?.folders?.edges ?? []).map(({ node }) => node));
  return (
    <Page title={t`Documents`} margin={<FolderList folders={folders} search={search} />}>
      <h1 className={classes.title}>{t`Documents`}</h1>
      {client && (
        <>
          <p className={classes.lead}>{t`Between ${client.name} and ${firm.shortName}, whatever the project.`}</p>
          <Loaded client={client} id={client.id} name={client.name} canUpload={client.viewerCanUpload} search={search} isStale={search !== asked} folders={folders} />
        </>
      )}
      <ProjectLibraries data={data} />
    </Page>
  );
}

interface LoadedProps {
  readonly client: DocumentsPage_client$key;
  readonly id: string;
  readonly name: string;
  readonly canUpload: boolean;
  readonly search: LibrarySearch;
  readonly isStale: boolean;
  readonly folders: ReturnType<typeof sharedFolders>;
}

function Loaded({ client, id, name, ...given }: LoadedProps) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<DocumentsPageDocumentsQuery, DocumentsPage_client$key>(
    fragment,
    client,
  );
  return (
    <Library
      owner={{ clientId: id }}
      name={name}
      documents={(data.documents?.edges ?? []).map(({ node }) => node)}
      more={hasNext ? { load: () => loadNext(30), isLoading: isLoadingNext } : null}
      {...given}
    />
  );
}
