/**
 * @generated SignedSource<<75e2adbac02b7e752ce72b54d0b33fdb>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type MilestoneAcceptance = "ACCEPTED" | "PENDING" | "REJECTED" | "SUBMITTED";
import { FragmentRefs } from "relay-runtime";
export type Milestones_project$data = {
  readonly milestones: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly acceptance: MilestoneAcceptance;
        readonly acceptedOn: string | null | undefined;
        readonly baselineDueOn: string | null | undefined;
        readonly dueOn: string;
        readonly id: string;
        readonly name: string;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "Milestones_project";
};
export type Milestones_project$key = {
  readonly " $data"?: Milestones_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"Milestones_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Milestones_project",
  "selections": [
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 50
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
                },
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
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "acceptance",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "acceptedOn",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "milestones(first:50,orderBy:{\"field\":\"DUE_ON\"})"
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "0b9aa6c6e73dfd096d40538794bc6117";

export default node;
