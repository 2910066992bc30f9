import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";

import { type Audience, Composer, type ComposerHandle } from "../ui";
import type { Spot } from "../viewer";
import classes from "./NewRemark.module.css";
import { PinMark } from "./Pin";
import type { Reader } from "./RemarkItem";

interface NewRemarkProps {
  readonly reviewId: string;
  /** Null: about the whole version. */
  readonly spot: Spot | null;
  readonly number: number;
  readonly canShare: boolean;
  readonly reader: Reader;
  readonly onSend: (body: string, audience: Audience) => Promise<void>;
  readonly onLeave: () => void;
}

/** The composer of a remark, as soon as its spot is set; on a phone at the foot of the screen, below the spot. */
export function NewRemark({ reviewId, spot, number, canShare, reader, onSend, onLeave }: NewRemarkProps) {
  const { t } = useLingui();
  const composer = useRef<ComposerHandle>(null);
  useEffect(() => composer.current?.focus(), [spot]);
  const where =
    spot === null ? t`on the whole version` : spot.surface.kind === "line" ? t`on line ${spot.surface.number}` : t`on page ${spot.surface.number}`;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onLeave();
  }

  return (
    <div className={classes.place} onKeyDown={onKeyDown} role="group" aria-label={t`New remark`}>
      <p className={classes.head}>
        <PinMark number={number} isResolved={false} isChosen />
        <span>
          <strong>{t`New remark`}</strong> <span className={classes.where}>{where}</span>
        </span>
        <ActionIcon className={classes.close!} aria-label={t`Do not write it`} onClick={onLeave}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </p>
      <Composer
        ref={composer}
        thread={`review:${reviewId}`}
        viewer={reader.viewer}
        side={reader.side}
        firm={reader.parties.firm}
        client={reader.parties.client}
        canShare={canShare}
        placeholder={t`What should change here?`}
        onSend={onSend}
      />
    </div>
  );
}
