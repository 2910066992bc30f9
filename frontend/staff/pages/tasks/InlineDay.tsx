import { useLingui } from "@lingui/react/macro";
import { Button, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useRef, useState } from "react";

import { useFormat } from "../../../shared/format";
import { useCalendar } from "../../page/useCalendar";
import styles from "./OnDemandMenu.module.css";
import { useLateWords } from "./TaskLine";

interface InlineDayProps {
  readonly label: string;
  readonly value: string | null;
  readonly isLate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A day in words; pressed, a calendar. The calendar exists only while it is open. */
export function InlineDay({ label, value, isLate = false, isDisabled = false, onChange }: InlineDayProps) {
  const { t } = useLingui();
  const format = useFormat();
  const calendar = useCalendar();
  const lateWords = useLateWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function choose(next: string | null) {
    close();
    if (next !== value) onChange(next);
  }
  const words = value === null ? t`No date` : isLate ? lateWords(value) : format.spokenDay(value);
  return (
    <span className={styles.anchor}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        data-tone={isLate ? "late" : value === null ? "muted" : undefined}
        aria-label={`${label}: ${words}`}
        title={value === null ? label : format.exactDay(value)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen && (
        <Popover opened onChange={(opened) => !opened && setOpen(false)} closeOnEscape={false} position="bottom-start" trapFocus>
          <Popover.Target>
            <span className={styles.spot} />
          </Popover.Target>
          <Popover.Dropdown
            aria-label={label}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              // The calendar alone: the panel or dialog below it stays.
              event.preventDefault();
              event.stopPropagation();
              close();
            }}
          >
            <DatePicker {...calendar} value={value} defaultDate={value ?? format.today()} onChange={(next) => choose(next)} />
            {value !== null && <Button variant="subtle" onClick={() => choose(null)}>{t`Clear the date`}</Button>}
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
