import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useRelayEnvironment } from "react-relay";

import { newKey, useSignedIn } from "../graph";
import { claimTransfer } from "./claim";
import { carriesFiles } from "./dropped";
import { graphTransport } from "./graphTransport";
import { hashFile } from "./hash";
import { browserKeep, type Kept } from "./keep";
import { isUnderWay, type Transfer } from "./transfer";
import { Uploads } from "./uploads";
import { createWaiting } from "./wait";

const Context = createContext<Uploads | null>(null);

/** The files on their way of whoever is signed in; they go on whatever page is shown. */
export function UploadsProvider({ app, children }: { readonly app: Kept["app"]; readonly children: ReactNode }) {
  const environment = useRelayEnvironment();
  const { viewer } = useSignedIn();
  const [uploads] = useState(
    () =>
      new Uploads({
        owner: { app, viewer: viewer.id },
        transport: graphTransport(environment),
        keep: browserKeep(app, viewer.id),
        hash: hashFile,
        waiting: createWaiting(),
        claim: claimTransfer,
        newId: newKey,
      }),
  );
  useEffect(() => {
    void uploads.restore();
    const ask = (event: BeforeUnloadEvent) => {
      if (uploads.transfers().some(isUnderWay)) event.preventDefault();
    };
    // Where a page takes no files, the browser would leave the app and show what was dropped.
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, [uploads]);
  return <Context.Provider value={uploads}>{children}</Context.Provider>;
}

export function useUploads(): Uploads {
  const uploads = useContext(Context);
  if (!uploads) throw new Error("useUploads needs an UploadsProvider above");
  return uploads;
}

export function useTransfers(): readonly Transfer[] {
  const uploads = useUploads();
  return useSyncExternalStore(uploads.subscribe, uploads.transfers);
}
