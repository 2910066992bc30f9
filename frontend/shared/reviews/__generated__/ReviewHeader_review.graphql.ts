/**
 * @generated SignedSource<<cab9523a340f797997e881f2305381b1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Audience = "INTERNAL" | "SHARED";
export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "CLOSED" | "OPEN" | "SUPERSEDED";
import { FragmentRefs } from "relay-runtime";
export type ReviewHeader_review$data = {
  readonly audience: Audience;
  readonly document: {
    readonly title: string;
  } | null | undefined;
  readonly documentVersion: {
    readonly number: number;
  } | null | undefined;
  readonly dueOn: string | null | undefined;
  readonly owner: {
    readonly name: string;
  } | null | undefined;
  readonly project: {
    readonly name: string;
  } | null | undefined;
  readonly round: number;
  readonly state: ReviewState;
  readonly waitsForViewer: boolean;
  readonly " $fragmentType": "ReviewHeader_review";
};
export type ReviewHeader_review$key = {
  readonly " $data"?: ReviewHeader_review$data;
  readonly " $fragmentSpreads": FragmentRefs<"ReviewHeader_review">;
};

const node: ReaderFragment = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ReviewHeader_review",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "round",
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
      "name": "audience",
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
      "name": "waitsForViewer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Staff",
      "kind": "LinkedField",
      "name": "owner",
      "plural": false,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Project",
      "kind": "LinkedField",
      "name": "project",
      "plural": false,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Document",
      "kind": "LinkedField",
      "name": "document",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "title",
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
    }
  ],
  "type": "Review",
  "abstractKey": null
};
})();

(node as any).hash = "42b89e9587dd807604c54397f2b5881a";

export default node;
