import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { graphql, useFragment } from "react-relay";

import { taskRole, useFormat } from "../../../shared/format";
import { Day, IconOpenDoor, PersonMark, StatusMark } from "../../../shared/ui";
import type { TaskStatus } from "./__generated__/TaskListPageQuery.graphql";
import type { BoardCard_task$key } from "./__generated__/BoardCard_task.graphql";
import styles from "./Board.module.css";
import { StatusItems } from "./StatusItems";
import { useLateWords } from "./TaskLine";
import { TaskLink } from "./TaskLink";

interface BoardCardProps {
  readonly task: BoardCard_task$key;
  readonly clientName: string;
  readonly isOpen: boolean;
  readonly canDrag: boolean;
  /** The status menu, asked for by `S`. */
  readonly isChoosing: boolean;
  readonly onChoose: (status: TaskStatus) => void;
  readonly onChooseEnd: () => void;
  readonly onDragStart: (id: string) => void;
  readonly onDragEnd: () => void;
}

export function BoardCard(props: BoardCardProps) {
  const { task: key, clientName, isOpen, canDrag, isChoosing, onChoose, onChooseEnd, onDragStart, onDragEnd } = props;
  const task = useFragment(
    graphql`
      fragment BoardCard_task on Task @argumentDefinitions(showsReason: { type: "Boolean", defaultValue: false }) {
        id
        title
        status
        isShared
        dueOn
        isOverdue
        priority
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
        dependencies(first: 3) @include(if: $showsReason) {
          edges {
            node {
              id
              predecessor {
                id
                title
                status
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
  const lateWords = useLateWords();
  const waitsFor = (task.dependencies?.edges ?? [])
    .map(({ node }) => node.predecessor)
    .find((predecessor) => predecessor && predecessor.status !== "DONE" && predecessor.status !== "CANCELLED");
  const isUrgent = task.priority === "CRITICAL" || task.priority === "HIGH";
  return (
    <li
      className={styles.card}
      data-card={task.id}
      data-open={isOpen || undefined}
      draggable={canDrag}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", task.title);
        onDragStart(task.id);
      }}
      onDragEnd={onDragEnd}
    >
      <TaskLink id={task.id} className={styles.title} isRow>
        {task.title}
      </TaskLink>
      {task.status === "BLOCKED" && waitsFor && (
        <span className={styles.reason}>
          <StatusMark role="waiting">{t`Waits for: ${waitsFor.title}`}</StatusMark>
        </span>
      )}
      <span className={styles.foot}>
        {task.isShared && (
          <span className={styles.shared} role="img" aria-label={t`${clientName} sees this`} title={t`${clientName} sees this`}>
            <IconOpenDoor size={16} strokeWidth={1.75} />
          </span>
        )}
        {isUrgent && <span className={styles.urgent}>{format.priority(task.priority)}</span>}
        {task.dueOn &&
          (task.isOverdue ? (
            <span className={styles.lateWords} title={format.exactDay(task.dueOn)}>
              <StatusMark role={taskRole(task)}>{lateWords(task.dueOn)}</StatusMark>
            </span>
          ) : (
            <span className={styles.due}>
              <Day on={task.dueOn} look="spoken" />
            </span>
          ))}
        <span className={styles.people}>
          {task.assignments?.edges
            .slice(0, 3)
            .map(
              ({ node }) =>
                node.person && (
                  <PersonMark
                    key={node.id}
                    name={node.person.name}
                    side={node.person.__typename === "Contact" ? "client" : "firm"}
                    size="small"
                    alone
                  />
                ),
            )}
        </span>
      </span>
      {isChoosing && (
        <Menu opened onChange={(opened) => !opened && onChooseEnd()} position="bottom-start">
          <Menu.Target>
            <span className={styles.spot} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t`Status`}</Menu.Label>
            <StatusItems value={task.status} onChange={onChoose} />
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
