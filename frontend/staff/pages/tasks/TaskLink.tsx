import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface TaskLinkProps {
  readonly id: string;
  readonly className?: string | undefined;
  /** A row for J and K. */
  readonly isRow?: boolean;
  readonly isDone?: boolean;
  readonly isSummary?: boolean;
  readonly children: ReactNode;
}

/** Opens the drawer above the page one is on: the address gets `task=…`. */
export function TaskLink({ id, className, isRow = false, isDone = false, isSummary = false, children }: TaskLinkProps) {
  return (
    <Link
      to="."
      search={(search: Record<string, unknown>) => ({ ...search, task: id })}
      className={className}
      resetScroll={false}
      draggable={false}
      data-task-link={id}
      data-row={isRow || undefined}
      data-done={isDone || undefined}
      data-summary={isSummary || undefined}
    >
      {children}
    </Link>
  );
}
