import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";

import { fileAddress, type FileSource } from "./bytes";
import classes from "./Download.module.css";

interface DownloadProps {
  readonly app: FileSource["app"];
  readonly versionId: string;
}

/** Saves the file as it was sent; no browser opens it. */
export function Download({ app, versionId }: DownloadProps) {
  const { t } = useLingui();
  return (
    <Button
      component="a"
      className={classes.download!}
      href={fileAddress(app, versionId, "download")}
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
    >
      {t`Download`}
    </Button>
  );
}
