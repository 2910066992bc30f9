import { TransferError } from "./transport";

/** Without a byte for so long, the line is dead even if nobody said so. */
const SILENCE_MS = 45_000;

/** PUT to the object store. XMLHttpRequest, since fetch does not tell how much of a body went. */
export function putPart(url: string, bytes: Blob, onProgress: (sent: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence = 0;
    const settle = (act: () => void) => {
      clearTimeout(silence);
      signal.removeEventListener("abort", stop);
      act();
    };
    const fail = (code: string) => settle(() => reject(new TransferError(code, { isPassing: true })));
    let isSilent = false;
    const listen = () => {
      clearTimeout(silence);
      silence = window.setTimeout(() => {
        isSilent = true;
        request.abort();
      }, SILENCE_MS);
    };
    const stop = () => request.abort();
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    signal.addEventListener("abort", stop);
    request.open("PUT", url);
    request.upload.addEventListener("progress", (event) => {
      listen();
      onProgress(event.loaded);
    });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) settle(resolve);
      // An address that ran out, mostly: the next round asks for another.
      else fail(request.status >= 500 ? "STORAGE_BUSY" : "ADDRESS_REFUSED");
    });
    request.addEventListener("error", () => fail("NETWORK"));
    request.addEventListener("abort", () => {
      if (isSilent) fail("NETWORK");
      else settle(() => reject(signal.reason as Error));
    });
    listen();
    request.send(bytes);
  });
}
