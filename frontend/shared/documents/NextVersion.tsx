import { useLingui } from "@lingui/react/macro";
import { Button, Modal, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";

import { DropTarget, FileChooser, type FileChooserHandle, useArrivals, useUploads } from "../files";
import { type Audience, AudienceSign, type Parties, type Side } from "../ui";
import classes from "./NextVersion.module.css";

interface NextVersionProps {
  readonly documentId: string;
  readonly title: string;
  readonly audience: Audience;
  readonly parties: Parties;
  readonly side: Side;
  readonly canUpload: boolean;
  /** Something was checked and is there. */
  readonly onArrived: () => void;
}

/** Where the next version of a document is sent from: by a button, or dropped anywhere on its page. */
export function NextVersion({ documentId, title, audience, parties, side, canUpload, onArrived }: NextVersionProps) {
  const { t } = useLingui();
  const uploads = useUploads();
  const chooser = useRef<FileChooserHandle>(null);
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState("");
  useArrivals(onArrived);
  if (!canUpload) return null;

  const sign = <AudienceSign audience={audience} side={side} {...parties} />;
  function send() {
    if (!file) return;
    uploads.add([{ file }], { documentId, isShared: audience === "SHARED", note: note.trim() }, t`Next version of ${title}`);
    setFile(null);
    setNote("");
  }

  return (
    <>
      <Button leftSection={<IconUpload size={16} stroke={1.75} />} onClick={() => chooser.current?.open()}>
        {t`Next version`}
      </Button>
      <FileChooser ref={chooser} label={t`Next version of ${title}`} isMultiple={false} onChoose={([chosen]) => setFile(chosen ?? null)} />
      <DropTarget
        audience={audience}
        title={t`Drop it here as the next version`}
        sign={sign}
        onDrop={({ files }) => setFile(files[0]?.file ?? null)}
      />
      <Modal opened={file !== null} onClose={() => setFile(null)} title={t`Next version of ${title}`} closeButtonProps={{ "aria-label": t`Close` }}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p className={classes.file}>{file?.name}</p>
          <Textarea
            label={t`What is new in it (may stay empty)`}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            data-autofocus
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {sign}
          <div className={classes.buttons}>
            <Button onClick={() => setFile(null)}>{t`Cancel`}</Button>
            <Button type="submit" variant="filled">{t`Send it`}</Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
