import type { TextItem } from "pdfjs-dist/types/src/display/api";

import { kindOf, type ViewedFile } from "../kinds";

/** The words of a version, line by line, and what stands in the margin of each: its number, or the page it is on. */
export interface Lines {
  readonly lines: readonly string[];
  readonly labels: readonly string[];
}

/** Why two versions cannot be compared word by word. */
export type CompareTrouble = "KIND" | "SIZE" | "NO_TEXT" | "STRANGERS" | "UNREADABLE";

export class CompareError extends Error {
  readonly trouble: CompareTrouble;

  constructor(trouble: CompareTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const MIB = 1024 * 1024;
export const COMPARE_LIMIT = { text: MIB, pdf: 32 * MIB } as const;
export const COMPARE_PAGES = 300;

/** Whether its words can be compared at all; said before anything is fetched. */
export function canCompare({ mediaType }: Pick<ViewedFile, "mediaType">): boolean {
  return kindOf(mediaType) !== null && kindOf(mediaType) !== "image";
}

export function checkComparable(file: ViewedFile): void {
  if (!canCompare(file)) throw new CompareError("KIND");
  if (file.size > (kindOf(file.mediaType) === "pdf" ? COMPARE_LIMIT.pdf : COMPARE_LIMIT.text)) throw new CompareError("SIZE");
}

export async function linesOf(file: ViewedFile, bytes: Uint8Array, signal: AbortSignal): Promise<Lines> {
  if (kindOf(file.mediaType) === "pdf") return linesOfPdf(bytes, signal);
  const lines = new TextDecoder().decode(bytes).replace(/\r?\n$/u, "").split(/\r?\n/u);
  return { lines, labels: lines.map((_, index) => String(index + 1)) };
}

async function linesOfPdf(bytes: Uint8Array, signal: AbortSignal): Promise<Lines> {
  const { openPdf, closePdf } = await import("../pdf");
  const task = openPdf(bytes);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > COMPARE_PAGES) throw new CompareError("SIZE");
    const lines: string[] = [];
    const labels: string[] = [];
    for (let number = 1; number <= pdf.numPages && !signal.aborted; number++) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other leaves the machine to the reader
      const content = await (await pdf.getPage(number)).getTextContent();
      for (const paragraph of paragraphsOf(content.items.filter((item): item is TextItem => "str" in item))) {
        lines.push(paragraph);
        labels.push(String(number));
      }
    }
    if (lines.length === 0) throw new CompareError("NO_TEXT");
    return { lines, labels };
  } catch (error) {
    throw error instanceof CompareError ? error : new CompareError("UNREADABLE");
  } finally {
    closePdf(task);
  }
}

type Piece = Pick<TextItem, "str" | "hasEOL" | "height" | "transform">;

/**
 * A page knows lines and no paragraphs; a new word would move every line below it. Lines that follow each other closely
 * in one size of letters are read as one.
 */
export function paragraphsOf(items: readonly Piece[]): string[] {
  const lines: { text: string; y: number; height: number }[] = [];
  let isNew = true;
  for (const { str, hasEOL, height, transform } of items) {
    const y = Number(transform[5]);
    if (isNew && str !== "") lines.push({ text: str, y, height });
    else if (str !== "") lines.at(-1)!.text += str;
    isNew = hasEOL || (isNew && str === "");
  }
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const follows =
      above !== undefined && !/^\s*(?:[•–‣◦▪*-]|\d{1,3}[.)])\s/u.test(line.text) && Math.abs(above.height - line.height) < 0.5 && above.y > line.y && above.y - line.y < 1.7 * Math.max(line.height, 1);
    if (follows) paragraphs[paragraphs.length - 1] = joinLines(paragraphs.at(-1)!, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs.map((text) => text.trim()).filter((text) => text !== "");
}

/** A line ends at a space, except between two Chinese characters. */
function joinLines(above: string, below: string): string {
  const isHan = /\p{Script=Han}$/u.test(above.trimEnd()) && /^\p{Script=Han}/u.test(below);
  return isHan ? above.trimEnd() + below : `${above.trimEnd()} ${below.trimStart()}`;
}
