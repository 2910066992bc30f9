/**
 * @generated SignedSource<<77c827d2d0d5588488c0db40e4337aed>>
 * @relayHash 294d84c8cd596bdfab1a4a3da028d852
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0be7978024f2e0c5c7293b153bccc85c06aac3794c5547eb753597903995d476

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProjectPageQuery$variables = {
  canReadClient: boolean;
  canReadComments: boolean;
  canReadContacts: boolean;
  canReadMembers: boolean;
  canReadMilestones: boolean;
  canReadStaff: boolean;
  canReadTasks: boolean;
  id: string;
};
export type ProjectPageQuery$data = {
  readonly project: {
    readonly discussion?: {
      readonly " $fragmentSpreads": FragmentRefs<"ProjectDiscussion_project">;
    } | null | undefined;
    readonly milestones?: {
      readonly " $fragmentSpreads": FragmentRefs<"Milestones_project">;
    } | null | undefined;
    readonly name: string;
    readonly tasks?: {
      readonly " $fragmentSpreads": FragmentRefs<"SharedTasks_project">;
    } | null | undefined;
    readonly viewerCanComment: boolean;
    readonly " $fragmentSpreads": FragmentRefs<"ComesNext_project" | "InThisProject_project" | "Letter_project" | "People_project" | "Signature_project">;
  } | null | undefined;
};
export type ProjectPageQuery = {
  response: ProjectPageQuery$data;
  variables: ProjectPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadClient"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadComments"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadContacts"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadMembers"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadMilestones"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadStaff"
},
v6 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadTasks"
},
v7 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v8 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanComment",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v12 = {
  "kind": "Literal",
  "name": "filter",
  "value": {
    "acceptance": [
      "PENDING",
      "REJECTED"
    ]
  }
},
v13 = {
  "kind": "Literal",
  "name": "first",
  "value": 1
},
v14 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "field": "DUE_ON"
  }
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueOn",
  "storageKey": null
},
v16 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "baselineDueOn",
  "storageKey": null
},
v17 = {
  "kind": "Literal",
  "name": "first",
  "value": 5
},
v18 = {
  "kind": "Literal",
  "name": "first",
  "value": 50
},
v19 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v20 = [
  (v13/*:: as any*/)
],
v21 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  }
],
v22 = {
  "alias": "parts",
  "args": (v20/*:: as any*/),
  "concreteType": "TaskConnection",
  "kind": "LinkedField",
  "name": "children",
  "plural": false,
  "selections": (v21/*:: as any*/),
  "storageKey": "children(first:1)"
},
v23 = [
  "TODO",
  "IN_PROGRESS",
  "BLOCKED"
],
v24 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v25 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "direction": "DESC",
    "field": "COMPLETED_ON"
  }
},
v26 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "completedOn",
  "storageKey": null
},
v27 = {
  "kind": "Literal",
  "name": "first",
  "value": 20
},
v28 = [
  {
    "kind": "Literal",
    "name": "filter",
    "value": {
      "status": (v23/*:: as any*/)
    }
  },
  (v27/*:: as any*/),
  (v14/*:: as any*/)
],
v29 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v30 = [
  (v29/*:: as any*/),
  (v9/*:: as any*/),
  (v11/*:: as any*/)
],
v31 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "cursor",
  "storageKey": null
},
v32 = [
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
          (v11/*:: as any*/),
          (v22/*:: as any*/),
          (v19/*:: as any*/),
          (v24/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "isOverdue",
            "storageKey": null
          },
          (v15/*:: as any*/),
          (v26/*:: as any*/),
          {
            "alias": null,
            "args": [
              (v17/*:: as any*/)
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
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": null,
                        "kind": "LinkedField",
                        "name": "person",
                        "plural": false,
                        "selections": (v30/*:: as any*/),
                        "storageKey": null
                      },
                      (v11/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "assignments(first:5)"
          },
          (v29/*:: as any*/)
        ],
        "storageKey": null
      },
      (v31/*:: as any*/)
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
v33 = [
  "filter",
  "orderBy"
],
v34 = [
  {
    "kind": "Literal",
    "name": "filter",
    "value": {
      "status": [
        "DONE",
        "CANCELLED"
      ]
    }
  },
  (v27/*:: as any*/),
  (v25/*:: as any*/)
],
v35 = [
  {
    "kind": "Literal",
    "name": "last",
    "value": 20
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
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      (v7/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "ProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v8/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "Letter_project"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ComesNext_project"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "Signature_project"
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
                      "name": "Milestones_project"
                    }
                  ],
                  "type": "Project",
                  "abstractKey": null
                },
                "kind": "AliasedInlineFragmentSpread",
                "name": "milestones"
              }
            ]
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "InThisProject_project"
          },
          {
            "condition": "canReadTasks",
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
                      "name": "SharedTasks_project"
                    }
                  ],
                  "type": "Project",
                  "abstractKey": null
                },
                "kind": "AliasedInlineFragmentSpread",
                "name": "tasks"
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
                      "name": "ProjectDiscussion_project"
                    }
                  ],
                  "type": "Project",
                  "abstractKey": null
                },
                "kind": "AliasedInlineFragmentSpread",
                "name": "discussion"
              }
            ]
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "People_project"
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
      (v7/*:: as any*/),
      (v5/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/),
      (v6/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "ProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v8/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "description",
            "storageKey": null
          },
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
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "progress",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "plannedProgress",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "plannedStartOn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "plannedFinishOn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "actualFinishOn",
            "storageKey": null
          },
          (v11/*:: as any*/),
          {
            "condition": "canReadMilestones",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": "firstPending",
                "args": [
                  (v12/*:: as any*/),
                  (v13/*:: as any*/),
                  (v14/*:: as any*/)
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
                          (v9/*:: as any*/),
                          (v15/*:: as any*/),
                          (v16/*:: as any*/),
                          (v11/*:: as any*/)
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "milestones(filter:{\"acceptance\":[\"PENDING\",\"REJECTED\"]},first:1,orderBy:{\"field\":\"DUE_ON\"})"
              },
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
                  (v17/*:: as any*/),
                  (v14/*:: as any*/)
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
                          (v11/*:: as any*/),
                          (v9/*:: as any*/)
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
                  (v12/*:: as any*/),
                  {
                    "kind": "Literal",
                    "name": "first",
                    "value": 2
                  },
                  (v14/*:: as any*/)
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
                          (v11/*:: as any*/),
                          (v9/*:: as any*/),
                          (v15/*:: as any*/)
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "milestones(filter:{\"acceptance\":[\"PENDING\",\"REJECTED\"]},first:2,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": null,
                "args": [
                  (v18/*:: as any*/),
                  (v14/*:: as any*/)
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
                          (v11/*:: as any*/),
                          (v9/*:: as any*/),
                          (v15/*:: as any*/),
                          (v16/*:: as any*/),
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
                "storageKey": "milestones(first:50,orderBy:{\"field\":\"DUE_ON\"})"
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
                  (v18/*:: as any*/),
                  (v14/*:: as any*/)
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
                          (v11/*:: as any*/),
                          (v19/*:: as any*/),
                          (v15/*:: as any*/),
                          (v22/*:: as any*/)
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
                      "status": (v23/*:: as any*/)
                    }
                  },
                  {
                    "kind": "Literal",
                    "name": "first",
                    "value": 10
                  },
                  (v14/*:: as any*/)
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
                          (v11/*:: as any*/),
                          (v19/*:: as any*/),
                          (v24/*:: as any*/),
                          (v15/*:: as any*/),
                          (v22/*:: as any*/)
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
                  (v25/*:: as any*/)
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
                          (v11/*:: as any*/),
                          (v19/*:: as any*/),
                          (v26/*:: as any*/),
                          (v22/*:: as any*/)
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "tasks(filter:{\"status\":[\"DONE\"]},first:8,orderBy:{\"direction\":\"DESC\",\"field\":\"COMPLETED_ON\"})"
              },
              {
                "alias": "openTasks",
                "args": (v28/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v32/*:: as any*/),
                "storageKey": "tasks(filter:{\"status\":[\"TODO\",\"IN_PROGRESS\",\"BLOCKED\"]},first:20,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "openTasks",
                "args": (v28/*:: as any*/),
                "filters": (v33/*:: as any*/),
                "handle": "connection",
                "key": "SharedTasks_open_openTasks",
                "kind": "LinkedHandle",
                "name": "tasks"
              },
              {
                "alias": "doneTasks",
                "args": (v34/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v32/*:: as any*/),
                "storageKey": "tasks(filter:{\"status\":[\"DONE\",\"CANCELLED\"]},first:20,orderBy:{\"direction\":\"DESC\",\"field\":\"COMPLETED_ON\"})"
              },
              {
                "alias": "doneTasks",
                "args": (v34/*:: as any*/),
                "filters": (v33/*:: as any*/),
                "handle": "connection",
                "key": "SharedTasks_done_doneTasks",
                "kind": "LinkedHandle",
                "name": "tasks"
              },
              {
                "alias": "anyTask",
                "args": (v20/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v21/*:: as any*/),
                "storageKey": "tasks(first:1)"
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
                "name": "manager",
                "plural": false,
                "selections": [
                  (v9/*:: as any*/),
                  (v19/*:: as any*/),
                  (v11/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          },
          {
            "condition": "canReadComments",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": "allComments",
                "args": (v20/*:: as any*/),
                "concreteType": "CommentConnection",
                "kind": "LinkedField",
                "name": "comments",
                "plural": false,
                "selections": (v21/*:: as any*/),
                "storageKey": "comments(first:1)"
              },
              {
                "alias": null,
                "args": (v35/*:: as any*/),
                "concreteType": "CommentConnection",
                "kind": "LinkedField",
                "name": "comments",
                "plural": false,
                "selections": [
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
                          (v11/*:: as any*/),
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
                            "selections": (v30/*:: as any*/),
                            "storageKey": null
                          },
                          (v29/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      (v31/*:: as any*/)
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
                  },
                  {
                    "kind": "ClientExtension",
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "__id",
                        "storageKey": null
                      }
                    ]
                  }
                ],
                "storageKey": "comments(last:20,orderBy:{\"field\":\"CREATED_AT\"})"
              },
              {
                "alias": null,
                "args": (v35/*:: as any*/),
                "filters": [
                  "orderBy"
                ],
                "handle": "connection",
                "key": "ProjectDiscussion_comments",
                "kind": "LinkedHandle",
                "name": "comments"
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
                  (v18/*:: as any*/)
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
                              (v29/*:: as any*/),
                              (v11/*:: as any*/),
                              (v9/*:: as any*/)
                            ],
                            "storageKey": null
                          },
                          (v11/*:: as any*/)
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
                  (v9/*:: as any*/),
                  {
                    "condition": "canReadContacts",
                    "kind": "Condition",
                    "passingValue": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": [
                          (v18/*:: as any*/),
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
                                "selections": [
                                  (v11/*:: as any*/),
                                  (v9/*:: as any*/),
                                  (v19/*:: as any*/)
                                ],
                                "storageKey": null
                              }
                            ],
                            "storageKey": null
                          }
                        ],
                        "storageKey": "contacts(first:50,orderBy:{\"field\":\"NAME\"})"
                      }
                    ]
                  },
                  (v11/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "0be7978024f2e0c5c7293b153bccc85c06aac3794c5547eb753597903995d476",
    "metadata": {},
    "name": "ProjectPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "d30358bd43267cde14e5caa491889e93";

export default node;
