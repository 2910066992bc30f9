/**
 * @generated SignedSource<<73503c7f48d9c7f28a8a0242d89728bf>>
 * @relayHash 566b828ec385357c0351a364ac6b07bf
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID fff51a2b3f81b9769b94de091b262e6245cabc6d4c276712df03fc122e0f6a5c

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ChangeState = "APPROVED" | "ASSESSING" | "DECLINED" | "DONE" | "EXPIRED" | "IMPLEMENTING" | "QUOTED" | "REJECTED" | "SUBMITTED" | "WITHDRAWN";
export type Side = "CLIENT" | "FIRM";
export type RequestsPageQuery$variables = {
  hasOpen: boolean;
  hasOver: boolean;
  open?: ReadonlyArray<ChangeState> | null | undefined;
  over?: ReadonlyArray<ChangeState> | null | undefined;
  projectId?: string | null | undefined;
  turn?: ReadonlyArray<Side> | null | undefined;
};
export type RequestsPageQuery$data = {
  readonly open?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly " $fragmentSpreads": FragmentRefs<"RequestRow_change">;
      };
    }>;
  } | null | undefined;
  readonly over?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly " $fragmentSpreads": FragmentRefs<"RequestRow_change">;
      };
    }>;
  } | null | undefined;
  readonly projects: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly viewerCanRequestChanges: boolean;
      };
    }>;
  } | null | undefined;
};
export type RequestsPageQuery = {
  response: RequestsPageQuery$data;
  variables: RequestsPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "hasOpen"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "hasOver"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "open"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "over"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "projectId"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "turn"
},
v6 = {
  "kind": "Variable",
  "name": "projectId",
  "variableName": "projectId"
},
v7 = {
  "kind": "Literal",
  "name": "first",
  "value": 100
},
v8 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "direction": "DESC",
    "field": "CREATED_AT"
  }
},
v9 = [
  {
    "fields": [
      (v6/*:: as any*/),
      {
        "kind": "Variable",
        "name": "state",
        "variableName": "open"
      },
      {
        "kind": "Variable",
        "name": "turn",
        "variableName": "turn"
      }
    ],
    "kind": "ObjectValue",
    "name": "filter"
  },
  (v7/*:: as any*/),
  (v8/*:: as any*/)
],
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v11 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "ChangeRequestEdge",
    "kind": "LinkedField",
    "name": "edges",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ChangeRequest",
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          (v10/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "RequestRow_change"
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v12 = [
  {
    "fields": [
      (v6/*:: as any*/),
      {
        "kind": "Variable",
        "name": "state",
        "variableName": "over"
      }
    ],
    "kind": "ObjectValue",
    "name": "filter"
  },
  (v7/*:: as any*/),
  (v8/*:: as any*/)
],
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": [
    (v7/*:: as any*/),
    {
      "kind": "Literal",
      "name": "orderBy",
      "value": {
        "field": "NAME"
      }
    }
  ],
  "concreteType": "ProjectConnection",
  "kind": "LinkedField",
  "name": "projects",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ProjectEdge",
      "kind": "LinkedField",
      "name": "edges",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Project",
          "kind": "LinkedField",
          "name": "node",
          "plural": false,
          "selections": [
            (v10/*:: as any*/),
            (v13/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "viewerCanRequestChanges",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "storageKey": "projects(first:100,orderBy:{\"field\":\"NAME\"})"
},
v15 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "ChangeRequestEdge",
    "kind": "LinkedField",
    "name": "edges",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ChangeRequest",
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          (v10/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "number",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "title",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "turn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "turnSince",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Project",
            "kind": "LinkedField",
            "name": "project",
            "plural": false,
            "selections": [
              (v13/*:: as any*/),
              (v10/*:: as any*/)
            ],
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
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/),
      (v5/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "RequestsPageQuery",
    "selections": [
      {
        "condition": "hasOpen",
        "kind": "Condition",
        "passingValue": true,
        "selections": [
          {
            "alias": "open",
            "args": (v9/*:: as any*/),
            "concreteType": "ChangeRequestConnection",
            "kind": "LinkedField",
            "name": "changeRequests",
            "plural": false,
            "selections": (v11/*:: as any*/),
            "storageKey": null
          }
        ]
      },
      {
        "condition": "hasOver",
        "kind": "Condition",
        "passingValue": true,
        "selections": [
          {
            "alias": "over",
            "args": (v12/*:: as any*/),
            "concreteType": "ChangeRequestConnection",
            "kind": "LinkedField",
            "name": "changeRequests",
            "plural": false,
            "selections": (v11/*:: as any*/),
            "storageKey": null
          }
        ]
      },
      (v14/*:: as any*/)
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v4/*:: as any*/),
      (v5/*:: as any*/),
      (v2/*:: as any*/),
      (v0/*:: as any*/),
      (v3/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "RequestsPageQuery",
    "selections": [
      {
        "condition": "hasOpen",
        "kind": "Condition",
        "passingValue": true,
        "selections": [
          {
            "alias": "open",
            "args": (v9/*:: as any*/),
            "concreteType": "ChangeRequestConnection",
            "kind": "LinkedField",
            "name": "changeRequests",
            "plural": false,
            "selections": (v15/*:: as any*/),
            "storageKey": null
          }
        ]
      },
      {
        "condition": "hasOver",
        "kind": "Condition",
        "passingValue": true,
        "selections": [
          {
            "alias": "over",
            "args": (v12/*:: as any*/),
            "concreteType": "ChangeRequestConnection",
            "kind": "LinkedField",
            "name": "changeRequests",
            "plural": false,
            "selections": (v15/*:: as any*/),
            "storageKey": null
          }
        ]
      },
      (v14/*:: as any*/)
    ]
  },
  "params": {
    "id": "fff51a2b3f81b9769b94de091b262e6245cabc6d4c276712df03fc122e0f6a5c",
    "metadata": {},
    "name": "RequestsPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "3326b1128d065e6d4c5266f765d8d294";

export default node;
