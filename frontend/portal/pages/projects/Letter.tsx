import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { Dot, Markdown, Progress } from "../../../shared/ui";
import type { Letter_project$key } from "./__generated__/Letter_project.graphql";
import { letterTitle } from "./letter";
import classes from "./Letter.module.css";

const fragment = graphql`
  fragment Letter_project on Project {
    name
    description
    phase
    state
    progress
    plannedProgress
    plannedStartOn
    plannedFinishOn
    actualFinishOn
    firstPending: milestones(
      first: 1
      filter: { acceptance: [PENDING, REJECTED] }
      orderBy: { field: DUE_ON }
    ) @include(if: $canReadMilestones) {
      edges {
        node {
          name
          dueOn
          baselineDueOn
        }
      }
    }
  }
`;

/** The answer first, in the biggest words of the page; then the figures that it rests on. */
export function Letter({ project: key }: { readonly project: Letter_project$key }) {
  const project = useFragment(fragment, key);
  const { t, i18n } = useLingui();
  const format = useFormat();
  const next = project.firstPending?.edges[0]?.node ?? null;
  const isOver = project.phase === "CLOSED" || project.state === "CANCELLED";
  const plan = isOver ? null : (project.plannedProgress ?? null);
  const done = format.percent(project.progress);
  const planned = plan === null ? "" : format.percent(plan);
  const finish = project.plannedFinishOn ? format.longDay(project.plannedFinishOn) : "";
  const date = format.longDay(format.today());
  return (
    <>
      <header>
        <p className={classes.eyebrow}>
          {project.name}
          <Dot />
          <time dateTime={format.today()}>{date}</time>
        </p>
        <h1 className={classes.title}>{letterTitle(project, next, format, i18n)}</h1>
      </header>
      {project.description.trim() !== "" && (
        <div className={classes.about}>
          <Markdown>{project.description}</Markdown>
        </div>
      )}
      {project.state !== "CANCELLED" && (
        <div className={classes.progress}>
          <Progress value={project.progress} plan={plan} label={t`Progress of ${project.name}`} />
          <p className={classes.figures}>
            <span>
              <strong>{done}</strong> <span className={classes.muted}>{t({ message: "done", context: "61 % done" })}</span>
            </span>
            {plan !== null && <span className={classes.muted}>{t`${planned} was planned for today`}</span>}
          </p>
          {finish !== "" && !isOver && <p className={classes.finish}>{t`The whole project is planned to finish on ${finish}.`}</p>}
        </div>
      )}
    </>
  );
}
