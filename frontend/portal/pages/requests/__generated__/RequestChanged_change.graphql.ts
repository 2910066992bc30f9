/**
 * @generated SignedSource<<5bc75aabbee21285a1093e7e5bfd6af7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type RequestChanged_change$data = {
  readonly items: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly dueBeforeOn: string | null | undefined;
        readonly dueOn: string | null | undefined;
        readonly id: string;
        readonly milestone?: {
          readonly name: string;
        } | null | undefined;
        readonly startBeforeOn: string | null | undefined;
        readonly startOn: string | null | undefined;
        readonly task?: {
          readonly id: string;
          readonly title: string;
        } | null | undefined;
        readonly title: string;
      };
    }>;
  } | null | undefined;
  readonly project: {
    readonly id: string;
  } | null | undefined;
  readonly " $fragmentType": "RequestChanged_change";
};
export type RequestChanged_change$key = {
  readonly " $data"?: RequestChanged_change$data;
  readonly " $fragmentSpreads": FragmentRefs<"RequestChanged_change">;
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
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadMilestones"
    },
    {
      "kind": "RootArgument",
      "name": "canReadTasks"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "RequestChanged_change",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Project",
      "kind": "LinkedField",
      "name": "project",
      "plural": false,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 100
        }
      ],
      "concreteType": "ChangeItemConnection",
      "kind": "LinkedField",
      "name": "items",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "ChangeItemEdge",
          "kind": "LinkedField",
          "name": "edges",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "ChangeItem",
              "kind": "LinkedField",
              "name": "node",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "startOn",
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
                  "kind": "ScalarField",
                  "name": "startBeforeOn",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "dueBeforeOn",
                  "storageKey": null
                },
                {
                  "condition": "canReadTasks",
                  "kind": "Condition",
                  "passingValue": true,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "Task",
                      "kind": "LinkedField",
                      "name": "task",
                      "plural": false,
                      "selections": [
                        (v0/*:: as any*/),
                        (v1/*:: as any*/)
                      ],
                      "storageKey": null
                    }
                  ]
                },
                {
                  "condition": "canReadMilestones",
                  "kind": "Condition",
                  "passingValue": true,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "concreteType": "Milestone",
                      "kind": "LinkedField",
                      "name": "milestone",
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
                  ]
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "items(first:100)"
    }
  ],
  "type": "ChangeRequest",
  "abstractKey": null
};
})();

(node as any).hash = "b7a9f1503b236e491c976a665992e385";

export default node;
