/**
 * @generated SignedSource<<c41cff346e1f29a786fa489cbf6a8d65>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ClientTier = "KEY" | "STANDARD" | "STRATEGIC";
import { FragmentRefs } from "relay-runtime";
export type ClientsPage_rows$data = {
  readonly clients: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly accountManager?: {
          readonly name: string;
        } | null | undefined;
        readonly branch: string;
        readonly code: string;
        readonly id: string;
        readonly industry: string;
        readonly name: string;
        readonly projects: {
          readonly totalCount: number;
        } | null | undefined;
        readonly tier?: ClientTier | null | undefined;
      };
    }>;
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "ClientsPage_rows";
};
export type ClientsPage_rows$key = {
  readonly " $data"?: ClientsPage_rows$data;
  readonly " $fragmentSpreads": FragmentRefs<"ClientsPage_rows">;
};

import ClientsPagePaginationQuery_graphql from './ClientsPagePaginationQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  "clients"
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "totalCount",
  "storageKey": null
},
v2 = {
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
      "name": "canReadInternal"
    },
    {
      "kind": "RootArgument",
      "name": "canReadStaff"
    },
    {
      "defaultValue": 60,
      "kind": "LocalArgument",
      "name": "count"
    },
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "cursor"
    },
    {
      "kind": "RootArgument",
      "name": "filter"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "connection": [
      {
        "count": "count",
        "cursor": "cursor",
        "direction": "forward",
        "path": (v0/*:: as any*/)
      }
    ],
    "refetch": {
      "connection": {
        "forward": {
          "count": "count",
          "cursor": "cursor"
        },
        "backward": null,
        "path": (v0/*:: as any*/)
      },
      "fragmentPathInResult": [],
      "operation": ClientsPagePaginationQuery_graphql
    }
  },
  "name": "ClientsPage_rows",
  "selections": [
    {
      "alias": "clients",
      "args": [
        {
          "kind": "Variable",
          "name": "filter",
          "variableName": "filter"
        },
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "field": "NAME"
          }
        }
      ],
      "concreteType": "ClientConnection",
      "kind": "LinkedField",
      "name": "__ClientsPage_clients_connection",
      "plural": false,
      "selections": [
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "ClientEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Client",
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
                (v2/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "code",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "industry",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "branch",
                  "storageKey": null
                },
                {
                  "condition": "canReadInternal",
                  "kind": "Condition",
                  "passingValue": true,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "tier",
                      "storageKey": null
                    }
                  ]
                },
                {
                  "condition": "canReadStaff",
                  "kind": "Condition",
                  "passingValue": true,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "Staff",
                      "kind": "LinkedField",
                      "name": "accountManager",
                      "plural": false,
                      "selections": [
                        (v2/*:: as any*/)
                      ],
                      "storageKey": null
                    }
                  ]
                },
                {
                  "alias": null,
                  "args": [
                    {
                      "kind": "Literal",
                      "name": "filter",
                      "value": {
                        "phase": [
                          "INITIATION",
                          "PLANNING",
                          "EXECUTION",
                          "MONITORING",
                          "CLOSING"
                        ],
                        "state": [
                          "ACTIVE"
                        ]
                      }
                    },
                    {
                      "kind": "Literal",
                      "name": "first",
                      "value": 1
                    }
                  ],
                  "concreteType": "ProjectConnection",
                  "kind": "LinkedField",
                  "name": "projects",
                  "plural": false,
                  "selections": [
                    (v1/*:: as any*/)
                  ],
                  "storageKey": "projects(filter:{\"phase\":[\"INITIATION\",\"PLANNING\",\"EXECUTION\",\"MONITORING\",\"CLOSING\"],\"state\":[\"ACTIVE\"]},first:1)"
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                }
              ],
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "cursor",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "PageInfo",
          "kind": "LinkedField",
          "name": "pageInfo",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "endCursor",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hasNextPage",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};
})();

(node as any).hash = "9bd68fe4c79f22e2a0f7916e0c5c0c52";

export default node;
