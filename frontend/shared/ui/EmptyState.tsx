import { IconFileText } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";

import classes from "./EmptyState.module.css";

interface EmptyStateProps {
  /** What would be here: "Tasks of this project will be here". Never "No data". */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The one next step, a button or a link. */
  readonly action?: ReactNode;
  /** A Tabler icon. */
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }> | undefined;
  /** It is all there is on the page, so its title is the page's heading. */
  readonly isPage?: boolean;
}

export function EmptyState({ title, children, action, icon: Icon = IconFileText, isPage = false }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={20} stroke={1.75} />
      </span>
      <div className={classes.words}>
        <Title className={classes.title}>{title}</Title>
        {children !== undefined && <div className={classes.text}>{children}</div>}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
