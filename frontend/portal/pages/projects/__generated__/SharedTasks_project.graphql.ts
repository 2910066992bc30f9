/**
 * @generated SignedSource<<270edad20e8bb43d5622b78e257c3407>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type SharedTasks_project$data = {
  readonly anyTask: {
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"SharedTasks_done" | "SharedTasks_open">;
  readonly " $fragmentType": "SharedTasks_project";
};
export type SharedTasks_project$key = {
  readonly " $data"?: SharedTasks_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"SharedTasks_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SharedTasks_project",
  "selections": [
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "SharedTasks_open"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "SharedTasks_done"
    },
    {
      "alias": "anyTask",
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 1
        }
      ],
      "concreteType": "TaskConnection",
      "kind": "LinkedField",
      "name": "tasks",
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
      "storageKey": "tasks(first:1)"
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "26074b4cc14d1012f900ecbf6ac01fbd";

export default node;
