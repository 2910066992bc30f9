import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../format";
import { AudienceSign, Dot, Moment, PersonMark } from "../ui";
import type { VersionList_document$data, VersionList_document$key } from "./__generated__/VersionList_document.graphql";
import { Checksum } from "./Checksum";
import classes from "./VersionList.module.css";
import { VersionReaders } from "./VersionReaders";

interface VersionListProps {
  readonly document: VersionList_document$key;
  readonly chosen: number;
  readonly compared: number | undefined;
  readonly onVersion: (number: number) => void;
  /** Absent when the chosen version has no words to compare. */
  readonly onCompare: ((number: number) => void) | undefined;
  readonly parties: { readonly firm: string; readonly client?: string | undefined };
  readonly menu?: ((version: { readonly id: string; readonly number: number; readonly isNewest: boolean }) => ReactNode) | undefined;
}

export function VersionList({ document: key, ...rest }: VersionListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const document = useFragment(
    graphql`
      fragment VersionList_document on Document @argumentDefinitions(isStaff: { type: "Boolean!" }) {
        sharedFrom @include(if: $isStaff)
        versions(first: 100, orderBy: { field: NUMBER, direction: DESC }) {
          totalCount
          edges {
            node {
              id
              number
              fileName
              size
              sha256
              note
              createdAt
              restoredFrom @include(if: $isStaff)
              author {
                __typename
                name
              }
              ...VersionReaders_version @include(if: $isStaff) @alias(as: "readers")
            }
          }
        }
      }
    `,
    key,
  );
  const versions = document.versions?.edges ?? [];
  const total = document.versions?.totalCount ?? 0;
  const left = total - versions.length;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className={classes.heading}>
        {t`Versions`} <span className={classes.meta}>{format.count(total)}</span>
      </h2>
      <ol className={classes.list} reversed>
        {versions.map(({ node }, index) => (
          <VersionRow key={node.id} version={node} isNewest={index === 0} sharedFrom={document.sharedFrom} {...rest} />
        ))}
      </ol>
      {left > 0 && <p className={classes.meta}>{t`${left} older ones are not listed.`}</p>}
    </section>
  );
}

type Version = NonNullable<VersionList_document$data["versions"]>["edges"][number]["node"];

interface VersionRowProps extends Omit<VersionListProps, "document"> {
  readonly version: Version;
  readonly isNewest: boolean;
  /** Undefined where one may not know: then every version one sees is shared. */
  readonly sharedFrom: number | null | undefined;
}

function VersionRow({ version, isNewest, sharedFrom, chosen, compared, onVersion, onCompare, parties, menu }: VersionRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { number, author } = version;
  const isChosen = number === chosen;
  const isSeen = sharedFrom !== null && sharedFrom !== undefined && number >= sharedFrom;
  const name = author?.name ?? parties.firm;
  return (
    <li className={classes.row} data-chosen={isChosen || undefined} data-compared={number === compared || undefined}>
      <div className={classes.head}>
        <button type="button" className={classes.choose} aria-current={isChosen ? "true" : undefined} onClick={() => onVersion(number)}>
          {t`Version ${number}`}
        </button>
        {isNewest && <span className={classes.meta}>{t`newest`}</span>}
        {sharedFrom !== undefined && (
          <span className={classes.sign}>
            <AudienceSign audience={isSeen ? "SHARED" : "INTERNAL"} firm={parties.firm} client={parties.client} />
          </span>
        )}
        {menu && <span className={classes.menu}>{menu({ id: version.id, number, isNewest })}</span>}
      </div>
      <p className={classes.who}>
        <PersonMark name={name} side={author?.__typename === "Contact" ? "client" : "firm"} size="small" />
        <span>
          {name}
          <Dot />
          <Moment at={version.createdAt} />
        </span>
      </p>
      {version.restoredFrom != null && <p className={classes.meta}>{t`Brought back from version ${version.restoredFrom}`}</p>}
      {version.note !== "" && <p className={classes.note}>{version.note}</p>}
      <p className={classes.meta}>
        <span className={classes.file}>{version.fileName}</span>
        <Dot />
        {format.fileSize(Number(version.size))}
      </p>
      <p className={classes.meta}>
        <Checksum sha256={version.sha256} />
      </p>
      {version.readers && isSeen && <VersionReaders version={version.readers} client={parties.client ?? ""} />}
      {onCompare !== undefined && !isChosen && number !== compared && (
        <button type="button" className={classes.compare} onClick={() => onCompare(number)}>
          {t`Compare with version ${chosen}`}
        </button>
      )}
    </li>
  );
}
