import { useLingui } from "@lingui/react/macro";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { Day } from "../../../shared/ui";
import type { RequestChanged_change$key } from "./__generated__/RequestChanged_change.graphql";
import classes from "./RequestChanged.module.css";

/** What approval moved and brought, as far as the reader sees it: each day before and after. */
export function RequestChanged({ change: key }: { readonly change: RequestChanged_change$key }) {
  const { project, items } = useFragment(
    graphql`
      fragment RequestChanged_change on ChangeRequest {
        project {
          id
        }
        items(first: 100) {
          edges {
            node {
              id
              title
              dueOn
              dueBeforeOn
              task @include(if: $canReadTasks) {
                id
                title
              }
              milestone @include(if: $canReadMilestones) {
                name
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const shown = (items?.edges ?? []).map(({ node }) => node);
  if (shown.length === 0 || !project) return null;
  return (
    <section className={classes.changed} aria-labelledby="changed">
      <h2 id="changed" className={classes.heading}>{t`What it changed`}</h2>
      <ul className={classes.list}>
        {shown.map(({ id, title, dueOn, dueBeforeOn, task, milestone }) => (
          <li key={id} className={classes.line}>
            <span className={classes.what}>
              {task ? (
                <Link to="/projects/$projectId/tasks/$taskId" params={{ projectId: project.id, taskId: task.id }}>
                  {task.title}
                </Link>
              ) : (
                (milestone?.name ?? title)
              )}
            </span>
            <span className={classes.days}>
              {dueBeforeOn && (
                <>
                  <s>
                    <Day on={dueBeforeOn} look="spoken" />
                  </s>
                  <IconArrowRight size={16} stroke={1.75} aria-label={t`now`} />
                </>
              )}
              {dueOn && <Day on={dueOn} look="spoken" />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
