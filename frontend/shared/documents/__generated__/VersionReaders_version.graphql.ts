/**
 * @generated SignedSource<<5218347a5d97a162d2f615c090c361ab>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type VersionReaders_version$data = {
  readonly reads: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly contact: {
          readonly name: string;
        } | null | undefined;
        readonly id: string;
        readonly lastReadAt: string;
      };
    }>;
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "VersionReaders_version";
};
export type VersionReaders_version$key = {
  readonly " $data"?: VersionReaders_version$data;
  readonly " $fragmentSpreads": FragmentRefs<"VersionReaders_version">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "VersionReaders_version",
  "selections": [
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 20
        },
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "direction": "DESC",
            "field": "LAST_READ_AT"
          }
        }
      ],
      "concreteType": "VersionReadConnection",
      "kind": "LinkedField",
      "name": "reads",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "totalCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "VersionReadEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "VersionRead",
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
                  "name": "lastReadAt",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Contact",
                  "kind": "LinkedField",
                  "name": "contact",
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
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "reads(first:20,orderBy:{\"direction\":\"DESC\",\"field\":\"LAST_READ_AT\"})"
    }
  ],
  "type": "DocumentVersion",
  "abstractKey": null
};

(node as any).hash = "ca06580d3fabb8a20c9e44b5885005c6";

export default node;
