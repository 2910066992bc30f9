/** What can be shown inside the page. The type is the server's, who read the bytes; a file's name counts for nothing. */
export type PreviewKind = "pdf" | "image" | "markdown" | "text";

export interface ViewedFile {
  /** `ver_…` */
  readonly versionId: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export type Preview =
  | { readonly kind: PreviewKind }
  /** KIND: nothing here can draw it. SIZE: it would make the browser labour, or fail. */
  | { readonly kind: null; readonly why: "KIND" | "SIZE" };

const MIB = 1024 * 1024;

/** Bytes up to which a file is shown: all of it lies in memory while it is. */
export const PREVIEW_LIMIT: Readonly<Record<PreviewKind, number>> = {
  pdf: 64 * MIB,
  image: 32 * MIB,
  markdown: 2 * MIB,
  text: 2 * MIB,
};

/** Above this, Markdown is shown as the text it is: to lay it out would take seconds. */
const LAID_OUT_LIMIT = 256 * 1024;

// SVG is missing on purpose: it is a program as much as a picture.
const IMAGES: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

export function kindOf(mediaType: string): PreviewKind | null {
  if (mediaType === "application/pdf") return "pdf";
  if (IMAGES.has(mediaType)) return "image";
  if (mediaType === "text/markdown") return "markdown";
  return mediaType === "text/plain" ? "text" : null;
}

export function previewOf({ mediaType, size }: Pick<ViewedFile, "mediaType" | "size">): Preview {
  const kind = kindOf(mediaType);
  if (kind === null) return { kind, why: "KIND" };
  if (size > PREVIEW_LIMIT[kind]) return { kind: null, why: "SIZE" };
  return { kind: kind === "markdown" && size > LAID_OUT_LIMIT ? "text" : kind };
}
