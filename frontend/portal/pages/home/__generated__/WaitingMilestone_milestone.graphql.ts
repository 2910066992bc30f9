/**
 * @generated SignedSource<<35bc95082052067a2f60619cad9f9f7f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type WaitingMilestone_milestone$data = {
  readonly dueOn: string;
  readonly name: string;
  readonly " $fragmentType": "WaitingMilestone_milestone";
};
export type WaitingMilestone_milestone$key = {
  readonly " $data"?: WaitingMilestone_milestone$data;
  readonly " $fragmentSpreads": FragmentRefs<"WaitingMilestone_milestone">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WaitingMilestone_milestone",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "dueOn",
      "storageKey": null
    }
  ],
  "type": "Milestone",
  "abstractKey": null
};

(node as any).hash = "147cef2c9bdcfab21fd3e20fe95079d2";

export default node;
