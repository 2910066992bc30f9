import { useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";

import classes from "./LeaveDialog.module.css";

interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Before what was typed is lost. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={isOpen} onClose={onStay} title={t`Leave without saving?`} size={400} closeButtonProps={{ "aria-label": t`Close` }}>
      <p className={classes.words}>{t`What you changed here is not saved yet.`}</p>
      <div className={classes.choice}>
        <Button onClick={onLeave}>{t`Leave`}</Button>
        <Button variant="filled" onClick={onStay} data-autofocus>{t`Stay here`}</Button>
      </div>
    </Modal>
  );
}
