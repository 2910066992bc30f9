import { useLingui } from "@lingui/react/macro";
import { type CSSProperties, useEffect, useRef, useState } from "react";

import { type PDFDocumentProxy, type PDFPageProxy, PIXELS, TextLayer } from "./pdf";
import { asSurface, type Overlay } from "./surface";
import classes from "./Pdf.module.css";

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  /** The size of the first page, until this one is read. */
  readonly guess: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly zoom: number | "fit";
  readonly isNear: boolean;
  readonly overlay: Overlay | undefined;
}

/** A canvas of more pixels than this is refused by some browsers. */
const MOST_PIXELS = 16_000_000;
/** While one zooms, the drawing is only stretched. */
const SETTLE_MS = 120;

export function PdfPage({ pdf, number, guess, width, zoom, isNear, overlay }: PdfPageProps) {
  const { t } = useLingui();
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    if (!isNear || page !== null) return;
    let isLeft = false;
    pdf.getPage(number).then(
      (found) => {
        if (!isLeft) setPage(found);
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [pdf, number, isNear, page]);

  const natural = page === null ? guess : page.getViewport({ scale: PIXELS });
  const scale = zoom === "fit" ? width / natural.width : zoom;
  const surface = { kind: "page", number } as const;
  const style = {
    width: natural.width * scale,
    height: natural.height * scale,
    "--total-scale-factor": scale * PIXELS,
  } as CSSProperties;
  return (
    <div
      className={classes.page}
      style={style}
      data-page={number}
      {...asSurface(surface)}
      role="group"
      aria-label={t`Page ${number}`}
    >
      {isNear && page !== null && <Drawing page={page} scale={scale * PIXELS} />}
      {/* The paper below is white in both schemes, so what lies on it is of the light one. */}
      <div className={classes.layer} data-mantine-color-scheme="light">
        {overlay?.(surface)}
      </div>
    </div>
  );
}

function Drawing({ page, scale }: { readonly page: PDFPageProxy; readonly scale: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = canvas.current!;
    let task: ReturnType<PDFPageProxy["render"]> | null = null;
    const draw = () => {
      const atOne = page.getViewport({ scale: 1 });
      const dense = scale * window.devicePixelRatio;
      const most = Math.sqrt(MOST_PIXELS / (atOne.width * atOne.height));
      const viewport = page.getViewport({ scale: Math.min(dense, most) });
      // Drawn aside, so that the old drawing stays until the new one is whole.
      const sheet = document.createElement("canvas");
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      task = page.render({ canvas: sheet, viewport });
      task.promise.then(
        () => {
          element.width = sheet.width;
          element.height = sheet.height;
          element.getContext("2d")?.drawImage(sheet, 0, 0);
          element.dataset.drawn = "";
        },
        // Cancelled, or a page that cannot be drawn: the paper stays white.
        () => undefined,
      );
    };
    const timer = setTimeout(draw, "drawn" in element.dataset ? SETTLE_MS : 0);
    return () => {
      clearTimeout(timer);
      task?.cancel();
    };
  }, [page, scale]);

  useEffect(() => {
    const container = text.current!;
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: 1 }),
    });
    layer.render().catch(() => undefined);
    return () => {
      layer.cancel();
      container.replaceChildren();
    };
  }, [page]);

  return (
    <>
      <canvas ref={canvas} className={classes.canvas} aria-hidden="true" />
      <div ref={text} className={classes.text} />
    </>
  );
}
