/**
 * @generated SignedSource<<022538beb4c1c093af53f59b428ca2e4>>
 * @relayHash a729af46e910ee4d392b385416d204d6
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ea41fe2b830eb7e4a3308615f2344f6c804fd4f2a409c28f41d6e59495b1ae7a

import { ConcreteRequest } from 'relay-runtime';
export type FolderInput = {
  id: string;
};
export type useTrashFolderMutation$variables = {
  input: FolderInput;
};
export type useTrashFolderMutation$data = {
  readonly trashFolder: {
    readonly folder: {
      readonly id: string;
    } | null | undefined;
    readonly problems: ReadonlyArray<{
      readonly message: string;
    }>;
  } | null | undefined;
};
export type useTrashFolderMutation = {
  response: useTrashFolderMutation$data;
  variables: useTrashFolderMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "FolderPayload",
    "kind": "LinkedField",
    "name": "trashFolder",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Folder",
        "kind": "LinkedField",
        "name": "folder",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Problem",
        "kind": "LinkedField",
        "name": "problems",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "useTrashFolderMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useTrashFolderMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "ea41fe2b830eb7e4a3308615f2344f6c804fd4f2a409c28f41d6e59495b1ae7a",
    "metadata": {},
    "name": "useTrashFolderMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "fa0e82fd8991dfd8eb934d5f10e71695";

export default node;
