import { memo } from "react";

import classes from "./Compare.module.css";
import type { Part, Row } from "./rows";

interface CompareRowProps {
  readonly row: Row;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export const CompareRow = memo(function CompareRow({ row, left, right }: CompareRowProps) {
  if (row.kind === "same") {
    return (
      <div className={classes.row} data-kind="same">
        <Cell side="left" label={left[row.left]}>
          {row.text}
        </Cell>
        <Cell side="right" label={right[row.right]}>
          {row.text}
        </Cell>
      </div>
    );
  }
  return (
    <div className={classes.row} data-kind={row.kind}>
      {row.kind === "added" ? (
        <span className={classes.nothing} />
      ) : (
        <Cell side="left" label={left[row.left]}>
          <Words parts={row.before} tag="del" />
        </Cell>
      )}
      {row.kind === "removed" ? (
        <span className={classes.nothing} />
      ) : (
        <Cell side="right" label={right[row.right]}>
          <Words parts={row.after} tag="ins" />
        </Cell>
      )}
    </div>
  );
});

function Cell({ side, label, children }: { readonly side: "left" | "right"; readonly label: string | undefined; readonly children: React.ReactNode }) {
  return (
    <div className={classes.cell} data-side={side}>
      <span className={classes.label} data-label={label} aria-hidden="true" />
      <span className={classes.text}>{children === "" ? " " : children}</span>
    </div>
  );
}

function Words({ parts, tag: Tag }: { readonly parts: readonly Part[]; readonly tag: "del" | "ins" }) {
  // Parts of one line have nothing but their order.
  // oxlint-disable-next-line react/no-array-index-key
  return parts.map((part, index) => (part.isChanged ? <Tag key={index}>{part.text}</Tag> : <span key={index}>{part.text}</span>));
}
