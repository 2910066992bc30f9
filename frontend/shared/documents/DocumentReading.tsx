import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconArrowsDiff, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import { EmptyState } from "../ui";
import { canCompare, Compare, Download, type FileSource, Viewer } from "../viewer";
import type { DocumentReading_document$data, DocumentReading_document$key } from "./__generated__/DocumentReading_document.graphql";
import classes from "./DocumentReading.module.css";
import { VersionList } from "./VersionList";

type Version = NonNullable<DocumentReading_document$data["versions"]>["edges"][number]["node"];

export interface DocumentReadingProps {
  readonly document: DocumentReading_document$key;
  readonly source: FileSource;
  /** What the address says: which version is shown, and with which older one it is compared. */
  readonly version: number | undefined;
  readonly compare: number | undefined;
  readonly onVersion: (number: number) => void;
  readonly onCompare: (number: number | undefined) => void;
  /** Whose app it is, for whose eyes a version is. */
  readonly parties: { readonly firm: string; readonly client?: string | undefined };
  /** What else can be done with a version. */
  readonly menu?: ((version: { readonly id: string; readonly number: number; readonly isNewest: boolean }) => ReactNode) | undefined;
  /** Below the versions, in the margin. */
  readonly children?: ReactNode;
}

/** A document to be read: the chosen version or what changed in it, its versions in the margin. */
export function DocumentReading(props: DocumentReadingProps) {
  const { source, version, compare, onVersion, onCompare, parties, menu, children } = props;
  const { t } = useLingui();
  const document = useFragment(
    graphql`
      fragment DocumentReading_document on Document @argumentDefinitions(isStaff: { type: "Boolean!" }) {
        versions(first: 100, orderBy: { field: NUMBER, direction: DESC }) {
          edges {
            node {
              id
              number
              fileName
              size
              mediaType
            }
          }
        }
        ...VersionList_document @arguments(isStaff: $isStaff)
      }
    `,
    props.document,
  );
  const versions = (document.versions?.edges ?? []).map(({ node }) => node);
  const newest = versions[0];
  const chosen = versions.find(({ number }) => number === version) ?? newest;
  if (newest === undefined || chosen === undefined) {
    return (
      <EmptyState title={t`Versions of this document will be here`}>{t`Its first file is still being checked. This takes seconds, for large files a few minutes.`}</EmptyState>
    );
  }
  const other = compare === undefined ? undefined : versions.find(({ number }) => number === compare && number !== chosen.number);
  const before = versions.find(({ number }) => number < chosen.number);
  const older = other !== undefined && other.number > chosen.number ? chosen : other;
  const newer = older === chosen ? other : chosen;
  return (
    <div className={classes.grid}>
      <div className={classes.main}>
        <div className={classes.bar}>
          <p className={classes.which}>
            <strong>{older && newer ? t`Version ${newer.number} against version ${older.number}` : t`Version ${chosen.number}`}</strong>
            {!older && (
              <span className={classes.muted}>
                {chosen === newest ? t`the newest` : t`an older one; the newest is version ${newest.number}`}
              </span>
            )}
          </p>
          <div className={classes.actions}>
            {older ? (
              <Button leftSection={<IconX size={16} stroke={1.75} aria-hidden="true" />} onClick={() => onCompare(undefined)}>{t`Close the comparison`}</Button>
            ) : (
              before !== undefined &&
              canCompare(chosen) && (
                <Button leftSection={<IconArrowsDiff size={16} stroke={1.75} aria-hidden="true" />} onClick={() => onCompare(before.number)}>
                  {t`What changed since version ${before.number}`}
                </Button>
              )
            )}
            <Download source={source} versionId={chosen.id} />
          </div>
        </div>
        {older && newer ? (
          <Compare older={fileOf(older)} newer={fileOf(newer)} source={source} />
        ) : (
          <Viewer key={chosen.id} file={fileOf(chosen)} source={source} />
        )}
      </div>
      <aside className={classes.aside}>
        <VersionList
          document={document}
          chosen={chosen.number}
          compared={other?.number}
          onVersion={onVersion}
          onCompare={canCompare(chosen) ? onCompare : undefined}
          parties={parties}
          menu={menu}
        />
        {children}
      </aside>
    </div>
  );
}

export function fileOf(version: Pick<Version, "id" | "number" | "fileName" | "mediaType" | "size">) {
  const { id, number, fileName, mediaType, size } = version;
  return { versionId: id, number, fileName, mediaType, size: Number(size) };
}
