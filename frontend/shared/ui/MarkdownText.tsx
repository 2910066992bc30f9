import { memo, type ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";

import classes from "./Markdown.module.css";

/**
 * Markdown to React elements: no HTML string is ever made, raw HTML in the text stays text, and addresses other than
 * http(s), mailto and the like are dropped by the library. Images are shown as links: a picture from elsewhere would
 * tell its host who reads this, and the page's policy forbids it.
 */
const common: Components = {
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
  table: ({ children }) => (
    <div className={classes.table}>
      <table>{children}</table>
    </div>
  ),
};

const Heading = ({ children }: { readonly children?: ReactNode }) => <p className={classes.heading}>{children}</p>;

/** A heading inside a comment must not outrank the headings of the page around it. */
const inAComment: Components = { ...common, h1: Heading, h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading };

/** A document has headings of its own, below the page's one title. */
const inADocument: Components = {
  ...common,
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  h5: ({ children }) => <h5>{children}</h5>,
  h6: ({ children }) => <h5>{children}</h5>,
};

interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
  position?: { readonly start: { readonly line: number } };
}

export interface BlockLines {
  /** The line of the source a block begins at, counted from 1, and the last one before the next block begins. */
  readonly first: number;
  readonly last: number;
}

/** Every block of the outermost level goes into a box that knows its lines of the source. */
function boxBlocks() {
  return (tree: Element) => {
    const starts = (tree.children ?? []).flatMap((child) => (child.type === "element" ? [child.position?.start.line ?? 1] : []));
    let at = 0;
    tree.children = (tree.children ?? []).map((child) => {
      if (child.type !== "element") return child;
      const properties = { dataFirst: at === 0 ? 1 : starts[at]!, dataLast: (starts[at + 1] ?? Infinity) - 1 };
      at += 1;
      return { type: "element", tagName: "div", properties, children: [child] };
    });
  };
}

interface MarkdownTextProps {
  readonly children: string;
  /** Given, the text is a document and not a comment, and each of its blocks is put into what this makes of it. */
  readonly block?: ((lines: BlockLines, children: ReactNode) => ReactNode) | undefined;
}

export const MarkdownText = memo(function MarkdownText({ children, block }: MarkdownTextProps) {
  if (block === undefined) {
    return (
      <ReactMarkdown remarkPlugins={[remarkGfm, remarkBreaks]} components={inAComment}>
        {children}
      </ReactMarkdown>
    );
  }
  // Raw HTML makes no elements, so every `div` is one of our boxes.
  const components: Components = {
    ...inADocument,
    div: (props) => {
      const { "data-first": first, "data-last": last } = props as Record<string, unknown>;
      return block({ first: Number(first), last: Number(last) }, props.children);
    },
  };
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[boxBlocks]} components={components}>
      {children}
    </ReactMarkdown>
  );
});
