import { lazy, type ReactNode, Suspense, use, useCallback } from "react";

import markdown from "../ui/Markdown.module.css";
import type { BlockLines } from "../ui/MarkdownText";
import { OverlayContext } from "./OverlayContext";
import classes from "./Markdown.module.css";
import { asSurface } from "./surface";

const MarkdownText = lazy(() => import("../ui/MarkdownText").then((module) => ({ default: module.MarkdownText })));

/** Markdown laid out as a page. What can be pinned to is a block, known by the line its source begins at. */
export function MarkdownView({ text }: { readonly text: string }) {
  const block = useCallback((lines: BlockLines, children: ReactNode) => <Block lines={lines}>{children}</Block>, []);
  return (
    <div className={`${markdown.markdown} ${classes.sheet}`}>
      <Suspense fallback={null}>
        <MarkdownText block={block}>{text}</MarkdownText>
      </Suspense>
    </div>
  );
}

function Block({ lines, children }: { readonly lines: BlockLines; readonly children: ReactNode }) {
  const overlay = use(OverlayContext);
  const surface = { kind: "line", number: lines.first, last: lines.last } as const;
  return (
    <div className={classes.block} {...asSurface(surface)}>
      {children}
      {overlay && <div className={classes.layer}>{overlay(surface)}</div>}
    </div>
  );
}
