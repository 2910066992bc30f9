/**
 * @generated SignedSource<<429eb4ae4938c7021a3bdb7379b3fc0f>>
 * @relayHash 9ebee8538b0d167f40e3903d110ff90c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d3bd47e94d5c57a114c81a368d77069df47e7339460b0304f4ba3837e89e5d3a

import { ConcreteRequest } from 'relay-runtime';
export type AskPageQuery$variables = {
  canReadDocuments: boolean;
};
export type AskPageQuery$data = {
  readonly projects: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly documents?: {
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly title: string;
            };
          }>;
        } | null | undefined;
        readonly id: string;
        readonly name: string;
        readonly viewerCanRequestChanges: boolean;
      };
    }>;
  } | null | undefined;
};
export type AskPageQuery = {
  response: AskPageQuery$data;
  variables: AskPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "canReadDocuments"
  }
],
v1 = {
  "kind": "Literal",
  "name": "first",
  "value": 100
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
    "args": [
      {
        "kind": "Literal",
        "name": "filter",
        "value": {
          "state": [
            "ACTIVE",
            "ON_HOLD"
          ]
        }
      },
      (v1/*:: as any*/),
      {
        "kind": "Literal",
        "name": "orderBy",
        "value": {
          "field": "NAME"
        }
      }
    ],
    "concreteType": "ProjectConnection",
    "kind": "LinkedField",
    "name": "projects",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ProjectEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Project",
            "kind": "LinkedField",
            "name": "node",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
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
                "name": "viewerCanRequestChanges",
                "storageKey": null
              },
              {
                "condition": "canReadDocuments",
                "kind": "Condition",
                "passingValue": true,
                "selections": [
                  {
                    "alias": null,
                    "args": [
                      (v1/*:: as any*/),
                      {
                        "kind": "Literal",
                        "name": "orderBy",
                        "value": {
                          "field": "TITLE"
                        }
                      }
                    ],
                    "concreteType": "DocumentConnection",
                    "kind": "LinkedField",
                    "name": "documents",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "DocumentEdge",
                        "kind": "LinkedField",
                        "name": "edges",
                        "plural": true,
                        "selections": [
                          {
                            "alias": null,
                            "args": null,
                            "concreteType": "Document",
                            "kind": "LinkedField",
                            "name": "node",
                            "plural": false,
                            "selections": [
                              (v2/*:: as any*/),
                              {
                                "alias": null,
                                "args": null,
                                "kind": "ScalarField",
                                "name": "title",
                                "storageKey": null
                              }
                            ],
                            "storageKey": null
                          }
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": "documents(first:100,orderBy:{\"field\":\"TITLE\"})"
                  }
                ]
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "projects(filter:{\"state\":[\"ACTIVE\",\"ON_HOLD\"]},first:100,orderBy:{\"field\":\"NAME\"})"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "AskPageQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AskPageQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "id": "d3bd47e94d5c57a114c81a368d77069df47e7339460b0304f4ba3837e89e5d3a",
    "metadata": {},
    "name": "AskPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "b77a398260310d1be8bd367ae6ee0842";

export default node;
