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
  /** For what is looked at and not read line by line: as wide as the house. */
  readonly wide?: boolean;
}

export function Page({ title, children, margin, wide = false }: PageProps) {
  const { firm } = useViewer();
  useDocumentTitle(`${title} · ${firm.shortName}`);
  if (wide) return children;
  if (margin === undefined) return <div className={classes.column}>{children}</div>;
  return (
    <div className={classes.spread}>
      <div className={classes.text}>{children}</div>
      <aside className={classes.margin}>{margin}</aside>
    </div>
  );
}
