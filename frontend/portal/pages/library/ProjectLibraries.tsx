import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import type { ProjectLibraries_query$key } from "./__generated__/ProjectLibraries_query.graphql";
import classes from "./Library.module.css";

const fragment = graphql`
  fragment ProjectLibraries_query on Query {
    projects(first: 100, orderBy: { field: NAME }) {
      edges {
        node {
          id
          name
          documents(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`;

/** Each project keeps its own documents: the way to them. */
export function ProjectLibraries({ data: key }: { readonly data: ProjectLibraries_query$key }) {
  const { projects } = useFragment(fragment, key);
  const { t } = useLingui();
  const rows = (projects?.edges ?? []).map(({ node }) => node);
  if (rows.length === 0) return null;
  return (
    <section className={classes.projects} aria-labelledby="by-project">
      <h2 id="by-project" className={classes.heading}>{t`Documents of your projects`}</h2>
      <ul className={classes.list}>
        {rows.map(({ id, name, documents }) => {
          const count = documents?.totalCount ?? 0;
          return (
            <li key={id} className={classes.projectRow}>
              <Link to="/projects/$projectId/documents" params={{ projectId: id }} className={classes.link}>
                {name}
              </Link>
              <span className={classes.meta}>
                {count === 0 ? t`none yet` : t({ message: plural(count, { one: "# document", other: "# documents" }) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
