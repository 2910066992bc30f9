/**
 * @generated SignedSource<<538008387e0907e437d9e0480822be86>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type MilestoneAcceptance = "ACCEPTED" | "PENDING" | "REJECTED" | "SUBMITTED";
import { FragmentRefs } from "relay-runtime";
export type MilestoneStrip_project$data = {
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
  readonly " $fragmentType": "MilestoneStrip_project";
};
export type MilestoneStrip_project$key = {
  readonly " $data"?: MilestoneStrip_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"MilestoneStrip_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "MilestoneStrip_project",
  "selections": [
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 20
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
      "storageKey": "milestones(first:20,orderBy:{\"field\":\"DUE_ON\"})"
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "91e773604a2bffcc07e93cfd5be741c6";

export default node;
