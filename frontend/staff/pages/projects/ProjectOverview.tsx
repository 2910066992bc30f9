import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconChecklist, IconLock } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { graphql } from "react-relay";

import { deviation, isWithoutPlan, useFormat } from "../../../shared/format";
import { GraphError, usePage } from "../../../shared/graph";
import { EmptyState, Markdown, Progress } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { useTitle } from "../../shell/useTitle";
import { ChangeLine } from "../changes/ChangeLine";
import { TaskLine } from "../tasks/TaskLine";
import type { ProjectOverviewQuery } from "./__generated__/ProjectOverviewQuery.graphql";
import { MilestoneStrip } from "./MilestoneStrip";
import { useProject } from "./projectContext";
import { ProjectDiscussion } from "./StaffProjectDiscussion";
import styles from "./ProjectOverview.module.css";

const route = getRouteApi("/inside/projects/$projectId/");

const query = graphql`
  query ProjectOverviewQuery(
    $id: ID!
    $late: TaskFilter!
    $next: TaskFilter!
    $blocked: TaskFilter!
    $promised: TaskFilter!
    $openChanges: ChangeRequestFilter!
    $canReadTasks: Boolean!
    $canReadMilestones: Boolean!
    $canReadComments: Boolean!
    $canReadChanges: Boolean!
    $canReadClients: Boolean!
    $canReadFinance: Boolean!
    $canReadFinanceRatio: Boolean!
  ) {
    project(id: $id) {
      id
      description
      progress
      plannedProgress
      plannedStartOn
      plannedFinishOn
      actualFinishOn
      phase
      state
      consumedRatio @include(if: $canReadFinanceRatio)
      finance @include(if: $canReadFinance) {
        contractValue {
          minorUnits
          currency
        }
        plannedCost {
          minorUnits
          currency
        }
      }
      late: tasks(first: 6, filter: $late, orderBy: { field: DUE_ON }) @include(if: $canReadTasks) {
        totalCount
        edges {
          node {
            id
            ...TaskLine_task
          }
        }
      }
      next: tasks(first: 8, filter: $next, orderBy: { field: DUE_ON })
        @include(if: $canReadTasks) {
        totalCount
        edges {
          node {
            id
            dueOn
            ...TaskLine_task
          }
        }
      }
      blocked: tasks(first: 8, filter: $blocked, orderBy: { field: DUE_ON }) @include(if: $canReadTasks) {
        totalCount
        edges {
          node {
            id
            ...TaskLine_task
          }
        }
      }
      promised: tasks(first: 8, filter: $promised, orderBy: { field: DUE_ON })
        @include(if: $canReadTasks) {
        totalCount
        edges {
          node {
            id
            dueOn
            ...TaskLine_task
          }
        }
      }
      ...MilestoneStrip_project @include(if: $canReadMilestones) @alias(as: "milestoneStrip")
      ...StaffProjectDiscussion_project @include(if: $canReadComments) @alias(as: "discussion")
    }
    changes: changeRequests(first: 8, filter: $openChanges, orderBy: { field: CREATED_AT }) @include(if: $canReadChanges) {
      edges {
        node {
          id
          ...ChangeLine_change
        }
      }
    }
  }
`;

