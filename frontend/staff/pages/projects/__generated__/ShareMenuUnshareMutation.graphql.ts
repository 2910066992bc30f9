/**
 * @generated SignedSource<<3aa2af90de33caa55f7a78d536eeb204>>
 * @relayHash 3c8940bcc52ffc437b5c8f6178481cef
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 391b6d9ea5eff43a0db2f4b6da9e96f70a790ad9c7547b4756ce25949f74d3f1

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProblemCode = "ALREADY_A_CONTACT" | "CANNOT_REMOVE_SELF" | "CAN_SIGN_IN" | "CHANGE_PAST_THIS" | "CONFLICT" | "HAS_DECIDED" | "IDEMPOTENCY_MISMATCH" | "INVALID" | "INVALID_ADDRESS" | "INVALID_DATES" | "INVALID_TRANSITION" | "INVITED_JUST_NOW" | "IN_TRASH" | "ISSUE_HAS_TASK" | "ISSUE_INTERNAL" | "ISSUE_PAST_THIS" | "IS_DUPLICATE" | "IS_NEWEST" | "LINK_EXPIRED" | "MAY_NOT_DECIDE" | "MERGE_WOULD_HIDE" | "NAME_TAKEN" | "NOT_AN_APPROVER" | "NOT_ASSESSED" | "NOT_NEWEST" | "NOT_ON_PROJECT" | "NOT_SHARED" | "NOT_UPLOADING" | "OUT_OF_RANGE" | "OVER_QUOTA" | "PASSWORD_TOO_SHORT" | "PROJECT_NOT_SHARED" | "QUOTE_EXPIRED" | "REQUIRED" | "REVIEW_CLOSED" | "ROUND_OPEN" | "SESSION_EXPIRED" | "STORAGE_BUSY" | "TOO_DEEP" | "TOO_LARGE" | "TOO_LONG" | "TOO_MANY" | "TOO_MANY_ATTEMPTS" | "TOO_MANY_INVITATIONS" | "TOO_MANY_LINKS" | "UNKNOWN_PERSON" | "VERSION_NOT_SHARED" | "WOULD_LOOP" | "WRONG_APP" | "WRONG_CREDENTIALS" | "WRONG_PROOF";
export type UnshareProjectInput = {
  expectedVersion?: number | null | undefined;
  id: string;
};
export type ShareMenuUnshareMutation$variables = {
  canReadInternal: boolean;
  input: UnshareProjectInput;
};
export type ShareMenuUnshareMutation$data = {
  readonly unshareProject: {
    readonly problems: ReadonlyArray<{
      readonly code: ProblemCode;
      readonly message: string;
    }>;
    readonly project: {
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"ShareMenu_project">;
    } | null | undefined;
  } | null | undefined;
};
export type ShareMenuUnshareMutation = {
  response: ShareMenuUnshareMutation$data;
  variables: ShareMenuUnshareMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadInternal"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "input"
},
v2 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v4 = {
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
      "name": "message",
      "storageKey": null
    }
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "ShareMenuUnshareMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "UnshareProjectPayload",
        "kind": "LinkedField",
        "name": "unshareProject",
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
              (v3/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "ShareMenu_project"
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "ShareMenuUnshareMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "UnshareProjectPayload",
        "kind": "LinkedField",
        "name": "unshareProject",
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
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "name",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "isShared",
                "storageKey": null
              },
              {
                "condition": "canReadInternal",
                "kind": "Condition",
                "passingValue": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "version",
                    "storageKey": null
                  }
                ]
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "viewerCanShare",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "391b6d9ea5eff43a0db2f4b6da9e96f70a790ad9c7547b4756ce25949f74d3f1",
    "metadata": {},
    "name": "ShareMenuUnshareMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "f54c5883d0462cc12c1d2cab7e1c488c";

export default node;
