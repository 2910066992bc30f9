/**
 * @generated SignedSource<<5b6bd4349593b2003798177c22622225>>
 * @relayHash 70406fc86b9e0478e9a641aeb0d6c5c5
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7ee7bc5c5d2e67a198208d870306fb71e8794b5fb1b286630ccc38c25dec1590

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Priority = "CRITICAL" | "HIGH" | "LOW" | "NORMAL";
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
export type TaskStatus = "BLOCKED" | "CANCELLED" | "DONE" | "IN_PROGRESS" | "TODO";
export type TaskFilter = {
  assigneeId?: string | null | undefined;
  clientId?: string | null | undefined;
  dueBefore?: string | null | undefined;
  isOverdue?: boolean | null | undefined;
  isRoot?: boolean | null | undefined;
  isShared?: boolean | null | undefined;
  isSummary?: boolean | null | undefined;
  priority?: ReadonlyArray<Priority> | null | undefined;
  projectId?: string | null | undefined;
  status?: ReadonlyArray<TaskStatus> | null | undefined;
  titleContains?: string | null | undefined;
};
export type StaffProjectPageQuery$variables = {
  canReadClients: boolean;
  canReadInternal: boolean;
  canReadStaff: boolean;
  canReadTasks: boolean;
  id: string;
  open: TaskFilter;
};
export type StaffProjectPageQuery$data = {
  readonly project: {
    readonly client?: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly code: string;
    readonly id: string;
    readonly isShared: boolean;
    readonly manager?: {
      readonly name: string;
    } | null | undefined;
    readonly name: string;
    readonly open?: {
      readonly totalCount: number;
    } | null | undefined;
    readonly phase: ProjectPhase;
    readonly plannedFinishOn: string | null | undefined;
    readonly plannedProgress: number | null | undefined;
    readonly plannedStartOn: string | null | undefined;
    readonly progress: number;
    readonly state: ProjectState;
    readonly viewerCanEdit: boolean;
    readonly viewerCanEditTasks: boolean;
    readonly " $fragmentSpreads": FragmentRefs<"ShareMenu_project">;
  } | null | undefined;
};
export type StaffProjectPageQuery = {
  response: StaffProjectPageQuery$data;
  variables: StaffProjectPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadClients"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadInternal"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadStaff"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadTasks"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "open"
},
v6 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phase",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "state",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "isShared",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "progress",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedProgress",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedStartOn",
  "storageKey": null
},
v16 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedFinishOn",
  "storageKey": null
},
v17 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanEdit",
  "storageKey": null
},
v18 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanEditTasks",
  "storageKey": null
},
v19 = {
  "condition": "canReadClients",
  "kind": "Condition",
  "passingValue": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Client",
      "kind": "LinkedField",
      "name": "client",
      "plural": false,
      "selections": [
        (v7/*:: as any*/),
        (v8/*:: as any*/)
      ],
      "storageKey": null
    }
  ]
},
v20 = {
  "condition": "canReadTasks",
  "kind": "Condition",
  "passingValue": true,
  "selections": [
    {
      "alias": "open",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "open"
        },
        {
          "kind": "Literal",
          "name": "first",
          "value": 1
        }
      ],
      "concreteType": "TaskConnection",
      "kind": "LinkedField",
      "name": "tasks",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "totalCount",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ]
};
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
    "name": "StaffProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v6/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          (v12/*:: as any*/),
          (v13/*:: as any*/),
          (v14/*:: as any*/),
          (v15/*:: as any*/),
          (v16/*:: as any*/),
          (v17/*:: as any*/),
          (v18/*:: as any*/),
          (v19/*:: as any*/),
          {
            "condition": "canReadStaff",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Staff",
                "kind": "LinkedField",
                "name": "manager",
                "plural": false,
                "selections": [
                  (v8/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          },
          (v20/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ShareMenu_project"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v4/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/),
      (v3/*:: as any*/),
      (v5/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "StaffProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v6/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          (v12/*:: as any*/),
          (v13/*:: as any*/),
          (v14/*:: as any*/),
          (v15/*:: as any*/),
          (v16/*:: as any*/),
          (v17/*:: as any*/),
          (v18/*:: as any*/),
          (v19/*:: as any*/),
          {
            "condition": "canReadStaff",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Staff",
                "kind": "LinkedField",
                "name": "manager",
                "plural": false,
                "selections": [
                  (v8/*:: as any*/),
                  (v7/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          },
          (v20/*:: as any*/),
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
      }
    ]
  },
  "params": {
    "id": "7ee7bc5c5d2e67a198208d870306fb71e8794b5fb1b286630ccc38c25dec1590",
    "metadata": {},
    "name": "StaffProjectPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "65a198eb448e4684d5fcf3e009c11d26";

export default node;
