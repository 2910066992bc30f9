import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { AudienceSign, AudienceSurface, ErrorState } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { toast } from "../../shell/toast";
import type { TaskShare_task$key } from "./__generated__/TaskShare_task.graphql";
import type { TaskShareShareMutation } from "./__generated__/TaskShareShareMutation.graphql";
import type { TaskShareUnshareMutation } from "./__generated__/TaskShareUnshareMutation.graphql";
import styles from "./TaskDrawer.module.css";

interface TaskShareProps {
  readonly task: TaskShare_task$key;
  readonly clientName: string;
  readonly isProjectShared: boolean;
}

/** Who sees the task, as a surface and in words. Sharing asks first, in place: the client is told. */
export function TaskShare({ task: key, clientName, isProjectShared }: TaskShareProps) {
  const task = useFragment(
    graphql`
      fragment TaskShare_task on Task {
        id
        isShared
        viewerCanShare
        version @include(if: $canReadInternal)
      }
    `,
    key,
  );
  const { t } = useLingui();
  const firm = useFirmName();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [share, isSharing] = useAction<TaskShareShareMutation>(graphql`
    mutation TaskShareShareMutation($input: ShareTaskInput!, $canReadInternal: Boolean!) {
      shareTask(input: $input) {
        task {
          id
          ...TaskShare_task
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [unshare, isUnsharing] = useAction<TaskShareUnshareMutation>(graphql`
    mutation TaskShareUnshareMutation($input: UnshareTaskInput!, $canReadInternal: Boolean!) {
      unshareTask(input: $input) {
        task {
          id
          ...TaskShare_task
        }
        problems {
          code
          message
        }
      }
    }
  `);

  async function change() {
    setFailure(null);
    const variables = { input: { id: task.id, expectedVersion: task.version ?? null }, canReadInternal: task.version !== undefined };
    try {
      const problems = task.isShared
        ? (await unshare({ variables })).unshareTask?.problems
        : (await share({ variables })).shareTask?.problems;
      const sentence = problemSentence(problems);
      if (sentence !== null) {
        setFailure(sentence);
        return;
      }
      setAsking(false);
      toast({ message: task.isShared ? t`${clientName} no longer sees this task.` : t`${clientName} sees this task now.` });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  const audience = task.isShared ? "SHARED" : "INTERNAL";
  return (
    <AudienceSurface audience={audience}>
      <div className={styles.share}>
        <AudienceSign audience={audience} firm={firm} client={clientName}>
          {task.isShared ? (isProjectShared ? t`${clientName} sees this task` : t`${clientName} will see this task once the project is shared`) : undefined}
        </AudienceSign>
        {task.viewerCanShare && !isAsking && (
          <Button onClick={() => setAsking(true)}>{task.isShared ? t`Stop sharing…` : t`Share with ${clientName}…`}</Button>
        )}
      </div>
      {isAsking && (
        <div className={styles.confirm} role="group" aria-label={t`Who sees this`}>
          <p>
            {task.isShared
              ? t`${clientName} loses sight of the task and of the comments shared there.`
              : isProjectShared
                ? t`${clientName} will see its title, description, status, dates, milestone and who works on it, and may comment. Your notes and earlier internal comments stay with ${firm}.`
                : t`Share the project first: as long as it is internal, ${clientName} sees none of its tasks.`}
          </p>
          {failure !== null && <ErrorState title={t`It was not changed.`} action={<span />}>{failure}</ErrorState>}
          <div className={styles.choices}>
            {(task.isShared || isProjectShared) && (
              <Button variant="filled" loading={isSharing || isUnsharing} onClick={() => void change()}>
                {task.isShared ? t`Stop sharing` : t`Share the task`}
              </Button>
            )}
            <Button onClick={() => setAsking(false)}>{t`Cancel`}</Button>
          </div>
        </div>
      )}
    </AudienceSurface>
  );
}
