import { useLingui } from "@lingui/react/macro";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { Fragment } from "react";
import { graphql, useFragment } from "react-relay";

import { Dot, Moment } from "../ui";
import type { VersionReaders_version$key } from "./__generated__/VersionReaders_version.graphql";
import classes from "./VersionReaders.module.css";

interface VersionReadersProps {
  readonly version: VersionReaders_version$key;
  readonly client: string;
}

/** Who of the client has opened a version, and when last. Staff only. */
export function VersionReaders({ version: key, client }: VersionReadersProps) {
  const { t } = useLingui();
  const { reads } = useFragment(
    graphql`
      fragment VersionReaders_version on DocumentVersion {
        reads(first: 20, orderBy: { field: LAST_READ_AT, direction: DESC }) {
          totalCount
          edges {
            node {
              id
              lastReadAt
              contact {
                name
              }
            }
          }
        }
      }
    `,
    key,
  );
  const readers = reads?.edges ?? [];
  const others = (reads?.totalCount ?? 0) - readers.length;
  if (readers.length === 0) {
    return (
      <p className={classes.readers}>
        <IconEyeOff size={14} stroke={1.75} aria-hidden="true" />
        <span>{t`Nobody at ${client} has opened it yet`}</span>
      </p>
    );
  }
  return (
    <p className={classes.readers}>
      <IconEye size={14} stroke={1.75} aria-hidden="true" />
      <span>
        {t`Opened by`}{" "}
        {readers.map(({ node }, index) => (
          <Fragment key={node.id}>
            {index > 0 && t({ message: ", ", context: "between names" })}
            <span className={classes.reader}>
              {node.contact?.name ?? client}
              <Dot />
              <Moment at={node.lastReadAt} />
            </span>
          </Fragment>
        ))}
        {others > 0 && <> {t`and ${others} more`}</>}
      </span>
    </p>
  );
}
