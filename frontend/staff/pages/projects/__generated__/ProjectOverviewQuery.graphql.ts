/**
 * @generated SignedSource<<41ac7da7ee95dca314d9590621778306>>
 * @relayHash 20fef84ee644b9758d130380c2fae96d
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 22cb057569a8f46baa05c3576469924c19132db2880eced0e17ead9a50173a4a

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectOverviewQuery$variables = {
  canReadComments: boolean;
  canReadFinance: boolean;
  canReadFinanceRatio: boolean;
  canReadMilestones: boolean;
  canReadTasks: boolean;
  id: string;
};
export type ProjectOverviewQuery$data = {
  readonly project: {
    readonly actualFinishOn: string | null | undefined;
    readonly blocked?: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly " $fragmentSpreads": FragmentRefs<"TaskLine_task">;
        };
      }>;
      readonly totalCount: number;
    } | null | undefined;
    readonly consumedRatio?: number | null | undefined;
    readonly description: string;
    readonly discussion?: {
      readonly " $fragmentSpreads": FragmentRefs<"StaffProjectDiscussion_project">;
    } | null | undefined;
    readonly finance?: {
      readonly contractValue: {
        readonly currency: string;
        readonly minorUnits: string;
      };
      readonly plannedCost: {
        readonly currency: string;
        readonly minorUnits: string;
      };
    } | null | undefined;
    readonly id: string;
    readonly late?: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly " $fragmentSpreads": FragmentRefs<"TaskLine_task">;
        };
      }>;
      readonly totalCount: number;
    } | null | undefined;
    readonly milestoneStrip?: {
      readonly " $fragmentSpreads": FragmentRefs<"MilestoneStrip_project">;
    } | null | undefined;
    readonly next?: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly dueOn: string | null | undefined;
          readonly id: string;
          readonly " $fragmentSpreads": FragmentRefs<"TaskLine_task">;
        };
      }>;
      readonly totalCount: number;
    } | null | undefined;
    readonly phase: ProjectPhase;
    readonly plannedFinishOn: string | null | undefined;
    readonly plannedProgress: number | null | undefined;
    readonly plannedStartOn: string | null | undefined;
    readonly progress: number;
    readonly promised?: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly dueOn: string | null | undefined;
          readonly id: string;
          readonly " $fragmentSpreads": FragmentRefs<"TaskLine_task">;
        };
      }>;
      readonly totalCount: number;
    } | null | undefined;
  } | null | undefined;
};
export type ProjectOverviewQuery = {
  response: ProjectOverviewQuery$data;
  variables: ProjectOverviewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadComments"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadFinance"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadFinanceRatio"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadMilestones"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadTasks"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v6 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "description",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "progress",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedProgress",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedStartOn",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedFinishOn",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "actualFinishOn",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phase",
  "storageKey": null
},
v15 = {
  "condition": "canReadFinanceRatio",
  "kind": "Condition",
  "passingValue": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "consumedRatio",
      "storageKey": null
    }
  ]
},
v16 = [
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
v17 = {
  "condition": "canReadFinance",
  "kind": "Condition",
  "passingValue": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ProjectFinance",
      "kind": "LinkedField",
      "name": "finance",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Money",
          "kind": "LinkedField",
          "name": "contractValue",
          "plural": false,
          "selections": (v16/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Money",
          "kind": "LinkedField",
          "name": "plannedCost",
          "plural": false,
          "selections": (v16/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ]
},
v18 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "field": "DUE_ON"
  }
},
v19 = [
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
    "value": 6
  },
  (v18/*:: as any*/)
],
v20 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "totalCount",
  "storageKey": null
},
v21 = {
  "args": null,
  "kind": "FragmentSpread",
  "name": "TaskLine_task"
},
v22 = [
  (v20/*:: as any*/),
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
          (v7/*:: as any*/),
          (v21/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v23 = {
  "kind": "Literal",
  "name": "first",
  "value": 8
},
v24 = [
  {
    "kind": "Literal",
    "name": "filter",
    "value": {
      "isOverdue": false,
      "status": [
        "TODO",
        "IN_PROGRESS"
      ]
    }
  },
  (v23/*:: as any*/),
  (v18/*:: as any*/)
],
v25 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueOn",
  "storageKey": null
},
v26 = [
  (v20/*:: as any*/),
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
          (v7/*:: as any*/),
          (v25/*:: as any*/),
          (v21/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v27 = [
  {
    "kind": "Literal",
    "name": "filter",
    "value": {
      "status": [
        "BLOCKED"
      ]
    }
  },
  (v23/*:: as any*/),
  (v18/*:: as any*/)
],
v28 = [
  {
    "kind": "Literal",
    "name": "filter",
    "value": {
      "isShared": true,
      "status": [
        "TODO",
        "IN_PROGRESS",
        "BLOCKED"
      ]
    }
  },
  (v23/*:: as any*/),
  (v18/*:: as any*/)
],
v29 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v30 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v31 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "isOverdue",
  "storageKey": null
},
v32 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v33 = {
  "alias": null,
  "args": null,
  "concreteType": "Project",
  "kind": "LinkedField",
  "name": "project",
  "plural": false,
  "selections": [
    (v7/*:: as any*/),
    (v32/*:: as any*/)
  ],
  "storageKey": null
},
v34 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v35 = [
  (v34/*:: as any*/),
  (v7/*:: as any*/),
  (v32/*:: as any*/)
],
v36 = {
  "alias": null,
  "args": [
    {
      "kind": "Literal",
      "name": "first",
      "value": 4
    }
  ],
  "concreteType": "TaskAssignmentConnection",
  "kind": "LinkedField",
  "name": "assignments",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "TaskAssignmentEdge",
      "kind": "LinkedField",
      "name": "edges",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "TaskAssignment",
          "kind": "LinkedField",
          "name": "node",
          "plural": false,
          "selections": [
            (v7/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": null,
              "kind": "LinkedField",
              "name": "person",
              "plural": false,
              "selections": (v35/*:: as any*/),
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "storageKey": "assignments(first:4)"
},
v37 = [
  (v20/*:: as any*/),
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
          (v7/*:: as any*/),
          (v29/*:: as any*/),
          (v30/*:: as any*/),
          (v25/*:: as any*/),
          (v31/*:: as any*/),
          (v33/*:: as any*/),
          (v36/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v38 = [
  (v20/*:: as any*/),
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
          (v7/*:: as any*/),
          (v25/*:: as any*/),
          (v29/*:: as any*/),
          (v30/*:: as any*/),
          (v31/*:: as any*/),
          (v33/*:: as any*/),
          (v36/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v39 = [
  {
    "kind": "Literal",
    "name": "last",
    "value": 10
  },
  {
    "kind": "Literal",
    "name": "orderBy",
    "value": {
      "field": "CREATED_AT"
    }
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/),
      (v5/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "ProjectOverviewQuery",
    "selections": [
      {
        "alias": null,
        "args": (v6/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          (v12/*:: as any*/),
          (v13/*:: as any*/),
          (v14/*:: as any*/),
          (v15/*:: as any*/),
          (v17/*:: as any*/),
          {
            "condition": "canReadTasks",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": "late",
                "args": (v19/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v22/*:: as any*/),
                "storageKey": "tasks(filter:{\"isOverdue\":true},first:6,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "next",
                "args": (v24/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v26/*:: as any*/),
                "storageKey": "tasks(filter:{\"isOverdue\":false,\"status\":[\"TODO\",\"IN_PROGRESS\"]},first:8,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "blocked",
                "args": (v27/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v22/*:: as any*/),
                "storageKey": "tasks(filter:{\"status\":[\"BLOCKED\"]},first:8,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "promised",
                "args": (v28/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v26/*:: as any*/),
                "storageKey": "tasks(filter:{\"isShared\":true,\"status\":[\"TODO\",\"IN_PROGRESS\",\"BLOCKED\"]},first:8,orderBy:{\"field\":\"DUE_ON\"})"
              }
            ]
          },
          {
            "condition": "canReadMilestones",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "fragment": {
                  "kind": "InlineFragment",
                  "selections": [
                    {
                      "args": null,
                      "kind": "FragmentSpread",
                      "name": "MilestoneStrip_project"
                    }
                  ],
                  "type": "Project",
                  "abstractKey": null
                },
                "kind": "AliasedInlineFragmentSpread",
                "name": "milestoneStrip"
              }
            ]
          },
          {
            "condition": "canReadComments",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "fragment": {
                  "kind": "InlineFragment",
                  "selections": [
                    {
                      "args": null,
                      "kind": "FragmentSpread",
                      "name": "StaffProjectDiscussion_project"
                    }
                  ],
                  "type": "Project",
                  "abstractKey": null
                },
                "kind": "AliasedInlineFragmentSpread",
                "name": "discussion"
              }
            ]
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v5/*:: as any*/),
      (v4/*:: as any*/),
      (v3/*:: as any*/),
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "ProjectOverviewQuery",
    "selections": [
      {
        "alias": null,
        "args": (v6/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          (v12/*:: as any*/),
          (v13/*:: as any*/),
          (v14/*:: as any*/),
          (v15/*:: as any*/),
          (v17/*:: as any*/),
          {
            "condition": "canReadTasks",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": "late",
                "args": (v19/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v37/*:: as any*/),
                "storageKey": "tasks(filter:{\"isOverdue\":true},first:6,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "next",
                "args": (v24/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v38/*:: as any*/),
                "storageKey": "tasks(filter:{\"isOverdue\":false,\"status\":[\"TODO\",\"IN_PROGRESS\"]},first:8,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "blocked",
                "args": (v27/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v37/*:: as any*/),
                "storageKey": "tasks(filter:{\"status\":[\"BLOCKED\"]},first:8,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "promised",
                "args": (v28/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v38/*:: as any*/),
                "storageKey": "tasks(filter:{\"isShared\":true,\"status\":[\"TODO\",\"IN_PROGRESS\",\"BLOCKED\"]},first:8,orderBy:{\"field\":\"DUE_ON\"})"
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
                "args": [
                  {
                    "kind": "Literal",
                    "name": "first",
                    "value": 20
                  },
                  (v18/*:: as any*/)
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
                          (v7/*:: as any*/),
                          (v32/*:: as any*/),
                          (v25/*:: as any*/),
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "baselineDueOn",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "acceptance",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "acceptedOn",
                            "storageKey": null
                          }
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "milestones(first:20,orderBy:{\"field\":\"DUE_ON\"})"
              }
            ]
          },
          {
            "condition": "canReadComments",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "viewerCanComment",
                "storageKey": null
              },
              {
                "alias": null,
                "args": (v39/*:: as any*/),
                "concreteType": "CommentConnection",
                "kind": "LinkedField",
                "name": "comments",
                "plural": false,
                "selections": [
                  (v20/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "CommentEdge",
                    "kind": "LinkedField",
                    "name": "edges",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Comment",
                        "kind": "LinkedField",
                        "name": "node",
                        "plural": false,
                        "selections": [
                          (v7/*:: as any*/),
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "body",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "audience",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "createdAt",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "concreteType": null,
                            "kind": "LinkedField",
                            "name": "author",
                            "plural": false,
                            "selections": (v35/*:: as any*/),
                            "storageKey": null
                          },
                          (v34/*:: as any*/)
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
                        "name": "hasPreviousPage",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "startCursor",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "comments(last:10,orderBy:{\"field\":\"CREATED_AT\"})"
              },
              {
                "alias": null,
                "args": (v39/*:: as any*/),
                "filters": [
                  "orderBy"
                ],
                "handle": "connection",
                "key": "StaffProjectDiscussion_comments",
                "kind": "LinkedHandle",
                "name": "comments"
              }
            ]
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "22cb057569a8f46baa05c3576469924c19132db2880eced0e17ead9a50173a4a",
    "metadata": {},
    "name": "ProjectOverviewQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "28634dc6c4d96fe438be382a3978d82e";

export default node;
