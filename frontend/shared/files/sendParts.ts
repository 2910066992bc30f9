import type { Slots } from "./slots";
import { TransferError, type Transport } from "./transport";

/** At once of one file. */
const LANES = 4;
/** Addresses asked for in one call; the server gives at most a hundred. */
const ADDRESSES = 32;
/** An address is good for fifteen minutes from when it was given: one that has waited longer than this is asked anew. */
const GOOD_MS = 10 * 60_000;

export interface PartsOf {
  readonly uploadId: string;
  readonly partSize: number;
  readonly file: Blob;
  /** Numbers of the parts that are there; grows. */
  readonly arrived: Set<number>;
}

export function partCount(size: number, partSize: number): number {
  return Math.ceil(size / partSize);
}

export function bytesOfParts(numbers: Iterable<number>, size: number, partSize: number): number {
  let bytes = 0;
  for (const number of numbers) bytes += Math.min(partSize, size - (number - 1) * partSize);
  return bytes;
}

/**
 * Send every part that has not arrived, several at a time. What the store already has is asked first: an answer may have
 * been lost. Rejects with the first failure, once all lanes are quiet.
 */
export async function sendParts(
  { uploadId, partSize, file, arrived }: PartsOf,
  transport: Transport,
  slots: Slots,
  now: () => number,
  onProgress: (bytes: number) => void,
  outer: AbortSignal,
): Promise<void> {
  const inner = new AbortController();
  const signal = AbortSignal.any([outer, inner.signal]);
  const addresses = new Map<number, { readonly url: string; readonly at: number }>();
  const underWay = new Map<number, number>();
  const tell = () => onProgress(bytesOfParts(arrived, file.size, partSize) + [...underWay.values()].reduce((sum, bytes) => sum + bytes, 0));

  async function ask(numbers: readonly number[]): Promise<void> {
    const at = now();
    const answer = await transport.parts(uploadId, numbers);
    for (const { number, size } of answer.arrived) {
      if (size === bytesOfParts([number], file.size, partSize)) arrived.add(number);
    }
    for (const [number, url] of answer.urls) addresses.set(number, { url, at });
  }

  const all = Array.from({ length: partCount(file.size, partSize) }, (_, index) => index + 1);
  await ask(all.filter((number) => !arrived.has(number)).slice(0, ADDRESSES));
  signal.throwIfAborted();
  const queue = all.filter((number) => !arrived.has(number));
  tell();

  /** In some lane now, on the line or in front of it. */
  const held = new Set<number>();
  let asking: Promise<void> | null = null;
  async function addressOf(number: number): Promise<string> {
    for (let hasAsked = false; ; ) {
      const known = addresses.get(number);
      if (known && now() - known.at < GOOD_MS) return known.url;
      if (hasAsked) throw new TransferError("ADDRESS_REFUSED", { isPassing: true });
      // One lane asks for all of them and for those that come next.
      hasAsked = asking === null;
      asking ??= ask([...held, ...queue].slice(0, ADDRESSES)).finally(() => {
        asking = null;
      });
      await asking;
      signal.throwIfAborted();
    }
  }

  async function sendOne(number: number): Promise<void> {
    const bytes = file.slice((number - 1) * partSize, number * partSize);
    held.add(number);
    const leave = await slots.enter(signal);
    try {
      const url = await addressOf(number);
      await transport.put(
        url,
        bytes,
        (sent) => {
          underWay.set(number, sent);
          tell();
        },
        signal,
      );
      arrived.add(number);
    } catch (error) {
      if (error instanceof TransferError && error.isPassing) await checkReadable(bytes);
      throw error;
    } finally {
      leave();
      held.delete(number);
      underWay.delete(number);
      tell();
    }
  }

  async function lane(): Promise<void> {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) await sendOne(number);
  }

  const lanes = Array.from({ length: LANES }, () =>
    lane().catch((error: unknown) => {
      inner.abort();
      throw error;
    }),
  );
  const failures = (await Promise.allSettled(lanes)).filter((result) => result.status === "rejected");
  outer.throwIfAborted();
  const first = failures.find(({ reason }) => reason instanceof TransferError) ?? failures[0];
  if (first) throw first.reason;
}

/** A request whose file was moved or changed on the disk fails like one without a network. */
async function checkReadable(bytes: Blob): Promise<void> {
  try {
    await bytes.slice(0, 1).arrayBuffer();
  } catch {
    throw new TransferError("UNREADABLE");
  }
}
