import {
  getDocument,
  GlobalWorkerOptions,
  PasswordException,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  TextLayer,
  VerbosityLevel,
} from "pdfjs-dist";
// oxlint-disable-next-line import/default -- Vite answers with the address of the bundled worker
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?worker&url";

GlobalWorkerOptions.workerSrc = workerUrl;

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist";
export { TextLayer };

/** Pixels of one PDF unit at "100 %": 96 to the inch for 72. */
export const PIXELS = 96 / 72;

export type PdfTrouble = "PASSWORD" | "BROKEN";

export function pdfTrouble(error: unknown): PdfTrouble {
  return error instanceof PasswordException ? "PASSWORD" : "BROKEN";
}

/**
 * Reads a PDF in a worker of its own. pdf.js draws; it never runs what a file brings: no scripts, no XFA forms, no
 * links, and no code is made from a file's own functions (since its fifth edition it has no eval at all).
 */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  const data = (folder: string) => new URL(`${import.meta.env.BASE_URL}${PDF_DATA}/${folder}/`, document.baseURI).href;
  return getDocument({
    // It goes over to the worker, and ours is shared.
    data: bytes.slice(),
    cMapUrl: data("cmaps"),
    standardFontDataUrl: data("standard_fonts"),
    wasmUrl: data("wasm"),
    // Our content security policy compiles no WebAssembly; plain JavaScript stands in.
    useWasm: false,
    enableXfa: false,
    // A picture of more than this many pixels inside a page stays blank and the browser alive.
    maxImageSize: 100_000_000,
    verbosity: VerbosityLevel.ERRORS,
  });
}

/** Closes what `openPdf` began, whether it ever opened or not. */
export function closePdf(task: PDFDocumentLoadingTask): void {
  void task.destroy().catch(() => undefined);
}

export type { PDFDocumentLoadingTask };
export type PdfPages = Pick<PDFDocumentProxy, "numPages" | "getPage">;
