import {
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMarkdown,
  IconMovie,
  IconPhoto,
  IconPresentation,
} from "@tabler/icons-react";
import type { ComponentType } from "react";

import classes from "./FileIcon.module.css";

type Icon = ComponentType<{ size?: number; stroke?: number }>;

/** By the ending of the name: what the bytes are is known of a few kinds only. */
const kinds: readonly (readonly [RegExp, Icon])[] = [
  [/\.pdf$/i, IconFileTypePdf],
  [/\.(png|jpe?g|gif|webp|svg|heic|tiff?|bmp)$/i, IconPhoto],
  [/\.(md|markdown)$/i, IconMarkdown],
  [/\.(xlsx?|csv|ods|numbers)$/i, IconFileSpreadsheet],
  [/\.(pptx?|odp|key)$/i, IconPresentation],
  [/\.(zip|gz|tgz|7z|rar|tar)$/i, IconFileZip],
  [/\.(mp4|mov|avi|mkv|webm)$/i, IconMovie],
  [/\.(docx?|odt|rtf|txt|log|json|xml|ya?ml)$/i, IconFileText],
];

/** What kind of file it is, drawn; beside its name, which says it in words. */
export function FileIcon({ name, size = 18 }: { readonly name: string; readonly size?: number }) {
  const Drawn = kinds.find(([ending]) => ending.test(name))?.[1] ?? IconFile;
  return (
    <span className={classes.icon} aria-hidden="true">
      <Drawn size={size} stroke={1.75} />
    </span>
  );
}
