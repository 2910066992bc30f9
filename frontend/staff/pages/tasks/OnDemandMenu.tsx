import { Menu } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";

import classes from "./OnDemandMenu.module.css";

interface OnDemandMenuProps {
  readonly label: string;
  /** Muted where the value is the usual one. */
  readonly tone?: "muted" | undefined;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  readonly items: () => ReactNode;
}

/** A button that opens a menu. The menu exists only while it is open: a list may have hundreds of these. */
export function OnDemandMenu({ label, tone, isDisabled = false, children, items }: OnDemandMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <span className={classes.anchor}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        data-tone={tone}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && (
        <Menu opened onChange={(opened) => !opened && close()} position="bottom-start">
          <Menu.Target>
            <span className={classes.spot} />
          </Menu.Target>
          <Menu.Dropdown onClick={close}>{items()}</Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
