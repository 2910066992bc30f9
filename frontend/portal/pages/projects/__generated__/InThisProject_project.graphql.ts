/**
 * @generated SignedSource<<30868b6295e200b4b6f5413aa0eefe06>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type InThisProject_project$data = {
  readonly allComments?: {
    readonly totalCount: number;
  } | null | undefined;
  readonly allDocuments?: {
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "InThisProject_project";
};
export type InThisProject_project$key = {
  readonly " $data"?: InThisProject_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"InThisProject_project">;
};

const node: ReaderFragment = (function(){
var v0 = [
  {
    "kind": "Literal",
    "name": "first",
    "value": 1
  }
],
v1 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadComments"
    },
    {
      "kind": "RootArgument",
      "name": "canReadDocuments"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "InThisProject_project",
  "selections": [
    {
      "condition": "canReadDocuments",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "allDocuments",
          "args": (v0/*:: as any*/),
          "concreteType": "DocumentConnection",
          "kind": "LinkedField",
          "name": "documents",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": "documents(first:1)"
        }
      ]
    },
    {
      "condition": "canReadComments",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "allComments",
          "args": (v0/*:: as any*/),
          "concreteType": "CommentConnection",
          "kind": "LinkedField",
          "name": "comments",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": "comments(first:1)"
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "815542434b7c045f3a23c5a3bcfdcb3c";

export default node;
