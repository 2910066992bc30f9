import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { IconLock } from "@tabler/icons-react";
import { Suspense } from "react";
import { graphql, useFragment } from "react-relay";

import { taskRole, useFormat } from "../../../shared/format";
import { Bone, StatusMark } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { toastFailure } from "../../shell/toast";
import type { TaskFacts_task$key } from "./__generated__/TaskFacts_task.graphql";
import { EffortField } from "./EffortField";
import { InlineDay } from "./InlineDay";
import { OnDemandMenu } from "./OnDemandMenu";
import { PeopleSelect } from "./PeopleSelect";
import { PriorityItems, StatusItems } from "./StatusItems";
import styles from "./TaskDrawer.module.css";
import { type TaskChanges, useTaskUpdate } from "./useTaskUpdate";

/** Status, people, days, effort: each changed where it stands, saved at once. */
export function TaskFacts({ task: key }: { readonly task: TaskFacts_task$key }) {
  const task = useFragment(
    graphql`
      fragment TaskFacts_task on Task {
        id
        status
        priority
        startOn
        dueOn
        isOverdue
        viewerCanEdit
        isSummary @include(if: $canReadInternal)
        version @include(if: $canReadInternal)
        estimateMinutes @include(if: $canReadEffort)
        actualMinutes @include(if: $canReadEffort)
        project {
          id
          milestones(first: 50, orderBy: { field: DUE_ON }) @include(if: $canReadMilestones) {
            edges {
              node {
                id
                name
              }
            }
          }
        }
        milestone @include(if: $canReadMilestones) {
          id
          name
        }
        assignments(first: 10) {
          edges {
            node {
              id
              person {
                __typename
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
  const format = useFormat();
  const firm = useFirmName();
  const router = useRouter();
  const update = useTaskUpdate();
  const isFixed = !task.viewerCanEdit;
  const people = (task.assignments?.edges ?? []).flatMap(({ node }) => (node.person ? [{ id: node.person.id, name: node.person.name }] : []));
  const milestones = (task.project?.milestones?.edges ?? []).map(({ node }) => node);
  const hasEffort = task.estimateMinutes !== undefined;

  async function save(changes: TaskChanges) {
    const result = await update(task.id, changes);
    if (result.kind === "conflict") toastFailure(result.message, t`You see theirs now; change it again if yours should stand.`);
    else if (result.kind === "failed") toastFailure(result.message);
    // Lists and columns on the page below may hold the task elsewhere now.
    else if (changes.status !== undefined || "dueOn" in changes) void router.invalidate();
  }

  return (
    <dl className={styles.facts}>
      <dt>{t`Status`}</dt>
      <dd>
        <OnDemandMenu
          label={t`Status: ${format.taskStatus(task.status)}`}
          isDisabled={isFixed}
          items={() => <StatusItems value={task.status} onChange={(status) => void save({ status })} />}
        >
          <StatusMark role={taskRole({ status: task.status })}>{format.taskStatus(task.status)}</StatusMark>
        </OnDemandMenu>
      </dd>
      <dt>{t`Priority`}</dt>
      <dd>
        <OnDemandMenu
          label={t`Priority: ${format.priority(task.priority)}`}
          isDisabled={isFixed}
          items={() => <PriorityItems value={task.priority} onChange={(priority) => void save({ priority })} />}
        >
          {format.priority(task.priority)}
        </OnDemandMenu>
      </dd>
      <dt>{t`Start`}</dt>
      <dd>
        <InlineDay label={t`Start`} value={task.startOn ?? null} isDisabled={isFixed} onChange={(startOn) => void save({ startOn })} />
      </dd>
      <dt>{t`Due`}</dt>
      <dd>
        <InlineDay
          label={t`Due`}
          value={task.dueOn ?? null}
          isLate={task.isOverdue}
          isDisabled={isFixed}
          onChange={(dueOn) => void save({ dueOn })}
        />
      </dd>
      {hasEffort && (
        <>
          <dt>{t`Effort`}</dt>
          <dd className={styles.whole} style={{ display: "flex" }}>
            <EffortField label={t`Effort spent`} value={task.actualMinutes} readOnly={isFixed} onSave={(actualMinutes) => void save({ actualMinutes })} />
            <span>{t`of`}</span>
            <EffortField label={t`Effort estimated`} value={task.estimateMinutes} readOnly={isFixed} onSave={(estimateMinutes) => void save({ estimateMinutes })} />
            <span className={styles.lock} title={t`Only ${firm} sees this`}>
              <IconLock size={14} stroke={1.75} role="img" aria-label={t`Only ${firm} sees this`} />
            </span>
          </dd>
        </>
      )}
      {milestones.length > 0 && (
        <>
          <dt>{t`Milestone`}</dt>
          <dd className={styles.whole}>
            <OnDemandMenu
              label={t`Milestone`}
              isDisabled={isFixed}
              items={() => (
                <>
                  {milestones.map((milestone) => (
                    <Menu.RadioItem
                      key={milestone.id}
                      value={milestone.id}
                      checked={milestone.id === task.milestone?.id}
                      closeMenuOnClick
                      onChange={() => void save({ milestoneId: milestone.id })}
                    >
                      {milestone.name}
                    </Menu.RadioItem>
                  ))}
                  {task.milestone && <Menu.Item onClick={() => void save({ milestoneId: null })}>{t`No milestone`}</Menu.Item>}
                </>
              )}
            >
              {task.milestone?.name ?? t`No milestone`}
            </OnDemandMenu>
          </dd>
        </>
      )}
      <dt>{t`Assignees`}</dt>
      <dd className={styles.whole}>
        {task.project && (
          <Suspense fallback={<Bone height={28} />}>
            <PeopleSelect
              label={t`Assignees`}
              isLabelHidden
              projectId={task.project.id}
              value={people}
              readOnly={isFixed}
              onChange={(assigneeIds) => void save({ assigneeIds })}
            />
          </Suspense>
        )}
      </dd>
    </dl>
  );
}
