import type { Graph } from "../graph";

/** The first page of an app, loaded anew: nothing that somebody else read here before stays in memory. */
export function goHome({ app }: Graph): void {
  window.location.assign(app === "staff" ? "/app/" : "/portal/");
}
