import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

import classes from "./Page.module.css";
import { useViewer } from "./viewer";

interface PageProps {
  /** For the tab and the history: "ERP rollout". */
  readonly title: string;
  readonly children: ReactNode;
  /** The right margin: what one looks up while reading. */
  readonly margin?: ReactNode;
}

export function Page({ title, children, margin }: PageProps) {
  const { firm } = useViewer();
  useDocumentTitle(`${title} · ${firm.shortName}`);
  if (margin === undefined) return <div className={classes.column}>{children}</div>;
  return (
    <div className={classes.spread}>
      <div className={classes.text}>{children}</div>
      <aside className={classes.margin}>{margin}</aside>
    </div>
  );
}
