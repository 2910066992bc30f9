import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";

import classes from "./Image.module.css";
import { asSurface, type Overlay } from "./surface";
import { ViewTrouble } from "./ViewTrouble";

interface ImageViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One of four kinds that a browser only ever draws; the blob carries it, whatever the file is called. */
  readonly mediaType: string;
  readonly name: string;
  readonly width: number;
  readonly zoom: number | "fit";
  readonly overlay: Overlay | undefined;
  readonly onOpen: (pages: number, naturalWidth: number) => void;
}

const SURFACE = { kind: "image", number: 1 } as const;

export function ImageView({ bytes, mediaType, name, width, zoom, onOpen, overlay }: ImageViewProps) {
  const { t } = useLingui();
  const image = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    image.current!.src = made;
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);

  if (isBroken) {
    return (
      <ViewTrouble title={t`This picture cannot be drawn.`}>
        {t`The file is as it was sent, but something in it is damaged. Download it and try another program.`}
      </ViewTrouble>
    );
  }
  // Small pictures keep their size; large ones come down to the desk.
  const shown = size === null ? undefined : zoom === "fit" ? Math.min(size.width, width) : size.width * zoom;
  return (
    <div
      className={classes.image}
      style={size === null ? undefined : { width: shown, aspectRatio: `${size.width} / ${size.height}` }}
      {...asSurface(SURFACE)}
      data-loading={size === null || undefined}
    >
      <img
        ref={image}
        alt={name}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          setSize({ width: naturalWidth, height: naturalHeight });
          onOpen(1, naturalWidth);
        }}
        onError={() => setBroken(true)}
      />
      {/* The paper below is white in both schemes, so what lies on it is of the light one. */}
      <div className={classes.layer} data-mantine-color-scheme="light">
        {overlay?.(SURFACE)}
      </div>
    </div>
  );
}
