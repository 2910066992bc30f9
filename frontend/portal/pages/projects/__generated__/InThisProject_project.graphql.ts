/**
 * @generated SignedSource<<c170c4fed0de7bcb6520b5d4c8f55bae>>
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
  readonly " $fragmentType": "InThisProject_project";
};
export type InThisProject_project$key = {
  readonly " $data"?: InThisProject_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"InThisProject_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadComments"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "InThisProject_project",
  "selections": [
    {
      "condition": "canReadComments",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "allComments",
          "args": [
            {
              "kind": "Literal",
              "name": "first",
              "value": 1
            }
          ],
          "concreteType": "CommentConnection",
          "kind": "LinkedField",
          "name": "comments",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "totalCount",
              "storageKey": null
            }
          ],
          "storageKey": "comments(first:1)"
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "b5eb97e9f8ff22c16571d2c4cd24ac4a";

export default node;