/** One screen that answers: are we on plan, what is next, what is stuck, what have we promised. */
export function ProjectOverview() {
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const { name, clientName, isShared, canEditTasks } = useProject();
  const { data } = usePage<ProjectOverviewQuery>(query, route.useLoaderData());
  const { project } = data;
  useTitle(name);
  if (!project) throw new GraphError("NOT_FOUND");
  const plan = deviation(project);
  const planned = project.plannedProgress ?? null;
  const isAhead = planned !== null && planned < project.progress;
  const marks = { "--done": `${project.progress}%`, "--planned": `${planned ?? 0}%` } as CSSProperties;
  const isPast = project.plannedFinishOn ? project.plannedFinishOn < format.today() : false;
  // Of work that never had a plan a past day says nothing: an import only knows the last one on which anything happened.
  const finish = project.plannedFinishOn && !(isPast && isWithoutPlan(project)) ? format.longDay(project.plannedFinishOn) : null;
  const dated = (connection: NonNullable<typeof project>["promised"]) => (connection?.edges ?? []).filter(({ node }) => node.dueOn);
  const nextEdges = project.next?.edges ?? [];
  const promised = dated(project.promised);
  const changes = data.changes?.edges ?? [];
  const hasTasks = nextEdges.length + (project.late?.edges.length ?? 0) + (project.blocked?.edges.length ?? 0) > 0;

  return (
    <div className={classes.page}>
      <div className={styles.answer}>
        <div className={styles.words}>
          <p className={styles.sentence}>
            {project.phase === "CLOSED"
              ? t`Closed.`
              : project.state === "CANCELLED"
                ? t`Cancelled.`
                : finish === null
                  ? `${format.deviationInWords(project)}${t`.`}`
                  : isPast
                    ? t`${format.deviationInWords(project)}. It was to finish on ${finish}.`
                    : t`${format.deviationInWords(project)}. Planned to finish ${finish}.`}
          </p>
          {project.description !== "" && (
            <div className={styles.description}>
              <Markdown>{project.description}</Markdown>
            </div>
          )}
        </div>
        <dl className={styles.figures}>
          {project.consumedRatio !== null && project.consumedRatio !== undefined && (
            <div>
              <dt>
                <Internal firm={firm} /> {t`Planned cost used`}
              </dt>
              <dd>{format.ratio(project.consumedRatio)}</dd>
            </div>
          )}
          {project.finance && (
            <>
              <div>
                <dt>
                  <Internal firm={firm} /> {t`Contract value`}
                </dt>
                <dd>{format.money(project.finance.contractValue)}</dd>
              </div>
              <div>
                <dt>
                  <Internal firm={firm} /> {t`Planned cost`}
                </dt>
                <dd>{format.money(project.finance.plannedCost)}</dd>
              </div>
            </>
          )}
        </dl>
      </div>
      {project.state !== "CANCELLED" && (
        <div className={styles.progress}>
          <p className={styles.marks} data-ahead={isAhead || undefined} data-low={project.progress < 8 || undefined} style={marks}>
            <span className={styles.done}>{t`${format.percent(project.progress)} done`}</span>
            {planned !== null && plan.kind !== "onPlan" && <span className={styles.planned}>{t`${format.percent(planned)} plan today`}</span>}
          </p>
          <Progress value={project.progress} plan={project.plannedProgress} label={name} />
        </div>
      )}
      {project.milestoneStrip && <MilestoneStrip project={project.milestoneStrip} />}
      {project.next && (
        <div className={styles.columns}>
          <section>
            <header className={classes.sectionHead}>
              <h2 className={classes.sectionTitle}>{t`Next`}</h2>
              <Link to="/projects/$projectId/list" params={{ projectId: project.id }} className={classes.aside}>{t`All tasks`}</Link>
            </header>
            {hasTasks ? (
              <ul className={classes.rows}>
                {project.late?.edges.map(({ node }) => (
                  <TaskLine key={node.id} task={node} />
                ))}
                {nextEdges.map(({ node }) => (
                  <TaskLine key={node.id} task={node} />
                ))}
              </ul>
            ) : (
              <EmptyState
                icon={IconChecklist}
                title={t`Tasks will be here`}
                action={
                  canEditTasks && (
                    <Link to="/projects/$projectId/board" params={{ projectId: project.id }} className={classes.lineButton}>
                      {t`Plan on the board`}
                    </Link>
                  )
                }
              />
            )}
          </section>
          <section>
            <header className={classes.sectionHead}>
              <h2 className={classes.sectionTitle}>{t`Blocked`}</h2>
              <span className={classes.aside}>{format.count(project.blocked?.totalCount ?? 0)}</span>
            </header>
            {project.blocked?.edges.length === 0 ? (
              <p className={classes.muted}>{t`Nothing is blocked.`}</p>
            ) : (
              <ul className={classes.rows}>
                {project.blocked?.edges.map(({ node }) => (
                  <TaskLine key={node.id} task={node} />
                ))}
              </ul>
            )}
          </section>
          <section>
            <header className={classes.sectionHead}>
              <h2 className={classes.sectionTitle}>{t`What we promised`}</h2>
              {isShared && <span className={classes.aside}>{t`${clientName} sees these dates`}</span>}
            </header>
            {promised.length === 0 ? (
              <p className={classes.muted}>{t`A shared task with a due date is a promise; there is none open.`}</p>
            ) : (
              <ul className={classes.rows}>
                {promised.map(({ node }) => (
                  <TaskLine key={node.id} task={node} />
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
      {changes.length > 0 && (
        <section className={styles.changes}>
          <header className={classes.sectionHead}>
            <h2 className={classes.sectionTitle}>{t`Change requests`}</h2>
            <Link to="/projects/$projectId/changes" params={{ projectId: project.id }} className={classes.aside}>{t`All changes`}</Link>
          </header>
          <ul className={classes.rows}>
            {changes.map(({ node }) => (
              <ChangeLine key={node.id} change={node} />
            ))}
          </ul>
        </section>
      )}
      {project.discussion && <ProjectDiscussion project={project.discussion} />}
    </div>
  );
}

function Internal({ firm }: { readonly firm: string }) {
  const { t } = useLingui();
  return (
    <span className={styles.lock} title={t`Only ${firm} sees this`}>
      <IconLock size={14} stroke={1.75} role="img" aria-label={t`Only ${firm} sees this`} />
    </span>
  );
}
