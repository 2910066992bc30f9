/**
 * @generated SignedSource<<2da9fa18111c391c45fd0da44bfb8757>>
 * @relayHash 6a25200fdba25c9f2b776ca99d3f2545
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 9c7a7e1e4a5846d8b114dcbb92d023cee374d7f22d804b44c4f688b17a064033

import { ConcreteRequest } from 'relay-runtime';
export type ProblemCode = "ALREADY_A_CONTACT" | "CANNOT_REMOVE_SELF" | "CAN_SIGN_IN" | "CHANGE_PAST_THIS" | "CONFLICT" | "HAS_DECIDED" | "IDEMPOTENCY_MISMATCH" | "INVALID" | "INVALID_ADDRESS" | "INVALID_DATES" | "INVALID_TRANSITION" | "INVITED_JUST_NOW" | "IN_TRASH" | "ISSUE_HAS_TASK" | "ISSUE_INTERNAL" | "ISSUE_PAST_THIS" | "IS_DUPLICATE" | "IS_NEWEST" | "LINK_EXPIRED" | "MAY_NOT_DECIDE" | "MERGE_WOULD_HIDE" | "NAME_TAKEN" | "NOT_AN_APPROVER" | "NOT_ASSESSED" | "NOT_NEWEST" | "NOT_ON_PROJECT" | "NOT_SHARED" | "NOT_UPLOADING" | "OUT_OF_RANGE" | "OVER_QUOTA" | "PASSWORD_TOO_SHORT" | "PROJECT_NOT_SHARED" | "QUOTE_EXPIRED" | "REQUIRED" | "REVIEW_CLOSED" | "ROUND_OPEN" | "SESSION_EXPIRED" | "STORAGE_BUSY" | "TOO_DEEP" | "TOO_LARGE" | "TOO_LONG" | "TOO_MANY" | "TOO_MANY_ATTEMPTS" | "TOO_MANY_INVITATIONS" | "TOO_MANY_LINKS" | "UNKNOWN_PERSON" | "VERSION_NOT_SHARED" | "WOULD_LOOP" | "WRONG_APP" | "WRONG_CREDENTIALS" | "WRONG_PROOF";
export type RemarkInput = {
  id: string;
};
export type useRemarkActionsResolveMutation$variables = {
  input: RemarkInput;
};
export type useRemarkActionsResolveMutation$data = {
  readonly resolveRemark: {
    readonly problems: ReadonlyArray<{
      readonly code: ProblemCode;
      readonly message: string;
    }>;
    readonly remark: {
      readonly id: string;
      readonly resolvedAt: string | null | undefined;
      readonly resolver: {
        readonly name: string;
      } | null | undefined;
    } | null | undefined;
  } | null | undefined;
};
export type useRemarkActionsResolveMutation = {
  response: useRemarkActionsResolveMutation$data;
  variables: useRemarkActionsResolveMutation$variables;
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
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "resolvedAt",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v5 = {
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "useRemarkActionsResolveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "RemarkPayload",
        "kind": "LinkedField",
        "name": "resolveRemark",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Remark",
            "kind": "LinkedField",
            "name": "remark",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "resolver",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useRemarkActionsResolveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "RemarkPayload",
        "kind": "LinkedField",
        "name": "resolveRemark",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Remark",
            "kind": "LinkedField",
            "name": "remark",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "resolver",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "__typename",
                    "storageKey": null
                  },
                  (v4/*:: as any*/),
                  (v2/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "9c7a7e1e4a5846d8b114dcbb92d023cee374d7f22d804b44c4f688b17a064033",
    "metadata": {},
    "name": "useRemarkActionsResolveMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "6036d9a79f22362acc14dd4d6c70ee5a";

export default node;
