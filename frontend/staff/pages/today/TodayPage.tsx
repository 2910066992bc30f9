import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconChecklist, IconMoodSmile } from "@tabler/icons-react";
import { graphql } from "react-relay";

import { callName, deviation, useFormat } from "../../../shared/format";
import { usePage, useSignedIn } from "../../../shared/graph";
import { Dot, EmptyState } from "../../../shared/ui";
import { useStaff } from "../../context";
import classes from "../../page/page.module.css";
import { useTitle } from "../../shell/useTitle";
import { ChangeLine } from "../changes/ChangeLine";
import { isNextStepMine, isOfMine } from "../changes/myChanges";
import { WaitingReview } from "../reviews/WaitingReview";
import { TaskLine } from "../tasks/TaskLine";
import type { TodayPageQuery } from "./__generated__/TodayPageQuery.graphql";
import { SlippingProject } from "./SlippingProject";
import styles from "./TodayPage.module.css";
import { WaitingMilestone } from "./WaitingForClient";

const route = getRouteApi("/inside/");

const query = graphql`
  query TodayPageQuery(
    $late: TaskFilter!
    $soon: TaskFilter!
    $mine: TaskFilter!
    $isStaff: Boolean!
    $canReadClients: Boolean!
    $canReadStaff: Boolean!
    $canReadMilestones: Boolean!
    $canReadReviews: Boolean!
    $canReadChanges: Boolean!
    $canReadInternal: Boolean!
  ) {
    reviews(first: 20, filter: { waitsForViewer: true }, orderBy: { field: DUE_ON }) @include(if: $canReadReviews) {
      totalCount
      edges {
        node {
          id
          ...WaitingReview_review
        }
      }
    }
    ourTurn: changeRequests(first: 100, filter: { turn: [FIRM] }, orderBy: { field: CREATED_AT }) @include(if: $canReadChanges) {
      edges {
        node {
          id
          state
          days @include(if: $canReadInternal)
          scope @include(if: $canReadInternal)
          project {
            manager @include(if: $canReadStaff) {
              id
            }
            client @include(if: $canReadClients) {
              accountManager @include(if: $canReadStaff) {
                id
              }
            }
          }
          ...ChangeLine_change
        }
      }
    }
    theirTurn: changeRequests(first: 100, filter: { turn: [CLIENT] }, orderBy: { field: CREATED_AT }) @include(if: $canReadChanges) {
      edges {
        node {
          id
          state
          project {
            manager @include(if: $canReadStaff) {
              id
            }
            client @include(if: $canReadClients) {
              accountManager @include(if: $canReadStaff) {
                id
              }
            }
          }
          ...ChangeLine_change
        }
      }
    }
    late: tasks(first: 20, filter: $late, orderBy: { field: DUE_ON }) @include(if: $isStaff) {
      totalCount
      edges {
        node {
          id
          ...TaskLine_task
        }
      }
    }
    soon: tasks(first: 30, filter: $soon, orderBy: { field: DUE_ON }) @include(if: $isStaff) {
      totalCount
      edges {
        node {
          id
          ...TaskLine_task
        }
      }
    }
    mine: tasks(first: 10, filter: $mine, orderBy: { field: UPDATED_AT, direction: DESC }) @include(if: $isStaff) {
      edges {
        node {
          id
          dueOn
          ...TaskLine_task
        }
      }
    }
    projects(
      first: 100
      filter: { state: [ACTIVE], phase: [PLANNING, EXECUTION, MONITORING, CLOSING] }
      orderBy: { field: PLANNED_FINISH_ON }
    ) {
      edges {
        node {
          id
          progress
          plannedProgress
          plannedStartOn
          plannedFinishOn
          ...SlippingProject_project
          milestones(first: 3, filter: { acceptance: [SUBMITTED] }, orderBy: { field: DUE_ON }) @include(if: $canReadMilestones) {
            edges {
              node {
                id
                dueOn
                ...WaitingForClient_milestone
              }
            }
          }
        }
      }
    }
  }
`;

const SHOWN = 8;

