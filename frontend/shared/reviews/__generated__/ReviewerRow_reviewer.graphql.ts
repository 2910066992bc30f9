/**
 * @generated SignedSource<<1dc3dcb2fb7ec92238f7eb44a471c3b1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ReviewDecision = "APPROVED" | "CHANGES_REQUESTED";
import { FragmentRefs } from "relay-runtime";
export type ReviewerRow_reviewer$data = {
  readonly decidedAt: string | null | undefined;
  readonly decision: ReviewDecision | null | undefined;
  readonly person: {
    readonly __typename: string;
    readonly name: string;
  } | null | undefined;
  readonly reason: string;
  readonly " $fragmentType": "ReviewerRow_reviewer";
};
export type ReviewerRow_reviewer$key = {
  readonly " $data"?: ReviewerRow_reviewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ReviewerRow_reviewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ReviewerRow_reviewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "person",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "__typename",
          "storageKey": null
        },
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
      "kind": "ScalarField",
      "name": "decision",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "decidedAt",
      "storageKey": null
    }
  ],
  "type": "Reviewer",
  "abstractKey": null
};

(node as any).hash = "b9c0abc6a67142541d10cf641e01c768";

export default node;
