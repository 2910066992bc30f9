/**
 * @generated SignedSource<<5829878cc9f5921a0f76cbe4aca21d56>>
 * @relayHash 3942db0840cb3ff5377d515eeab4240c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7a0c39e8a81ee920160e0cf0f8f5174e39acb15edf8c49b7c88fc45cbc790638

import { ConcreteRequest } from 'relay-runtime';
export type ProjectPhase = "CLOSED" | "CLOSING" | "EXECUTION" | "INITIATION" | "MONITORING" | "PLANNING";
export type ProjectState = "ACTIVE" | "CANCELLED" | "ON_HOLD";
export type MyProjectsQuery$variables = {
  managerId: string;
};
export type MyProjectsQuery$data = {
  readonly projects: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly phase: ProjectPhase;
        readonly plannedFinishOn: string | null | undefined;
        readonly plannedProgress: number | null | undefined;
        readonly plannedStartOn: string | null | undefined;
        readonly progress: number;
        readonly state: ProjectState;
      };
    }>;
  } | null | undefined;
};
export type MyProjectsQuery = {
  response: MyProjectsQuery$data;
  variables: MyProjectsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "managerId"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "fields": [
          {
            "kind": "Variable",
            "name": "managerId",
            "variableName": "managerId"
          },
          {
            "kind": "Literal",
            "name": "phase",
            "value": [
              "INITIATION",
              "PLANNING",
              "EXECUTION",
              "MONITORING",
              "CLOSING"
            ]
          },
          {
            "kind": "Literal",
            "name": "state",
            "value": [
              "ACTIVE"
            ]
          }
        ],
        "kind": "ObjectValue",
        "name": "filter"
      },
      {
        "kind": "Literal",
        "name": "first",
        "value": 6
      },
      {
        "kind": "Literal",
        "name": "orderBy",
        "value": {
          "field": "NAME"
        }
      }
    ],
    "concreteType": "ProjectConnection",
    "kind": "LinkedField",
    "name": "projects",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ProjectEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Project",
            "kind": "LinkedField",
            "name": "node",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "id",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "name",
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "MyProjectsQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MyProjectsQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "7a0c39e8a81ee920160e0cf0f8f5174e39acb15edf8c49b7c88fc45cbc790638",
    "metadata": {},
    "name": "MyProjectsQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "5e665574262939f1c8b5e9c3740c2eb1";

export default node;
