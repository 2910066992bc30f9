/**
 * @generated SignedSource<<a704b61bf7ec60c8df80383e7dbbb592>>
 * @relayHash c7ce5bda152eee468bdfc8060e54129d
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c93de1b7f7220a6d353ebc927f622b27a6c4f76068ba0442a992022421f09fc1

import { ConcreteRequest } from 'relay-runtime';
export type RequestChangeInput = {
  description: string;
  documentIds?: ReadonlyArray<string>;
  projectId: string;
  title: string;
};
export type AskPageMutation$variables = {
  input: RequestChangeInput;
};
export type AskPageMutation$data = {
  readonly requestChange: {
    readonly changeRequest: {
      readonly id: string;
    } | null | undefined;
    readonly problems: ReadonlyArray<{
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
  } | null | undefined;
};
export type AskPageMutation = {
  response: AskPageMutation$data;
  variables: AskPageMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "ChangeRequestPayload",
    "kind": "LinkedField",
    "name": "requestChange",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ChangeRequest",
        "kind": "LinkedField",
        "name": "changeRequest",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
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
            "name": "path",
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
    "name": "AskPageMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AskPageMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "c93de1b7f7220a6d353ebc927f622b27a6c4f76068ba0442a992022421f09fc1",
    "metadata": {},
    "name": "AskPageMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "08a1c96cfe64e375b577cd3e8ebefe6f";

export default node;
