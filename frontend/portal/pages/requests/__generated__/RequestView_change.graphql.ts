/**
 * @generated SignedSource<<8a05f501778356c0b8a1cc46e14192f3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ChangeState = "APPROVED" | "ASSESSING" | "DECLINED" | "DONE" | "EXPIRED" | "IMPLEMENTING" | "QUOTED" | "REJECTED" | "SUBMITTED" | "WITHDRAWN";
import { FragmentRefs } from "relay-runtime";
export type RequestView_change$data = {
  readonly author: {
    readonly __typename: string;
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly createdAt: string;
  readonly description: string;
  readonly discussion?: {
    readonly " $fragmentSpreads": FragmentRefs<"RequestDiscussion_change">;
  } | null | undefined;
  readonly documents?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly document: {
          readonly id: string;
          readonly title: string;
        } | null | undefined;
        readonly id: string;
      };
    }>;
  } | null | undefined;
  readonly id: string;
  readonly number: number;
  readonly project: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly quotes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly createdAt: string;
        readonly id: string;
        readonly offer?: {
          readonly price: {
            readonly currency: string;
            readonly minorUnits: string;
          };
        } | null | undefined;
        readonly " $fragmentSpreads": FragmentRefs<"RequestQuote_quote">;
      };
    }>;
  } | null | undefined;
  readonly state: ChangeState;
  readonly title: string;
  readonly viewerCanDecide: boolean;
  readonly viewerCanRequest: boolean;
  readonly " $fragmentSpreads": FragmentRefs<"RequestChanged_change" | "RequestSteps_change" | "useStanding_request">;
  readonly " $fragmentType": "RequestView_change";
};
export type RequestView_change$key = {
  readonly " $data"?: RequestView_change$data;
  readonly " $fragmentSpreads": FragmentRefs<"RequestView_change">;
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
  "name": "title",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "createdAt",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadComments"
    },
    {
      "kind": "RootArgument",
      "name": "canReadDocuments"
    },
    {
      "kind": "RootArgument",
      "name": "canReadQuotes"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "RequestView_change",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "number",
      "storageKey": null
    },
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "description",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "state",
      "storageKey": null
    },
    (v2/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanDecide",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanRequest",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "author",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "__typename",
          "storageKey": null
        },
        (v0/*:: as any*/),
        (v3/*:: as any*/)
      ],
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
        (v0/*:: as any*/),
        (v3/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 50
        },
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "field": "CREATED_AT"
          }
        }
      ],
      "concreteType": "ChangeQuoteConnection",
      "kind": "LinkedField",
      "name": "quotes",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "ChangeQuoteEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "ChangeQuote",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                (v2/*:: as any*/),
                {
                  "condition": "canReadQuotes",
                  "kind": "Condition",
                  "passingValue": true,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "QuoteOffer",
                      "kind": "LinkedField",
                      "name": "offer",
                      "plural": false,
                      "selections": [
                        {
                          "alias": null,
                          "args": null,
                          "concreteType": "Money",
                          "kind": "LinkedField",
                          "name": "price",
                          "plural": false,
                          "selections": [
                            {
                              "alias": null,
                              "args": null,
                              "kind": "ScalarField",
                              "name": "minorUnits",
                              "storageKey": null
                            },
                            {
                              "alias": null,
                              "args": null,
                              "kind": "ScalarField",
                              "name": "currency",
                              "storageKey": null
                            }
                          ],
                          "storageKey": null
                        }
                      ],
                      "storageKey": null
                    }
                  ]
                },
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "RequestQuote_quote"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "quotes(first:50,orderBy:{\"field\":\"CREATED_AT\"})"
    },
    {
      "condition": "canReadDocuments",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": [
            {
              "kind": "Literal",
              "name": "first",
              "value": 20
            }
          ],
          "concreteType": "ChangeDocumentConnection",
          "kind": "LinkedField",
          "name": "documents",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "ChangeDocumentEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "ChangeDocument",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "Document",
                      "kind": "LinkedField",
                      "name": "document",
                      "plural": false,
                      "selections": [
                        (v0/*:: as any*/),
                        (v1/*:: as any*/)
                      ],
                      "storageKey": null
                    }
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "documents(first:20)"
        }
      ]
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "useStanding_request"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RequestChanged_change"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "RequestSteps_change"
    },
    {
      "condition": "canReadComments",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "fragment": {
            "kind": "InlineFragment",
            "selections": [
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "RequestDiscussion_change"
              }
            ],
            "type": "ChangeRequest",
            "abstractKey": null
          },
          "kind": "AliasedInlineFragmentSpread",
          "name": "discussion"
        }
      ]
    }
  ],
  "type": "ChangeRequest",
  "abstractKey": null
};
})();

(node as any).hash = "8dc6e85a59f29e0e78b3b3af56aef292";

export default node;
