import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconDownload } from "@tabler/icons-react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { FileIcon } from "../../../shared/files";
import { Dot, Moment } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { DocumentRow_document$key } from "./__generated__/DocumentRow_document.graphql";
import classes from "./Library.module.css";

const fragment = graphql`
  fragment DocumentRow_document on Document {
    id
    title
    currentVersion {
      id
      number
      fileName
      size
      createdAt
      hasThumbnail
      author {
        name
      }
    }
  }
`;

/** A document in a list: its title, and of its newest version whose it is, from when and how large. */
export function DocumentRow({ document: key }: { readonly document: DocumentRow_document$key }) {
  const { id, title, currentVersion: newest } = useFragment(fragment, key);
  const { t } = useLingui();
  const format = useFormat();
  const { firm } = useViewer();
  const number = newest ? format.count(newest.number) : "";
  const author = newest?.author?.name ?? firm.shortName;
  return (
    <li className={classes.row}>
      <FileIcon
        name={newest?.fileName ?? title}
        size={22}
        box={40}
        picture={newest?.hasThumbnail ? `/graphql/files/portal/${newest.id}/thumbnail` : undefined}
      />
      <div className={classes.what}>
        <Link to="/documents/$documentId" params={{ documentId: id }} className={classes.link}>
          {title}
        </Link>
        {newest && (
          <p className={classes.meta}>
            {newest.number > 1 && (
              <>
                {t`Version ${number}`}
                <Dot />
              </>
            )}
            {author}
            <Dot />
            <Moment at={newest.createdAt} />
            <Dot />
            <span className={classes.size}>{format.fileSize(Number(newest.size))}</span>
          </p>
        )}
      </div>
      {newest && (
        <ActionIcon
          component="a"
          href={`/graphql/files/portal/${newest.id}/download`}
          download
          className={classes.download!}
          aria-label={t`Download ${title}`}
          title={t`Download`}
        >
          <IconDownload size={20} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  );
}
