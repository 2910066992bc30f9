import { useLingui } from "@lingui/react/macro";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { type KeyboardEvent, lazy, type ReactNode, type Ref, Suspense, useCallback, useImperativeHandle, useMemo, useRef, useState } from "react";

import { useFormat } from "../format";
import { ErrorBoundary } from "../ui";
import type { FileSource } from "./bytes";
import { ImageView } from "./ImageView";
import { type PreviewKind, PREVIEW_LIMIT, previewOf, kindOf, type ViewedFile } from "./kinds";
import { MarkdownView } from "./MarkdownView";
import { OverlayContext } from "./OverlayContext";
import { Loading, LoadTrouble } from "./States";
import { findSurface, middleLine, type Overlay, type Spot, spotOf, type Surface } from "./surface";
import { TextView } from "./TextView";
import { Toolbar } from "./Toolbar";
import { useFile } from "./useFile";
import { usePlace } from "./usePlace";
import classes from "./Viewer.module.css";
import { ViewTrouble } from "./ViewTrouble";
import { stepZoom, type Zoom } from "./zoom";

// pdf.js is larger than the rest of an app together.
const PdfView = lazy(() => import("./PdfView").then((module) => ({ default: module.PdfView })));

export interface ViewerHandle {
  /** Brings a surface into view. */
  show(surface: Surface): void;
  /** The surface the reader looks at, for a pin that is set by keyboard. */
  current(): Surface;
}

interface ViewerProps {
  readonly file: ViewedFile;
  readonly source: FileSource;
  /** Before the pages and the zoom: what else can be done with what one sees. */
  readonly tools?: ReactNode;
  readonly overlay?: Overlay | undefined;
  /** A click or tap on a surface that selected nothing and hit nothing of the overlay. */
  readonly onPoint?: ((spot: Spot) => void) | undefined;
  readonly ref?: Ref<ViewerHandle> | undefined;
}

/** A version of a document inside the page: drawn by us, never run. Another version is another viewer: give it a key. */
export function Viewer(props: ViewerProps) {
  const { file } = props;
  const { t } = useLingui();
  const format = useFormat();
  const preview = previewOf(file);
  if (preview.kind !== null) return <Shown key={file.versionId} {...props} kind={preview.kind} />;
  const limit = format.fileSize(PREVIEW_LIMIT[kindOf(file.mediaType) ?? "pdf"]);
  const size = format.fileSize(file.size);
  return (
    <div className={classes.viewer} data-empty>
      {preview.why === "SIZE" ? (
        <ViewTrouble title={t`Too large to show here`}>
          {t`${file.fileName} has ${size}; up to ${limit} of its kind are shown. Download it to read it.`}
        </ViewTrouble>
      ) : (
        <ViewTrouble title={t`There is no preview of this kind of file`}>
          {t`PDF, PNG, JPEG, WebP, GIF, Markdown and plain text are shown here. Download ${file.fileName} to open it.`}
        </ViewTrouble>
      )}
    </div>
  );
}

/** Room left and right of a page. */
const MARGIN = { wide: 24, narrow: 8 };
const NARROW = 600;
const WIDEST = 1100;

