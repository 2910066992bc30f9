/**
 * @generated SignedSource<<caab4e1e8a189a2f8a356c44e52b71af>>
 * @relayHash 099812d7da00f67f0058bd6f12786c24
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7e62d3da2be0b24a0cda526dabaa5e5bca0cfa3e06497ce5da7571537911eea5

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Priority = "CRITICAL" | "HIGH" | "LOW" | "NORMAL";
export type ProblemCode = "ALREADY_A_CONTACT" | "CANNOT_REMOVE_SELF" | "CAN_SIGN_IN" | "CHANGE_PAST_THIS" | "CONFLICT" | "HAS_DECIDED" | "IDEMPOTENCY_MISMATCH" | "INVALID" | "INVALID_ADDRESS" | "INVALID_DATES" | "INVALID_TRANSITION" | "INVITED_JUST_NOW" | "IN_TRASH" | "ISSUE_HAS_TASK" | "ISSUE_INTERNAL" | "ISSUE_PAST_THIS" | "IS_DUPLICATE" | "IS_NEWEST" | "LINK_EXPIRED" | "MAY_NOT_DECIDE" | "MERGE_WOULD_HIDE" | "NAME_TAKEN" | "NOT_AN_APPROVER" | "NOT_ASSESSED" | "NOT_NEWEST" | "NOT_ON_PROJECT" | "NOT_SHARED" | "NOT_UPLOADING" | "OUT_OF_RANGE" | "OVER_QUOTA" | "PASSWORD_TOO_SHORT" | "PROJECT_NOT_SHARED" | "QUOTE_EXPIRED" | "REQUIRED" | "REVIEW_CLOSED" | "ROUND_OPEN" | "SESSION_EXPIRED" | "STORAGE_BUSY" | "TOO_DEEP" | "TOO_LARGE" | "TOO_LONG" | "TOO_MANY" | "TOO_MANY_ATTEMPTS" | "TOO_MANY_INVITATIONS" | "TOO_MANY_LINKS" | "UNKNOWN_PERSON" | "VERSION_NOT_SHARED" | "WOULD_LOOP" | "WRONG_APP" | "WRONG_CREDENTIALS" | "WRONG_PROOF";
export type TaskStatus = "BLOCKED" | "CANCELLED" | "DONE" | "IN_PROGRESS" | "TODO";
export type CreateTaskInput = {
  assigneeIds?: ReadonlyArray<string> | null | undefined;
  description?: string | null | undefined;
  dueOn?: string | null | undefined;
  estimateMinutes?: number | null | undefined;
  labels?: ReadonlyArray<string> | null | undefined;
  milestoneId?: string | null | undefined;
  parentId?: string | null | undefined;
  priority?: Priority | null | undefined;
  projectId: string;
  startOn?: string | null | undefined;
  status?: TaskStatus | null | undefined;
  title: string;
};
export type SubTasksCreateMutation$variables = {
  connections: ReadonlyArray<string>;
  input: CreateTaskInput;
};
export type SubTasksCreateMutation$data = {
  readonly createTask: {
    readonly problems: ReadonlyArray<{
      readonly code: ProblemCode;
      readonly message: string;
    }>;
    readonly task: {
      readonly id: string;
      readonly project: {
        readonly id: string;
        readonly plannedProgress: number | null | undefined;
        readonly progress: number;
      } | null | undefined;
      readonly status: TaskStatus;
      readonly " $fragmentSpreads": FragmentRefs<"TaskLine_task">;
    } | null | undefined;
  } | null | undefined;
};
export type SubTasksCreateMutation = {
  response: SubTasksCreateMutation$data;
  variables: SubTasksCreateMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "connections"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "input"
},
v2 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "progress",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "plannedProgress",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "concreteType": "Problem",
  "kind": "LinkedField",
  "name": "problems",
  "plural": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "code",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "message",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "SubTasksCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "CreateTaskPayload",
        "kind": "LinkedField",
        "name": "createTask",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Task",
            "kind": "LinkedField",
            "name": "task",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "TaskLine_task"
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Project",
                "kind": "LinkedField",
                "name": "project",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/),
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v7/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "SubTasksCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "CreateTaskPayload",
        "kind": "LinkedField",
        "name": "createTask",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Task",
            "kind": "LinkedField",
            "name": "task",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "title",
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
                "name": "isOverdue",
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
                  (v3/*:: as any*/),
                  (v8/*:: as any*/),
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              },
              {
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
                          (v3/*:: as any*/),
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
                              (v3/*:: as any*/),
                              (v8/*:: as any*/)
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
                "storageKey": "assignments(first:4)"
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "appendNode",
            "key": "",
            "kind": "LinkedHandle",
            "name": "task",
            "handleArgs": [
              {
                "kind": "Variable",
                "name": "connections",
                "variableName": "connections"
              },
              {
                "kind": "Literal",
                "name": "edgeTypeName",
                "value": "TaskEdge"
              }
            ]
          },
          (v7/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "7e62d3da2be0b24a0cda526dabaa5e5bca0cfa3e06497ce5da7571537911eea5",
    "metadata": {},
    "name": "SubTasksCreateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "cf14a7ed341d88fc1d00eecb727d610d";

export default node;
