import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { IconFileText } from "@tabler/icons-react";
import { graphql, useFragment } from "react-relay";

import type { Attachments_change$key } from "./__generated__/Attachments_change.graphql";
import styles from "./Change.module.css";

/** Documents of the project that were sent along. */
export function Attachments({ change: key }: { readonly change: Attachments_change$key }) {
  const { documents } = useFragment(
    graphql`
      fragment Attachments_change on ChangeRequest {
        documents(first: 20) {
          edges {
            node {
              id
              document {
                id
                title
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const shown = (documents?.edges ?? []).flatMap(({ node }) => (node.document ? [node.document] : []));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.attachments} aria-label={t`Sent along`}>
      {shown.map((document) => (
        <li key={document.id}>
          <Link to="/documents/$documentId" params={{ documentId: document.id }}>
            <IconFileText size={16} stroke={1.75} aria-hidden="true" />
            {document.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
