import type { Can } from "../shared/graph";

/**
 * What every page's query may need for its `@include`: a guarded field that would be denied is never asked for. A query
 * declares the ones it uses; the rest is ignored.
 */
export function accessOf(can: Can) {
  return {
    canReadClients: can("CLIENT_READ"),
    canReadClientNotes: can("CLIENT_NOTES_READ"),
    canReadContacts: can("CONTACT_READ"),
    canReadStaff: can("STAFF_READ"),
    canReadMembers: can("MEMBER_READ"),
    canReadMilestones: can("MILESTONE_READ"),
    canReadTasks: can("TASK_READ"),
    canReadComments: can("COMMENT_READ"),
    canReadEffort: can("EFFORT_READ"),
    canReadInternal: can("INTERNAL_READ"),
    canReadDocuments: can("DOCUMENT_READ"),
    canReadReviews: can("REVIEW_READ"),
    canReadChanges: can("CHANGE_READ"),
    canReadQuotes: can("QUOTE_READ"),
    canReadFinance: can("FINANCE_READ"),
    canReadFinanceRatio: can("FINANCE_RATIO"),
  };
}

export type Access = ReturnType<typeof accessOf>;
