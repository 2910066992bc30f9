import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import { daysBetween, taskRole, useFormat } from "../../../shared/format";
import { Day, StatusIcon } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { ComesNext_project$key } from "./__generated__/ComesNext_project.graphql";
import type { ComesNext_query$key } from "./__generated__/ComesNext_query.graphql";
import classes from "./ComesNext.module.css";
import { isHeading } from "../tasks/heading";
import { Section } from "./Section";

const fragment = graphql`
  fragment ComesNext_project on Project {
    id
    phase
    state
    handedOver: milestones(first: 5, filter: { acceptance: [SUBMITTED] }, orderBy: { field: DUE_ON })
      @include(if: $canReadMilestones) {
      edges {
        node {
          id
          name
        }
      }
    }
    upcoming: milestones(first: 2, filter: { acceptance: [PENDING, REJECTED] }, orderBy: { field: DUE_ON })
      @include(if: $canReadMilestones) {
      edges {
        node {
          id
          name
          dueOn
        }
      }
    }
    late: tasks(first: 50, filter: { isOverdue: true }, orderBy: { field: DUE_ON }) @include(if: $canReadTasks) {
      edges {
        node {
          id
          title
          dueOn
          parts: children(first: 1) {
            totalCount
          }
        }
      }
    }
    dueSoon: tasks(
      first: 10
      filter: { status: [TODO, IN_PROGRESS, BLOCKED], isOverdue: false }
      orderBy: { field: DUE_ON }
    ) @include(if: $canReadTasks) {
      edges {
        node {
          id
          title
          status
          dueOn
          parts: children(first: 1) {
            totalCount
          }
        }
      }
    }
    doneLately: tasks(first: 8, filter: { status: [DONE] }, orderBy: { field: COMPLETED_ON, direction: DESC })
      @include(if: $canReadTasks) {
      edges {
        node {
          id
          title
          completedOn
          parts: children(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`;

const queryFragment = graphql`
  fragment ComesNext_query on Query {
    asked: reviews(first: 5, filter: { projectId: $id, waitsForViewer: true }, orderBy: { field: DUE_ON })
      @include(if: $canReadReviews) {
      edges {
        node {
          id
          dueOn
          document {
            title
          }
          documentVersion {
            number
          }
        }
      }
    }
    quoted: changeRequests(first: 5, filter: { projectId: $id, turn: [CLIENT] }, orderBy: { field: CREATED_AT })
      @include(if: $canReadChanges) {
      edges {
        node {
          id
          title
          viewerCanDecide
          lastQuote: quotes(last: 1, orderBy: { field: CREATED_AT }) {
            edges {
              node {
                id
                validUntil
              }
            }
          }
        }
      }
    }
  }
`;

interface ComesNextProps {
  readonly project: ComesNext_project$key;
  readonly query: ComesNext_query$key;
}

/** A letter names what comes first; the whole list stands below it. */
const LINES = 5;
const DONE_LINES = 3;
const LATE_LINES = 3;

/** Three weeks ahead is "next"; two weeks back is "lately". */
const AHEAD_DAYS = 21;
const BACK_DAYS = 14;

