import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useFormat } from "../format";
import type { Transfer } from "./transfer";

/** Why a file is not there, and what to do. What the server said goes first: it knows the numbers. */
function useFaultWords() {
  const { t } = useLingui();
  return ({ name, fault }: Transfer): string => {
    switch (fault?.code) {
      case "OTHER_FILE":
        return t`That is another file. Choose “${name}” as it was when you began: same name, size and date. What has arrived is kept.`;
      case "UNREADABLE":
        return t`The file was moved or changed on this device while it was read. Choose it again.`;
      case "WRONG_CHECKSUM":
      case "WRONG_SIZE":
      case "INCOMPLETE":
        return t`What arrived is not the file you chose, so it was not kept. Send it again.`;
      case "QUARANTINED":
        return t`The virus scanner objects to this file. It was locked away and nobody can open it. Ask whoever made it for a clean one.`;
      case "NOT_UPLOADING":
      case "CANCELLED":
        return t`It was given up meanwhile. Send it again.`;
      case "FOLDER":
        return t`Folders cannot be sent as a whole. Open it and drop the files that are in it.`;
      case "ADDRESS_REFUSED":
        return t`The file store refuses it. What has arrived is kept; try again in a moment.`;
      case "NETWORK":
        return t`No connection. What has arrived is kept, and it goes on by itself.`;
      default:
        return fault?.sentence ?? t`Something failed on our side. What has arrived is kept; try again.`;
    }
  };
}

/** Where a file stands, in one line. */
export function useTransferWords() {
  const { t } = useLingui();
  const format = useFormat();
  const faultOf = useFaultWords();

  function timeLeft(seconds: number): string {
    if (seconds < 60) return t`less than a minute left`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 90) return t({ message: plural(minutes, { one: "# minute left", other: "# minutes left" }) });
    const hours = Math.round(minutes / 60);
    return t({ message: plural(hours, { one: "# hour left", other: "# hours left" }) });
  }

  return (transfer: Transfer): string => {
    const { state, sent, size, speed } = transfer;
    const share = format.percent(size === 0 ? 0 : Math.floor((sent / size) * 100));
    switch (state) {
      case "QUEUED":
        return t`Waits for its turn`;
      case "SENDING": {
        if (sent === size) return t`Sent. Working out its checksum: ${format.percent(Math.floor((transfer.read / size) * 100))}`;
        const amount = t({ message: `${format.fileSize(sent)} of ${format.fileSize(size)}`, context: "bytes of a file" });
        if (speed === null || speed === 0) return amount;
        const rate = t`${format.fileSize(speed)} a second`;
        return t`${amount}, ${rate}, ${timeLeft((size - sent) / speed)}`;
      }
      case "WAITING":
        return faultOf(transfer);
      case "PAUSED":
        return t`Paused at ${share}`;
      case "NEEDS_FILE":
        if (transfer.fault !== null) return faultOf(transfer);
        return t`Interrupted at ${share}. Choose the same file again; only the rest is sent.`;
      case "CHECKING":
        return t`Arrived. It is being checked.`;
      case "AVAILABLE":
        return t({ message: "It is there", context: "a file that has arrived" });
      case "FAILED":
        return faultOf(transfer);
    }
  };
}
