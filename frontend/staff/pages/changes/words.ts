import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { dayOf, daysBetween, type StatusRole, useFormat } from "../../../shared/format";

/** Where a request stands, in words, and the mark that goes with them. */
const CHANGE_STATE: Readonly<Record<string, { readonly role: StatusRole; readonly words: MessageDescriptor }>> = {
  SUBMITTED: { role: "planned", words: msg({ message: "New", context: "state of a change request" }) },
  ASSESSING: { role: "going", words: msg({ message: "Being assessed", context: "state of a change request" }) },
  QUOTED: { role: "waiting", words: msg({ message: "Quoted", context: "state of a change request" }) },
  EXPIRED: { role: "late", words: msg({ message: "Quote expired", context: "state of a change request" }) },
  APPROVED: { role: "going", words: msg({ message: "Approved", context: "state of a change request" }) },
  IMPLEMENTING: { role: "going", words: msg({ message: "Being done", context: "state of a change request" }) },
  DONE: { role: "done", words: msg({ message: "Done", context: "state of a change request" }) },
  REJECTED: { role: "cancelled", words: msg({ message: "Rejected", context: "state of a change request" }) },
  DECLINED: { role: "cancelled", words: msg({ message: "Declined", context: "state of a change request" }) },
  WITHDRAWN: { role: "cancelled", words: msg({ message: "Withdrawn", context: "state of a change request" }) },
};

/** "Being assessed", with its mark. */
export function useChangeState(): (state: string) => { readonly role: StatusRole; readonly words: string } {
  const { i18n } = useLingui();
  return (state) => {
    const known = CHANGE_STATE[state];
    return known ? { role: known.role, words: i18n._(known.words) } : { role: "planned", words: "—" };
  };
}

/** How long somebody has waited, in the reader's days: "today", "2 days". */
export function useWaited(): (since: string) => string {
  const { t } = useLingui();
  const format = useFormat();
  return (since) => {
    const days = daysBetween(dayOf(new Date(since), format.timeZone), format.today());
    return days <= 0 ? t`since today` : t({ message: plural(days, { one: "# day", other: "# days" }) });
  };
}
