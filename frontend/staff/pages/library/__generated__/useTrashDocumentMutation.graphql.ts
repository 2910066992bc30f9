/**
 * @generated SignedSource<<55294385cc2c5ee5eb7100a3091bd9e2>>
 * @relayHash a646157d8064c49053a60065603f146c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a2b555a9068ee53d46eec0529653bab7c5f3a3cbf211d05152d90b67b7de9b8b

import { ConcreteRequest } from 'relay-runtime';
export type DocumentInput = {
  id: string;
};
export type useTrashDocumentMutation$variables = {
  input: DocumentInput;
};
export type useTrashDocumentMutation$data = {
  readonly trashDocument: {
    readonly document: {
      readonly id: string;
    } | null | undefined;
    readonly problems: ReadonlyArray<{
      readonly message: string;
    }>;
  } | null | undefined;
};
export type useTrashDocumentMutation = {
  response: useTrashDocumentMutation$data;
  variables: useTrashDocumentMutation$variables;
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
    "concreteType": "DocumentPayload",
    "kind": "LinkedField",
    "name": "trashDocument",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Document",
        "kind": "LinkedField",
        "name": "document",
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
    "name": "useTrashDocumentMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useTrashDocumentMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a2b555a9068ee53d46eec0529653bab7c5f3a3cbf211d05152d90b67b7de9b8b",
    "metadata": {},
    "name": "useTrashDocumentMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "bf4279ce8a09d0ba612a628d5e6f1d1f";

export default node;
