/**
 * @generated SignedSource<<431516b8803cebef4ed98ca2c3376c0b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Audience = "INTERNAL" | "SHARED";
export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "CLOSED" | "OPEN" | "SUPERSEDED";
import { FragmentRefs } from "relay-runtime";
export type Rounds_document$data = {
  readonly reviews: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly audience: Audience;
        readonly documentVersion: {
          readonly number: number;
        } | null | undefined;
        readonly dueOn: string | null | undefined;
        readonly id: string;
        readonly open: {
          readonly totalCount: number;
        } | null | undefined;
        readonly reviewers: {
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly " $fragmentSpreads": FragmentRefs<"ReviewerRow_reviewer">;
            };
          }>;
        } | null | undefined;
        readonly round: number;
        readonly settled: {
          readonly totalCount: number;
        } | null | undefined;
        readonly state: ReviewState;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "Rounds_document";
};
export type Rounds_document$key = {
  readonly " $data"?: Rounds_document$data;
  readonly " $fragmentSpreads": FragmentRefs<"Rounds_document">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "kind": "Literal",
  "name": "first",
  "value": 50
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "kind": "Literal",
  "name": "first",
  "value": 1
},
v3 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Rounds_document",
  "selections": [
    {
      "alias": null,
      "args": [
        (v0/*:: as any*/),
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "direction": "DESC",
            "field": "CREATED_AT"
          }
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
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "round",
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
                  "name": "audience",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "dueOn",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "DocumentVersion",
                  "kind": "LinkedField",
                  "name": "documentVersion",
                  "plural": false,
                  "selections": [
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
                  "alias": null,
                  "args": [
                    (v0/*:: as any*/)
                  ],
                  "concreteType": "ReviewerConnection",
                  "kind": "LinkedField",
                  "name": "reviewers",
                  "plural": false,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "ReviewerEdge",
                      "kind": "LinkedField",
                      "name": "edges",
                      "plural": true,
                      "selections": [
                        {
                          "alias": null,
                          "args": null,
                          "concreteType": "Reviewer",
                          "kind": "LinkedField",
                          "name": "node",
                          "plural": false,
                          "selections": [
                            (v1/*:: as any*/),
                            {
                              "args": null,
                              "kind": "FragmentSpread",
                              "name": "ReviewerRow_reviewer"
                            }
                          ],
                          "storageKey": null
                        }
                      ],
                      "storageKey": null
                    }
                  ],
                  "storageKey": "reviewers(first:50)"
                },
                {
                  "alias": "open",
                  "args": [
                    {
                      "kind": "Literal",
                      "name": "filter",
                      "value": {
                        "isReply": false,
                        "isResolved": false
                      }
                    },
                    (v2/*:: as any*/)
                  ],
                  "concreteType": "RemarkConnection",
                  "kind": "LinkedField",
                  "name": "remarks",
                  "plural": false,
                  "selections": (v3/*:: as any*/),
                  "storageKey": "remarks(filter:{\"isReply\":false,\"isResolved\":false},first:1)"
                },
                {
                  "alias": "settled",
                  "args": [
                    {
                      "kind": "Literal",
                      "name": "filter",
                      "value": {
                        "isReply": false,
                        "isResolved": true
                      }
                    },
                    (v2/*:: as any*/)
                  ],
                  "concreteType": "RemarkConnection",
                  "kind": "LinkedField",
                  "name": "remarks",
                  "plural": false,
                  "selections": (v3/*:: as any*/),
                  "storageKey": "remarks(filter:{\"isReply\":false,\"isResolved\":true},first:1)"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "reviews(first:50,orderBy:{\"direction\":\"DESC\",\"field\":\"CREATED_AT\"})"
    }
  ],
  "type": "Document",
  "abstractKey": null
};
})();

(node as any).hash = "b3a60e8c0d48ea65f658fa1e2cd42b34";

export default node;
