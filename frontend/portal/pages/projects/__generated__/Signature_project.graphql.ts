/**
 * @generated SignedSource<<231d387fc00f58e02f1ef6fcbea2b65f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Signature_project$data = {
  readonly manager?: {
    readonly name: string;
    readonly title: string;
  } | null | undefined;
  readonly " $fragmentType": "Signature_project";
};
export type Signature_project$key = {
  readonly " $data"?: Signature_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"Signature_project">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadStaff"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "Signature_project",
  "selections": [
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
              "name": "title",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};

(node as any).hash = "0f2f1b5c23eeead7e257a41b86f9d096";

export default node;
