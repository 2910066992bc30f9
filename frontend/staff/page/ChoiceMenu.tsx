import { Button, Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./ChoiceMenu.module.css";

interface ChoiceMenuProps<Value extends string> {
  /** "Sort": stands in muted before the choice. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of few: how a list is grouped or sorted. */
export function ChoiceMenu<Value extends string>({ label, icon, value, options, onChange }: ChoiceMenuProps<Value>) {
  const name = options.find(([each]) => each === value)?.[1] ?? "";
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={icon}>
          <span className={classes.label}>{label}</span> <span className={classes.value}>{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(([each, words]) => (
          <Menu.RadioItem
            key={each}
            value={each}
            checked={each === value}
            checkIcon={<IconCheck size={16} aria-hidden="true" />}
            closeMenuOnClick
            onChange={() => onChange(each)}
          >
            {words}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
