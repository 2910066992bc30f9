import { createContext } from "react";

import type { Overlay } from "./surface";

/** What lies on the surfaces, past a parser that need not run again when a pin moves. */
export const OverlayContext = createContext<Overlay | undefined>(undefined);
