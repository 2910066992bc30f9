import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type DragEvent, Fragment, useRef, useState } from "react";

import { taskStatusRole, useFormat } from "../../../shared/format";
import { StatusIcon } from "../../../shared/ui";
import styles from "./Board.module.css";
import { BoardCard } from "./BoardCard";
import type { Place } from "./boardMoves";
import type { TaskStatus } from "./__generated__/TaskListPageQuery.graphql";
import type { Column } from "./tasksSearch";
import type { BoardColumnData } from "./useBoardColumn";

const EDGE = 72;
const TOP_BAR = 48;
const STEP = 18;

interface BoardColumnProps {
  readonly column: Column;
  readonly data: BoardColumnData;
  readonly clientName: string;
  readonly openTask: string | undefined;
  /** The card that is under way, from whichever column. */
  readonly dragged: string | null;
  readonly choosing: string | null;
  readonly canCreate: boolean;
  readonly onCreate: (column: Column) => void;
  readonly onDrag: (id: string | null) => void;
  readonly onMove: (id: string, to: Place) => void;
  readonly onChoose: (id: string, status: TaskStatus) => void;
  readonly onChooseEnd: () => void;
}

/** A card that is held near the upper or lower edge of the window pulls the page along. */
function scrollNearEdge({ clientY, currentTarget }: DragEvent) {
  const by = clientY > window.innerHeight - EDGE ? STEP : clientY < EDGE + TOP_BAR ? -STEP : 0;
  if (by === 0) return;
  window.scrollBy(0, by);
  currentTarget.parentElement?.scrollBy(0, by);
}

export function BoardColumn(props: BoardColumnProps) {
  const { column, data, clientName, openTask, dragged, choosing, canCreate, onCreate, onDrag, onMove, onChoose, onChooseEnd } = props;
  const { t } = useLingui();
  const format = useFormat();
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const name = format.taskStatus(column);

  /** How many of the other cards stand above the pointer. */
  function indexAt(y: number): number {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-card]") ?? [])].filter((card) => card.dataset.card !== dragged);
    return cards.filter((card) => {
      const box = card.getBoundingClientRect();
      return y > box.top + box.height / 2;
    }).length;
  }

  function onDragOver(event: DragEvent) {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    setOver(indexAt(event.clientY));
    scrollNearEdge(event);
  }

  function onDrop(event: DragEvent) {
    if (dragged === null) return;
    event.preventDefault();
    setOver(null);
    onMove(dragged, { column, index: indexAt(event.clientY) });
  }

  const others = data.cards.filter((card) => card.id !== dragged).map((card) => card.id);
  return (
    <section
      className={styles.column}
      aria-label={name}
      data-column={column}
      data-over={over !== null || undefined}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
      }}
      onDrop={onDrop}
    >
      <header className={styles.columnHead}>
        <StatusIcon role={taskStatusRole(column)} />
        <h2 className={styles.columnTitle}>{name}</h2>
        <span className={styles.columnCount}>{format.count(data.total)}</span>
        {canCreate && (
          <ActionIcon className={styles.add!} aria-label={t`New task in ${name}`} onClick={() => onCreate(column)}>
            <IconPlus size={16} stroke={1.75} />
          </ActionIcon>
        )}
      </header>
      <ol className={styles.cards} ref={list}>
        {data.cards.map((card) => (
          <Fragment key={card.id}>
            {over !== null && others[over] === card.id && <li className={styles.line} aria-hidden="true" />}
            <BoardCard
              task={card}
              clientName={clientName}
              isOpen={card.id === openTask}
              canDrag={card.viewerCanEdit}
              isChoosing={card.id === choosing}
              onChoose={(status) => onChoose(card.id, status)}
              onChooseEnd={onChooseEnd}
              onDragStart={onDrag}
              onDragEnd={() => {
                setOver(null);
                onDrag(null);
              }}
            />
          </Fragment>
        ))}
        {over !== null && over >= others.length && <li className={styles.line} aria-hidden="true" />}
      </ol>
      {data.cards.length === 0 && over === null && <p className={styles.none}>{t`Nothing here.`}</p>}
      {data.loadMore && <Button loading={data.isLoadingMore} onClick={data.loadMore}>{t`Show more`}</Button>}
    </section>
  );
}
