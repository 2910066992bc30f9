import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconArrowAutofitWidth, IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { useFormat } from "../format";
import classes from "./Toolbar.module.css";

interface ToolbarProps {
  readonly tools?: ReactNode;
  readonly page: number;
  /** Less than two: nothing to turn. */
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** Null: text wraps, and is not zoomed. */
  readonly zoom: number | null;
  readonly isFitted: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onFit: () => void;
}

/** Floats above the desk: what one does while reading. */
export function Toolbar({ tools, page, pages, onPage, zoom, isFitted, onStep, onFit }: ToolbarProps) {
  const { t } = useLingui();
  const format = useFormat();
  const share = zoom === null ? "" : format.ratio(zoom);
  return (
    <div className={classes.place}>
      <div className={classes.toolbar} data-tools={tools !== undefined || undefined} role="toolbar" aria-label={t`Reading`}>
        {tools !== undefined && <div className={classes.group}>{tools}</div>}
        {pages > 1 && (
          <div className={classes.group}>
            <ActionIcon aria-label={t`Page before`} disabled={page <= 1} onClick={() => onPage(page - 1)}>
              <IconChevronLeft size={18} stroke={1.75} />
            </ActionIcon>
            <span className={classes.page} role="status">
              <span className={classes.long}>{t`Page ${page} of ${pages}`}</span>
              <span className={classes.short} aria-hidden="true">
                {page} / {pages}
              </span>
            </span>
            <ActionIcon aria-label={t`Next page`} disabled={page >= pages} onClick={() => onPage(page + 1)}>
              <IconChevronRight size={18} stroke={1.75} />
            </ActionIcon>
          </div>
        )}
        {zoom !== null && (
          <div className={`${classes.group} ${classes.zoomer}`}>
            <ActionIcon aria-label={t`Smaller`} onClick={() => onStep(-1)}>
              <IconMinus size={18} stroke={1.75} />
            </ActionIcon>
            <span className={classes.zoom}>{share}</span>
            <ActionIcon aria-label={t`Larger`} onClick={() => onStep(1)}>
              <IconPlus size={18} stroke={1.75} />
            </ActionIcon>
            <ActionIcon className={classes.fit!} aria-label={t`Fit the width`} aria-pressed={isFitted} onClick={onFit}>
              <IconArrowAutofitWidth size={18} stroke={1.75} />
            </ActionIcon>
          </div>
        )}
      </div>
    </div>
  );
}
