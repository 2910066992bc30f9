/**
 * @generated SignedSource<<4002b243b4f24833d4ed8ee8367a690a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProjectRequests_project$data = {
  readonly id: string;
  readonly viewerCanRequestChanges: boolean;
  readonly " $fragmentType": "ProjectRequests_project";
};
export type ProjectRequests_project$key = {
  readonly " $data"?: ProjectRequests_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProjectRequests_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProjectRequests_project",
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
      "name": "viewerCanRequestChanges",
      "storageKey": null
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "bb8712cde7e2dcb5e3cc9c09ff8d9d1c";

export default node;
