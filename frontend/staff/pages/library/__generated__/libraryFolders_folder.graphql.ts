/**
 * @generated SignedSource<<5e48e81816605388fdf9315605609fb2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderInlineDataFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type libraryFolders_folder$data = {
  readonly id: string;
  readonly name: string;
  readonly parent: {
    readonly id: string;
  } | null | undefined;
  readonly version?: number | null | undefined;
  readonly viewerCanEdit: boolean;
  readonly " $fragmentType": "libraryFolders_folder";
};
export type libraryFolders_folder$key = {
  readonly " $data"?: libraryFolders_folder$data;
  readonly " $fragmentSpreads": FragmentRefs<"libraryFolders_folder">;
};

const node: ReaderInlineDataFragment = {
  "kind": "InlineDataFragment",
  "name": "libraryFolders_folder"
};

(node as any).hash = "7e60c98f66a2bd0d9f91e70f6f160726";

export default node;
