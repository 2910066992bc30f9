import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";

import { useFormat } from "../../../shared/format";
import styles from "./Assessment.module.css";
import type { ThingPickerQuery } from "./__generated__/ThingPickerQuery.graphql";

export interface Thing {
  readonly id: string;
  readonly title: string;
  readonly startOn: string | null;
  readonly dueOn: string | null;
}

interface ThingPickerProps {
  readonly kind: "task" | "milestone";
  readonly projectId: string;
  /** What the change moves already. */
  readonly taken: readonly string[];
  readonly onPick: (thing: Thing) => void;
  readonly onClose: () => void;
}

/** A task or milestone of the project, by a few letters of its name. */
export function ThingPicker({ kind, projectId, taken, onPick, onClose }: ThingPickerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const isTask = kind === "task";
  const { project } = useLazyLoadQuery<ThingPickerQuery>(
    graphql`
      query ThingPickerQuery($id: ID!, $tasks: TaskFilter!, $isTask: Boolean!, $isMilestone: Boolean!) {
        project(id: $id) {
          tasks(first: 50, filter: $tasks, orderBy: { field: DUE_ON }) @include(if: $isTask) {
            edges {
              node {
                id
                title
                startOn
                dueOn
              }
            }
          }
          milestones(first: 50, filter: { acceptance: [PENDING, REJECTED] }, orderBy: { field: DUE_ON }) @include(if: $isMilestone) {
            edges {
              node {
                id
                name
                dueOn
              }
            }
          }
        }
      }
    `,
    { id: projectId, tasks: { status: ["TODO", "IN_PROGRESS", "BLOCKED"], ...(asked !== "" && { titleContains: asked }) }, isTask, isMilestone: !isTask },
  );
  const things: readonly Thing[] = isTask
    ? (project?.tasks?.edges ?? []).map(({ node }) => ({ id: node.id, title: node.title, startOn: node.startOn ?? null, dueOn: node.dueOn ?? null }))
    : (project?.milestones?.edges ?? []).map(({ node }) => ({ id: node.id, title: node.name, startOn: null, dueOn: node.dueOn }));
  const free = things.filter(({ id }) => !taken.includes(id));
  const label = isTask ? t`Task to move` : t`Milestone to move`;
  return (
    <Select
      className={styles.picker!}
      aria-label={label}
      placeholder={label}
      data={free.map(({ id, title, dueOn }) => ({ value: id, label: dueOn === null ? title : `${title} (${format.day(dueOn)})` }))}
      // Tasks are sought by the server: there may be thousands.
      {...(isTask && { filter: ({ options }) => options })}
      value={null}
      searchable
      searchValue={text}
      onSearchChange={setText}
      defaultDropdownOpened
      autoFocus
      nothingFoundMessage={isTask ? t`No open task has that in its title.` : t`No open milestone has that name.`}
      maxDropdownHeight={280}
      onChange={(id) => {
        const thing = free.find((each) => each.id === id);
        if (thing) onPick(thing);
      }}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
      }}
    />
  );
}
