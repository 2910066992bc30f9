import "@mantine/dates/styles.layer.css";
import "dayjs/locale/zh-cn";

import { useLingui } from "@lingui/react/macro";

import { useFormat } from "../../shared/format";
import classes from "./calendar.module.css";

/** What every calendar of the app has in common: its language, its marks, names for its arrows. */
export function useCalendar() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const today = format.today();
  return {
    locale: i18n.locale === "zh-CN" ? "zh-cn" : "en",
    ...(i18n.locale === "zh-CN" ? { monthLabelFormat: "YYYY年M月", yearLabelFormat: "YYYY年" } : {}),
    firstDayOfWeek: 1,
    // The viewer's today, which need not be the machine's.
    getDayProps: (on: string) => ({ "aria-label": format.exactDay(on), ...(on === today ? { "aria-current": "date" as const } : {}) }),
    classNames: { day: classes.day!, monthsListControl: classes.cell!, yearsListControl: classes.cell! },
    ariaLabels: {
      previousMonth: t`Month before`,
      nextMonth: t`Month after`,
      previousYear: t`Year before`,
      nextYear: t`Year after`,
      previousDecade: t`Ten years before`,
      nextDecade: t`Ten years after`,
      monthLevelControl: t`Choose a month`,
      yearLevelControl: t`Choose a year`,
    },
  } as const;
}
