import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { dayOf, daysBetween, type StatusRole, useFormat } from "../../../shared/format";

/** Where a request stands, as whoever asked for it would say it. */
const STATES: Readonly<Record<string, { readonly role: StatusRole; readonly words: MessageDescriptor }>> = {
  SUBMITTED: { role: "planned", words: msg({ message: "Asked for", context: "state of a request" }) },
  ASSESSING: { role: "going", words: msg({ message: "Being looked at", context: "state of a request" }) },
  QUOTED: { role: "waiting", words: msg({ message: "Waits for a decision", context: "state of a request" }) },
  EXPIRED: { role: "late", words: msg({ message: "Quote has run out", context: "state of a request" }) },
  APPROVED: { role: "going", words: msg({ message: "Approved", context: "state of a request" }) },
  IMPLEMENTING: { role: "going", words: msg({ message: "Being done", context: "state of a request" }) },
  DONE: { role: "done", words: msg({ message: "Done", context: "state of a request" }) },
  REJECTED: { role: "cancelled", words: msg({ message: "Rejected", context: "state of a request" }) },
  DECLINED: { role: "cancelled", words: msg({ message: "Declined", context: "state of a request" }) },
  WITHDRAWN: { role: "cancelled", words: msg({ message: "Taken back", context: "state of a request" }) },
};

/** "Being looked at", with its mark. */
export function useRequestState(): (state: string) => { readonly role: StatusRole; readonly words: string } {
  const { i18n } = useLingui();
  return (state) => {
    const known = STATES[state];
    return known ? { role: known.role, words: i18n._(known.words) } : { role: "planned", words: "—" };
  };
}

/** For how many days, in the reader's zone, something has waited. */
export function useDaysSince(): (since: string) => number {
  const format = useFormat();
  return (since) => Math.max(0, daysBetween(dayOf(new Date(since), format.timeZone), format.today()));
}
