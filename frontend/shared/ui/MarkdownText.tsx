import { memo } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";

import classes from "./Markdown.module.css";

/**
 * Markdown to React elements: no HTML string is ever made, raw HTML in the text stays text, and addresses other than
 * http(s), mailto and the like are dropped by the library. Images are shown as links: a picture from elsewhere would
 * tell its host who reads this, and the page's policy forbids it.
 */
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank">
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a href={typeof src === "string" ? src : undefined} rel="noopener noreferrer nofollow" target="_blank">
      {alt || String(src ?? "")}
    </a>
  ),
  // A heading inside a comment must not outrank the headings of the page around it.
  h1: ({ children }) => <p className={classes.heading}>{children}</p>,
  h2: ({ children }) => <p className={classes.heading}>{children}</p>,
  h3: ({ children }) => <p className={classes.heading}>{children}</p>,
  h4: ({ children }) => <p className={classes.heading}>{children}</p>,
  h5: ({ children }) => <p className={classes.heading}>{children}</p>,
  h6: ({ children }) => <p className={classes.heading}>{children}</p>,
  table: ({ children }) => (
    <div className={classes.table}>
      <table>{children}</table>
    </div>
  ),
};

export const MarkdownText = memo(function MarkdownText({ children }: { readonly children: string }) {
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm, remarkBreaks]} components={components}>
      {children}
    </ReactMarkdown>
  );
});
