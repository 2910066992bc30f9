import { useState } from "react";

import { dropAllDrafts } from "../shared/ui";
import { graph } from "./session";

/** Leaves, and takes every draft along: the next one at this machine finds nothing, in storage or in memory. */
export function useSignOut() {
  const [isSigningOut, setSigningOut] = useState(false);
  async function signOut() {
    setSigningOut(true);
    try {
      await graph.signOut();
      dropAllDrafts();
      window.location.assign("/portal/sign-in");
    } catch {
      setSigningOut(false);
    }
  }
  return { signOut, isSigningOut };
}
