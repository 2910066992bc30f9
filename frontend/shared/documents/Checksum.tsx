import { useLingui } from "@lingui/react/macro";
import { ActionIcon, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

import classes from "./Checksum.module.css";

/** The fingerprint of a file, short; the whole of it is copied, to be compared with the file one has. */
export function Checksum({ sha256 }: { readonly sha256: string }) {
  const { t } = useLingui();
  return (
    <span className={classes.checksum}>
      SHA-256 <code title={sha256}>{sha256.slice(0, 12)}…</code>
      <CopyButton value={sha256}>
        {({ copied, copy }) => (
          <>
            <ActionIcon size="sm" className={classes.copy!} aria-label={t`Copy the whole SHA-256`} onClick={copy}>
              {copied ? <IconCheck size={14} stroke={1.75} /> : <IconCopy size={14} stroke={1.75} />}
            </ActionIcon>
            <span role="status">{copied ? t`Copied` : ""}</span>
          </>
        )}
      </CopyButton>
    </span>
  );
}
