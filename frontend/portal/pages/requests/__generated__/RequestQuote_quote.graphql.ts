/**
 * @generated SignedSource<<cf44cdbd2a584136ee359aaba2375272>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type RequestQuote_quote$data = {
  readonly days: number;
  readonly offer?: {
    readonly price: {
      readonly currency: string;
      readonly minorUnits: string;
    };
  } | null | undefined;
  readonly scope: string;
  readonly validUntil: string;
  readonly " $fragmentType": "RequestQuote_quote";
};
export type RequestQuote_quote$key = {
  readonly " $data"?: RequestQuote_quote$data;
  readonly " $fragmentSpreads": FragmentRefs<"RequestQuote_quote">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadQuotes"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "RequestQuote_quote",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "days",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "scope",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "validUntil",
      "storageKey": null
    },
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
    }
  ],
  "type": "ChangeQuote",
  "abstractKey": null
};

(node as any).hash = "357ed92b9fc021d876af26926c8228c1";

export default node;
