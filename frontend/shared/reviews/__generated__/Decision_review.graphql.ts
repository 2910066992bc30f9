/**
 * @generated SignedSource<<10c65d7a478a6ae9b5261fef852c4644>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "CLOSED" | "OPEN" | "SUPERSEDED";
import { FragmentRefs } from "relay-runtime";
export type Decision_review$data = {
  readonly documentVersion: {
    readonly number: number;
  } | null | undefined;
  readonly id: string;
  readonly isViewerAsked: boolean;
  readonly owner: {
    readonly name: string;
  } | null | undefined;
  readonly reviewers: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly " $fragmentSpreads": FragmentRefs<"ReviewerRow_reviewer">;
      };
    }>;
  } | null | undefined;
  readonly state: ReviewState;
  readonly viewerCanDecide: boolean;
  readonly waitsForViewer: boolean;
  readonly " $fragmentType": "Decision_review";
};
export type Decision_review$key = {
  readonly " $data"?: Decision_review$data;
  readonly " $fragmentSpreads": FragmentRefs<"Decision_review">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Decision_review",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "waitsForViewer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "isViewerAsked",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanDecide",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Staff",
      "kind": "LinkedField",
      "name": "owner",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "DocumentVersion",
      "kind": "LinkedField",
      "name": "documentVersion",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "number",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 50
        }
      ],
      "concreteType": "ReviewerConnection",
      "kind": "LinkedField",
      "name": "reviewers",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "ReviewerEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Reviewer",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "ReviewerRow_reviewer"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "reviewers(first:50)"
    }
  ],
  "type": "Review",
  "abstractKey": null
};
})();

(node as any).hash = "93560e73861fc266cea490d0278c1591";

export default node;
