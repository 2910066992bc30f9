import { lazy, type ReactNode, Suspense, use, useCallback } from "react";

import markdown from "../ui/Markdown.module.css";
import { OverlayContext } from "./OverlayContext";
import classes from "./Markdown.module.css";
import { asSurface } from "./surface";

const MarkdownText = lazy(() => import("../ui/MarkdownText").then((module) => ({ default: module.MarkdownText })));

/** Markdown laid out as a page. What can be pinned to is a block, known by the line its source begins at. */
export function MarkdownView({ text }: { readonly text: string }) {
  const block = useCallback((line: number, children: ReactNode) => <Block line={line}>{children}</Block>, []);
  return (
    <div className={`${markdown.markdown} ${classes.sheet}`}>
      <Suspense fallback={null}>
        <MarkdownText block={block}>{text}</MarkdownText>
      </Suspense>
    </div>
  );
}

function Block({ line, children }: { readonly line: number; readonly children: ReactNode }) {
  const overlay = use(OverlayContext);
  const surface = { kind: "line", number: line } as const;
  return (
    <div className={classes.block} {...asSurface(surface)}>
      {children}
      {overlay && <div className={classes.layer}>{overlay(surface)}</div>}
    </div>
  );
}
