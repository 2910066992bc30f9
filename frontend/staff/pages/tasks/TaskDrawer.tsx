import { useLingui } from "@lingui/react/macro";
import { ActionIcon, CopyButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconCheck, IconLink } from "@tabler/icons-react";
import { useRef } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";

import { useFormat } from "../../../shared/format";
import { GraphError } from "../../../shared/graph";
import type { ComposerHandle } from "../../../shared/ui";
import { useStaff } from "../../context";
import { useShortcuts } from "../../shell/useShortcuts";
import type { TaskDrawerQuery } from "./__generated__/TaskDrawerQuery.graphql";
import { Close } from "./Close";
import { SubTasks } from "./SubTasks";
import { TaskComments } from "./TaskComments";
import styles from "./TaskDrawer.module.css";
import { TaskFacts } from "./TaskFacts";
import { TaskShare } from "./TaskShare";
import { TaskTexts, type TaskTextsHandle } from "./TaskTexts";

const query = graphql`
  query TaskDrawerQuery(
    $id: ID!
    $canReadInternal: Boolean!
    $canReadEffort: Boolean!
    $canReadClients: Boolean!
    $canReadMilestones: Boolean!
    $canReadComments: Boolean!
  ) {
    task(id: $id) {
      id
      title
      status
      isShared
      viewerCanEdit
      project {
        id
        name
        isShared
        client @include(if: $canReadClients) {
          name
        }
      }
      parent {
        id
        title
      }
      ...TaskTexts_task
      ...TaskFacts_task
      ...TaskShare_task
      ...SubTasks_task
      ...TaskComments_task @include(if: $canReadComments) @alias(as: "talk")
    }
  }
`;

interface TaskDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function TaskDrawer({ id, onClose }: TaskDrawerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { access } = useStaff();
  const { task } = useLazyLoadQuery<TaskDrawerQuery>(
    query,
    {
      id,
      canReadInternal: access.canReadInternal,
      canReadEffort: access.canReadEffort,
      canReadClients: access.canReadClients,
      canReadMilestones: access.canReadMilestones,
      canReadComments: access.canReadComments,
    },
    { fetchPolicy: "store-and-network" },
  );
  const texts = useRef<TaskTextsHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  useShortcuts({ e: () => texts.current?.focusTitle(), m: () => composer.current?.focus() });
  if (!task) throw new GraphError("NOT_FOUND");
  const clientName = task.project?.client?.name ?? t`the client`;

  return (
    <>
      <div className={styles.top}>
        <ol className={styles.crumbs}>
          {task.project && (
            <li>
              <Link to="/projects/$projectId" params={{ projectId: task.project.id }} title={task.project.name}>
                {task.project.name}
              </Link>
            </li>
          )}
          {task.parent ? (
            <li>
              <Link to="." search={(search: Record<string, unknown>) => ({ ...search, task: task.parent?.id })} title={task.parent.title}>
                {task.parent.title}
              </Link>
            </li>
          ) : (
            <li>{format.taskStatus(task.status)}</li>
          )}
        </ol>
        <CopyButton value={`${window.location.origin}/app/projects/${task.project?.id ?? ""}?task=${task.id}`}>
          {({ copied, copy }) => (
            <ActionIcon aria-label={t`Copy the link`} title={t`Copy the link`} onClick={copy}>
              {copied ? <IconCheck size={18} stroke={1.75} /> : <IconLink size={18} stroke={1.75} />}
            </ActionIcon>
          )}
        </CopyButton>
        <Close onClose={onClose} />
      </div>
      <div className={styles.body}>
        <TaskTexts ref={texts} task={task} part="title" />
        <TaskShare task={task} clientName={clientName} isProjectShared={task.project?.isShared ?? false} />
        <TaskFacts task={task} />
        <TaskTexts task={task} part="description" />
        <SubTasks task={task} />
        {task.talk && (
          <TaskComments
            ref={composer}
            task={task.talk}
            clientName={clientName}
            canShare={task.isShared && (task.project?.isShared ?? false)}
          />
        )}
      </div>
    </>
  );
}
