import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangleFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./toast.module.css";

interface Toast {
  readonly message: ReactNode;
  /** Done at once, taken back at once: no "are you sure". */
  readonly onUndo?: (() => void) | undefined;
  readonly action?: ReactNode;
}

export function toast({ message, onUndo, action }: Toast): void {
  const id = notifications.show({
    withCloseButton: true,
    closeButtonProps: { "aria-label": i18n._(msg`Close`) },
    classNames: { root: classes.root!, closeButton: classes.close! },
    message: (
      <span className={classes.line}>
        <span>{message}</span>
        {action}
        {onUndo && (
          <Button
            variant="transparent"
            className={classes.undo!}
            onClick={() => {
              notifications.hide(id);
              onUndo();
            }}
          >
            <Trans>Undo</Trans>
          </Button>
        )}
      </span>
    ),
  });
}

/** What happened, what was kept. Stays until it is closed: nobody should have to be quick to read it. */
export function toastFailure(message: string, kept = ""): void {
  notifications.show({
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { "aria-label": i18n._(msg`Close`) },
    classNames: { root: classes.root!, closeButton: classes.close! },
    message: (
      <span className={classes.line} role="alert">
        <IconAlertTriangleFilled size={16} className={classes.warning} aria-hidden="true" />
        <span>
          <Trans>
            {message} {kept}
          </Trans>
        </span>
      </span>
    ),
  });
}
