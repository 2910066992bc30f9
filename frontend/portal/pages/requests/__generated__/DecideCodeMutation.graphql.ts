/**
 * @generated SignedSource<<9e5f92408a9cec20222a1646af6d2999>>
 * @relayHash 794af941731af4e50206819c584a5584
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 1ca364888c49f19353fb1346c5139843f6afe7a83bdffbe8e6a5aa7f0be3be79

import { ConcreteRequest } from 'relay-runtime';
export type DecideCodeMutation$variables = Record<PropertyKey, never>;
export type DecideCodeMutation$data = {
  readonly requestConfirmationCode: {
    readonly problems: ReadonlyArray<{
      readonly message: string;
    }>;
  } | null | undefined;
};
export type DecideCodeMutation = {
  response: DecideCodeMutation$data;
  variables: DecideCodeMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "RequestLinkPayload",
    "kind": "LinkedField",
    "name": "requestConfirmationCode",
    "plural": false,
    "selections": [
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
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "DecideCodeMutation",
    "selections": (v0/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "DecideCodeMutation",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "1ca364888c49f19353fb1346c5139843f6afe7a83bdffbe8e6a5aa7f0be3be79",
    "metadata": {},
    "name": "DecideCodeMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "a29c012a7fc5da2a60b12337821effc6";

export default node;
