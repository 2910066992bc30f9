import { useLingui } from "@lingui/react/macro";
import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";

import { useFormat } from "../../../shared/format";
import { ErrorState, LeaveDialog } from "../../../shared/ui";
import { DayField } from "../../page/DayField";
import { hasUnreadableDay } from "../../page/unreadableDay";
import { PRIORITIES } from "../tasks/tasksSearch";
import type { ProjectPhase, ProjectState } from "./__generated__/StaffProjectsPageQuery.graphql";
import type { Priority } from "../tasks/__generated__/TaskListPageQuery.graphql";
import styles from "./ProjectForm.module.css";
import { PHASES, STATES } from "./projectsSearch";

export interface ProjectDraft {
  readonly clientId: string;
  readonly name: string;
  readonly managerId: string;
  readonly description: string;
  readonly phase: ProjectPhase;
  readonly state: ProjectState;
  readonly priority: Priority;
  readonly plannedStartOn: string | null;
  readonly plannedFinishOn: string | null;
}

export const emptyDraft: ProjectDraft = {
  clientId: "",
  name: "",
  managerId: "",
  description: "",
  phase: "INITIATION",
  state: "ACTIVE",
  priority: "NORMAL",
  plannedStartOn: null,
  plannedFinishOn: null,
};

interface FieldProblem {
  readonly path: readonly string[];
  readonly message: string;
}

export type SaveResult =
  | { readonly onLeave: () => void }
  | { readonly problems: readonly FieldProblem[] }
  /** Somebody else saved in between; the draft is untouched. */
  | { readonly isConflict: true }
  | { readonly failure: string };

type Choices = readonly { readonly value: string; readonly label: string }[];

interface ProjectFormProps {
  readonly start: ProjectDraft;
  /** Null when the client is settled. */
  readonly clients: Choices | null;
  readonly managers: Choices;
  readonly submitLabel: string;
  readonly hasPriority: boolean;
  readonly hasState?: boolean;
  readonly onSave: (draft: ProjectDraft) => Promise<SaveResult>;
  readonly onCancel: () => void;
}

export function ProjectForm(props: ProjectFormProps) {
  const { start, clients, managers, submitLabel, hasPriority, hasState = false, onSave, onCancel } = props;
  const { t } = useLingui();
  const format = useFormat();
  // What the form was opened with, so that "take theirs" can show what came in between.
  const [base, setBase] = useState(start);
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isConflict, setConflict] = useState(false);
  const [isSaving, setSaving] = useState(false);
  // A ref: the guard is asked in the same breath in which the page leaves.
  const isLeaving = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const isDirty = Object.keys(draft).some((key) => draft[key as keyof ProjectDraft] !== base[key as keyof ProjectDraft]);
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !isLeaving.current,
    enableBeforeUnload: () => isDirty && !isLeaving.current,
    withResolver: true,
  });
  const change = (part: Partial<ProjectDraft>) => setDraft((now) => ({ ...now, ...part }));
  const problemOf = (field: string) =>
    problems.filter((problem) => problem.path.at(-1) === field).map((problem) => problem.message).join(" ") || undefined;
  const fields = new Set(["clientId", "name", "managerId", "description", "phase", "state", "priority", "plannedStartOn", "plannedFinishOn"]);
  const general = problems.filter((problem) => !fields.has(problem.path.at(-1) ?? ""));

  async function save(event?: FormEvent) {
    event?.preventDefault();
    const missing: FieldProblem[] = [];
    if (clients !== null && draft.clientId === "") missing.push({ path: ["clientId"], message: t`Choose the client.` });
    if (draft.name.trim() === "") missing.push({ path: ["name"], message: t`Give the project a name.` });
    if (draft.managerId === "") missing.push({ path: ["managerId"], message: t`Choose who manages it.` });
    setProblems(missing);
    setFailure(null);
    setConflict(false);
    if ((form.current && hasUnreadableDay(form.current)) || missing.length > 0) return;
    setSaving(true);
    const result = await onSave(draft);
    setSaving(false);
    if ("problems" in result) setProblems(result.problems);
    else if ("isConflict" in result) setConflict(true);
    else if ("failure" in result) setFailure(result.failure);
    else {
      isLeaving.current = true;
      result.onLeave();
    }
  }

  function takeTheirs() {
    setBase(start);
    setDraft(start);
    setConflict(false);
  }

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      {clients !== null && (
        <Select
          label={t`Client`}
          placeholder={t`Choose the client`}
          data={[...clients]}
          value={draft.clientId || null}
          onChange={(value) => change({ clientId: value ?? "" })}
          searchable
          required
          error={problemOf("clientId")}
        />
      )}
      <TextInput
        label={t`Name`}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        maxLength={200}
        error={problemOf("name")}
      />
      <Select
        label={t`Project manager`}
        placeholder={t`Choose who manages it`}
        data={[...managers]}
        value={draft.managerId || null}
        onChange={(value) => change({ managerId: value ?? "" })}
        searchable
        required
        error={problemOf("managerId")}
      />
      <div className={styles.pair}>
        <Select
          label={t`Phase`}
          data={PHASES.map((value) => ({ value, label: format.phase(value) }))}
          value={draft.phase}
          onChange={(value) => value && change({ phase: value as ProjectPhase })}
          allowDeselect={false}
          error={problemOf("phase")}
        />
        {hasState ? (
          <Select
            label={t`State`}
            data={STATES.map((value) => ({ value, label: format.state(value) }))}
            value={draft.state}
            onChange={(value) => value && change({ state: value as ProjectState })}
            allowDeselect={false}
            error={problemOf("state")}
          />
        ) : null}
        {hasPriority && (
          <Select
            label={t`Priority`}
            data={PRIORITIES.map((value) => ({ value, label: format.priority(value) }))}
            value={draft.priority}
            onChange={(value) => value && change({ priority: value as Priority })}
            allowDeselect={false}
            error={problemOf("priority")}
          />
        )}
      </div>
      <div className={styles.pair}>
        <DayField label={t`Planned start`} value={draft.plannedStartOn} onChange={(plannedStartOn) => change({ plannedStartOn })} error={problemOf("plannedStartOn")} />
        <DayField label={t`Planned finish`} value={draft.plannedFinishOn} onChange={(plannedFinishOn) => change({ plannedFinishOn })} error={problemOf("plannedFinishOn")} />
      </div>
      <Textarea
        label={t`Description`}
        description={t`The client reads it once the project is shared.`}
        autosize
        minRows={3}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        error={problemOf("description")}
      />
      {general.length > 0 && <ErrorState title={t`It was not saved.`}>{general.map((problem) => problem.message).join(" ")}</ErrorState>}
      {failure !== null && <ErrorState title={t`It was not saved.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
      {isConflict && (
        <ErrorState
          title={t`Somebody else changed this project meanwhile.`}
          action={
            <span className={styles.conflict}>
              <Button onClick={takeTheirs}>{t`Take theirs`}</Button>
              <Button onClick={() => void save()}>{t`Save mine over it`}</Button>
            </span>
          }
        >
          {t`What you wrote is still here.`}
        </ErrorState>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={isSaving}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{t`Cancel`}</Button>
      </div>
      <LeaveDialog
        isOpen={blocker.status === "blocked"}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </form>
  );
}
