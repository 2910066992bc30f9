/**
 * @generated SignedSource<<3f23c82f2416e0bc2aa1eb4ef1ad191e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type TrashedRow_folder$data = {
  readonly id: string;
  readonly name: string;
  readonly parent: {
    readonly isTrashed?: boolean | null | undefined;
  } | null | undefined;
  readonly viewerCanEdit: boolean;
  readonly " $fragmentType": "TrashedRow_folder";
};
export type TrashedRow_folder$key = {
  readonly " $data"?: TrashedRow_folder$data;
  readonly " $fragmentSpreads": FragmentRefs<"TrashedRow_folder">;
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
  "name": "TrashedRow_folder",
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
      "concreteType": "Folder",
      "kind": "LinkedField",
      "name": "parent",
      "plural": false,
      "selections": [
        {
          "condition": "canReadInternal",
          "kind": "Condition",
          "passingValue": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "isTrashed",
              "storageKey": null
            }
          ]
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Folder",
  "abstractKey": null
};

(node as any).hash = "c50e68ac883736ca10b01d37db2028bb";

export default node;
