/**
 * @generated SignedSource<<426aa865ce25762a7718f0bdf2fc737e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type TaskShare_task$data = {
  readonly id: string;
  readonly isShared: boolean;
  readonly version?: number | null | undefined;
  readonly viewerCanShare: boolean;
  readonly " $fragmentType": "TaskShare_task";
};
export type TaskShare_task$key = {
  readonly " $data"?: TaskShare_task$data;
  readonly " $fragmentSpreads": FragmentRefs<"TaskShare_task">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadInternal"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "TaskShare_task",
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
      "name": "isShared",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanShare",
      "storageKey": null
    },
    {
      "condition": "canReadInternal",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "version",
          "storageKey": null
        }
      ]
    }
  ],
  "type": "Task",
  "abstractKey": null
};

(node as any).hash = "7a6d030bd1da3a6a79f267380c2501f6";

export default node;
