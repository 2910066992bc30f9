/**
 * @generated SignedSource<<5a85e808993954958de90e3bebdd07cd>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderInlineDataFragment } from 'relay-runtime';
export type UploadFault = "INCOMPLETE" | "WRONG_CHECKSUM" | "WRONG_SIZE";
export type UploadState = "AVAILABLE" | "CANCELLED" | "PENDING" | "QUARANTINED" | "REJECTED" | "UPLOADING";
import { FragmentRefs } from "relay-runtime";
export type graphTransport_upload$data = {
  readonly fault: UploadFault | null | undefined;
  readonly id: string;
  readonly partSize: string;
  readonly result: {
    readonly document: {
      readonly id: string;
    } | null | undefined;
  } | null | undefined;
  readonly state: UploadState;
  readonly " $fragmentType": "graphTransport_upload";
};
export type graphTransport_upload$key = {
  readonly " $data"?: graphTransport_upload$data;
  readonly " $fragmentSpreads": FragmentRefs<"graphTransport_upload">;
};

const node: ReaderInlineDataFragment = {
  "kind": "InlineDataFragment",
  "name": "graphTransport_upload"
};

(node as any).hash = "d58458fcba64e4b98edf5d91eacf13db";

export default node;
