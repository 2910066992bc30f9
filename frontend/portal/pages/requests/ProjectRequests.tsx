import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import type { ProjectRequests_project$key } from "./__generated__/ProjectRequests_project.graphql";
import type { ProjectRequests_query$key } from "./__generated__/ProjectRequests_query.graphql";
import classes from "../projects/ProjectDocuments.module.css";
import { RequestRow } from "./RequestRow";

interface ProjectRequestsProps {
  readonly project: ProjectRequests_project$key;
  readonly query: ProjectRequests_query$key;
}

/** What was asked for and is not over yet, and the way to ask. Nothing for whoever neither asks nor has asked. */
export function ProjectRequests({ project: key, query }: ProjectRequestsProps) {
  const { id, viewerCanRequestChanges } = useFragment(
    graphql`
      fragment ProjectRequests_project on Project {
        id
        viewerCanRequestChanges
      }
    `,
    key,
  );
  const { openRequests, allRequests } = useFragment(
    graphql`
      fragment ProjectRequests_query on Query {
        openRequests: changeRequests(
          first: 10
          filter: { projectId: $id, turn: [CLIENT, FIRM] }
          orderBy: { field: CREATED_AT, direction: DESC }
        ) {
          edges {
            node {
              id
              ...RequestRow_change
            }
          }
        }
        allRequests: changeRequests(first: 1, filter: { projectId: $id }) {
          totalCount
        }
      }
    `,
    query,
  );
  const { t } = useLingui();
  const open = (openRequests?.edges ?? []).map(({ node }) => node);
  const more = (allRequests?.totalCount ?? 0) - open.length;
  if (open.length + more === 0 && !viewerCanRequestChanges) return null;
  return (
    <section id="requests" className={classes.documents} aria-labelledby="requests-title">
      <h2 id="requests-title" className={classes.title}>{t`What you asked for`}</h2>
      {open.length > 0 && (
        <ul className={classes.list}>
          {open.map((change) => (
            <RequestRow key={change.id} change={change} />
          ))}
        </ul>
      )}
      <p className={classes.ways}>
        {viewerCanRequestChanges && (
          <Link to="/ask" search={{ project: id }} className={classes.all}>
            {t`Ask for a change`}
          </Link>
        )}
        {more > 0 && (
          <Link to="/requests" search={{ project: id }} className={classes.all}>
            {t`All requests of this project`}
          </Link>
        )}
      </p>
    </section>
  );
}
