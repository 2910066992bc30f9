import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/**
 * The words for every enum of the graph. Keys are the enum's values; a value that a newer server sends and this build
 * does not know reads as an em dash instead of shouting SCREAMING_CASE at a person.
 */
type Labels = Readonly<Record<string, MessageDescriptor>>;

const UNKNOWN = "—";

function say(labels: Labels, value: string | null | undefined, i18n: I18n): string {
  const label = value ? labels[value] : undefined;
  return label ? i18n._(label) : UNKNOWN;
}

const phases: Labels = {
  INITIATION: msg({ message: "Initiation", context: "project phase" }),
  PLANNING: msg({ message: "Planning", context: "project phase" }),
  EXECUTION: msg({ message: "Execution", context: "project phase" }),
  MONITORING: msg({ message: "Monitoring", context: "project phase" }),
  CLOSING: msg({ message: "Closing", context: "project phase" }),
  CLOSED: msg({ message: "Closed", context: "project phase" }),
};

const states: Labels = {
  ACTIVE: msg({ message: "Active", context: "project state" }),
  ON_HOLD: msg({ message: "On hold", context: "project state" }),
  CANCELLED: msg({ message: "Cancelled", context: "project state" }),
};

const taskStatuses: Labels = {
  TODO: msg({ message: "To do", context: "task status" }),
  IN_PROGRESS: msg({ message: "In progress", context: "task status" }),
  BLOCKED: msg({ message: "Blocked", context: "task status" }),
  DONE: msg({ message: "Done", context: "task status" }),
  CANCELLED: msg({ message: "Cancelled", context: "task status" }),
};

/** What the client reads: whose move it is, not what our board calls the column. */
const taskStatusesForClients: Labels = {
  TODO: msg({ message: "Planned", context: "task status for the client" }),
  IN_PROGRESS: msg({ message: "Under way", context: "task status for the client" }),
  BLOCKED: msg({ message: "Waiting", context: "task status for the client" }),
  DONE: msg({ message: "Done", context: "task status for the client" }),
  CANCELLED: msg({ message: "Dropped", context: "task status for the client" }),
};

const priorities: Labels = {
  CRITICAL: msg({ message: "Critical", context: "priority" }),
  HIGH: msg({ message: "High", context: "priority" }),
  NORMAL: msg({ message: "Normal", context: "priority" }),
  LOW: msg({ message: "Low", context: "priority" }),
};

const tiers: Labels = {
  STRATEGIC: msg({ message: "Strategic", context: "client tier" }),
  KEY: msg({ message: "Key", context: "client tier" }),
  STANDARD: msg({ message: "Standard", context: "client tier" }),
};

const relationships: Labels = {
  DECISION_MAKER: msg({ message: "Decision maker", context: "relationship" }),
  SPONSOR: msg({ message: "Sponsor", context: "relationship" }),
  USER: msg({ message: "User", context: "relationship" }),
  FINANCE: msg({ message: "Finance", context: "relationship" }),
};

const acceptances: Labels = {
  PENDING: msg({ message: "Pending", context: "milestone acceptance" }),
  SUBMITTED: msg({ message: "Waits for acceptance", context: "milestone acceptance" }),
  ACCEPTED: msg({ message: "Accepted", context: "milestone acceptance" }),
  REJECTED: msg({ message: "Rejected", context: "milestone acceptance" }),
};

const roles: Labels = {
  ADMIN: msg({ message: "Administrator", context: "role" }),
  PMO: msg({ message: "Project office", context: "role" }),
  EXECUTIVE: msg({ message: "Executive", context: "role" }),
  ACCOUNT_MANAGER: msg({ message: "Account manager", context: "role" }),
  PROJECT_MANAGER: msg({ message: "Project manager", context: "role" }),
  FINANCE: msg({ message: "Finance", context: "role" }),
  MEMBER: msg({ message: "Member", context: "role" }),
  CLIENT_OWNER: msg({ message: "Owner", context: "client role" }),
  CLIENT_APPROVER: msg({ message: "Approver", context: "client role" }),
  CLIENT_MEMBER: msg({ message: "Member", context: "client role" }),
  CLIENT_VIEWER: msg({ message: "Reader", context: "client role" }),
};

const dependencyTypes: Labels = {
  FS: msg({ message: "Finish to start", context: "dependency" }),
  SS: msg({ message: "Start to start", context: "dependency" }),
  FF: msg({ message: "Finish to finish", context: "dependency" }),
  SF: msg({ message: "Start to finish", context: "dependency" }),
};

type Value = string | null | undefined;

export const phaseLabel = (value: Value, i18n: I18n) => say(phases, value, i18n);
export const stateLabel = (value: Value, i18n: I18n) => say(states, value, i18n);
export const taskStatusLabel = (value: Value, i18n: I18n) => say(taskStatuses, value, i18n);
export const taskStatusForClient = (value: Value, i18n: I18n) => say(taskStatusesForClients, value, i18n);
export const priorityLabel = (value: Value, i18n: I18n) => say(priorities, value, i18n);
export const tierLabel = (value: Value, i18n: I18n) => say(tiers, value, i18n);
export const relationshipLabel = (value: Value, i18n: I18n) => say(relationships, value, i18n);
export const acceptanceLabel = (value: Value, i18n: I18n) => say(acceptances, value, i18n);
export const roleLabel = (value: Value, i18n: I18n) => say(roles, value, i18n);
export const dependencyLabel = (value: Value, i18n: I18n) => say(dependencyTypes, value, i18n);
