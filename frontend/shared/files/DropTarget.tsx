import { IconUpload } from "@tabler/icons-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";

import { type Audience, AudienceSurface } from "../ui";
import classes from "./DropTarget.module.css";
import { carriesFiles, type Dropped, droppedFiles } from "./dropped";

interface DropTargetProps {
  readonly audience: Audience;
  /** Where the files will go: "Drop them into Contracts". */
  readonly title: ReactNode;
  /** Who will see them. */
  readonly sign: ReactNode;
  readonly onDrop: (dropped: Dropped) => void;
}

/** The whole page takes files; as soon as some are over it, it says where they will go and who will see them. */
export function DropTarget({ audience, title, sign, onDrop }: DropTargetProps) {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((data: DataTransfer) => void droppedFiles(data).then(onDrop));
  useEffect(() => {
    let timer = 0;
    // The browser repeats dragover as long as something is over the page, and tells of leaving in many ways.
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setOver(false), 400);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      clearTimeout(timer);
      setOver(false);
      if (event.dataTransfer && document.querySelector("[aria-modal=true]") === null) take(event.dataTransfer);
    };
    window.addEventListener("dragenter", over);
    // Before whoever refuses what no page takes.
    window.addEventListener("dragover", over, true);
    window.addEventListener("drop", drop, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("dragenter", over);
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={classes.page} data-audience={audience}>
      <AudienceSurface audience={audience} className={classes.target}>
        <IconUpload size={24} stroke={1.75} aria-hidden="true" />
        <p className={classes.title}>{title}</p>
        {sign}
      </AudienceSurface>
    </div>
  );
}
