/**
 * @generated SignedSource<<81179642c98b0d449f6aef7932dbe34d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProjectRequests_query$data = {
  readonly allRequests: {
    readonly totalCount: number;
  } | null | undefined;
  readonly openRequests: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly " $fragmentSpreads": FragmentRefs<"RequestRow_change">;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "ProjectRequests_query";
};
export type ProjectRequests_query$key = {
  readonly " $data"?: ProjectRequests_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProjectRequests_query">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "kind": "Variable",
  "name": "projectId",
  "variableName": "id"
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "id"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProjectRequests_query",
  "selections": [
    {
      "alias": "openRequests",
      "args": [
        {
          "fields": [
            (v0/*:: as any*/),
            {
              "kind": "Literal",
              "name": "turn",
              "value": [
                "CLIENT",
                "FIRM"
              ]
            }
          ],
          "kind": "ObjectValue",
          "name": "filter"
        },
        {
          "kind": "Literal",
          "name": "first",
          "value": 10
        },
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "direction": "DESC",
            "field": "CREATED_AT"
          }
        }
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
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "id",
                  "storageKey": null
                },
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "RequestRow_change"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": "allRequests",
      "args": [
        {
          "fields": [
            (v0/*:: as any*/)
          ],
          "kind": "ObjectValue",
          "name": "filter"
        },
        {
          "kind": "Literal",
          "name": "first",
          "value": 1
        }
      ],
      "concreteType": "ChangeRequestConnection",
      "kind": "LinkedField",
      "name": "changeRequests",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "totalCount",
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

(node as any).hash = "4d669c1626060d8a9d16f2b0c6dbc23c";

export default node;
