export type { ClientChoice, LinkPurpose, SignInAnswer, SignInProblem } from "./account";
export { GraphError, type GraphErrorCode, isGraphError, sentenceOf } from "./errors";
export { type Boot, createGraph, type Firm, type Graph, type Permission, type ViewerData } from "./graph";
export { newKey } from "./network";
export { loadPage, usePage } from "./pages";
export { problemSentence, type Problem, useAction } from "./useAction";
export { useAttempt } from "./useAttempt";
export { type Can, permissionsOf, type SignedIn, usePermissions, useSignedIn, ViewerProvider } from "./viewer";
