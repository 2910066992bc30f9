import { lazy, Suspense } from "react";

import classes from "./Markdown.module.css";

/** The parser weighs as much as React does: pages that show no prose do not wait for it. */
const MarkdownText = lazy(() => import("./MarkdownText").then((module) => ({ default: module.MarkdownText })));

/** Markdown, safely. Until its parser is there, the text stands as it was typed. */
export function Markdown({ children }: { readonly children: string }) {
  return (
    <div className={classes.markdown}>
      <Suspense fallback={<p className={classes.typed}>{children}</p>}>
        <MarkdownText>{children}</MarkdownText>
      </Suspense>
    </div>
  );
}
