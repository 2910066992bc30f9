import { commitMutation, type Environment, fetchQuery, graphql, type GraphQLTaggedNode, type MutationParameters, readInlineData } from "relay-runtime";

import { GraphError } from "../graph";
import type { graphTransport_upload$key } from "./__generated__/graphTransport_upload.graphql";
import type { graphTransportCancelMutation } from "./__generated__/graphTransportCancelMutation.graphql";
import type { graphTransportFinishMutation } from "./__generated__/graphTransportFinishMutation.graphql";
import type { graphTransportLookQuery } from "./__generated__/graphTransportLookQuery.graphql";
import type { graphTransportPartsMutation } from "./__generated__/graphTransportPartsMutation.graphql";
import type { graphTransportStartMutation } from "./__generated__/graphTransportStartMutation.graphql";
import { putPart } from "./putPart";
import { type ServerUpload, TransferError, type Transport } from "./transport";

const uploadFragment = graphql`
  fragment graphTransport_upload on Upload @inline {
    id
    partSize
    state
    fault
    result {
      document {
        id
      }
    }
  }
`;

const startMutation = graphql`
  mutation graphTransportStartMutation($input: StartUploadInput!) {
    startUpload(input: $input) {
      upload {
        ...graphTransport_upload
      }
      problems {
        code
        message
      }
    }
  }
`;

const partsMutation = graphql`
  mutation graphTransportPartsMutation($input: UploadPartsInput!) {
    uploadParts(input: $input) {
      arrived {
        number
        size
      }
      urls {
        number
        url
      }
      problems {
        code
        message
      }
    }
  }
`;

const finishMutation = graphql`
  mutation graphTransportFinishMutation($input: FinishUploadInput!) {
    finishUpload(input: $input) {
      upload {
        ...graphTransport_upload
      }
      problems {
        code
        message
      }
    }
  }
`;

const cancelMutation = graphql`
  mutation graphTransportCancelMutation($input: CancelUploadInput!) {
    cancelUpload(input: $input) {
      problems {
        code
        message
      }
    }
  }
`;

const lookQuery = graphql`
  query graphTransportLookQuery($id: ID!) {
    upload(id: $id) {
      ...graphTransport_upload
    }
  }
`;

const PASSING: ReadonlySet<string> = new Set(["NETWORK", "RATE_LIMITED", "INTERNAL"]);

function transferError(error: unknown): TransferError {
  if (!(error instanceof GraphError)) return new TransferError("INTERNAL", { isPassing: true });
  const { code, message, retryAfter } = error;
  return new TransferError(code, { sentence: message, isPassing: PASSING.has(code), retryAfter });
}

interface Payload {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

function done<Done extends Payload>(payload: Done | null | undefined): Done {
  if (!payload) throw new TransferError("INTERNAL", { isPassing: true });
  const problem = payload.problems[0];
  if (problem) throw new TransferError(problem.code, { sentence: problem.message, isPassing: problem.code === "STORAGE_BUSY" });
  return payload;
}

function serverUpload(key: graphTransport_upload$key | null | undefined): ServerUpload {
  if (!key) throw new TransferError("INTERNAL", { isPassing: true });
  const { id, partSize, state, fault, result } = readInlineData(uploadFragment, key);
  return { id, partSize: Number(partSize), state, fault: fault ?? null, documentId: result?.document?.id ?? null };
}

/** The uploader's questions, asked by Relay; parts go to the store without it. */
export function graphTransport(environment: Environment): Transport {
  function write<Mutation extends MutationParameters>(
    mutation: GraphQLTaggedNode,
    variables: Mutation["variables"],
    idempotencyKey?: string,
  ): Promise<Mutation["response"]> {
    return new Promise((resolve, reject) => {
      commitMutation<Mutation>(environment, {
        mutation,
        variables,
        cacheConfig: idempotencyKey === undefined ? {} : { metadata: { idempotencyKey } },
        onCompleted: resolve,
        onError: (error) => reject(transferError(error)),
      });
    });
  }

  return {
    async start({ projectId, clientId, documentId, folderId, isShared = false, note }, { name, size }, key) {
      const input = { projectId, clientId, documentId, folderId, isShared, note, fileName: name, size: String(size) };
      const { startUpload } = await write<graphTransportStartMutation>(startMutation, { input }, key);
      return serverUpload(done(startUpload).upload);
    },
    async parts(id, numbers) {
      const { uploadParts } = await write<graphTransportPartsMutation>(partsMutation, { input: { id, numbers } });
      const { arrived, urls } = done(uploadParts);
      return { arrived: arrived ?? [], urls: new Map((urls ?? []).map(({ number, url }) => [number, url])) };
    },
    put: putPart,
    async finish(id, sha256) {
      const { finishUpload } = await write<graphTransportFinishMutation>(finishMutation, { input: { id, sha256 } });
      return serverUpload(done(finishUpload).upload);
    },
    async look(id) {
      const asked = fetchQuery<graphTransportLookQuery>(environment, lookQuery, { id }, { fetchPolicy: "network-only" });
      const answer = await asked.toPromise().catch((error: unknown) => {
        throw transferError(error);
      });
      return serverUpload(answer?.upload);
    },
    async cancel(id) {
      const { cancelUpload } = await write<graphTransportCancelMutation>(cancelMutation, { input: { id } });
      done(cancelUpload);
    },
  };
}
