import { createContext, type ReactNode, useContext } from "react";

import type { Firm, Permission, ViewerData } from "./graph";

export interface SignedIn {
  readonly viewer: ViewerData;
  readonly firm: Firm;
}

const Context = createContext<SignedIn | null>(null);

export function ViewerProvider({ value, children }: { readonly value: SignedIn; readonly children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Only below the pages that need a sign-in. */
export function useSignedIn(): SignedIn {
  const value = useContext(Context);
  if (!value) throw new Error("useSignedIn needs a ViewerProvider above");
  return value;
}

export type Can = (permission: Permission) => boolean;

/** What the server said the viewer may ask for. The apps never work it out from roles. */
export function permissionsOf(viewer: ViewerData): Can {
  const permissions = new Set(viewer.permissions);
  return (permission) => permissions.has(permission);
}

export function usePermissions(): Can {
  return permissionsOf(useSignedIn().viewer);
}
