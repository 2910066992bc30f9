import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Reads a file a piece at a time, so that its size does not matter, and answers its SHA-256 or what went wrong. */
const PIECE = 4 * 1024 * 1024;

/** `read`: so many bytes are done. `sha256`: all of them; null when the file cannot be read. */
export type Answer = { readonly read: number } | { readonly sha256: string | null };

function answer(found: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's page is no window to it
  self.postMessage(found);
}

async function digest(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PIECE) {
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    answer({ read: Math.min(at + PIECE, file.size) });
  }
  return bytesToHex(hash.digest());
}

self.addEventListener("message", (event: MessageEvent<Blob>) => {
  digest(event.data).then(
    (found) => answer({ sha256: found }),
    () => answer({ sha256: null }),
  );
});
