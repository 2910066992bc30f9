import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

import type { StatusRole } from "../format";

type State = "OPEN" | "APPROVED" | "CHANGES_REQUESTED" | "CLOSED" | "SUPERSEDED";

/** Where a round stands, in words, and the mark that goes with them. */
export const REVIEW_STATE: Readonly<Record<State, { readonly role: StatusRole; readonly words: MessageDescriptor }>> = {
  OPEN: { role: "waiting", words: msg({ message: "Under review", context: "state of a review" }) },
  APPROVED: { role: "done", words: msg({ message: "Approved", context: "state of a review" }) },
  CHANGES_REQUESTED: { role: "late", words: msg({ message: "Changes requested", context: "state of a review" }) },
  CLOSED: { role: "cancelled", words: msg({ message: "Closed early", context: "state of a review" }) },
  SUPERSEDED: { role: "planned", words: msg({ message: "Went on in the next version", context: "state of a review" }) },
};
