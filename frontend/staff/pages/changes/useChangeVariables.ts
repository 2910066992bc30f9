import { useStaff } from "../../context";

/** What the payloads of all steps need for their `@include`. */
export function useChangeVariables() {
  const { canReadInternal, canReadEffort, canReadQuotes, canReadFinance, canReadStaff } = useStaff().access;
  return { canReadInternal, canReadEffort, canReadQuotes, canReadFinance, canReadStaff };
}
