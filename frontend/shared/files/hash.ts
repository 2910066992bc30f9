import type { Answer } from "./hash.worker";
import { TransferError } from "./transport";

/** SHA-256 of a file, hexadecimal, reckoned beside the page. UNREADABLE when the file cannot be read any more. */
export function hashFile(file: Blob, signal: AbortSignal, onRead: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./hash.worker.ts", import.meta.url), { type: "module" });
    const stop = () => {
      worker.terminate();
      reject(new DOMException("stopped", "AbortError"));
    };
    signal.addEventListener("abort", stop, { once: true });
    const settle = (sha256: string | null) => {
      signal.removeEventListener("abort", stop);
      worker.terminate();
      if (sha256 === null) reject(new TransferError("UNREADABLE"));
      else resolve(sha256);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if ("read" in data) onRead(data.read);
      else settle(data.sha256);
    });
    worker.addEventListener("error", () => settle(null));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
    worker.postMessage(file);
  });
}
