import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { ConnectionHandler, graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { ErrorState } from "../../../shared/ui";
import pageClasses from "../../page/page.module.css";
import type { SubTasks_task$key } from "./__generated__/SubTasks_task.graphql";
import type { SubTasksCreateMutation } from "./__generated__/SubTasksCreateMutation.graphql";
import styles from "./TaskDrawer.module.css";
import { TaskLine } from "./TaskLine";

/** The steps of a task; a new one by its title and Enter. */
export function SubTasks({ task: key }: { readonly task: SubTasks_task$key }) {
  const task = useFragment(
    graphql`
      fragment SubTasks_task on Task {
        id
        viewerCanEdit
        project {
          id
        }
        children(first: 50, orderBy: { field: POSITION }) @connection(key: "SubTasks_children", filters: []) {
          totalCount
          edges {
            node {
              id
              status
              ...TaskLine_task
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const [title, setTitle] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [create, isSaving] = useAction<SubTasksCreateMutation>(graphql`
    mutation SubTasksCreateMutation($input: CreateTaskInput!, $connections: [ID!]!) {
      createTask(input: $input) {
        task @appendNode(connections: $connections, edgeTypeName: "TaskEdge") {
          id
          status
          ...TaskLine_task
          project {
            id
            progress
            plannedProgress
          }
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const edges = task.children?.edges ?? [];
  const projectId = task.project?.id;
  if (edges.length === 0 && (!task.viewerCanEdit || !projectId)) return null;
  const done = edges.filter(({ node }) => node.status === "DONE").length;

  async function add() {
    if (!projectId || !title?.trim()) {
      setTitle(null);
      return;
    }
    setFailure(null);
    try {
      const { createTask } = await create({
        variables: {
          input: { projectId, parentId: task.id, title: title.trim() },
          connections: [ConnectionHandler.getConnectionID(task.id, "SubTasks_children", {})],
        },
      });
      const problem = problemSentence(createTask?.problems);
      if (problem === null) setTitle("");
      else setFailure(problem);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <section aria-label={t`Sub-tasks`}>
      {edges.length > 0 && (
        <>
          <h3 className={styles.subTitle}>
            {t`Sub-tasks`} <span className={styles.subCount}>{t`${format.count(done)} of ${format.count(edges.length)} done`}</span>
          </h3>
          <ul className={`${pageClasses.rows} ${styles.sub}`}>
            {edges.map(({ node }) => (
              <TaskLine key={node.id} task={node} />
            ))}
          </ul>
        </>
      )}
      {task.viewerCanEdit &&
        (title === null ? (
          <Button variant="subtle" color="gray" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setTitle("")}>
            {t`Add a sub-task`}
          </Button>
        ) : (
          <TextInput
            className={styles.addSub!}
            aria-label={t`Title of the sub-task`}
            placeholder={t`Title, then Enter`}
            value={title}
            disabled={isSaving}
            maxLength={300}
            autoFocus
            onChange={(event) => setTitle(event.currentTarget.value)}
            onBlur={() => title.trim() === "" && setTitle(null)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === "Enter") void add();
              if (event.key === "Escape") {
                event.preventDefault();
                setTitle(null);
              }
            }}
          />
        ))}
      {failure !== null && <ErrorState title={t`It was not created.`} action={<span />}>{t`${failure} What you wrote is still here.`}</ErrorState>}
    </section>
  );
}
