/**
 * @generated SignedSource<<00fc2961b221eee499ee2d84f827700d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ChangeState = "APPROVED" | "ASSESSING" | "DECLINED" | "DONE" | "EXPIRED" | "IMPLEMENTING" | "QUOTED" | "REJECTED" | "SUBMITTED" | "WITHDRAWN";
import { FragmentRefs } from "relay-runtime";
export type ChangeActions_change$data = {
  readonly id: string;
  readonly state: ChangeState;
  readonly viewerCanDecline: boolean;
  readonly viewerCanEdit: boolean;
  readonly " $fragmentType": "ChangeActions_change";
};
export type ChangeActions_change$key = {
  readonly " $data"?: ChangeActions_change$data;
  readonly " $fragmentSpreads": FragmentRefs<"ChangeActions_change">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ChangeActions_change",
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
      "name": "state",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanEdit",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanDecline",
      "storageKey": null
    }
  ],
  "type": "ChangeRequest",
  "abstractKey": null
};

(node as any).hash = "6f946f44233db04b0f373813e65fbe87";

export default node;
