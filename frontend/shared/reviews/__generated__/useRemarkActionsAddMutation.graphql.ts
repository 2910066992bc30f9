/**
 * @generated SignedSource<<23dfe1c6d49b3aa3563429bfd7607cf7>>
 * @relayHash 989aaf772fa3ace2245bc9fa3b5e9646
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 64db2a43aa7c9fb1f4adf6030f5057ea9be0efb81bf75ed65c27532e3ca4099a

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Audience = "INTERNAL" | "SHARED";
export type ProblemCode = "ALREADY_A_CONTACT" | "CANNOT_REMOVE_SELF" | "CAN_SIGN_IN" | "CHANGE_PAST_THIS" | "CONFLICT" | "HAS_DECIDED" | "IDEMPOTENCY_MISMATCH" | "INVALID" | "INVALID_ADDRESS" | "INVALID_DATES" | "INVALID_TRANSITION" | "INVITED_JUST_NOW" | "IN_TRASH" | "ISSUE_HAS_TASK" | "ISSUE_INTERNAL" | "ISSUE_PAST_THIS" | "IS_DUPLICATE" | "IS_NEWEST" | "LINK_EXPIRED" | "MAY_NOT_DECIDE" | "MERGE_WOULD_HIDE" | "NAME_TAKEN" | "NOT_AN_APPROVER" | "NOT_ASSESSED" | "NOT_NEWEST" | "NOT_ON_PROJECT" | "NOT_SHARED" | "NOT_UPLOADING" | "OUT_OF_RANGE" | "OVER_QUOTA" | "PASSWORD_TOO_SHORT" | "PROJECT_NOT_SHARED" | "QUOTE_EXPIRED" | "REQUIRED" | "REVIEW_CLOSED" | "ROUND_OPEN" | "SESSION_EXPIRED" | "STORAGE_BUSY" | "TOO_DEEP" | "TOO_LARGE" | "TOO_LONG" | "TOO_MANY" | "TOO_MANY_ATTEMPTS" | "TOO_MANY_INVITATIONS" | "TOO_MANY_LINKS" | "UNKNOWN_PERSON" | "VERSION_NOT_SHARED" | "WOULD_LOOP" | "WRONG_APP" | "WRONG_CREDENTIALS" | "WRONG_PROOF";
export type AddRemarkInput = {
  audience: Audience;
  body: string;
  line?: number | null | undefined;
  page?: number | null | undefined;
  parentId?: string | null | undefined;
  reviewId?: string | null | undefined;
  x?: number | null | undefined;
  y?: number | null | undefined;
};
export type useRemarkActionsAddMutation$variables = {
  connections: ReadonlyArray<string>;
  input: AddRemarkInput;
};
export type useRemarkActionsAddMutation$data = {
  readonly addRemark: {
    readonly problems: ReadonlyArray<{
      readonly code: ProblemCode;
      readonly message: string;
    }>;
    readonly remark: {
      readonly id: string;
      readonly x: number | null | undefined;
      readonly y: number | null | undefined;
      readonly " $fragmentSpreads": FragmentRefs<"RemarkItem_remark">;
    } | null | undefined;
  } | null | undefined;
};
export type useRemarkActionsAddMutation = {
  response: useRemarkActionsAddMutation$data;
  variables: useRemarkActionsAddMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "connections"
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
  "kind": "ScalarField",
  "name": "x",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "y",
  "storageKey": null
},
v6 = {
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
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "body",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "audience",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "createdAt",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v11 = [
  (v10/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  },
  (v3/*:: as any*/)
],
v12 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "author",
  "plural": false,
  "selections": (v11/*:: as any*/),
  "storageKey": null
},
v13 = [
  {
    "kind": "Literal",
    "name": "first",
    "value": 100
  },
  {
    "kind": "Literal",
    "name": "orderBy",
    "value": {
      "field": "CREATED_AT"
    }
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "useRemarkActionsAddMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "RemarkPayload",
        "kind": "LinkedField",
        "name": "addRemark",
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
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "RemarkItem_remark"
              }
            ],
            "storageKey": null
          },
          (v6/*:: as any*/)
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
    "name": "useRemarkActionsAddMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "RemarkPayload",
        "kind": "LinkedField",
        "name": "addRemark",
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
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v7/*:: as any*/),
              (v8/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "page",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "line",
                "storageKey": null
              },
              (v9/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "resolvedAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "isCarriedOver",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "viewerCanResolve",
                "storageKey": null
              },
              (v12/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "resolver",
                "plural": false,
                "selections": (v11/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": (v13/*:: as any*/),
                "concreteType": "RemarkConnection",
                "kind": "LinkedField",
                "name": "replies",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "RemarkEdge",
                    "kind": "LinkedField",
                    "name": "edges",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Remark",
                        "kind": "LinkedField",
                        "name": "node",
                        "plural": false,
                        "selections": [
                          (v3/*:: as any*/),
                          (v7/*:: as any*/),
                          (v8/*:: as any*/),
                          (v9/*:: as any*/),
                          (v12/*:: as any*/),
                          (v10/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "cursor",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "PageInfo",
                    "kind": "LinkedField",
                    "name": "pageInfo",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "endCursor",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "hasNextPage",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "kind": "ClientExtension",
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "__id",
                        "storageKey": null
                      }
                    ]
                  }
                ],
                "storageKey": "replies(first:100,orderBy:{\"field\":\"CREATED_AT\"})"
              },
              {
                "alias": null,
                "args": (v13/*:: as any*/),
                "filters": [],
                "handle": "connection",
                "key": "RemarkItem_replies",
                "kind": "LinkedHandle",
                "name": "replies"
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "appendNode",
            "key": "",
            "kind": "LinkedHandle",
            "name": "remark",
            "handleArgs": [
              {
                "kind": "Variable",
                "name": "connections",
                "variableName": "connections"
              },
              {
                "kind": "Literal",
                "name": "edgeTypeName",
                "value": "RemarkEdge"
              }
            ]
          },
          (v6/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "64db2a43aa7c9fb1f4adf6030f5057ea9be0efb81bf75ed65c27532e3ca4099a",
    "metadata": {},
    "name": "useRemarkActionsAddMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "e427d77743c12177dc6389de9d9e7580";

export default node;
