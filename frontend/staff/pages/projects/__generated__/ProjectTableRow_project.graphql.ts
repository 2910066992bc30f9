/**
 * @generated SignedSource<<844c0aac8a0d4822811098b17a940ced>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
import { FragmentRefs } from "relay-runtime";
export type ProjectTableRow_project$data = {
  readonly client?: {
    readonly name: string;
  } | null | undefined;
  readonly code: string;
  readonly id: string;
  readonly isShared: boolean;
  readonly manager?: {
    readonly name: string;
  } | null | undefined;
  readonly milestones?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly dueOn: string;
        readonly id: string;
        readonly name: string;
      };
    }>;
  } | null | undefined;
  readonly name: string;
  readonly phase: ProjectPhase;
  readonly plannedFinishOn: string | null | undefined;
  readonly plannedProgress: number | null | undefined;
  readonly plannedStartOn: string | null | undefined;
  readonly progress: number;
  readonly state: ProjectState;
  readonly updatedAt?: string | null | undefined;
  readonly " $fragmentType": "ProjectTableRow_project";
};
export type ProjectTableRow_project$key = {
  readonly " $data"?: ProjectTableRow_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProjectTableRow_project">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = [
  (v1/*:: as any*/)
];
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadClients"
    },
    {
      "kind": "RootArgument",
      "name": "canReadInternal"
    },
    {
      "kind": "RootArgument",
      "name": "canReadMilestones"
    },
    {
      "kind": "RootArgument",
      "name": "canReadStaff"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProjectTableRow_project",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
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
      "name": "phase",
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
      "name": "isShared",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "progress",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plannedProgress",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plannedStartOn",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plannedFinishOn",
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
          "name": "updatedAt",
          "storageKey": null
        }
      ]
    },
    {
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
          "selections": (v2/*:: as any*/),
          "storageKey": null
        }
      ]
    },
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
          "selections": (v2/*:: as any*/),
          "storageKey": null
        }
      ]
    },
    {
      "condition": "canReadMilestones",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "acceptance": [
                  "PENDING",
                  "SUBMITTED",
                  "REJECTED"
                ]
              }
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 1
            },
            {
              "kind": "Literal",
              "name": "orderBy",
              "value": {
                "field": "DUE_ON"
              }
            }
          ],
          "concreteType": "MilestoneConnection",
          "kind": "LinkedField",
          "name": "milestones",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "MilestoneEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Milestone",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v1/*:: as any*/),
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "dueOn",
                      "storageKey": null
                    }
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "milestones(filter:{\"acceptance\":[\"PENDING\",\"SUBMITTED\",\"REJECTED\"]},first:1,orderBy:{\"field\":\"DUE_ON\"})"
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "e5e6ed48685d1619767ed379a9571c49";

export default node;
