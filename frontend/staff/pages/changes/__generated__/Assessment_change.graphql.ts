/**
 * @generated SignedSource<<b833b2bd63f021a9e21a66a9a22dfef4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ChangeState = "APPROVED" | "ASSESSING" | "DECLINED" | "DONE" | "EXPIRED" | "IMPLEMENTING" | "QUOTED" | "REJECTED" | "SUBMITTED" | "WITHDRAWN";
import { FragmentRefs } from "relay-runtime";
export type Assessment_change$data = {
  readonly assessor?: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly days?: number | null | undefined;
  readonly effortMinutes?: number | null | undefined;
  readonly finishOn?: string | null | undefined;
  readonly id: string;
  readonly items: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly appliedAt: string | null | undefined;
        readonly dueOn: string | null | undefined;
        readonly estimateMinutes?: number | null | undefined;
        readonly id: string;
        readonly milestone: {
          readonly dueOn: string;
          readonly id: string;
          readonly name: string;
        } | null | undefined;
        readonly startOn: string | null | undefined;
        readonly task: {
          readonly dueOn: string | null | undefined;
          readonly id: string;
          readonly startOn: string | null | undefined;
          readonly title: string;
        } | null | undefined;
        readonly title: string;
      };
    }>;
  } | null | undefined;
  readonly project: {
    readonly id: string;
    readonly plannedFinishOn: string | null | undefined;
  } | null | undefined;
  readonly quotes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly scope: string;
      };
    }>;
  } | null | undefined;
  readonly scope?: string | null | undefined;
  readonly state: ChangeState;
  readonly version?: number | null | undefined;
  readonly viewerCanEdit: boolean;
  readonly " $fragmentType": "Assessment_change";
};
export type Assessment_change$key = {
  readonly " $data"?: Assessment_change$data;
  readonly " $fragmentSpreads": FragmentRefs<"Assessment_change">;
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
  "name": "scope",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "kind": "Literal",
  "name": "first",
  "value": 100
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "startOn",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueOn",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "kind": "RootArgument",
      "name": "canReadEffort"
    },
    {
      "kind": "RootArgument",
      "name": "canReadInternal"
    },
    {
      "kind": "RootArgument",
      "name": "canReadStaff"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "Assessment_change",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "state",
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
          "name": "version",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "days",
          "storageKey": null
        },
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "finishOn",
          "storageKey": null
        }
      ]
    },
    {
      "condition": "canReadEffort",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "effortMinutes",
          "storageKey": null
        }
      ]
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "viewerCanEdit",
      "storageKey": null
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
          "name": "assessor",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v2/*:: as any*/)
          ],
          "storageKey": null
        }
      ]
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Project",
      "kind": "LinkedField",
      "name": "project",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "plannedFinishOn",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        (v3/*:: as any*/),
        {
          "kind": "Literal",
          "name": "orderBy",
          "value": {
            "field": "CREATED_AT"
          }
        }
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
                (v0/*:: as any*/),
                (v1/*:: as any*/)
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "quotes(first:100,orderBy:{\"field\":\"CREATED_AT\"})"
    },
    {
      "alias": null,
      "args": [
        (v3/*:: as any*/)
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
                (v4/*:: as any*/),
                (v5/*:: as any*/),
                (v6/*:: as any*/),
                {
                  "condition": "canReadEffort",
                  "kind": "Condition",
                  "passingValue": true,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "estimateMinutes",
                      "storageKey": null
                    }
                  ]
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "appliedAt",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Task",
                  "kind": "LinkedField",
                  "name": "task",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v4/*:: as any*/),
                    (v5/*:: as any*/),
                    (v6/*:: as any*/)
                  ],
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Milestone",
                  "kind": "LinkedField",
                  "name": "milestone",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v2/*:: as any*/),
                    (v6/*:: as any*/)
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
      "storageKey": "items(first:100)"
    }
  ],
  "type": "ChangeRequest",
  "abstractKey": null
};
})();

(node as any).hash = "a0b37acd39da27e59d3007802f1f2353";

export default node;
