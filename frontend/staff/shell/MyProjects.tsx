import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useLazyLoadQuery } from "react-relay";

import { projectRole } from "../../shared/format";
import { StatusIcon } from "../../shared/ui";
import type { MyProjectsQuery } from "./__generated__/MyProjectsQuery.graphql";
import classes from "./Shell.module.css";

const query = graphql`
  query MyProjectsQuery($managerId: ID!) {
    projects(first: 6, filter: { managerId: $managerId, state: [ACTIVE], phase: [INITIATION, PLANNING, EXECUTION, MONITORING, CLOSING] }, orderBy: { field: NAME }) {
      edges {
        node {
          id
          name
          phase
          state
          progress
          plannedProgress
          plannedStartOn
          plannedFinishOn
        }
      }
    }
  }
`;

/** The projects the viewer manages, one click away. */
export function MyProjects({ managerId }: { readonly managerId: string }) {
  const { t } = useLingui();
  const data = useLazyLoadQuery<MyProjectsQuery>(query, { managerId }, { fetchPolicy: "store-and-network" });
  const edges = data.projects?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <>
      <h2 className={classes.heading}>{t`My projects`}</h2>
      <div className={`${classes.nav} ${classes.mine}`}>
        {edges.map(({ node }) => (
          <Link
            key={node.id}
            to="/projects/$projectId"
            params={{ projectId: node.id }}
            className={classes.link}
            title={node.name}
            activeOptions={{ includeSearch: false }}
          >
            <StatusIcon role={projectRole(node)} />
            <span>{node.name}</span>
          </Link>
        ))}
      </div>
    </>
  );
}
