/**
 * @generated SignedSource<<75458b6d66e33f0d1ee64300bfc9cd9a>>
 * @relayHash b2d51f074533242fa6baf91339ce70cb
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0ecc3df9b907d610440dc77d35909bb43af703ed4bee1fae025ac4091e9873c9

import { ConcreteRequest } from 'relay-runtime';
export type Permission = "CLIENT_NOTES_READ" | "CLIENT_READ" | "COMMENT_READ" | "COMMENT_WRITE" | "CONTACT_EDIT" | "CONTACT_READ" | "DOCUMENT_EDIT" | "DOCUMENT_READ" | "DOCUMENT_SHARE" | "DOCUMENT_UPLOAD" | "EFFORT_READ" | "FINANCE_RATIO" | "FINANCE_READ" | "GRAPH_EXPLORE" | "INTERNAL_READ" | "MEMBER_READ" | "MILESTONE_READ" | "PROJECT_CREATE" | "PROJECT_EDIT" | "PROJECT_READ" | "PROJECT_SHARE" | "REVIEW_DECIDE" | "REVIEW_READ" | "REVIEW_WRITE" | "STAFF_ADDRESS_READ" | "STAFF_READ" | "TASK_EDIT" | "TASK_READ" | "TASK_SHARE";
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
    readonly contact: {
      readonly id: string;
    } | null | undefined;
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
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = [
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
      (v2/*:: as any*/),
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
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Contact",
        "kind": "LinkedField",
        "name": "contact",
        "plural": false,
        "selections": [
          (v2/*:: as any*/)
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
    "name": "graphBootQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "graphBootQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "id": "0ecc3df9b907d610440dc77d35909bb43af703ed4bee1fae025ac4091e9873c9",
    "metadata": {},
    "name": "graphBootQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "6b05d5cc10dbcdf481e2cbf93430a5de";

export default node;
