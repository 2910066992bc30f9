/**
 * @generated SignedSource<<f224f3b9bff8ba06d2856141c725b4b2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ComesNext_query$data = {
  readonly asked?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly document: {
          readonly title: string;
        } | null | undefined;
        readonly documentVersion: {
          readonly number: number;
        } | null | undefined;
        readonly dueOn: string | null | undefined;
        readonly id: string;
      };
    }>;
  } | null | undefined;
  readonly quoted?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly lastQuote: {
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly validUntil: string;
            };
          }>;
        } | null | undefined;
        readonly title: string;
        readonly viewerCanDecide: boolean;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "ComesNext_query";
};
export type ComesNext_query$key = {
  readonly " $data"?: ComesNext_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"ComesNext_query">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "kind": "Variable",
  "name": "projectId",
  "variableName": "id"
},
v1 = {
  "kind": "Literal",
  "name": "first",
  "value": 5
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v4 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "field": "CREATED_AT"
  }
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadChanges"
    },
    {
      "kind": "RootArgument",
      "name": "canReadReviews"
    },
    {
      "kind": "RootArgument",
      "name": "id"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "ComesNext_query",
  "selections": [
    {
      "condition": "canReadReviews",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "asked",
          "args": [
            {
              "fields": [
                (v0/*:: as any*/),
                {
                  "kind": "Literal",
                  "name": "waitsForViewer",
                  "value": true
                }
              ],
              "kind": "ObjectValue",
              "name": "filter"
            },
            (v1/*:: as any*/),
            {
              "kind": "Literal",
              "name": "orderBy",
              "value": {
                "field": "DUE_ON"
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
                    (v2/*:: as any*/),
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
                      "concreteType": "Document",
                      "kind": "LinkedField",
                      "name": "document",
                      "plural": false,
                      "selections": [
                        (v3/*:: as any*/)
                      ],
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
                    }
                  ],
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
      "condition": "canReadChanges",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "quoted",
          "args": [
            {
              "fields": [
                (v0/*:: as any*/),
                {
                  "kind": "Literal",
                  "name": "turn",
                  "value": [
                    "CLIENT"
                  ]
                }
              ],
              "kind": "ObjectValue",
              "name": "filter"
            },
            (v1/*:: as any*/),
            (v4/*:: as any*/)
          ],
          "concreteType": "ChangeRequestConnection",
          "kind": "LinkedField",
          "name": "changeRequests",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "ChangeRequestEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "ChangeRequest",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v2/*:: as any*/),
                    (v3/*:: as any*/),
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "viewerCanDecide",
                      "storageKey": null
                    },
                    {
                      "alias": "lastQuote",
                      "args": [
                        {
                          "kind": "Literal",
                          "name": "last",
                          "value": 1
                        },
                        (v4/*:: as any*/)
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
                                (v2/*:: as any*/),
                                {
                                  "alias": null,
                                  "args": null,
                                  "kind": "ScalarField",
                                  "name": "validUntil",
                                  "storageKey": null
                                }
                              ],
                              "storageKey": null
                            }
                          ],
                          "storageKey": null
                        }
                      ],
                      "storageKey": "quotes(last:1,orderBy:{\"field\":\"CREATED_AT\"})"
                    }
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ]
    }
  ],
  "type": "Query",
  "abstractKey": null
};
})();

(node as any).hash = "83fd1daa1121a2e0c6a0e46a85186f46";

export default node;
