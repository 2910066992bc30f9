import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconX } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";

import { AudienceIcon, Dot } from "../ui";
import { FileIcon } from "./FileIcon";
import { isUnderWay, type Transfer } from "./transfer";
import classes from "./Tray.module.css";
import { useUploads } from "./UploadsProvider";
import { useTransferWords } from "./useTransferWords";

interface TransferLineProps {
  readonly transfer: Transfer;
  readonly open: ReactNode;
}

/** One file: what, where to, how far, and what one can do about it. */
export function TransferLine({ transfer, open }: TransferLineProps) {
  const { t } = useLingui();
  const words = useTransferWords();
  const uploads = useUploads();
  const chooser = useRef<HTMLInputElement>(null);
  const { id, name, size, sent, state, place, target } = transfer;
  const isRunning = isUnderWay(transfer);
  const isTrouble = state === "FAILED" || transfer.fault !== null;
  const canRetry = state === "FAILED" && uploads.canRetry(id);
  return (
    <li className={classes.line} data-state={state}>
      <FileIcon name={name} />
      <div className={classes.words}>
        <p className={classes.name} title={name}>
          {name}
        </p>
        <p className={classes.place}>
          {target.isShared !== undefined && (
            <span className={classes.audience} data-audience={target.isShared ? "SHARED" : "INTERNAL"}>
              <AudienceIcon audience={target.isShared ? "SHARED" : "INTERNAL"} size={14} />
            </span>
          )}
          <span>{place}</span>
        </p>
        {(isRunning || state === "PAUSED" || state === "NEEDS_FILE") && (
          <span
            className={classes.bar}
            role="progressbar"
            aria-label={t`Progress of ${name}`}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={size === 0 ? 0 : Math.floor((sent / size) * 100)}
          >
            <span style={{ width: `${size === 0 ? 0 : (sent / size) * 100}%` }} />
          </span>
        )}
        <p className={classes.state} data-trouble={isTrouble || undefined}>
          {words(transfer)}
          {open !== null && (
            <>
              <Dot />
              {open}
            </>
          )}
        </p>
        {state === "NEEDS_FILE" && (
          <p className={classes.step}>
            <Button
              variant="filled"
              onClick={() => {
                if (transfer.hasHandle && transfer.fault === null) void uploads.resume(id);
                else chooser.current?.click();
              }}
            >
              {transfer.hasHandle && transfer.fault === null ? t`Go on` : t`Choose the file`}
            </Button>
            <input
              ref={chooser}
              type="file"
              hidden
              aria-label={t`Choose ${name} again`}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = "";
                if (file) void uploads.resume(id, file);
              }}
            />
          </p>
        )}
        {(state === "WAITING" || canRetry) && (
          <p className={classes.step}>
            <Button onClick={() => void uploads.resume(id)}>{t`Try now`}</Button>
          </p>
        )}
      </div>
      <span className={classes.actions}>
        {isRunning && (
          <ActionIcon aria-label={t`Pause ${name}`} title={t`Pause`} onClick={() => uploads.pause(id)}>
            <IconPlayerPause size={18} stroke={1.75} />
          </ActionIcon>
        )}
        {state === "PAUSED" && (
          <ActionIcon aria-label={t`Go on with ${name}`} title={t`Go on`} onClick={() => void uploads.resume(id)}>
            <IconPlayerPlay size={18} stroke={1.75} />
          </ActionIcon>
        )}
        {isRunning || state === "PAUSED" || state === "NEEDS_FILE" ? (
          <ActionIcon aria-label={t`Give up ${name}`} title={t`Give up`} onClick={() => uploads.cancel(id)}>
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        ) : (
          state !== "CHECKING" && (
            <ActionIcon aria-label={t`Take ${name} off the list`} title={t`Take off the list`} onClick={() => uploads.dismiss(id)}>
              <IconX size={18} stroke={1.75} />
            </ActionIcon>
          )
        )}
      </span>
    </li>
  );
}
