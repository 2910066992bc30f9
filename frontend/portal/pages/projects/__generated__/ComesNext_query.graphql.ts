/**
 * @generated SignedSource<<4178c29e61a113072519e53b0e031379>>
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
  readonly " $fragmentType": "ComesNext_query";
};
export type ComesNext_query$key = {
  readonly " $data"?: ComesNext_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"ComesNext_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
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
                {
                  "kind": "Variable",
                  "name": "projectId",
                  "variableName": "id"
                },
                {
                  "kind": "Literal",
                  "name": "waitsForViewer",
                  "value": true
                }
              ],
              "kind": "ObjectValue",
              "name": "filter"
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 5
            },
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
                        {
                          "alias": null,
                          "args": null,
                          "kind": "ScalarField",
                          "name": "title",
                          "storageKey": null
                        }
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
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "9f572a58a35058b244632728ca6f896d";

export default node;
