/**
 * @generated SignedSource<<7cf6f4bd40543516aad3180309e1fe95>>
 * @relayHash 6b20526c86b6098f54124ff88dc0b193
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 813253aa14caab6adf4b3fc3660ce41e23d0645d955b9768b576279aa1147cd1

import { ConcreteRequest } from 'relay-runtime';
export type RoundBannerQuery$variables = {
  id: string;
};
export type RoundBannerQuery$data = {
  readonly review: {
    readonly hasEvidence: boolean;
    readonly id: string;
  } | null | undefined;
};
export type RoundBannerQuery = {
  response: RoundBannerQuery$data;
  variables: RoundBannerQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Review",
    "kind": "LinkedField",
    "name": "review",
    "plural": false,
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
        "name": "hasEvidence",
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
    "name": "RoundBannerQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RoundBannerQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "813253aa14caab6adf4b3fc3660ce41e23d0645d955b9768b576279aa1147cd1",
    "metadata": {},
    "name": "RoundBannerQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "4d688c208ea3ee390a92c3ee034878d6";

export default node;
