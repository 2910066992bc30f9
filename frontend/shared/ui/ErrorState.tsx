import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";

import classes from "./ErrorState.module.css";

interface ErrorStateProps {
  /** What happened: "The comment was not sent: the line is down." */
  readonly title?: ReactNode;
  /** What was kept, and what happens next. */
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  /** Another step instead of "Try again". */
  readonly action?: ReactNode;
  /** It is all there is on the page, so its title is the page's heading. */
  readonly isPage?: boolean;
}

export function ErrorState({ title, children, onRetry, action, isPage = false }: ErrorStateProps) {
  const { t } = useLingui();
  const Title = isPage ? "h1" : "p";
  return (
    <div className={classes.error} role="alert">
      <span className={classes.icon}>
        <IconAlertTriangleFilled size={18} aria-hidden="true" />
      </span>
      <div className={classes.words}>
        <Title className={classes.title}>{title ?? t`This could not be loaded.`}</Title>
        <div>{children ?? t`Nothing is lost. Check your connection and try again.`}</div>
      </div>
      {action ?? (onRetry !== undefined && <Button onClick={onRetry}>{t`Try again`}</Button>)}
    </div>
  );
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Instead of the plain error state; `retry` mounts the children anew. */
  readonly fallback?: ((error: Error, retry: () => void) => ReactNode) | undefined;
  /** Called before the children are mounted anew, to throw away what failed. */
  readonly onRetry?: (() => void) | undefined;
  /** When this changes, the error is forgotten: the reader went elsewhere. */
  readonly resetKey?: string | undefined;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly resetKey: string | undefined;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  private readonly retry = (): void => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.fallback?.(error, this.retry) ?? <ErrorState onRetry={this.retry} />;
  }
}