/** Today: what waits for the reader, what is late, what comes this week, which projects slip, what waits for a client. */
export function TodayPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { viewer } = useSignedIn();
  const { me } = useStaff();
  const { data } = usePage<TodayPageQuery>(query, route.useLoaderData());
  useTitle(t`Home`);

  const late = data.late?.edges ?? [];
  const soon = data.soon?.edges ?? [];
  // What is under way without a date would otherwise be nowhere.
  const undated = (data.mine?.edges ?? []).filter(({ node }) => !node.dueOn);
  const reviews = data.reviews?.edges ?? [];
  const ourTurn = (data.ourTurn?.edges ?? []).filter(({ node }) => me && isNextStepMine(node, me.id));
  const theirTurn = (data.theirTurn?.edges ?? []).filter(({ node }) => me && isOfMine(node, me.id));
  const projects = data.projects?.edges ?? [];
  const behind = projects
    .map(({ node }) => ({ node, plan: deviation(node) }))
    .filter(({ plan }) => plan.kind === "behind")
    .toSorted((one, other) => daysBehind(other.plan) - daysBehind(one.plan));
  const waiting = projects
    .flatMap(({ node }) => node.milestones?.edges ?? [])
    .toSorted((one, other) => one.node.dueOn.localeCompare(other.node.dueOn));
  const name = callName(viewer.name);
  const greeting = {
    morning: t`Good morning, ${name}.`,
    afternoon: t`Good afternoon, ${name}.`,
    evening: t`Good evening, ${name}.`,
  }[format.partOfDay()];
  const lateCount = data.late?.totalCount ?? 0;
  const soonCount = data.soon?.totalCount ?? 0;

  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{greeting}</h1>
        <p className={styles.lead}>
          {format.longDay(format.today())}
          {me && (
            <>
              <Dot />
              {lateCount > 0 ? (
                <span className={classes.late}>{lateCount === 1 ? t`1 of your tasks is late` : t`${lateCount} of your tasks are late`}</span>
              ) : (
                t`nothing of yours is late`
              )}
              {soonCount > 0 && (
                <>
                  <Dot />
                  {soonCount === 1 ? t`1 is due within a week` : t`${soonCount} are due within a week`}
                </>
              )}
            </>
          )}
        </p>
      </header>
      <div className={styles.columns}>
        <div>
          {ourTurn.length > 0 && (
            <Section title={t`Change requests that wait for you`} count={ourTurn.length}>
              {ourTurn.map(({ node }) => (
                <ChangeLine key={node.id} change={node} showsProject />
              ))}
            </Section>
          )}
          {reviews.length > 0 && (
            <Section title={t`Reviews that wait for you`} count={data.reviews?.totalCount ?? 0}>
              {reviews.map(({ node }) => (
                <WaitingReview key={node.id} review={node} />
              ))}
            </Section>
          )}
          {late.length > 0 && (
            <Section title={t`Late`} count={lateCount}>
              {late.map(({ node }) => (
                <TaskLine key={node.id} task={node} showsProject showsPeople={false} />
              ))}
            </Section>
          )}
          <Section title={t`Your week`} count={soonCount}>
            {soon.map(({ node }) => (
              <TaskLine key={node.id} task={node} showsProject showsPeople={false} />
            ))}
          </Section>
          {soon.length === 0 && (
            <EmptyState
              icon={IconChecklist}
              title={t`Tasks assigned to you will be here`}
              action={<Link to="/projects" className={classes.lineButton}>{t`Look at the projects`}</Link>}
            >
              {t`Nothing is due for you in the next seven days.`}
            </EmptyState>
          )}
          {undated.length > 0 && (
            <Section title={t`Under way, without a date`}>
              {undated.map(({ node }) => (
                <TaskLine key={node.id} task={node} showsProject showsPeople={false} />
              ))}
            </Section>
          )}
        </div>
        <div>
          <Section title={t`Projects that slip`} count={behind.length}>
            {behind.slice(0, SHOWN).map(({ node }) => (
              <SlippingProject key={node.id} project={node} />
            ))}
          </Section>
          {behind.length === 0 && (
            <EmptyState icon={IconMoodSmile} title={t`Every project is on plan`}>
              {t`A project that falls behind its plan will be here.`}
            </EmptyState>
          )}
          {behind.length > SHOWN && (
            <p className={styles.more}>
              <Link to="/projects" search={{ sort: "deviation", state: "ACTIVE" }}>{t`All ${behind.length}`}</Link>
            </p>
          )}
          {theirTurn.length > 0 && (
            <Section title={t`A client has to decide`} count={theirTurn.length}>
              {theirTurn.slice(0, SHOWN).map(({ node }) => (
                <ChangeLine key={node.id} change={node} showsProject />
              ))}
            </Section>
          )}
          {waiting.length > 0 && (
            <Section title={t`A client has to accept`} count={waiting.length}>
              {waiting.slice(0, SHOWN).map(({ node }) => (
                <WaitingMilestone key={node.id} milestone={node} />
              ))}
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}

function daysBehind(plan: ReturnType<typeof deviation>): number {
  return plan.kind === "behind" ? (plan.workingDays ?? 0) : 0;
}

function Section({ title, count, children }: { readonly title: string; readonly count?: number; readonly children: React.ReactNode }) {
  const format = useFormat();
  return (
    <section className={classes.section}>
      <header className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {count !== undefined && count > 0 && <span className={classes.count}>{format.count(count)}</span>}
      </header>
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}
