import { useLingui } from "@lingui/react/macro";
import { IconDownload } from "@tabler/icons-react";

import { fileAddress, type FileSource } from "./bytes";
import { SaveFile } from "./SaveFile";

interface DownloadProps {
  readonly source: FileSource;
  readonly versionId: string;
}

/** Saves the file as it was sent; no browser opens it. */
export function Download({ source, versionId }: DownloadProps) {
  const { t } = useLingui();
  return (
    <SaveFile href={fileAddress(source.app, versionId, "download")} renew={source.renew} leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>
      {t`Download`}
    </SaveFile>
  );
}
