/**
 * @generated SignedSource<<e0cd1236a2a80a50fd851d8cc6fad580>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type SlippingProject_project$data = {
  readonly client?: {
    readonly name: string;
  } | null | undefined;
  readonly code: string;
  readonly id: string;
  readonly manager?: {
    readonly name: string;
  } | null | undefined;
  readonly name: string;
  readonly plannedFinishOn: string | null | undefined;
  readonly plannedProgress: number | null | undefined;
  readonly plannedStartOn: string | null | undefined;
  readonly progress: number;
  readonly " $fragmentType": "SlippingProject_project";
};
export type SlippingProject_project$key = {
  readonly " $data"?: SlippingProject_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"SlippingProject_project">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/)
];
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadClients"
    },
    {
      "kind": "RootArgument",
      "name": "canReadStaff"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "SlippingProject_project",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "code",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "progress",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plannedProgress",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plannedStartOn",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "plannedFinishOn",
      "storageKey": null
    },
    {
      "condition": "canReadClients",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Client",
          "kind": "LinkedField",
          "name": "client",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ]
    },
    {
      "condition": "canReadStaff",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Staff",
          "kind": "LinkedField",
          "name": "manager",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "c1f6f0335a3396e844fb365eb7bad24c";

export default node;
