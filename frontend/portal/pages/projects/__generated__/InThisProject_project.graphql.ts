/**
 * @generated SignedSource<<a36bf80e3dccce47ce994d8f608cfc46>>
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
  readonly allTasks?: {
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
      "name": "canReadTasks"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "InThisProject_project",
  "selections": [
    {
      "condition": "canReadTasks",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "allTasks",
          "args": (v0/*:: as any*/),
          "concreteType": "TaskConnection",
          "kind": "LinkedField",
          "name": "tasks",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": "tasks(first:1)"
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

(node as any).hash = "5f2c45bd6a32be79d2c7d2b57acc7664";

export default node;
