/**
 * @generated SignedSource<<9db41d3b5fc3095dc0a1f365bb3a351d>>
 * @relayHash 09072cdca172164b397a2e7bdeebd73b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 69b4c9bbff9670297daeae80a7acacc9f1534f46866a0249a08b7e8b1229112b

import { ConcreteRequest } from 'relay-runtime';
export type Priority = "CRITICAL" | "HIGH" | "LOW" | "NORMAL";
export type ProblemCode = "ALREADY_A_CONTACT" | "CANNOT_REMOVE_SELF" | "CAN_SIGN_IN" | "CHANGE_PAST_THIS" | "CONFLICT" | "HAS_DECIDED" | "IDEMPOTENCY_MISMATCH" | "INVALID" | "INVALID_ADDRESS" | "INVALID_DATES" | "INVALID_TRANSITION" | "INVITED_JUST_NOW" | "IN_TRASH" | "ISSUE_HAS_TASK" | "ISSUE_INTERNAL" | "ISSUE_PAST_THIS" | "IS_DUPLICATE" | "IS_NEWEST" | "LINK_EXPIRED" | "MAY_NOT_DECIDE" | "MERGE_WOULD_HIDE" | "NAME_TAKEN" | "NOT_AN_APPROVER" | "NOT_ASSESSED" | "NOT_NEWEST" | "NOT_ON_PROJECT" | "NOT_SHARED" | "NOT_UPLOADING" | "OUT_OF_RANGE" | "OVER_QUOTA" | "PASSWORD_TOO_SHORT" | "PROJECT_NOT_SHARED" | "QUOTE_EXPIRED" | "REQUIRED" | "REVIEW_CLOSED" | "ROUND_OPEN" | "SESSION_EXPIRED" | "STORAGE_BUSY" | "TOO_DEEP" | "TOO_LARGE" | "TOO_LONG" | "TOO_MANY" | "TOO_MANY_ATTEMPTS" | "TOO_MANY_INVITATIONS" | "TOO_MANY_LINKS" | "UNKNOWN_PERSON" | "VERSION_NOT_SHARED" | "WOULD_LOOP" | "WRONG_APP" | "WRONG_CREDENTIALS" | "WRONG_PROOF";
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type CreateProjectInput = {
  clientId: string;
  description?: string | null | undefined;
  managerId: string;
  name: string;
  phase?: ProjectPhase | null | undefined;
  plannedFinishOn?: string | null | undefined;
  plannedStartOn?: string | null | undefined;
  priority?: Priority | null | undefined;
};
export type ProjectFormPageCreateMutation$variables = {
  input: CreateProjectInput;
};
export type ProjectFormPageCreateMutation$data = {
  readonly createProject: {
    readonly problems: ReadonlyArray<{
      readonly code: ProblemCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly project: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
  } | null | undefined;
};
export type ProjectFormPageCreateMutation = {
  response: ProjectFormPageCreateMutation$data;
  variables: ProjectFormPageCreateMutation$variables;
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
    "concreteType": "CreateProjectPayload",
    "kind": "LinkedField",
    "name": "createProject",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
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
            "name": "name",
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
    "name": "ProjectFormPageCreateMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ProjectFormPageCreateMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "69b4c9bbff9670297daeae80a7acacc9f1534f46866a0249a08b7e8b1229112b",
    "metadata": {},
    "name": "ProjectFormPageCreateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "5155902feb8eea307540ff30a896ef77";

export default node;
