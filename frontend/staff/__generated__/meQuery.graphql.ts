/**
 * @generated SignedSource<<2d2feb32e43319e9b40c091a0362a17c>>
 * @relayHash 8c3912ee0ccfabdfc5aeb4a450c679d1
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 2dba6341b55661ca41761b727676bb651023da9327ead5787922ea313fb0024d

import { ConcreteRequest } from 'relay-runtime';
export type meQuery$variables = Record<PropertyKey, never>;
export type meQuery$data = {
  readonly viewer: {
    readonly staff: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
    } | null | undefined;
  } | null | undefined;
};
export type meQuery = {
  response: meQuery$data;
  variables: meQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "concreteType": "Staff",
  "kind": "LinkedField",
  "name": "staff",
  "plural": false,
  "selections": [
    (v0/*:: as any*/),
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
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "meQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          (v1/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "meQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v0/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "2dba6341b55661ca41761b727676bb651023da9327ead5787922ea313fb0024d",
    "metadata": {},
    "name": "meQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "fe75c66f0c36940855a090ec579a69ce";

export default node;
