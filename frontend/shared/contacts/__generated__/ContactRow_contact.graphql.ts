/**
 * @generated SignedSource<<99ff9076b1881d9bb26ceeebd854eb1c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ContactRelationship = "DECISION_MAKER" | "FINANCE" | "SPONSOR" | "USER";
export type Role = "ACCOUNT_MANAGER" | "ADMIN" | "CLIENT_APPROVER" | "CLIENT_MEMBER" | "CLIENT_OWNER" | "CLIENT_VIEWER" | "EXECUTIVE" | "FINANCE" | "MEMBER" | "PMO" | "PROJECT_MANAGER";
import { FragmentRefs } from "relay-runtime";
export type ContactRow_contact$data = {
  readonly canSignIn: boolean;
  readonly email: string;
  readonly id: string;
  readonly invitedAt: string | null | undefined;
  readonly name: string;
  readonly relationship: ContactRelationship;
  readonly role: Role;
  readonly title: string;
  readonly viewerCanEdit: boolean;
  readonly " $fragmentType": "ContactRow_contact";
};
export type ContactRow_contact$key = {
  readonly " $data"?: ContactRow_contact$data;
  readonly " $fragmentSpreads": FragmentRefs<"ContactRow_contact">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ContactRow_contact",
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
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "title",
      "storageKey": null
    },
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
      "name": "role",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "relationship",
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
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "invitedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanEdit",
      "storageKey": null
    }
  ],
  "type": "Contact",
  "abstractKey": null
};

(node as any).hash = "6631e75bf3d1656aebfc1de206fca44b";

export default node;
