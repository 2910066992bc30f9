/**
 * @generated SignedSource<<d8b2d4d65bc7970fc01cc2490bd7b816>>
 * @relayHash 7553f35beef26cdb7c760a14d876b043
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5d749c9e0d69b8a2c7827b2132f9fa08a322386a63ddb3b3fb02b3ef96440e49

import { ConcreteRequest } from 'relay-runtime';
export type Permission = "CHANGE_DECIDE" | "CHANGE_DECLINE" | "CHANGE_EDIT" | "CHANGE_READ" | "CHANGE_REQUEST" | "CLIENT_NOTES_READ" | "CLIENT_READ" | "COMMENT_READ" | "COMMENT_WRITE" | "CONTACT_EDIT" | "CONTACT_READ" | "DOCUMENT_EDIT" | "DOCUMENT_READ" | "DOCUMENT_SHARE" | "DOCUMENT_UPLOAD" | "EFFORT_READ" | "FINANCE_RATIO" | "FINANCE_READ" | "FINANCE_WRITE" | "GRAPH_EXPLORE" | "INTERNAL_READ" | "ISSUE_EDIT" | "ISSUE_RAISE" | "ISSUE_READ" | "MEMBER_READ" | "MILESTONE_READ" | "PROJECT_CREATE" | "PROJECT_EDIT" | "PROJECT_READ" | "PROJECT_SHARE" | "QUOTE_READ" | "QUOTE_WRITE" | "REVIEW_DECIDE" | "REVIEW_READ" | "REVIEW_WRITE" | "STAFF_ADDRESS_READ" | "STAFF_READ" | "TASK_EDIT" | "TASK_READ" | "TASK_SHARE";
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
    readonly actsAs: string | null | undefined;
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
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "actsAs",
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
    "id": "5d749c9e0d69b8a2c7827b2132f9fa08a322386a63ddb3b3fb02b3ef96440e49",
    "metadata": {},
    "name": "graphBootQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "608f716a6101d4e4af7852d73c7cf5ad";

export default node;
