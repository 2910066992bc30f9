/**
 * @generated SignedSource<<93785e6d469ab2c6dd78545cdb8c2e2a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Role = "ACCOUNT_MANAGER" | "ADMIN" | "CLIENT_APPROVER" | "CLIENT_MEMBER" | "CLIENT_OWNER" | "CLIENT_VIEWER" | "EXECUTIVE" | "FINANCE" | "MEMBER" | "PMO" | "PROJECT_MANAGER";
import { FragmentRefs } from "relay-runtime";
export type Contacts_client$data = {
  readonly contacts: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly canSignIn: boolean;
        readonly id: string;
        readonly name: string;
        readonly role: Role;
        readonly " $fragmentSpreads": FragmentRefs<"ContactRow_contact">;
      };
    }>;
  } | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly viewerCanInvite: boolean;
  readonly " $fragmentType": "Contacts_client";
};
export type Contacts_client$key = {
  readonly " $data"?: Contacts_client$data;
  readonly " $fragmentSpreads": FragmentRefs<"Contacts_client">;
};

const node: ReaderFragment = (function(){
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
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Contacts_client",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanInvite",
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 100
        },
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "field": "NAME"
          }
        }
      ],
      "concreteType": "ContactConnection",
      "kind": "LinkedField",
      "name": "contacts",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "ContactEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Contact",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "role",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "canSignIn",
                  "storageKey": null
                },
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "ContactRow_contact"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "contacts(first:100,orderBy:{\"field\":\"NAME\"})"
    }
  ],
  "type": "Client",
  "abstractKey": null
};
})();

(node as any).hash = "d8622fb5f040d071a3508b95706053c5";

export default node;
