/**
 * @generated SignedSource<<7c9c1ea9175a2d51b000b9162e0cd7c8>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type WaitingForClient_milestone$data = {
  readonly dueOn: string;
  readonly name: string;
  readonly project: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly " $fragmentType": "WaitingForClient_milestone";
};
export type WaitingForClient_milestone$key = {
  readonly " $data"?: WaitingForClient_milestone$data;
  readonly " $fragmentSpreads": FragmentRefs<"WaitingForClient_milestone">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WaitingForClient_milestone",
  "selections": [
    (v0/*:: as any*/),
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
      "concreteType": "Project",
      "kind": "LinkedField",
      "name": "project",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        },
        (v0/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "type": "Milestone",
  "abstractKey": null
};
})();

(node as any).hash = "4c8b89a072e2218994c49b8be79663ee";

export default node;
