/**
 * @generated SignedSource<<f2c6cce74f248e53dc77b6e5bb11ebf3>>
 * @relayHash 870cf56b1cbd8e97a2fc49d4ff08a52d
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID dd3ae0e11b92a8fd06bb2997294392845b59b1bceda705dad6656d7573203fa9

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProjectPageQuery$variables = {
  canReadChanges: boolean;
  canReadClient: boolean;
  canReadComments: boolean;
  canReadContacts: boolean;
  canReadDocuments: boolean;
  canReadMembers: boolean;
  canReadMilestones: boolean;
  canReadReviews: boolean;
  canReadStaff: boolean;
  canReadTasks: boolean;
  id: string;
};
export type ProjectPageQuery$data = {
  readonly project: {
    readonly discussion?: {
      readonly " $fragmentSpreads": FragmentRefs<"ProjectDiscussion_project">;
    } | null | undefined;
    readonly documents?: {
      readonly " $fragmentSpreads": FragmentRefs<"ProjectDocuments_project">;
    } | null | undefined;
    readonly milestones?: {
      readonly " $fragmentSpreads": FragmentRefs<"Milestones_project">;
    } | null | undefined;
    readonly name: string;
    readonly tasks?: {
      readonly " $fragmentSpreads": FragmentRefs<"SharedTasks_project">;
    } | null | undefined;
    readonly viewerCanComment: boolean;
    readonly " $fragmentSpreads": FragmentRefs<"ComesNext_project" | "InThisProject_project" | "Letter_project" | "People_project" | "ProjectRequests_project" | "Signature_project">;
  } | null | undefined;
  readonly requests?: {
    readonly " $fragmentSpreads": FragmentRefs<"ProjectRequests_query">;
  } | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"ComesNext_query">;
};
export type ProjectPageQuery = {
  response: ProjectPageQuery$data;
  variables: ProjectPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadChanges"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadClient"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadComments"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadContacts"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadDocuments"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadMembers"
},
v6 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadMilestones"
},
v7 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadReviews"
},
v8 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadStaff"
},
v9 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "canReadTasks"
},
v10 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v11 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "viewerCanComment",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "state",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v16 = {
  "kind": "Literal",
  "name": "filter",
  "value": {
    "acceptance": [
      "PENDING",
      "REJECTED"
    ]
  }
},
v17 = {
  "kind": "Literal",
  "name": "first",
  "value": 1
},
v18 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "field": "DUE_ON"
  }
},
v19 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueOn",
  "storageKey": null
},
v20 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "baselineDueOn",
  "storageKey": null
},
v21 = {
  "kind": "Literal",
  "name": "first",
  "value": 5
},
v22 = {
  "kind": "Literal",
  "name": "first",
  "value": 50
},
v23 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v24 = [
  (v17/*:: as any*/)
],
v25 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  }
],
v26 = {
  "alias": "parts",
  "args": (v24/*:: as any*/),
  "concreteType": "TaskConnection",
  "kind": "LinkedField",
  "name": "children",
  "plural": false,
  "selections": (v25/*:: as any*/),
  "storageKey": "children(first:1)"
},
v27 = [
  "TODO",
  "IN_PROGRESS",
  "BLOCKED"
],
v28 = {
  "kind": "Literal",
  "name": "first",
  "value": 10
},
v29 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v30 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "direction": "DESC",
    "field": "COMPLETED_ON"
  }
},
v31 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "completedOn",
  "storageKey": null
},
v32 = {
  "kind": "Literal",
  "name": "first",
  "value": 20
},
v33 = [
  {
    "kind": "Literal",
    "name": "filter",
    "value": {
      "status": (v27/*:: as any*/)
    }
  },
  (v32/*:: as any*/),
  (v18/*:: as any*/)
],
v34 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v35 = [
  (v34/*:: as any*/),
  (v12/*:: as any*/),
  (v15/*:: as any*/)
],
v36 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "cursor",
  "storageKey": null
},
v37 = [
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
          (v15/*:: as any*/),
          (v26/*:: as any*/),
          (v23/*:: as any*/),
          (v29/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "isOverdue",
            "storageKey": null
          },
          (v19/*:: as any*/),
          (v31/*:: as any*/),
          {
            "alias": null,
            "args": [
              (v21/*:: as any*/)
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
                        "selections": (v35/*:: as any*/),
                        "storageKey": null
                      },
                      (v15/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "assignments(first:5)"
          },
          (v34/*:: as any*/)
        ],
        "storageKey": null
      },
      (v36/*:: as any*/)
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
v38 = [
  "filter",
  "orderBy"
],
v39 = [
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
  (v32/*:: as any*/),
  (v30/*:: as any*/)
],
v40 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "number",
  "storageKey": null
},
v41 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "createdAt",
  "storageKey": null
},
v42 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "author",
  "plural": false,
  "selections": (v35/*:: as any*/),
  "storageKey": null
},
v43 = {
  "kind": "Literal",
  "name": "orderBy",
  "value": {
    "field": "CREATED_AT"
  }
},
v44 = [
  {
    "kind": "Literal",
    "name": "last",
    "value": 20
  },
  (v43/*:: as any*/)
],
v45 = {
  "kind": "Variable",
  "name": "projectId",
  "variableName": "id"
};
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
      (v7/*:: as any*/),
      (v8/*:: as any*/),
      (v9/*:: as any*/),
      (v10/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "ProjectPageQuery",
    "selections": [
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "ComesNext_query"
      },
      {
        "condition": "canReadChanges",
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
                  "name": "ProjectRequests_query"
                }
              ],
              "type": "Query",
              "abstractKey": null
            },
            "kind": "AliasedInlineFragmentSpread",
            "name": "requests"
          }
        ]
      },
      {
        "alias": null,
        "args": (v11/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v12/*:: as any*/),
          (v13/*:: as any*/),
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
            "condition": "canReadDocuments",
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
                      "name": "ProjectDocuments_project"
                    }
                  ],
                  "type": "Project",
                  "abstractKey": null
                },
                "kind": "AliasedInlineFragmentSpread",
                "name": "documents"
              }
            ]
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
            "name": "ProjectRequests_project"
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
      (v10/*:: as any*/),
      (v8/*:: as any*/),
      (v1/*:: as any*/),
      (v3/*:: as any*/),
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      (v9/*:: as any*/),
      (v2/*:: as any*/),
      (v4/*:: as any*/),
      (v7/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "ProjectPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v11/*:: as any*/),
        "concreteType": "Project",
        "kind": "LinkedField",
        "name": "project",
        "plural": false,
        "selections": [
          (v12/*:: as any*/),
          (v13/*:: as any*/),
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
          (v14/*:: as any*/),
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
          (v15/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "viewerCanRequestChanges",
            "storageKey": null
          },
          {
            "condition": "canReadMilestones",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": "firstPending",
                "args": [
                  (v16/*:: as any*/),
                  (v17/*:: as any*/),
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
                          (v12/*:: as any*/),
                          (v19/*:: as any*/),
                          (v20/*:: as any*/),
                          (v15/*:: as any*/)
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
                  (v21/*:: as any*/),
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
                          (v15/*:: as any*/),
                          (v12/*:: as any*/)
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
                  (v16/*:: as any*/),
                  {
                    "kind": "Literal",
                    "name": "first",
                    "value": 2
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
                          (v15/*:: as any*/),
                          (v12/*:: as any*/),
                          (v19/*:: as any*/)
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
                  (v22/*:: as any*/),
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
                          (v15/*:: as any*/),
                          (v12/*:: as any*/),
                          (v19/*:: as any*/),
                          (v20/*:: as any*/),
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
                  (v22/*:: as any*/),
                  (v18/*:: as any*/)
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
                          (v15/*:: as any*/),
                          (v23/*:: as any*/),
                          (v19/*:: as any*/),
                          (v26/*:: as any*/)
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
                      "status": (v27/*:: as any*/)
                    }
                  },
                  (v28/*:: as any*/),
                  (v18/*:: as any*/)
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
                          (v15/*:: as any*/),
                          (v23/*:: as any*/),
                          (v29/*:: as any*/),
                          (v19/*:: as any*/),
                          (v26/*:: as any*/)
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
                  (v30/*:: as any*/)
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
                          (v15/*:: as any*/),
                          (v23/*:: as any*/),
                          (v31/*:: as any*/),
                          (v26/*:: as any*/)
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
                "args": (v33/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v37/*:: as any*/),
                "storageKey": "tasks(filter:{\"status\":[\"TODO\",\"IN_PROGRESS\",\"BLOCKED\"]},first:20,orderBy:{\"field\":\"DUE_ON\"})"
              },
              {
                "alias": "openTasks",
                "args": (v33/*:: as any*/),
                "filters": (v38/*:: as any*/),
                "handle": "connection",
                "key": "SharedTasks_open_openTasks",
                "kind": "LinkedHandle",
                "name": "tasks"
              },
              {
                "alias": "doneTasks",
                "args": (v39/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v37/*:: as any*/),
                "storageKey": "tasks(filter:{\"status\":[\"DONE\",\"CANCELLED\"]},first:20,orderBy:{\"direction\":\"DESC\",\"field\":\"COMPLETED_ON\"})"
              },
              {
                "alias": "doneTasks",
                "args": (v39/*:: as any*/),
                "filters": (v38/*:: as any*/),
                "handle": "connection",
                "key": "SharedTasks_done_doneTasks",
                "kind": "LinkedHandle",
                "name": "tasks"
              },
              {
                "alias": "anyTask",
                "args": (v24/*:: as any*/),
                "concreteType": "TaskConnection",
                "kind": "LinkedField",
                "name": "tasks",
                "plural": false,
                "selections": (v25/*:: as any*/),
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
                  (v12/*:: as any*/),
                  (v23/*:: as any*/),
                  (v15/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          },
          {
            "condition": "canReadDocuments",
            "kind": "Condition",
            "passingValue": true,
            "selections": [
              {
                "alias": "allDocuments",
                "args": (v24/*:: as any*/),
                "concreteType": "DocumentConnection",
                "kind": "LinkedField",
                "name": "documents",
                "plural": false,
                "selections": (v25/*:: as any*/),
                "storageKey": "documents(first:1)"
              },
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
                          (v15/*:: as any*/),
                          (v23/*:: as any*/),
                          {
                            "alias": null,
                            "args": null,
                            "concreteType": "DocumentVersion",
                            "kind": "LinkedField",
                            "name": "currentVersion",
                            "plural": false,
                            "selections": [
                              (v15/*:: as any*/),
                              (v40/*:: as any*/),
                              {
                                "alias": null,
                                "args": null,
                                "kind": "ScalarField",
                                "name": "fileName",
                                "storageKey": null
                              },
                              {
                                "alias": null,
                                "args": null,
                                "kind": "ScalarField",
                                "name": "size",
                                "storageKey": null
                              },
                              (v41/*:: as any*/),
                              {
                                "alias": null,
                                "args": null,
                                "kind": "ScalarField",
                                "name": "hasThumbnail",
                                "storageKey": null
                              },
                              (v42/*:: as any*/)
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
                "storageKey": "documents(first:4,orderBy:{\"direction\":\"DESC\",\"field\":\"LAST_ADDED_AT\"})"
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
                "args": (v24/*:: as any*/),
                "concreteType": "CommentConnection",
                "kind": "LinkedField",
                "name": "comments",
                "plural": false,
                "selections": (v25/*:: as any*/),
                "storageKey": "comments(first:1)"
              },
              {
                "alias": null,
                "args": (v44/*:: as any*/),
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
                          (v15/*:: as any*/),
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "body",
                            "storageKey": null
                          },
                          (v41/*:: as any*/),
                          (v42/*:: as any*/),
                          (v34/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      (v36/*:: as any*/)
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
                "args": (v44/*:: as any*/),
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
                  (v22/*:: as any*/)
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
                              (v34/*:: as any*/),
                              (v15/*:: as any*/),
                              (v12/*:: as any*/)
                            ],
                            "storageKey": null
                          },
                          (v15/*:: as any*/)
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
                  (v12/*:: as any*/),
                  {
                    "condition": "canReadContacts",
                    "kind": "Condition",
                    "passingValue": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": [
                          (v22/*:: as any*/),
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
                                  (v15/*:: as any*/),
                                  (v12/*:: as any*/),
                                  (v23/*:: as any*/)
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
                  (v15/*:: as any*/)
                ],
                "storageKey": null
              }
            ]
          }
        ],
        "storageKey": null
      },
      {
        "condition": "canReadReviews",
        "kind": "Condition",
        "passingValue": true,
        "selections": [
          {
            "alias": "asked",
            "args": [
              {
                "fields": [
                  (v45/*:: as any*/),
                  {
                    "kind": "Literal",
                    "name": "waitsForViewer",
                    "value": true
                  }
                ],
                "kind": "ObjectValue",
                "name": "filter"
              },
              (v21/*:: as any*/),
              (v18/*:: as any*/)
            ],
            "concreteType": "ReviewConnection",
            "kind": "LinkedField",
            "name": "reviews",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "ReviewEdge",
                "kind": "LinkedField",
                "name": "edges",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Review",
                    "kind": "LinkedField",
                    "name": "node",
                    "plural": false,
                    "selections": [
                      (v15/*:: as any*/),
                      (v19/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Document",
                        "kind": "LinkedField",
                        "name": "document",
                        "plural": false,
                        "selections": [
                          (v23/*:: as any*/),
                          (v15/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "DocumentVersion",
                        "kind": "LinkedField",
                        "name": "documentVersion",
                        "plural": false,
                        "selections": [
                          (v40/*:: as any*/),
                          (v15/*:: as any*/)
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
            "storageKey": null
          }
        ]
      },
      {
        "condition": "canReadChanges",
        "kind": "Condition",
        "passingValue": true,
        "selections": [
          {
            "alias": "quoted",
            "args": [
              {
                "fields": [
                  (v45/*:: as any*/),
                  {
                    "kind": "Literal",
                    "name": "turn",
                    "value": [
                      "CLIENT"
                    ]
                  }
                ],
                "kind": "ObjectValue",
                "name": "filter"
              },
              (v21/*:: as any*/),
              (v43/*:: as any*/)
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
                      (v15/*:: as any*/),
                      (v23/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "viewerCanDecide",
                        "storageKey": null
                      },
                      {
                        "alias": "lastQuote",
                        "args": [
                          {
                            "kind": "Literal",
                            "name": "last",
                            "value": 1
                          },
                          (v43/*:: as any*/)
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
                                  (v15/*:: as any*/),
                                  {
                                    "alias": null,
                                    "args": null,
                                    "kind": "ScalarField",
                                    "name": "validUntil",
                                    "storageKey": null
                                  }
                                ],
                                "storageKey": null
                              }
                            ],
                            "storageKey": null
                          }
                        ],
                        "storageKey": "quotes(last:1,orderBy:{\"field\":\"CREATED_AT\"})"
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
            "alias": "openRequests",
            "args": [
              {
                "fields": [
                  (v45/*:: as any*/),
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
              (v28/*:: as any*/),
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
                      (v15/*:: as any*/),
                      (v40/*:: as any*/),
                      (v23/*:: as any*/),
                      (v14/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "turn",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "turnSince",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Project",
                        "kind": "LinkedField",
                        "name": "project",
                        "plural": false,
                        "selections": [
                          (v12/*:: as any*/),
                          (v15/*:: as any*/)
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
            "storageKey": null
          },
          {
            "alias": "allRequests",
            "args": [
              {
                "fields": [
                  (v45/*:: as any*/)
                ],
                "kind": "ObjectValue",
                "name": "filter"
              },
              (v17/*:: as any*/)
            ],
            "concreteType": "ChangeRequestConnection",
            "kind": "LinkedField",
            "name": "changeRequests",
            "plural": false,
            "selections": (v25/*:: as any*/),
            "storageKey": null
          }
        ]
      }
    ]
  },
  "params": {
    "id": "dd3ae0e11b92a8fd06bb2997294392845b59b1bceda705dad6656d7573203fa9",
    "metadata": {},
    "name": "ProjectPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "d1eebed68a47a14967928640fc5cf929";

export default node;
