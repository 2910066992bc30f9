import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";

import { useFormat } from "../format";
import { isUnderWay, type Transfer } from "./transfer";
import { TransferLine } from "./TransferLine";
import classes from "./Tray.module.css";
import { useTransfers, useUploads } from "./UploadsProvider";

interface TrayProps {
  /** The way to a document that has arrived: the app knows its addresses. */
  readonly renderOpen: (documentId: string) => ReactNode;
}

/** Every file on its way: at the corner of a desk, above the bottom of a phone. Gone when there is none. */
export function Tray({ renderOpen }: TrayProps) {
  const { t } = useLingui();
  const transfers = useTransfers();
  const uploads = useUploads();
  const isPhone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false });
  const [choice, setChoice] = useState<boolean | null>(null);
  const list = useId();
  const title = useTitle(transfers);
  if (transfers.length === 0) return null;
  // Percents that run by would be read aloud, one after the other.
  const isSending = transfers.some(isUnderWay);
  const isOpen = choice ?? !isPhone;
  const isQuiet = !transfers.some((transfer) => isUnderWay(transfer) || transfer.state === "CHECKING" || transfer.state === "PAUSED" || transfer.state === "NEEDS_FILE");
  return (
    <section className={classes.tray} data-open={isOpen || undefined} aria-label={t`Files on their way`}>
      <header className={classes.head}>
        <p className={classes.title}>{title}</p>
        <span className={classes.heard} role="status">
          {isSending ? t`Sending files` : title}
        </span>
        <ActionIcon
          aria-label={isOpen ? t`Fold the list of files` : t`Unfold the list of files`}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setChoice(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
        </ActionIcon>
        {isQuiet && (
          <ActionIcon aria-label={t`Close the list of files`} onClick={() => transfers.forEach(({ id }) => uploads.dismiss(id))}>
            <IconX size={18} />
          </ActionIcon>
        )}
      </header>
      <Share transfers={transfers} />
      <ul id={list} className={classes.list} hidden={!isOpen}>
        {transfers.map((transfer) => (
          <TransferLine key={transfer.id} transfer={transfer} open={transfer.documentId === null ? null : renderOpen(transfer.documentId)} />
        ))}
      </ul>
    </section>
  );
}

function useTitle(transfers: readonly Transfer[]): string {
  const { t } = useLingui();
  const format = useFormat();
  const underWay = transfers.filter(isUnderWay);
  if (underWay.length > 0) {
    if (underWay.every(({ state }) => state === "WAITING")) return t`Waiting for the connection`;
    const size = underWay.reduce((sum, each) => sum + each.size, 0);
    const sent = underWay.reduce((sum, each) => sum + each.sent, 0);
    const share = format.percent(size === 0 ? 0 : Math.floor((sent / size) * 100));
    return t({ message: plural(underWay.length, { one: `Sending # file, ${share}`, other: `Sending # files, ${share}` }) });
  }
  const halted = transfers.filter(({ state }) => state === "PAUSED" || state === "NEEDS_FILE").length;
  if (halted > 0) return t({ message: plural(halted, { one: "# file is not sent yet", other: "# files are not sent yet" }) });
  const failed = transfers.filter(({ state }) => state === "FAILED").length;
  if (failed > 0) return t({ message: plural(failed, { one: "# file was not taken", other: "# files were not taken" }) });
  const checking = transfers.filter(({ state }) => state === "CHECKING").length;
  if (checking > 0) return t({ message: plural(checking, { one: "# file is being checked", other: "# files are being checked" }) });
  return t({ message: plural(transfers.length, { one: "# file is there", other: "# files are there" }) });
}

/** How far all of it is: there while the list is folded too. */
function Share({ transfers }: { readonly transfers: readonly Transfer[] }) {
  const underWay = transfers.filter(isUnderWay);
  const size = underWay.reduce((sum, each) => sum + each.size, 0);
  if (size === 0) return null;
  const sent = underWay.reduce((sum, each) => sum + each.sent, 0);
  return (
    <span className={classes.share} aria-hidden="true">
      <span style={{ width: `${(sent / size) * 100}%` }} />
    </span>
  );
}
