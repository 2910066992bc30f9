import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { Dot, Progress } from "../../../shared/ui";
import type { ProjectRow_project$key } from "./__generated__/ProjectRow_project.graphql";
import classes from "./ProjectRow.module.css";

const fragment = graphql`
  fragment ProjectRow_project on Project {
    id
    name
    phase
    state
    progress
    plannedProgress
    plannedStartOn
    plannedFinishOn
    actualFinishOn
    nextMilestone: milestones(
      first: 1
      filter: { acceptance: [PENDING, REJECTED] }
      orderBy: { field: DUE_ON }
    ) @include(if: $canReadMilestones) {
      edges {
        node {
          name
          dueOn
        }
      }
    }
  }
`;

/** A project in a list: name, two marks, and one sentence that answers how it goes. */
export function ProjectRow({ project: key }: { readonly project: ProjectRow_project$key }) {
  const project = useFragment(fragment, key);
  const { t } = useLingui();
  const format = useFormat();
  // How far it came before it was called off is nobody's measure any more.
  const isCancelled = project.state === "CANCELLED";
  const done = format.percent(project.progress);
  // A finished project is no longer measured against a plan.
  const plan = project.phase === "CLOSED" ? null : (project.plannedProgress ?? null);
  const planned = plan === null ? "" : format.percent(plan);
  const next = project.nextMilestone?.edges[0]?.node;
  const words = format.deviationInWords(project);

  function sentence(): string {
    if (project.phase === "CLOSED") {
      if (!project.actualFinishOn) return t`Finished.`;
      const finished = format.longDay(project.actualFinishOn);
      return t`Finished on ${finished}.`;
    }
    if (project.state === "ON_HOLD") return t`On hold.`;
    if (project.state === "CANCELLED") return t`Called off.`;
    if (!next) return t`${words}.`;
    const name = next.name;
    const date = format.day(next.dueOn);
    return t`${words}. Next: ${name}, ${date}.`;
  }

  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.link}>
            {project.name}
          </Link>
        </h3>
        {!isCancelled && (
          <span className={classes.figures}>
            <strong>{done}</strong>
            {plan !== null && (
              <span className={classes.plan}>
                <Dot />
                {t`plan ${planned}`}
              </span>
            )}
          </span>
        )}
      </div>
      {!isCancelled && <Progress value={project.progress} plan={plan} label={t`Progress of ${project.name}`} />}
      <p className={classes.sentence}>{sentence()}</p>
    </li>
  );
}
