import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** The roles of clients, and in one sentence what each may do: what the policy says, for people. */
export const CLIENT_ROLES: readonly (readonly ["CLIENT_VIEWER" | "CLIENT_MEMBER" | "CLIENT_APPROVER" | "CLIENT_OWNER", MessageDescriptor])[] = [
  ["CLIENT_VIEWER", msg`Reads what is shared, and writes nothing.`],
  ["CLIENT_MEMBER", msg`Reads, comments and sends files.`],
  ["CLIENT_APPROVER", msg`Does what a member does, and decides for the company.`],
  ["CLIENT_OWNER", msg`Does what an approver does, and invites colleagues and takes them out.`],
];

export const RELATIONSHIPS = ["USER", "DECISION_MAKER", "SPONSOR", "FINANCE"] as const;
