import { useState } from "react";

import { useSignedIn } from "../shared/graph";
import { forgetTransfers } from "../shared/files";
import { dropAllDrafts } from "../shared/ui";
import { graph } from "./session";

/** Leaves, and takes their drafts along: the next one at this machine finds nothing, in storage or in memory. */
export function useSignOut() {
  const { viewer } = useSignedIn();
  const [isSigningOut, setSigningOut] = useState(false);
  async function signOut() {
    setSigningOut(true);
    try {
      await graph.signOut();
      dropAllDrafts({ app: "portal", viewer: viewer.id });
      await forgetTransfers("portal", viewer.id);
      window.location.assign("/portal/sign-in");
    } catch {
      setSigningOut(false);
    }
  }
  return { signOut, isSigningOut };
}