function Shown({ file, source, kind, overlay, onPoint, tools, ref }: ViewerProps & { readonly kind: PreviewKind }) {
  const { t } = useLingui();
  const state = useFile(source, file);
  const desk = useRef<HTMLDivElement>(null);
  const size = useElementSize<HTMLDivElement>();
  const hadSelection = useRef(false);
  const [pages, setPages] = useState(0);
  const [natural, setNatural] = useState(0);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const place = usePlace(desk, pages);
  const onOpen = useCallback((count: number, naturalWidth: number) => {
    setPages(count);
    setNatural(naturalWidth);
  }, []);

  const margin = size.width < NARROW ? MARGIN.narrow : MARGIN.wide;
  const width = Math.max(Math.min(size.width - 2 * margin, WIDEST), 80);
  const fitted = natural === 0 ? 1 : kind === "image" ? Math.min(1, width / natural) : width / natural;
  const isZoomed = kind === "pdf" || kind === "image";
  const goTo = (number: number) => findSurface(desk.current, { kind: "page", number })?.scrollIntoView({ block: "start" });
  const step = (by: 1 | -1) => setZoom((now) => stepZoom(now === "fit" ? fitted : now, by));

  useImperativeHandle(ref, () => ({
    show: (surface) => findSurface(desk.current, surface)?.scrollIntoView({ block: surface.kind === "line" ? "center" : "start" }),
    current: () => {
      if (kind === "pdf") return { kind: "page", number: place.page };
      return kind === "image" || desk.current === null ? { kind: "image", number: 1 } : middleLine(desk.current);
    },
  }));

  const text = useMemo(
    () => (state.kind === "ready" && (kind === "text" || kind === "markdown") ? new TextDecoder().decode(state.bytes) : ""),
    [state, kind],
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
    const action =
      isZoomed && (event.key === "+" || event.key === "=") ? () => step(1)
      : isZoomed && event.key === "-" ? () => step(-1)
      : isZoomed && event.key === "0" ? () => setZoom("fit")
      : pages > 1 && zoom === "fit" && event.key === "ArrowRight" ? () => goTo(Math.min(pages, place.page + 1))
      : pages > 1 && zoom === "fit" && event.key === "ArrowLeft" ? () => goTo(Math.max(1, place.page - 1))
      : null;
    if (action === null) return;
    event.preventDefault();
    action();
  }

  const shown = state.kind === "ready" && (
    <ErrorBoundary
      fallback={() => <ViewTrouble title={t`This file cannot be shown.`}>{t`The file is as it was sent. Download it and open it in another program.`}</ViewTrouble>}
    >
      <Suspense fallback={<Loading share={1} />}>
        {kind === "pdf" && size.width > 0 && (
          <PdfView bytes={state.bytes} width={width} zoom={zoom} place={place} onOpen={onOpen} overlay={overlay} />
        )}
        {kind === "image" && (
          <ImageView bytes={state.bytes} mediaType={file.mediaType} name={file.fileName} width={width} zoom={zoom} onOpen={onOpen} overlay={overlay} />
        )}
        {kind === "text" && <TextView text={text} overlay={overlay} />}
        {kind === "markdown" && (
          <OverlayContext value={overlay}>
            <MarkdownView text={text} />
          </OverlayContext>
        )}
      </Suspense>
    </ErrorBoundary>
  );
  return (
    <div className={classes.viewer} data-pointing={onPoint !== undefined || undefined}>
      <div
        ref={useMergedRef(desk, size.ref)}
        className={classes.desk}
        role="region"
        aria-label={t`Preview of ${file.fileName}`}
        // It scrolls, so the keyboard must be able to get there.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          hadSelection.current = window.getSelection()?.isCollapsed === false;
        }}
        onClick={(event) => {
          // The click that lets go of selected words means nothing else.
          const spot = onPoint && !hadSelection.current && spotOf(event);
          if (spot) onPoint(spot);
        }}
      >
        <div className={classes.sheets} data-wraps={!isZoomed || undefined} style={{ padding: margin }}>
          {state.kind === "loading" && <Loading share={state.share} />}
          {state.kind === "failed" && <LoadTrouble trouble={state.trouble} onRetry={state.retry} />}
          {shown}
          {kind === "pdf" && state.kind === "ready" && pages === 0 && <Loading share={1} />}
        </div>
      </div>
      {(tools !== undefined || isZoomed) && (
        <Toolbar
          tools={tools}
          page={place.page}
          pages={kind === "pdf" ? pages : 0}
          onPage={goTo}
          zoom={isZoomed ? (zoom === "fit" ? fitted : zoom) : null}
          isFitted={zoom === "fit"}
          onStep={step}
          onFit={() => setZoom("fit")}
        />
      )}
    </div>
  );
}
