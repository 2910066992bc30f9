import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

import { useFormat } from "../../shared/format";
import { useCalendar } from "./useCalendar";

interface DayFieldProps {
  readonly label: string;
  /** "2026-11-26" or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
}

/**
 * A day on the calendar: typed or picked, shown as one reads it. What cannot be read as a day stays as it was typed,
 * with a word about what can be written, and keeps its form from being sent: see `unreadableDay.ts`.
 */
export function DayField({ label, value, onChange, error }: DayFieldProps) {
  const { t } = useLingui();
  const format = useFormat();
  const calendar = useCalendar();
  const [isOpen, setOpen] = useState(false);
  /** What stands in the field while somebody writes, and afterwards as long as it is no day. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isComplaining, setComplaining] = useState(false);
  const [month, setMonth] = useState(value ?? format.today());
  const field = useRef<HTMLInputElement>(null);
  const isUnreadable = typed !== null && typed.trim() !== "" && format.readDay(typed) === null;
  const complaint = t`Write it as 1 Dec, 1/12/2026, 2026-12-01, today or tomorrow.`;

  // The browser's own mark of a field whose content will not do; forms ask for it.
  useEffect(() => {
    field.current?.setCustomValidity(isUnreadable ? complaint : "");
  }, [isUnreadable, complaint]);

  function settle(day: string | null) {
    if (day !== null) setMonth(day);
    if (day !== value) onChange(day);
  }

  function write(text: string) {
    setTyped(text);
    setComplaining(false);
    setOpen(true);
    if (text.trim() === "") settle(null);
    else {
      const day = format.readDay(text);
      if (day !== null) settle(day);
    }
  }

  function pick(day: string | null) {
    setTyped(null);
    setComplaining(false);
    setOpen(false);
    settle(day);
  }

  function leave() {
    setOpen(false);
    if (isUnreadable) setComplaining(true);
    else setTyped(null);
  }

  const text = typed ?? (value === null ? "" : format.dayWithYear(value));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus={false} withRoles={false} shadow="pop">
      <Popover.Target>
        <TextInput
          ref={field}
          label={label}
          value={text}
          placeholder={t`No date`}
          autoComplete="off"
          error={isComplaining && isUnreadable ? complaint : error}
          // While the calendar is open, Escape closes the calendar and not the dialog around it.
          data-mantine-stop-propagation={isOpen || undefined}
          onChange={(event) => write(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onBlur={leave}
          onInvalid={() => setComplaining(true)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && isOpen) {
              event.stopPropagation();
              setOpen(false);
            }
            if (event.key === "Enter" && !event.nativeEvent.isComposing) leave();
          }}
          rightSection={
            text === "" ? null : (
              <ActionIcon
                size="sm"
                aria-label={t`Clear the date`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(null)}
              >
                <IconX size={14} />
              </ActionIcon>
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <DatePicker {...calendar} value={value} onChange={pick} date={month} onDateChange={setMonth} __preventFocus />
      </Popover.Dropdown>
    </Popover>
  );
}
