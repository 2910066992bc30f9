import { Plural, useLingui } from "@lingui/react/macro";
import { IconBriefcase } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { useFormat } from "../../../shared/format";
import { EmptyState, LineBone, SkeletonPage } from "../../../shared/ui";
import { callName } from "../../names";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import { ProjectRow } from "../projects/ProjectRow";
import { ProjectRowsSkeleton } from "../projects/ProjectRowsSkeleton";
import { WaitingQuote } from "../requests/WaitingQuote";
import { WaitingReviewPortal } from "../reviews/WaitingReviewPortal";
import type { HomePageQuery } from "./__generated__/HomePageQuery.graphql";
import classes from "./HomePage.module.css";
import { WaitingMilestone } from "./WaitingMilestone";
import { Welcome } from "./Welcome";

const query = graphql`
  query HomePageQuery($canReadMilestones: Boolean!, $canReadReviews: Boolean!, $canReadChanges: Boolean!, $canReadQuotes: Boolean!) {
    reviews(first: 20, filter: { waitsForViewer: true }, orderBy: { field: DUE_ON }) @include(if: $canReadReviews) {
      edges {
        node {
          id
          ...WaitingReviewPortal_review
        }
      }
    }
    quoted: changeRequests(first: 20, filter: { turn: [CLIENT] }, orderBy: { field: CREATED_AT }) @include(if: $canReadChanges) {
      edges {
        node {
          id
          viewerCanDecide
          ...WaitingQuote_change
        }
      }
    }
    projects(first: 50, filter: { state: [ACTIVE, ON_HOLD] }, orderBy: { field: PLANNED_FINISH_ON }) {
      edges {
        node {
          id
          phase
          ...ProjectRow_project
          submitted: milestones(first: 20, filter: { acceptance: [SUBMITTED] }, orderBy: { field: DUE_ON })
            @include(if: $canReadMilestones) {
            edges {
              node {
                id
                dueOn
                ...WaitingMilestone_milestone
              }
            }
          }
          ...WaitingMilestone_project
        }
      }
    }
  }
`;

export function HomePage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { canReadMilestones, canReadReviews, canReadChanges, canReadQuotes } = viewer.access;
  const data = usePageQuery<HomePageQuery>(query, { canReadMilestones, canReadReviews, canReadChanges, canReadQuotes });
  const reviews = data.reviews?.edges ?? [];
  const quoted = (data.quoted?.edges ?? []).filter(({ node }) => node.viewerCanDecide);

  const running = (data.projects?.edges ?? []).map((edge) => edge.node).filter((project) => project.phase !== "CLOSED");
  const waiting = viewer.isApprover
    ? running
        .flatMap((project) => (project.submitted?.edges ?? []).map(({ node }) => ({ project, milestone: node })))
        .toSorted((one, other) => one.milestone.dueOn.localeCompare(other.milestone.dueOn))
    : [];
  const count = waiting.length + reviews.length + quoted.length;
  const name = callName(viewer.name);
  const greeting = {
    morning: t`Good morning, ${name}.`,
    afternoon: t`Good afternoon, ${name}.`,
    evening: t`Good evening, ${name}.`,
  }[format.partOfDay()];

  return (
    <Page title={t`Home`}>
      <Welcome />
      <header>
        <h1 className={classes.greeting}>{greeting}</h1>
        <p className={classes.summary}>
          {running.length === 0 && count === 0 ? (
            t`Nothing waits for you.`
          ) : count === 0 ? (
            t`Nothing waits for you. Everything is with us.`
          ) : (
            <Plural
              value={count}
              one="# thing waits for you. Everything else is with us."
              other="# things wait for you. Everything else is with us."
            />
          )}
        </p>
      </header>
      {count > 0 && (
        <ul className={classes.waiting} aria-label={t`What waits for you`}>
          {quoted.map(({ node }) => (
            <WaitingQuote key={node.id} change={node} />
          ))}
          {reviews.map(({ node }) => (
            <WaitingReviewPortal key={node.id} review={node} />
          ))}
          {waiting.map(({ project, milestone }) => (
            <WaitingMilestone key={milestone.id} milestone={milestone} project={project} />
          ))}
        </ul>
      )}
      <section className={classes.projects} aria-labelledby="your-projects">
        <h2 id="your-projects" className={classes.heading}>
          {t`Your projects`}
        </h2>
        {running.length === 0 ? (
          <EmptyState title={t`Your projects will be here`} icon={IconBriefcase}>
            {t`${viewer.firm.shortName} has not shared a running project with you yet. As soon as it does, you follow it here.`}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {running.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </ul>
        )}
        {canReadChanges && running.length > 0 && (
          <Link to="/requests" className={classes.requests}>
            {t`All that you asked for`}
          </Link>
        )}
      </section>
    </Page>
  );
}

export function HomeSkeleton() {
  return (
    <SkeletonPage>
      <LineBone of="title" width="12em" />
      <LineBone width="22em" />
      <div className={classes.projects}>
        <LineBone width="8em" />
        <ProjectRowsSkeleton />
      </div>
    </SkeletonPage>
  );
}
