import { createGraph } from "../shared/graph";
import { signInAgain } from "./shell/session";

/** The one graph client of this app. */
export const graph = createGraph({ app: "staff", signInAgain });
