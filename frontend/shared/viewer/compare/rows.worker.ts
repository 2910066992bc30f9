import { compareLines } from "./rows";

self.addEventListener("message", ({ data }: MessageEvent<{ left: string[]; right: string[] }>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  self.postMessage(compareLines(data.left, data.right));
});
