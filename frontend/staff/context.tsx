import { createContext, type ReactNode, useContext } from "react";

import { useSignedIn } from "../shared/graph";
import type { Access } from "./access";
import type { Me } from "./me";

interface StaffContext {
  readonly access: Access;
  readonly me: Me | null;
}

const Context = createContext<StaffContext | null>(null);

export function StaffProvider({ value, children }: { readonly value: StaffContext; readonly children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useStaff(): StaffContext {
  const value = useContext(Context);
  if (!value) throw new Error("useStaff needs a StaffProvider above");
  return value;
}

/** The firm's short name, for the signs that say who sees what. */
export function useFirmName(): string {
  return useSignedIn().firm.shortName;
}
