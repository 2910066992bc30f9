import { useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";

import { Chip } from "../../shared/ui";
import classes from "./FilterBar.module.css";

export interface FilterDefinition {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Several values at once, comma-separated in the address. */
  readonly isMultiple?: boolean;
}

interface FilterBarProps {
  readonly filters: readonly FilterDefinition[];
  /** What the address says. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly onChange: (key: string, value: string | undefined) => void;
  readonly onClear: () => void;
}

/** Filters that are on stand as chips; the others wait in one menu. */
export function FilterBar({ filters, values, onChange, onClear }: FilterBarProps) {
  const { t } = useLingui();
  const active = filters.filter((filter) => values[filter.key] !== undefined);
  const chosen = (filter: FilterDefinition) => new Set(values[filter.key]?.split(",") ?? []);
  const nameOf = (filter: FilterDefinition) => {
    const names = filter.options.filter((option) => chosen(filter).has(option.value)).map((option) => option.label);
    return names.length === 0 ? "…" : names.join(t({ message: ", ", context: "between names" }));
  };

  function toggle(filter: FilterDefinition, value: string) {
    const picked = chosen(filter);
    if (!filter.isMultiple) {
      onChange(filter.key, picked.has(value) ? undefined : value);
      return;
    }
    if (!picked.delete(value)) picked.add(value);
    const next = filter.options.map((option) => option.value).filter((each) => picked.has(each));
    onChange(filter.key, next.join(",") || undefined);
  }

  return (
    <>
      {active.map((filter) => (
        <Chip key={filter.key} label={filter.label} onRemove={() => onChange(filter.key, undefined)}>
          {nameOf(filter)}
        </Chip>
      ))}
      <Menu position="bottom-start" width={200} closeOnItemClick={false}>
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconPlus size={16} stroke={1.75} />}>{t`Filter`}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {filters.map((filter) => (
            <Menu.Sub key={filter.key} position="right-start">
              <Menu.Sub.Target>
                <Menu.Sub.Item>{filter.label}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown className={classes.options!}>
                {filter.options.map((option) => (
                  <Menu.CheckboxItem
                    key={option.value}
                    value={option.value}
                    checked={chosen(filter).has(option.value)}
                    checkIcon={<IconCheck size={16} aria-hidden="true" />}
                    onChange={() => toggle(filter, option.value)}
                  >
                    {option.label}
                  </Menu.CheckboxItem>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ))}
        </Menu.Dropdown>
      </Menu>
      {active.length > 0 && <Button variant="subtle" color="gray" onClick={onClear}>{t`Clear`}</Button>}
    </>
  );
}
