/**
 * @generated SignedSource<<ee314b21c40c21d8e1cf270933cbe535>>
 * @relayHash 01a3919377bd5850684296ed6efa3921
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 940c851f2eea32916cb061f6501d73eaa9501f5063efddf1ac15d18da10cb633

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ChangeState = "APPROVED" | "ASSESSING" | "DECLINED" | "DONE" | "EXPIRED" | "IMPLEMENTING" | "QUOTED" | "REJECTED" | "SUBMITTED" | "WITHDRAWN";
export type Priority = "CRITICAL" | "HIGH" | "LOW" | "NORMAL";
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
export type Side = "CLIENT" | "FIRM";
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
export type ChangeRequestFilter = {
  projectId?: string | null | undefined;
  state?: ReadonlyArray<ChangeState> | null | undefined;
  titleContains?: string | null | undefined;
  turn?: ReadonlyArray<Side> | null | undefined;
};
export type StaffProjectPageQuery$variables = {
  canReadChanges: boolean;
  canReadClients: boolean;
  canReadInternal: boolean;
  canReadStaff: boolean;
  canReadTasks: boolean;
  id: string;
  open: TaskFilter;
  openChanges: ChangeRequestFilter;
};
export type StaffProjectPageQuery$data = {
  readonly openChanges?: {
    readonly totalCount: number;
  } | null | undefined;
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
    readonly viewerCanRequestChanges: boolean;
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
  "name": "canReadChanges"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadClients"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadInternal"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadStaff"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadTasks"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v6 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "open"
},
v7 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "openChanges"
},
v8 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phase",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "state",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "isShared",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "progress",
  "storageKey": null
},
v16 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedProgress",
  "storageKey": null
},
v17 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedStartOn",
  "storageKey": null
},
v18 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedFinishOn",
  "storageKey": null
},
v19 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanEdit",
  "storageKey": null
},
v20 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanEditTasks",
  "storageKey": null
},
v21 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanRequestChanges",
  "storageKey": null
},
v22 = {
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
        (v9/*:: as any*/),
        (v10/*:: as any*/)
      ],
      "storageKey": null
    }
  ]
},
v23 = {
  "kind": "Literal",
  "name": "first",
  "value": 1
},
v24 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  }
],
v25 = {
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
        (v23/*:: as any*/)
      ],
      "concreteType": "TaskConnection",
      "kind": "LinkedField",
      "name": "tasks",
      "plural": false,
      "selections": (v24/*:: as any*/),
      "storageKey": null
    }
  ]
},
v26 = {
  "condition": "canReadChanges",
  "kind": "Condition",
  "passingValue": true,
  "selections": [
    {
      "alias": "openChanges",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "openChanges"
        },
        (v23/*:: as any*/)
      ],
      "concreteType": "ChangeRequestConnection",
      "kind": "LinkedField",
      "name": "changeRequests",
      "plural": false,
      "selections": (v24/*:: as any*/),
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
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      (v7/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "StaffProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v8/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
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
          (v20/*:: as any*/),
          (v21/*:: as any*/),
          (v22/*:: as any*/),
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
                  (v10/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          },
          (v25/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ShareMenu_project"
          }
        ],
        "storageKey": null
      },
      (v26/*:: as any*/)
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v5/*:: as any*/),
      (v1/*:: as any*/),
      (v3/*:: as any*/),
      (v2/*:: as any*/),
      (v4/*:: as any*/),
      (v0/*:: as any*/),
      (v6/*:: as any*/),
      (v7/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "StaffProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v8/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
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
          (v20/*:: as any*/),
          (v21/*:: as any*/),
          (v22/*:: as any*/),
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
                  (v10/*:: as any*/),
                  (v9/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          },
          (v25/*:: as any*/),
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
      (v26/*:: as any*/)
    ]
  },
  "params": {
    "id": "940c851f2eea32916cb061f6501d73eaa9501f5063efddf1ac15d18da10cb633",
    "metadata": {},
    "name": "StaffProjectPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "106d27a43f5f770d484824c67c00d566";

export default node;
