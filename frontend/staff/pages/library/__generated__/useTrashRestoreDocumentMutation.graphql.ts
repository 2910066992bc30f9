/**
 * @generated SignedSource<<f9c8abd862605bfcfb1d5dbb4195f577>>
 * @relayHash d4de7696e760d1a14412ebc9496822df
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 27c4170162a1d11f794d454a46fc9bc380ee3fa4e7937fde639e8b0e5c5f98ef

import { ConcreteRequest } from 'relay-runtime';
export type DocumentInput = {
  id: string;
};
export type useTrashRestoreDocumentMutation$variables = {
  input: DocumentInput;
};
export type useTrashRestoreDocumentMutation$data = {
  readonly restoreDocument: {
    readonly document: {
      readonly id: string;
    } | null | undefined;
    readonly problems: ReadonlyArray<{
      readonly message: string;
    }>;
  } | null | undefined;
};
export type useTrashRestoreDocumentMutation = {
  response: useTrashRestoreDocumentMutation$data;
  variables: useTrashRestoreDocumentMutation$variables;
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
    "name": "restoreDocument",
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
    "name": "useTrashRestoreDocumentMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useTrashRestoreDocumentMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "27c4170162a1d11f794d454a46fc9bc380ee3fa4e7937fde639e8b0e5c5f98ef",
    "metadata": {},
    "name": "useTrashRestoreDocumentMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "df885624cba69d4e664cfab3298bec2b";

export default node;
