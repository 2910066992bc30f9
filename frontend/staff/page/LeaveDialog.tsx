import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";

import { Dialog } from "./Dialog";
import classes from "./LeaveDialog.module.css";

interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog opened={isOpen} onClose={onStay} title={t`Leave without saving?`} size={400}>
      <p className={classes.words}>{t`What you changed here is not saved yet.`}</p>
      <div className={classes.choice}>
        <Button onClick={onLeave}>{t`Leave`}</Button>
        <Button variant="filled" onClick={onStay} data-autofocus>{t`Stay here`}</Button>
      </div>
    </Dialog>
  );
}
