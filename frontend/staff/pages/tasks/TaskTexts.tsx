import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { ErrorState, Markdown, SaveState } from "../../../shared/ui";
import type { TaskTexts_task$key } from "./__generated__/TaskTexts_task.graphql";
import styles from "./TaskDrawer.module.css";
import { useTaskUpdate } from "./useTaskUpdate";

export interface TaskTextsHandle {
  focusTitle(): void;
}

interface TaskTextsProps {
  readonly task: TaskTexts_task$key;
  readonly part: "title" | "description";
  readonly ref?: Ref<TaskTextsHandle>;
}

/** A text that is edited where it stands: saved when one leaves it, kept when it could not be saved. */
export function TaskTexts({ task: key, part, ref }: TaskTextsProps) {
  const task = useFragment(
    graphql`
      fragment TaskTexts_task on Task {
        id
        title
        description
        viewerCanEdit
      }
    `,
    key,
  );
  const { t } = useLingui();
  const update = useTaskUpdate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [state, setState] = useState<"saving" | "saved" | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<{ readonly isConflict: boolean; readonly message: string } | null>(null);
  useImperativeHandle(ref, () => ({ focusTitle: () => field.current?.focus() }), []);
  useEffect(() => {
    if (isEditing && part === "description") field.current?.focus();
  }, [isEditing, part]);

  const stored = part === "title" ? task.title : task.description;
  const text = draft ?? stored;

  async function save() {
    const value = part === "title" ? text.trim().replaceAll(/\s*\n\s*/g, " ") : text.trimEnd();
    setEditing(false);
    if (value === stored || (part === "title" && value === "")) {
      setDraft(null);
      setTrouble(null);
      return;
    }
    setState("saving");
    const result = await update(task.id, part === "title" ? { title: value } : { description: value });
    if (result.kind === "saved") {
      setDraft(null);
      setTrouble(null);
      setState("saved");
      setSavedAt(new Date().toISOString());
    } else {
      setState(null);
      setTrouble({ isConflict: result.kind === "conflict", message: result.message });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const isDone = event.key === "Enter" && (part === "title" || event.metaKey || event.ctrlKey);
    if (isDone) {
      event.preventDefault();
      event.currentTarget.blur();
    }
    if (event.key === "Escape" && draft !== null && draft !== stored && trouble === null) {
      setDraft(null);
      setEditing(false);
    }
  }

  const editor = (
    <textarea
      ref={field}
      className={`${styles.text} ${part === "title" ? styles.title : ""}`}
      aria-label={part === "title" ? t`Title` : t`Description`}
      placeholder={part === "title" ? t`Title` : t`What is to be done, and when is it done?`}
      rows={part === "title" ? 1 : 4}
      maxLength={part === "title" ? 300 : 20_000}
      readOnly={!task.viewerCanEdit}
      value={text}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );

  return (
    <div>
      {part === "title" || isEditing || draft !== null ? (
        editor
      ) : stored === "" ? (
        task.viewerCanEdit && (
          <button type="button" className={styles.invite} onClick={() => setEditing(true)}>
            {t`Add a description`}
          </button>
        )
      ) : (
        // Reading comes first; a click, unless it selects or follows a link, begins to edit.
        <div
          className={styles.reading}
          data-editable={task.viewerCanEdit || undefined}
          role="presentation"
          onClick={(event) => {
            const isLink = (event.target as HTMLElement).closest("a") !== null;
            if (task.viewerCanEdit && !isLink && window.getSelection()?.isCollapsed !== false) setEditing(true);
          }}
        >
          <Markdown>{stored}</Markdown>
          {task.viewerCanEdit && (
            <button type="button" className="visually-hidden" onClick={() => setEditing(true)}>
              {t`Edit the description`}
            </button>
          )}
        </div>
      )}
      {state !== null && trouble === null && (
        <div className={styles.state}>
          <SaveState kind={state} at={savedAt} />
        </div>
      )}
      {trouble !== null && (
        <ErrorState
          title={trouble.isConflict ? t`Somebody else changed this task meanwhile.` : t`It was not saved.`}
          action={
            <span className={styles.choices}>
              {trouble.isConflict && (
                <Button
                  onClick={() => {
                    setDraft(null);
                    setTrouble(null);
                  }}
                >
                  {t`Take theirs`}
                </Button>
              )}
              <Button onClick={() => void save()}>{trouble.isConflict ? t`Save mine over it` : t`Try again`}</Button>
            </span>
          }
        >
          {trouble.isConflict ? t`What you wrote is still here.` : t`${trouble.message} What you wrote is still here.`}
          {trouble.isConflict && part === "description" && stored !== "" && (
            <details>
              <summary>{t`What it says now`}</summary>
              <Markdown>{stored}</Markdown>
            </details>
          )}
          {trouble.isConflict && part === "title" && <p>{t`It says now: “${stored}”`}</p>}
        </ErrorState>
      )}
    </div>
  );
}
