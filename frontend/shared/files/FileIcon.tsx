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
import { type ComponentType, useState } from "react";

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

interface FileIconProps {
  readonly name: string;
  readonly size?: number;
  /** The side of the box it stands in, where lists line up pictures and icons. */
  readonly box?: number;
  /** Where its small picture is. */
  readonly picture?: string | undefined;
}

/** What kind of file it is, drawn, or what it shows; beside its name, which says it in words. */
export function FileIcon({ name, size = 18, box, picture }: FileIconProps) {
  const [isBroken, setBroken] = useState(false);
  const Drawn = kinds.find(([ending]) => ending.test(name))?.[1] ?? IconFile;
  return (
    <span className={classes.icon} aria-hidden="true" style={box === undefined ? undefined : { inlineSize: box, blockSize: box }}>
      {picture !== undefined && !isBroken ? (
        <img src={picture} alt="" loading="lazy" decoding="async" className={classes.picture} onError={() => setBroken(true)} />
      ) : (
        <Drawn size={size} stroke={1.75} />
      )}
    </span>
  );
}
