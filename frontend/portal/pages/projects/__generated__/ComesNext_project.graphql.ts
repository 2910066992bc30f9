/**
 * @generated SignedSource<<409508533474b619177bd191a6eb7b19>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
export type TaskStatus = "BLOCKED" | "CANCELLED" | "DONE" | "IN_PROGRESS" | "TODO";
import { FragmentRefs } from "relay-runtime";
export type ComesNext_project$data = {
  readonly doneLately?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly completedOn: string | null | undefined;
        readonly id: string;
        readonly parts: {
          readonly totalCount: number;
        } | null | undefined;
        readonly title: string;
      };
    }>;
  } | null | undefined;
  readonly dueSoon?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly dueOn: string | null | undefined;
        readonly id: string;
        readonly parts: {
          readonly totalCount: number;
        } | null | undefined;
        readonly status: TaskStatus;
        readonly title: string;
      };
    }>;
  } | null | undefined;
  readonly handedOver?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
      };
    }>;
  } | null | undefined;
  readonly id: string;
  readonly late?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly dueOn: string | null | undefined;
        readonly id: string;
        readonly parts: {
          readonly totalCount: number;
        } | null | undefined;
        readonly title: string;
      };
    }>;
  } | null | undefined;
  readonly phase: ProjectPhase;
  readonly state: ProjectState;
  readonly upcoming?: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly dueOn: string;
        readonly id: string;
        readonly name: string;
      };
    }>;
  } | null | undefined;
  readonly " $fragmentType": "ComesNext_project";
};
export type ComesNext_project$key = {
  readonly " $data"?: ComesNext_project$data;
  readonly " $fragmentSpreads": FragmentRefs<"ComesNext_project">;
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
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "field": "DUE_ON"
  }
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueOn",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v5 = {
  "alias": "parts",
  "args": [
    {
      "kind": "Literal",
      "name": "first",
      "value": 1
    }
  ],
  "concreteType": "TaskConnection",
  "kind": "LinkedField",
  "name": "children",
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
  "storageKey": "children(first:1)"
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
  "name": "ComesNext_project",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "phase",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "state",
      "storageKey": null
    },
    {
      "condition": "canReadMilestones",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "handedOver",
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "acceptance": [
                  "SUBMITTED"
                ]
              }
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 5
            },
            (v1/*:: as any*/)
          ],
          "concreteType": "MilestoneConnection",
          "kind": "LinkedField",
          "name": "milestones",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "MilestoneEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Milestone",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v2/*:: as any*/)
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "milestones(filter:{\"acceptance\":[\"SUBMITTED\"]},first:5,orderBy:{\"field\":\"DUE_ON\"})"
        },
        {
          "alias": "upcoming",
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "acceptance": [
                  "PENDING",
                  "REJECTED"
                ]
              }
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 2
            },
            (v1/*:: as any*/)
          ],
          "concreteType": "MilestoneConnection",
          "kind": "LinkedField",
          "name": "milestones",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "MilestoneEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Milestone",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v2/*:: as any*/),
                    (v3/*:: as any*/)
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "milestones(filter:{\"acceptance\":[\"PENDING\",\"REJECTED\"]},first:2,orderBy:{\"field\":\"DUE_ON\"})"
        }
      ]
    },
    {
      "condition": "canReadTasks",
      "kind": "Condition",
      "passingValue": true,
      "selections": [
        {
          "alias": "late",
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "isOverdue": true
              }
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 50
            },
            (v1/*:: as any*/)
          ],
          "concreteType": "TaskConnection",
          "kind": "LinkedField",
          "name": "tasks",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "TaskEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Task",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v4/*:: as any*/),
                    (v3/*:: as any*/),
                    (v5/*:: as any*/)
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "tasks(filter:{\"isOverdue\":true},first:50,orderBy:{\"field\":\"DUE_ON\"})"
        },
        {
          "alias": "dueSoon",
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "isOverdue": false,
                "status": [
                  "TODO",
                  "IN_PROGRESS",
                  "BLOCKED"
                ]
              }
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 10
            },
            (v1/*:: as any*/)
          ],
          "concreteType": "TaskConnection",
          "kind": "LinkedField",
          "name": "tasks",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "TaskEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Task",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v4/*:: as any*/),
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "status",
                      "storageKey": null
                    },
                    (v3/*:: as any*/),
                    (v5/*:: as any*/)
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "tasks(filter:{\"isOverdue\":false,\"status\":[\"TODO\",\"IN_PROGRESS\",\"BLOCKED\"]},first:10,orderBy:{\"field\":\"DUE_ON\"})"
        },
        {
          "alias": "doneLately",
          "args": [
            {
              "kind": "Literal",
              "name": "filter",
              "value": {
                "status": [
                  "DONE"
                ]
              }
            },
            {
              "kind": "Literal",
              "name": "first",
              "value": 8
            },
            {
              "kind": "Literal",
              "name": "orderBy",
              "value": {
                "direction": "DESC",
                "field": "COMPLETED_ON"
              }
            }
          ],
          "concreteType": "TaskConnection",
          "kind": "LinkedField",
          "name": "tasks",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "TaskEdge",
              "kind": "LinkedField",
              "name": "edges",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Task",
                  "kind": "LinkedField",
                  "name": "node",
                  "plural": false,
                  "selections": [
                    (v0/*:: as any*/),
                    (v4/*:: as any*/),
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "completedOn",
                      "storageKey": null
                    },
                    (v5/*:: as any*/)
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "tasks(filter:{\"status\":[\"DONE\"]},first:8,orderBy:{\"direction\":\"DESC\",\"field\":\"COMPLETED_ON\"})"
        }
      ]
    }
  ],
  "type": "Project",
  "abstractKey": null
};
})();

(node as any).hash = "f07c223c79f88ba0b8645bfd8b2d37db";

export default node;
