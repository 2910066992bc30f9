/**
 * @generated SignedSource<<bd7ee288f91ef863a1a20256f88bfcf5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Audience = "INTERNAL" | "SHARED";
import { FragmentRefs } from "relay-runtime";
export type StartReview_document$data = {
  readonly client?: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly currentVersion: {
    readonly id: string;
    readonly number: number;
  } | null | undefined;
  readonly id: string;
  readonly isShared: boolean;
  readonly openRounds: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly audience: Audience;
      };
    }>;
  } | null | undefined;
  readonly project: {
    readonly id: string;
  } | null | undefined;
  readonly title: string;
  readonly viewerCanEdit: boolean;
  readonly " $fragmentType": "StartReview_document";
};
export type StartReview_document$key = {
  readonly " $data"?: StartReview_document$data;
  readonly " $fragmentSpreads": FragmentRefs<"StartReview_document">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadClients"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "StartReview_document",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "isShared",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanEdit",
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
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "condition": "canReadClients",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Client",
          "kind": "LinkedField",
          "name": "client",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
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
      ]
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "DocumentVersion",
      "kind": "LinkedField",
      "name": "currentVersion",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "number",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": "openRounds",
      "args": [
        {
          "kind": "Literal",
          "name": "filter",
          "value": {
            "state": [
              "OPEN"
            ]
          }
        },
        {
          "kind": "Literal",
          "name": "first",
          "value": 2
        }
      ],
      "concreteType": "ReviewConnection",
      "kind": "LinkedField",
      "name": "reviews",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "ReviewEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Review",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "audience",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "reviews(filter:{\"state\":[\"OPEN\"]},first:2)"
    }
  ],
  "type": "Document",
  "abstractKey": null
};
})();

(node as any).hash = "ce038e8fe887ea54cb6ffcfb43a2bc31";

export default node;
