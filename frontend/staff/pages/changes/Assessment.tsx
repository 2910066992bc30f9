import { useLingui } from "@lingui/react/macro";
import { useBlocker } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { AudienceSign, SaveState, LeaveDialog } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import type { Assessment_change$data, Assessment_change$key } from "./__generated__/Assessment_change.graphql";
import styles from "./Assessment.module.css";
import { AssessmentFields } from "./AssessmentFields";
import { AssessmentItems } from "./AssessmentItems";
import { AssessmentTrouble } from "./AssessmentTrouble";
import type { Assessed, Item } from "./assessed";
import { Reassess } from "./Reassess";
import { useAssessment } from "./useAssessment";

interface AssessmentProps {
  readonly change: Assessment_change$key;
  readonly clientName: string;
}

/** What it takes, for the firm's eyes until it is quoted. Edited where it stands. */
export function Assessment({ change: key, clientName }: AssessmentProps) {
  const change = useFragment(
    graphql`
      fragment Assessment_change on ChangeRequest {
        id
        state
        version @include(if: $canReadInternal)
        days @include(if: $canReadInternal)
        scope @include(if: $canReadInternal)
        finishOn @include(if: $canReadInternal)
        effortMinutes @include(if: $canReadEffort)
        viewerCanEdit
        assessor @include(if: $canReadStaff) {
          id
          name
        }
        project {
          id
          plannedFinishOn
        }
        quotes(first: 100, orderBy: { field: CREATED_AT }) {
          edges {
            node {
              id
              scope
            }
          }
        }
        items(first: 100) {
          edges {
            node {
              id
              title
              startOn
              dueOn
              estimateMinutes @include(if: $canReadEffort)
              appliedAt
              task {
                id
                title
                startOn
                dueOn
              }
              milestone {
                id
                name
                dueOn
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const firm = useFirmName();
  const stored = storedOf(change);
  const assessment = useAssessment(change.id, stored);
  const { value, trouble, isSaving, savedAt, hasUnsaved } = assessment;
  const blocker = useBlocker({ // The drawer of a task opens above the page: that is not leaving it.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasUnsaved(),
     enableBeforeUnload: hasUnsaved, withResolver: true });
  const isEditable = change.viewerCanEdit && (change.state === "SUBMITTED" || change.state === "ASSESSING");
  const canReassess = change.viewerCanEdit && (change.state === "QUOTED" || change.state === "EXPIRED");
  const isEmpty = stored.days === null && stored.effortMinutes === null && stored.scope === "" && stored.finishOn === null && stored.items.length === 0;
  if (isEmpty && !isEditable && !canReassess) return null;
  // The quote says it in the same words, right beside.
  const isScopeSaid = !isEditable && change.quotes?.edges.at(-1)?.node.scope === value.scope;
  const isApplied = change.items?.edges.some(({ node }) => node.appliedAt != null) ?? false;
  return (
    <section aria-label={t`Assessment`}>
      <header className={styles.head}>
        <h2 className={classes.sectionTitle}>{t`Assessment`}</h2>
        <AudienceSign audience="INTERNAL" firm={firm} />
        <span className={styles.end}>
          {isEditable ? (
            <SaveState kind={trouble !== null ? "failed" : isSaving ? "saving" : "saved"} at={savedAt} />
          ) : (
            change.assessor && <span className={classes.muted}>{t`by ${change.assessor.name}`}</span>
          )}
          {canReassess && <Reassess id={change.id} isQuoted={change.state === "QUOTED"} clientName={clientName} />}
        </span>
      </header>
      <AssessmentFields value={value} isEditable={isEditable} showsScope={!isScopeSaid} plannedFinishOn={change.project?.plannedFinishOn ?? null} onChange={assessment.change} onWrite={assessment.write} onLeave={assessment.leave} />
      {!isApplied && (
        <AssessmentItems items={value.items} projectId={change.project?.id ?? ""} isEditable={isEditable} onChange={(items) => assessment.change({ items })} />
      )}
      {trouble !== null && (
        <div className={styles.trouble}>
          <AssessmentTrouble trouble={trouble} draft={assessment.draft} stored={stored} onTakeTheirs={assessment.takeTheirs} onSave={() => void assessment.save()} />
        </div>
      )}
      <LeaveDialog isOpen={blocker.status === "blocked"} onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
    </section>
  );
}

function storedOf(change: Assessment_change$data): Assessed {
  let made = 0;
  const items = (change.items?.edges ?? []).map(({ node }): Item => {
    const { task, milestone } = node;
    const common = { startOn: node.startOn ?? null, dueOn: node.dueOn ?? null, estimateMinutes: node.estimateMinutes ?? null };
    if (milestone) return { ...common, key: milestone.id, kind: "milestone", id: milestone.id, title: milestone.name, now: { startOn: null, dueOn: milestone.dueOn } };
    if (task) {
      const now = { startOn: task.startOn ?? null, dueOn: task.dueOn ?? null };
      return { ...common, key: task.id, kind: "task", id: task.id, title: task.title, now };
    }
    made += 1;
    return { ...common, key: `new:${made}`, kind: "new", id: null, title: node.title, now: { startOn: null, dueOn: null } };
  });
  return {
    days: change.days ?? null,
    effortMinutes: change.effortMinutes ?? null,
    scope: change.scope ?? "",
    finishOn: change.finishOn ?? null,
    items,
  };
}
