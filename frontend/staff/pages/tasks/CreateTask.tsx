import { useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, Suspense, useState } from "react";
import { graphql } from "react-relay";

import { useFormat } from "../../../shared/format";
import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { Bone, ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import { DayField } from "../../page/DayField";
import { hasUnreadableDay } from "../../page/unreadableDay";
import { toast } from "../../shell/toast";
import type { CreateTaskMutation } from "./__generated__/CreateTaskMutation.graphql";
import type { TaskStatus } from "./__generated__/TaskListPageQuery.graphql";
import styles from "./CreateTask.module.css";
import { PeopleSelect, type PersonChoice } from "./PeopleSelect";
import { COLUMNS } from "./tasksSearch";

interface CreateTaskProps {
  readonly projectId: string;
  readonly projectName: string;
  readonly status?: TaskStatus;
  readonly onClose: () => void;
}

/** To the new card or row, once it stands there; somebody who went on meanwhile is left alone. */
function focusTask(id: string, tries = 20): void {
  const link = document.querySelector<HTMLElement>(`[data-task-link="${CSS.escape(id)}"]`);
  if (link) {
    if (!document.activeElement?.matches("input, textarea")) link.focus();
  } else if (tries > 0) setTimeout(() => focusTask(id, tries - 1), 50);
}

/** A title is enough. It is internal until somebody shares it. */
export function CreateTask({ projectId, projectName, status: first = "TODO", onClose }: CreateTaskProps) {
  const { t } = useLingui();
  const format = useFormat();
  const router = useRouter();
  const navigate = useNavigate();
  // Where the reader was: the focus goes back there when the dialog is gone.
  const [opener] = useState(() => document.activeElement);
  const [title, setTitle] = useState("");
  const [status, setStatus] = useState<TaskStatus>(first);
  const [assigneeIds, setAssigneeIds] = useState<readonly string[]>([]);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [create, isSaving] = useAction<CreateTaskMutation>(graphql`
    mutation CreateTaskMutation($input: CreateTaskInput!) {
      createTask(input: $input) {
        task {
          id
          title
          project {
            id
            progress
            plannedProgress
          }
        }
        problems {
          code
          path
          message
        }
      }
    }
  `);

  function close() {
    if (title.trim() !== "" && !isAsking) setAsking(true);
    else leave();
  }

  function leave() {
    onClose();
    setTimeout(() => opener instanceof HTMLElement && opener.focus({ preventScroll: true }), 50);
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (hasUnreadableDay(event.currentTarget)) return;
    if (title.trim() === "") {
      setFailure(t`Give the task a title.`);
      return;
    }
    setFailure(null);
    try {
      const { createTask } = await create({
        variables: { input: { projectId, title: title.trim(), status, assigneeIds, dueOn } },
      });
      const problem = problemSentence(createTask?.problems);
      if (problem !== null) {
        setFailure(problem);
        return;
      }
      const id = createTask?.task?.id;
      leave();
      void router.invalidate().then(() => id && focusTask(id));
      toast({
        message: t`“${title.trim()}” is created. Only the firm sees it.`,
        action: id && (
          <Button
            variant="transparent"
            className={styles.open!}
            onClick={() => void navigate({ to: ".", search: (search: Record<string, unknown>) => ({ ...search, task: id }) })}
          >
            {t`Open`}
          </Button>
        ),
      });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  const chosen: PersonChoice[] = assigneeIds.map((id) => ({ id, name: "" }));
  return (
    <Dialog opened onClose={close} title={t`New task in ${projectName}`} size={480}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextInput
          label={t`Title`}
          value={title}
          onChange={(event) => {
            setAsking(false);
            setTitle(event.currentTarget.value);
          }}
          required
          maxLength={300}
          data-autofocus
        />
        <div className={styles.pair}>
          <Select
            label={t`Status`}
            data={COLUMNS.map((value) => ({ value, label: format.taskStatus(value) }))}
            value={status}
            onChange={(value) => value && setStatus(value as TaskStatus)}
            allowDeselect={false}
          />
          <DayField label={t`Due`} value={dueOn} onChange={setDueOn} />
        </div>
        <Suspense fallback={<Bone height={52} />}>
          <PeopleSelect label={t`Assignees`} projectId={projectId} value={chosen} onChange={setAssigneeIds} />
        </Suspense>
        {failure !== null && <ErrorState title={t`It was not created.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
        {isAsking && <p role="alert">{t`The task is not created yet. Close once more to drop it.`}</p>}
        <div className={styles.actions}>
          <Button onClick={close}>{isAsking ? t`Drop it` : t`Cancel`}</Button>
          <Button type="submit" variant="filled" loading={isSaving}>{t`Create task`}</Button>
        </div>
      </form>
    </Dialog>
  );
}