/** What waits for the reader, what was done lately and what comes next, each only when there is something to say. */
export function ComesNext({ project: key, query }: ComesNextProps) {
  const project = useFragment(fragment, key);
  const { asked, quoted } = useFragment(queryFragment, query);
  const { t } = useLingui();
  const format = useFormat();
  const { isApprover } = useViewer();
  const today = format.today();

  const reviews = (asked?.edges ?? []).map((edge) => edge.node);
  const quotes = (quoted?.edges ?? []).map((edge) => edge.node).filter((change) => change.viewerCanDecide);
  const handedOver = (project.handedOver?.edges ?? []).map((edge) => edge.node);
  const done = (project.doneLately?.edges ?? [])
    .map((edge) => edge.node)
    .filter((task) => task.completedOn && daysBetween(task.completedOn, today) <= BACK_DAYS && !isHeading(task))
    .slice(0, DONE_LINES);
  const late = (project.late?.edges ?? [])
    .map((edge) => edge.node)
    .filter((task) => task.dueOn && !isHeading(task));
  const moreLate = Math.max(0, late.length - LATE_LINES);
  const tasks = (project.dueSoon?.edges ?? [])
    .map((edge) => edge.node)
    .filter((task) => task.dueOn && daysBetween(today, task.dueOn) <= AHEAD_DAYS && !isHeading(task))
    .map((task) => ({ ...task, on: task.dueOn ?? today, role: taskRole(task), isOverdue: false, isMilestone: false }));
  const milestones = (project.upcoming?.edges ?? []).map(({ node }) => ({
    id: node.id,
    title: node.name,
    on: node.dueOn,
    isOverdue: daysBetween(node.dueOn, today) > 0,
    role: daysBetween(node.dueOn, today) > 0 ? ("late" as const) : ("planned" as const),
    isMilestone: true,
  }));
  const next = [...tasks, ...milestones].toSorted((one, other) => one.on.localeCompare(other.on)).slice(0, LINES);
  const isRunning = project.phase !== "CLOSED" && project.state === "ACTIVE";

  return (
    <>
      {quotes.length + reviews.length + handedOver.length > 0 && (
        <Section title={t`What we need from you`} weight="strong">
          {quotes.map(({ id, title, lastQuote }) => (
            <Line key={id} mark={<StatusIcon role="waiting" size={20} />} on={lastQuote?.edges[0]?.node.validUntil}>
              <Link to="/requests/$requestId" params={{ requestId: id }} className={classes.link}>
                {t`Decide about “${title}”`}
              </Link>
            </Line>
          ))}
          {reviews.map(({ id, dueOn, document, documentVersion }) => (
            <Line
              key={id}
              mark={<StatusIcon role="waiting" size={20} />}
              on={dueOn ?? undefined}
              isLate={dueOn != null && daysBetween(dueOn, today) > 0}
            >
              <Link to="/reviews/$reviewId" params={{ reviewId: id }} className={classes.link}>
                <ReviewName title={document?.title} number={documentVersion?.number} />
              </Link>
            </Line>
          ))}
          {handedOver.map((milestone) => (
            <Line key={milestone.id} mark={<StatusIcon role="waiting" size={20} />}>
              <a href="#discussion" className={classes.link}>
                {isApprover
                  ? t`Look at “${milestone.name}”: it waits for your acceptance.`
                  : t`Look at “${milestone.name}”: it waits for acceptance.`}
              </a>
            </Line>
          ))}
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t`Done lately`}>
          {done.map((task) => (
            <Line key={task.id} mark={<StatusIcon role="done" size={20} />} on={task.completedOn ?? undefined}>
              <TaskLink id={task.id} projectId={project.id}>
                {task.title}
              </TaskLink>
            </Line>
          ))}
        </Section>
      )}
      {late.length > 0 && isRunning && (
        <Section title={t`What runs late`}>
          {late.slice(0, LATE_LINES).map((task) => (
            <Line key={task.id} mark={<StatusIcon role="late" size={20} />} on={task.dueOn ?? undefined} isLate>
              <TaskLink id={task.id} projectId={project.id}>
                {task.title}
              </TaskLink>
            </Line>
          ))}
          {moreLate > 0 && (
            <Line mark={null}>
              <a href="#tasks" className={classes.link}>
                {t({ message: plural(moreLate, { one: "and # more task", other: "and # more tasks" }) })}
              </a>
            </Line>
          )}
        </Section>
      )}
      {next.length > 0 && isRunning && (
        <Section title={t`What comes next`}>
          {next.map((item) => (
            <Line
              key={item.id}
              mark={<StatusIcon role={item.role} size={20} />}
              on={item.on}
              isLate={item.isOverdue}
            >
              {item.isMilestone ? (
                <strong className={classes.milestone}>{item.title}</strong>
              ) : (
                <TaskLink id={item.id} projectId={project.id}>
                  {item.title}
                </TaskLink>
              )}
            </Line>
          ))}
        </Section>
      )}
    </>
  );
}

function ReviewName({ title: given, number = 1 }: { readonly title: string | undefined; readonly number: number | undefined }) {
  const { t } = useLingui();
  const title = given ?? t`Document`;
  return t`Review “${title}”, version ${number}`;
}

interface LineProps {
  readonly mark: ReactNode;
  readonly on?: string | undefined;
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

function Line({ mark, on, isLate = false, children }: LineProps) {
  return (
    <li className={classes.line}>
      <span className={classes.mark}>{mark}</span>
      <span className={classes.what}>{children}</span>
      {on !== undefined && (
        <span className={classes.when} data-late={isLate || undefined}>
          {isLate ? (
            <Trans>
              was due <Day on={on} look="spoken" />
            </Trans>
          ) : (
            <Day on={on} look="spoken" />
          )}
        </span>
      )}
    </li>
  );
}

function TaskLink({ id, projectId, children }: { readonly id: string; readonly projectId: string; readonly children: ReactNode }) {
  return (
    <Link to="/projects/$projectId/tasks/$taskId" params={{ projectId, taskId: id }} className={classes.link}>
      {children}
    </Link>
  );
}
