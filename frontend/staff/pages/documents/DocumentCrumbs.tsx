import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import classes from "../../page/page.module.css";
import type { DocumentCrumbs_document$key } from "./__generated__/DocumentCrumbs_document.graphql";

/** Where a document lies: client, project, library, folder within folder; each a way there. */
export function DocumentCrumbs({ document: key }: { readonly document: DocumentCrumbs_document$key }) {
  const { client, project, folder } = useFragment(
    graphql`
      fragment DocumentCrumbs_document on Document {
        client @include(if: $canReadClients) {
          id
          name
        }
        project {
          id
          name
        }
        folder {
          id
          name
          parent {
            id
            name
            parent {
              id
              name
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const library = (words: string, folderId?: string): ReactNode => {
    const search = { folder: folderId };
    if (project) {
      return (
        <Link to="/projects/$projectId/documents" params={{ projectId: project.id }} search={search}>
          {words}
        </Link>
      );
    }
    return client ? (
      <Link to="/clients/$clientId/documents" params={{ clientId: client.id }} search={search}>
        {words}
      </Link>
    ) : (
      words
    );
  };
  const folders = [folder?.parent?.parent, folder?.parent, folder].flatMap((each) => (each ? [each] : []));
  const places: { readonly id: string; readonly place: ReactNode }[] = [
    ...(client ? [{ id: client.id, place: <Link to="/clients/$clientId" params={{ clientId: client.id }}>{client.name}</Link> }] : []),
    ...(project ? [{ id: project.id, place: <Link to="/projects/$projectId" params={{ projectId: project.id }}>{project.name}</Link> }] : []),
    { id: "library", place: library(t`Documents`) },
    ...folders.map(({ id, name }) => ({ id, place: library(name, id) })),
  ];
  return (
    <ol className={classes.crumbs}>
      {places.map(({ id, place }, index) => (
        <li key={id}>
          {place}
          {index < places.length - 1 && " ›"}
        </li>
      ))}
    </ol>
  );
}
