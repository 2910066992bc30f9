import "@mantine/dates/styles.layer.css";
import "dayjs/locale/zh-cn";

import { useLingui } from "@lingui/react/macro";
import { DateInput } from "@mantine/dates";

interface DayFieldProps {
  readonly label: string;
  /** "2026-11-26" or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly variant?: "default" | "unstyled";
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
}

/** A day on the calendar: typed or picked, shown as one reads it. */
export function DayField({ label, value, onChange, error, variant = "default", isLabelHidden = false, placeholder, readOnly = false }: DayFieldProps) {
  const { t, i18n } = useLingui();
  const isChinese = i18n.locale === "zh-CN";
  return (
    <DateInput
      {...(isLabelHidden ? { "aria-label": label } : { label })}
      value={value}
      onChange={(next) => onChange(next)}
      locale={isChinese ? "zh-cn" : "en"}
      valueFormat={isChinese ? "YYYY年M月D日" : "ddd D MMM YYYY"}
      firstDayOfWeek={1}
      clearable={!readOnly}
      readOnly={readOnly}
      variant={variant}
      placeholder={placeholder ?? t`No date`}
      error={error}
      popoverProps={{ shadow: "pop" }}
      clearButtonProps={{ "aria-label": t`Clear the date` }}
    />
  );
}
