/**
 * @generated SignedSource<<a48cfadacba0b89c32851d0f21ec3a5a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProjectDocuments_project$data = {
  readonly id: string;
  readonly newestDocuments: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly " $fragmentSpreads": FragmentRefs<"DocumentRow_document">;
      };
    }>;
  } | null | undefined;
  readonly viewerCanUpload: boolean;
  readonly " $fragmentType": "ProjectDocuments_project";
};
export type ProjectDocuments_project$key = {
  readonly " $data"?: ProjectDocuments_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"ProjectDocuments_project">;
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
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ProjectDocuments_project",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanUpload",
      "storageKey": null
    },
    {
      "alias": "newestDocuments",
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 4
        },
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "direction": "DESC",
            "field": "LAST_ADDED_AT"
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
                (v0/*:: as any*/),
                {
                  "args": null,
                  "kind": "FragmentSpread",
                  "name": "DocumentRow_document"
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "documents(first:4,orderBy:{\"direction\":\"DESC\",\"field\":\"LAST_ADDED_AT\"})"
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "490a3693cdf3db40632d431f73a6d4bd";

export default node;
