import { useLingui } from "@lingui/react/macro";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { Dot } from "../../../shared/ui";
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
              startOn
              dueOn
              startBeforeOn
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
  const format = useFormat();
  const shown = (items?.edges ?? []).map(({ node }) => node);
  if (shown.length === 0 || !project) return null;
  const span = (...days: readonly (string | null | undefined)[]) =>
    days.filter((on): on is string => on != null).map((on) => format.day(on)).join(" – ");
  return (
    <section className={classes.changed} aria-labelledby="changed">
      <h2 id="changed" className={classes.heading}>{t`What it changed`}</h2>
      <ul className={classes.list}>
        {shown.map(({ id, title, startOn, dueOn, startBeforeOn, dueBeforeOn, task, milestone }) => {
          // A day that the change left alone has nothing before it.
          const before = span(startOn && startBeforeOn, dueOn && dueBeforeOn);
          const after = span(startOn, dueOn);
          const isNew = !milestone && startBeforeOn == null && dueBeforeOn == null && title !== "";
          return (
            <li key={id} className={classes.line}>
              <span className={classes.what}>
                {task ? (
                  <Link to="/projects/$projectId/tasks/$taskId" params={{ projectId: project.id, taskId: task.id }}>
                    {task.title}
                  </Link>
                ) : (
                  (milestone?.name ?? title)
                )}
                {isNew && (
                  <span className={classes.new}>
                    <Dot />
                    {t({ message: "new", context: "a task that a change brought" })}
                  </span>
                )}
              </span>
              <span className={classes.days}>
                {before !== "" && (
                  <>
                    <span className="visually-hidden">{t({ message: "before", context: "of a date" })}</span> <s>{before}</s>
                    <IconArrowRight size={16} stroke={1.75} aria-hidden="true" />
                    <span className="visually-hidden">{t({ message: "now", context: "of a date" })}</span>
                  </>
                )}{" "}
                {after}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
