import { useLingui } from "@lingui/react/macro";
import { IconArrowRight, IconFlag, IconPlus, IconSubtask } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import classes from "../../page/page.module.css";
import { TaskLink } from "../tasks/TaskLink";
import styles from "./Applied.module.css";
import type { Applied_change$key } from "./__generated__/Applied_change.graphql";
import { useSpan } from "./useSpan";

/** What approval did to the plan: each date before and after, and the tasks it made. */
export function Applied({ change: key }: { readonly change: Applied_change$key }) {
  const change = useFragment(
    graphql`
      fragment Applied_change on ChangeRequest {
        decidedAt
        finishOn @include(if: $canReadInternal)
        finishBeforeOn @include(if: $canReadInternal)
        items(first: 100) {
          edges {
            node {
              id
              title
              startOn
              dueOn
              startBeforeOn
              dueBeforeOn
              appliedAt
              task {
                id
                title
              }
              milestone {
                id
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
  const applied = (change.items?.edges ?? []).map(({ node }) => node).filter((node) => node.appliedAt != null);
  const span = useSpan();
  // Kept only when approval moved it.
  const hasFinish = change.finishOn != null && change.decidedAt != null && (applied.length > 0 || change.finishBeforeOn != null);
  if (applied.length === 0 && !hasFinish) return null;
  return (
    <section aria-label={t`What it changed in the plan`}>
      <h2 className={classes.sectionTitle}>{t`What it changed in the plan`}</h2>
      <ul className={styles.list}>
        {hasFinish && (
          <Line icon={<IconFlag size={16} stroke={1.75} aria-hidden="true" />} before={span(change.finishBeforeOn)} after={span(change.finishOn)}>
            {t`Planned finish of the project`}
          </Line>
        )}
        {applied.map((node) => {
          // What was there already has no title of its own here.
          const isMade = node.title !== "";
          const Icon = node.milestone ? IconFlag : isMade ? IconPlus : IconSubtask;
          return (
            <Line
              key={node.id}
              icon={<Icon size={16} stroke={1.75} aria-hidden="true" />}
              note={isMade ? t`new task` : null}
              before={span(node.startOn === null ? null : node.startBeforeOn, node.dueOn === null ? null : node.dueBeforeOn)}
              after={span(node.startOn, node.dueOn)}
            >
              {node.task ? (
                <TaskLink id={node.task.id} className={classes.quiet}>
                  {node.task.title}
                </TaskLink>
              ) : (
                (node.milestone?.name ?? node.title)
              )}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly icon: ReactNode;
  readonly note?: string | null;
  readonly before: string;
  readonly after: string;
  readonly children: ReactNode;
}

function Line({ icon, note = null, before, after, children }: LineProps) {
  const { t } = useLingui();
  return (
    <li className={styles.line}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.what}>
        {children} {note !== null && <span className={classes.muted}>{note}</span>}
      </span>
      <span className={styles.days}>
        {before !== "" && (
          <>
            <span className="visually-hidden">{t`before`}</span> <s className={classes.muted}>{before}</s>
            <IconArrowRight size={14} stroke={1.75} aria-hidden="true" />
            <span className="visually-hidden">{t`now`}</span>{" "}
          </>
        )}
        {after}
      </span>
    </li>
  );
}
