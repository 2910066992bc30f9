/**
 * @generated SignedSource<<b5f63dfa69bdfd5dc650f07539ddcbb1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
import { FragmentRefs } from "relay-runtime";
export type ProjectRow_project$data = {
  readonly actualFinishOn: string | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly nextMilestone?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly dueOn: string;
        readonly name: string;
      };
    }>;
  } | null | undefined;
  readonly phase: ProjectPhase;
  readonly plannedFinishOn: string | null | undefined;
  readonly plannedProgress: number | null | undefined;
  readonly plannedStartOn: string | null | undefined;
  readonly progress: number;
  readonly state: ProjectState;
  readonly " $fragmentType": "ProjectRow_project";
};
export type ProjectRow_project$key = {
  readonly " $data"?: ProjectRow_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProjectRow_project">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadMilestones"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProjectRow_project",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    (v0/*:: as any*/),
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
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "actualFinishOn",
      "storageKey": null
    },
    {
      "condition": "canReadMilestones",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "nextMilestone",
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "acceptance": [
                  "PENDING",
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
          "storageKey": "milestones(filter:{\"acceptance\":[\"PENDING\",\"REJECTED\"]},first:1,orderBy:{\"field\":\"DUE_ON\"})"
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "0898144104aff8132ba15781a8b1a4eb";

export default node;
