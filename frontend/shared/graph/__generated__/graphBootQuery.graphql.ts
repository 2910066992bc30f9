/**
 * @generated SignedSource<<f641a370ac82e2ec74a6e50f5c60a93e>>
 * @relayHash eef9bb2ec7782dad45da399b83918ae3
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ede613a5002fb5ed66ae2cd73c7e62ce15b7291379e5661bec683201c22518b1

import { ConcreteRequest } from 'relay-runtime';
export type Permission = "CLIENT_NOTES_READ" | "CLIENT_READ" | "COMMENT_READ" | "COMMENT_WRITE" | "CONTACT_READ" | "DOCUMENT_EDIT" | "DOCUMENT_READ" | "DOCUMENT_SHARE" | "DOCUMENT_UPLOAD" | "EFFORT_READ" | "FINANCE_RATIO" | "FINANCE_READ" | "GRAPH_EXPLORE" | "INTERNAL_READ" | "MEMBER_READ" | "MILESTONE_READ" | "PROJECT_CREATE" | "PROJECT_EDIT" | "PROJECT_READ" | "PROJECT_SHARE" | "REVIEW_DECIDE" | "REVIEW_READ" | "REVIEW_WRITE" | "STAFF_ADDRESS_READ" | "STAFF_READ" | "TASK_EDIT" | "TASK_READ" | "TASK_SHARE";
export type Role = "ACCOUNT_MANAGER" | "ADMIN" | "CLIENT_APPROVER" | "CLIENT_MEMBER" | "CLIENT_OWNER" | "CLIENT_VIEWER" | "EXECUTIVE" | "FINANCE" | "MEMBER" | "PMO" | "PROJECT_MANAGER";
export type ViewerKind = "CONTACT" | "STAFF";
export type graphBootQuery$variables = Record<PropertyKey, never>;
export type graphBootQuery$data = {
  readonly firm: {
    readonly name: string;
    readonly shortName: string;
    readonly timeZone: string;
  };
  readonly viewer: {
    readonly email: string;
    readonly id: string;
    readonly kind: ViewerKind;
    readonly locale: string;
    readonly name: string;
    readonly permissions: ReadonlyArray<Permission>;
    readonly roles: ReadonlyArray<Role>;
    readonly timeZone: string;
  } | null | undefined;
};
export type graphBootQuery = {
  response: graphBootQuery$data;
  variables: graphBootQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "timeZone",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Firm",
    "kind": "LinkedField",
    "name": "firm",
    "plural": false,
    "selections": [
      (v0/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "shortName",
        "storageKey": null
      },
      (v1/*:: as any*/)
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
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
        "name": "kind",
        "storageKey": null
      },
      (v0/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "email",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "locale",
        "storageKey": null
      },
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "roles",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "permissions",
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
    "name": "graphBootQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "graphBootQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "ede613a5002fb5ed66ae2cd73c7e62ce15b7291379e5661bec683201c22518b1",
    "metadata": {},
    "name": "graphBootQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "b1d57ab9ef423ba985efefc2448823bb";

export default node;
