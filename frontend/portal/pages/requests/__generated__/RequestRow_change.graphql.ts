/**
 * @generated SignedSource<<b637b5b9ddfe3b87fc9f196c7cdc6286>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ChangeState = "APPROVED" | "ASSESSING" | "DECLINED" | "DONE" | "EXPIRED" | "IMPLEMENTING" | "QUOTED" | "REJECTED" | "SUBMITTED" | "WITHDRAWN";
export type Side = "CLIENT" | "FIRM";
import { FragmentRefs } from "relay-runtime";
export type RequestRow_change$data = {
  readonly id: string;
  readonly number: number;
  readonly project: {
    readonly name: string;
  } | null | undefined;
  readonly state: ChangeState;
  readonly title: string;
  readonly turn: Side | null | undefined;
  readonly turnSince: string | null | undefined;
  readonly " $fragmentType": "RequestRow_change";
};
export type RequestRow_change$key = {
  readonly " $data"?: RequestRow_change$data;
  readonly " $fragmentSpreads": FragmentRefs<"RequestRow_change">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "RequestRow_change",
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
      "name": "number",
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
      "name": "state",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "turn",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "turnSince",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Project",
      "kind": "LinkedField",
      "name": "project",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "ChangeRequest",
  "abstractKey": null
};

(node as any).hash = "8d6c267f18844ef9fe1d5dd221753bff";

export default node;
