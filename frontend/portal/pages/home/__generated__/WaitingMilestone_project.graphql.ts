/**
 * @generated SignedSource<<037a019c1cd23f84104bb8c9c64f1797>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type WaitingMilestone_project$data = {
  readonly id: string;
  readonly name: string;
  readonly " $fragmentType": "WaitingMilestone_project";
};
export type WaitingMilestone_project$key = {
  readonly " $data"?: WaitingMilestone_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"WaitingMilestone_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WaitingMilestone_project",
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
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "480f366687003471a4a03faa3c779430";

export default node;
