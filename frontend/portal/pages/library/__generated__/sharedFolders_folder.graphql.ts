/**
 * @generated SignedSource<<a8a7ea21c8d4341232d818d862c04ab2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderInlineDataFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type sharedFolders_folder$data = {
  readonly id: string;
  readonly name: string;
  readonly parent: {
    readonly id: string;
  } | null | undefined;
  readonly " $fragmentType": "sharedFolders_folder";
};
export type sharedFolders_folder$key = {
  readonly " $data"?: sharedFolders_folder$data;
  readonly " $fragmentSpreads": FragmentRefs<"sharedFolders_folder">;
};

const node: ReaderInlineDataFragment = {
  "kind": "InlineDataFragment",
  "name": "sharedFolders_folder"
};

(node as any).hash = "b31ea750fc3c9b01da422dfaed512455";

export default node;
