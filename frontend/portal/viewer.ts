import { useMemo } from "react";

import { permissionsOf, type SignedIn, useSignedIn } from "../shared/graph";

/** For `@include`: a field that would be denied is never asked for. */
export interface Access {
  readonly canReadStaff: boolean;
  readonly canReadClient: boolean;
  readonly canReadContacts: boolean;
  readonly canReadMembers: boolean;
  readonly canReadMilestones: boolean;
  readonly canReadTasks: boolean;
  readonly canReadComments: boolean;
  readonly canReadDocuments: boolean;
  readonly canReadReviews: boolean;
  readonly canReadChanges: boolean;
  readonly canReadQuotes: boolean;
}

export interface PortalViewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The contact they are; null for nobody who comes here. */
  readonly actsAs: string | null;
  readonly roles: SignedIn["viewer"]["roles"];
  readonly firm: SignedIn["firm"];
  /** May this person accept a milestone? Then a submitted one waits for them, and not for a colleague. */
  readonly isApprover: boolean;
  readonly access: Access;
}

/** Only below the pages that need a sign-in. */
export function useViewer(): PortalViewer {
  const { viewer, firm } = useSignedIn();
  return useMemo(() => {
    const can = permissionsOf(viewer);
    return {
      id: viewer.id,
      name: viewer.name,
      email: viewer.email,
      actsAs: viewer.actsAs ?? null,
      roles: viewer.roles,
      firm,
      isApprover: viewer.roles.includes("CLIENT_OWNER") || viewer.roles.includes("CLIENT_APPROVER"),
      access: {
        canReadStaff: can("STAFF_READ"),
        canReadClient: can("CLIENT_READ"),
        canReadContacts: can("CONTACT_READ"),
        canReadMembers: can("MEMBER_READ"),
        canReadMilestones: can("MILESTONE_READ"),
        canReadTasks: can("TASK_READ"),
        canReadComments: can("COMMENT_READ"),
        canReadDocuments: can("DOCUMENT_READ"),
        canReadReviews: can("REVIEW_READ"),
        canReadChanges: can("CHANGE_READ"),
        canReadQuotes: can("QUOTE_READ"),
      },
    };
  }, [viewer, firm]);
}
