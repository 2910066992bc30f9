/**
 * @generated SignedSource<<d779366b0f5ea7b19144156363e75e02>>
 * @relayHash f7acceb6eb95f857c36d5932d3eabfb2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 200035ac7235788916d9100afabf5501384df1bf3f89a686145c072f54bbd6ea

import { ConcreteRequest } from 'relay-runtime';
export type FolderInput = {
  id: string;
};
export type useTrashRestoreFolderMutation$variables = {
  input: FolderInput;
};
export type useTrashRestoreFolderMutation$data = {
  readonly restoreFolder: {
    readonly folder: {
      readonly id: string;
    } | null | undefined;
    readonly problems: ReadonlyArray<{
      readonly message: string;
    }>;
  } | null | undefined;
};
export type useTrashRestoreFolderMutation = {
  response: useTrashRestoreFolderMutation$data;
  variables: useTrashRestoreFolderMutation$variables;
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
    "name": "restoreFolder",
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
    "name": "useTrashRestoreFolderMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useTrashRestoreFolderMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "200035ac7235788916d9100afabf5501384df1bf3f89a686145c072f54bbd6ea",
    "metadata": {},
    "name": "useTrashRestoreFolderMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "30aa13dfafd5b10e1b9264ac3866f3b8";

export default node;
