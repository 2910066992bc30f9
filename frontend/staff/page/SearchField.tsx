import { ActionIcon, TextInput } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";

import { Kbd } from "../shell/Kbd";
import { useShortcuts } from "../shell/useShortcuts";
import classes from "./SearchField.module.css";

interface SearchFieldProps {
  readonly label: string;
  /** What the address says. */
  readonly value: string;
  /** Called when the reader pauses. */
  readonly onChange: (text: string) => void;
}

const PAUSE_MS = 250;

/** A filter by text, reached with `/`. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  useShortcuts({ "/": () => field.current?.focus() });
  const settle = useEffectEvent(() => {
    if (typed !== null && typed.trim() !== value) onChange(typed.trim());
    setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => settle(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      ref={field}
      className={classes.field!}
      aria-label={label}
      placeholder={label}
      value={text}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSection={
        text === "" ? (
          <span className={classes.hint}>
            <Kbd>/</Kbd>
          </span>
        ) : (
          <ActionIcon size="sm" aria-label={t`Clear`} onClick={() => onChange("")}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
