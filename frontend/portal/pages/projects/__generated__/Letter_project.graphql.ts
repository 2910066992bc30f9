/**
 * @generated SignedSource<<fcf3e41ccf8a53beb508eea286f5fa7e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
import { FragmentRefs } from "relay-runtime";
export type Letter_project$data = {
  readonly actualFinishOn: string | null | undefined;
  readonly description: string;
  readonly firstPending?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly baselineDueOn: string | null | undefined;
        readonly dueOn: string;
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
  readonly " $fragmentType": "Letter_project";
};
export type Letter_project$key = {
  readonly " $data"?: Letter_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"Letter_project">;
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
  "name": "Letter_project",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "description",
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
          "alias": "firstPending",
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
                    },
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "baselineDueOn",
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

(node as any).hash = "2ba0436ec044638b1825aa4afdbe77c1";

export default node;
