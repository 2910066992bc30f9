import { useLingui } from "@lingui/react/macro";
import { Button, type ButtonProps } from "@mantine/core";
import { type MouseEvent, type ReactNode, useState } from "react";

import type { FileSource } from "./bytes";
import classes from "./SaveFile.module.css";

interface SaveFileProps extends Pick<ButtonProps, "leftSection"> {
  readonly href: string;
  readonly renew: FileSource["renew"];
  readonly children: ReactNode;
}

/** Goes to an address that the browser saves; false when there is nothing to be had there now. */
export async function isThere(href: string, renew: FileSource["renew"]): Promise<boolean> {
  // The redirect itself is the answer: where it leads need not be fetched.
  const ask = () => fetch(href, { credentials: "same-origin", redirect: "manual" });
  try {
    let answer = await ask();
    if (answer.status === 401 && (await renew())) answer = await ask();
    return answer.type === "opaqueredirect" || answer.ok;
  } catch {
    return false;
  }
}

/**
 * Saves a file. A link for those who copy it; a click asks first, for a session that has run out or a store that does not
 * answer would put a bare sentence in place of the page.
 */
export function SaveFile({ href, renew, leftSection, children }: SaveFileProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [isMissing, setMissing] = useState(false);

  async function save(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setAsking(true);
    const found = await isThere(href, renew);
    setAsking(false);
    setMissing(!found);
    if (found) window.location.assign(href);
  }

  return (
    <>
      <Button component="a" className={classes.save!} href={href} leftSection={leftSection} loading={isAsking} onClick={(event) => void save(event)}>
        {children}
      </Button>
      {isMissing && (
        <p className={classes.missing} role="alert">
          {t`The file could not be fetched just now. It lies where it was; wait a moment, then try again.`}
        </p>
      )}
    </>
  );
}
