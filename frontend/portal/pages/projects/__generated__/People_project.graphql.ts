/**
 * @generated SignedSource<<6b3a03a6a409b76133410109462bdc76>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type People_project$data = {
  readonly client?: {
    readonly contacts?: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly title: string;
        };
      }>;
    } | null | undefined;
    readonly name: string;
  } | null | undefined;
  readonly manager?: {
    readonly id: string;
    readonly name: string;
    readonly title: string;
  } | null | undefined;
  readonly members?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly person: {
          readonly __typename: string;
          readonly id: string;
          readonly name: string;
        } | null | undefined;
        readonly role: string;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "People_project";
};
export type People_project$key = {
  readonly " $data"?: People_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"People_project">;
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
  "name": "name",
  "storageKey": null
},
v2 = [
  (v0/*:: as any*/),
  (v1/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "title",
    "storageKey": null
  }
],
v3 = {
  "kind": "Literal",
  "name": "first",
  "value": 50
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadClient"
    },
    {
      "kind": "RootArgument",
      "name": "canReadContacts"
    },
    {
      "kind": "RootArgument",
      "name": "canReadMembers"
    },
    {
      "kind": "RootArgument",
      "name": "canReadStaff"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "People_project",
  "selections": [
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
          "name": "manager",
          "plural": false,
          "selections": (v2/*:: as any*/),
          "storageKey": null
        }
      ]
    },
    {
      "condition": "canReadMembers",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": [
            (v3/*:: as any*/)
          ],
          "concreteType": "ProjectMemberConnection",
          "kind": "LinkedField",
          "name": "members",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "ProjectMemberEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "ProjectMember",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "role",
                      "storageKey": null
                    },
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": null,
                      "kind": "LinkedField",
                      "name": "person",
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
          "storageKey": "members(first:50)"
        }
      ]
    },
    {
      "condition": "canReadClient",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Client",
          "kind": "LinkedField",
          "name": "client",
          "plural": false,
          "selections": [
            (v1/*:: as any*/),
            {
              "condition": "canReadContacts",
              "kind": "Condition",
              "passingValue": true,
              "selections": [
                {
                  "alias": null,
                  "args": [
                    (v3/*:: as any*/),
                    {
                      "kind": "Literal",
                      "name": "orderBy",
                      "value": {
                        "field": "NAME"
                      }
                    }
                  ],
                  "concreteType": "ContactConnection",
                  "kind": "LinkedField",
                  "name": "contacts",
                  "plural": false,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "ContactEdge",
                      "kind": "LinkedField",
                      "name": "edges",
                      "plural": true,
                      "selections": [
                        {
                          "alias": null,
                          "args": null,
                          "concreteType": "Contact",
                          "kind": "LinkedField",
                          "name": "node",
                          "plural": false,
                          "selections": (v2/*:: as any*/),
                          "storageKey": null
                        }
                      ],
                      "storageKey": null
                    }
                  ],
                  "storageKey": "contacts(first:50,orderBy:{\"field\":\"NAME\"})"
                }
              ]
            }
          ],
          "storageKey": null
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "4a85e8d61f6ea140b293151d31432f58";

export default node;
