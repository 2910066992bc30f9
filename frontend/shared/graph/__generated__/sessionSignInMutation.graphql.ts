/**
 * @generated SignedSource<<91fb00f4dd699e6355e07f88d4f9309c>>
 * @relayHash 7299c4bfe3dc529e1c8d234dc1699233
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 3382d0058601521ba0398b1956ce4cd88a5edb946d741ffe558fedf471c34f60

import { ConcreteRequest } from 'relay-runtime';
export type ProblemCode = "CONFLICT" | "HAS_DECIDED" | "IDEMPOTENCY_MISMATCH" | "INVALID" | "INVALID_DATES" | "INVALID_TRANSITION" | "IN_TRASH" | "IS_NEWEST" | "MAY_NOT_DECIDE" | "NAME_TAKEN" | "NOT_AN_APPROVER" | "NOT_NEWEST" | "NOT_ON_PROJECT" | "NOT_SHARED" | "NOT_UPLOADING" | "OUT_OF_RANGE" | "OVER_QUOTA" | "PROJECT_NOT_SHARED" | "REQUIRED" | "REVIEW_CLOSED" | "ROUND_OPEN" | "SESSION_EXPIRED" | "STORAGE_BUSY" | "TOO_DEEP" | "TOO_LARGE" | "TOO_LONG" | "TOO_MANY" | "TOO_MANY_ATTEMPTS" | "UNKNOWN_PERSON" | "VERSION_NOT_SHARED" | "WOULD_LOOP" | "WRONG_APP" | "WRONG_CREDENTIALS";
export type ViewerKind = "CONTACT" | "STAFF";
export type SignInInput = {
  email: string;
  password: string;
};
export type sessionSignInMutation$variables = {
  input: SignInInput;
};
export type sessionSignInMutation$data = {
  readonly signIn: {
    readonly problems: ReadonlyArray<{
      readonly code: ProblemCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly viewer: {
      readonly id: string;
      readonly kind: ViewerKind;
    } | null | undefined;
  } | null | undefined;
};
export type sessionSignInMutation = {
  response: sessionSignInMutation$data;
  variables: sessionSignInMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SignInPayload",
    "kind": "LinkedField",
    "name": "signIn",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "kind",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Problem",
        "kind": "LinkedField",
        "name": "problems",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "code",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "path",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "sessionSignInMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "sessionSignInMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "3382d0058601521ba0398b1956ce4cd88a5edb946d741ffe558fedf471c34f60",
    "metadata": {},
    "name": "sessionSignInMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "11f501b90e4b74e81e1a5262c1b25ae6";

export default node;
