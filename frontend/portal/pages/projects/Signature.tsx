import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { graphql, useFragment } from "react-relay";

import { PersonMark } from "../../../shared/ui";
import { callName } from "../../names";
import { useViewer } from "../../viewer";
import type { Signature_project$key } from "./__generated__/Signature_project.graphql";
import classes from "./Signature.module.css";

interface SignatureProps {
  readonly project: Signature_project$key;
  /** Jumps to the composer; absent for those who may only read. */
  readonly onWrite: (() => void) | undefined;
}

/** A letter is signed by a person one can write to. */
export function Signature({ project: key, onWrite }: SignatureProps) {
  const { manager } = useFragment(
    graphql`
      fragment Signature_project on Project {
        manager @include(if: $canReadStaff) {
          name
          title
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const { firm } = useViewer();
  if (!manager) return null;
  const name = callName(manager.name);
  return (
    <footer className={classes.signature}>
      <PersonMark name={manager.name} side="firm" size="large" />
      <div className={classes.who}>
        <p className={classes.name}>{manager.name}</p>
        <p className={classes.meta}>{t`${manager.title}, ${firm.name}`}</p>
      </div>
      {onWrite !== undefined && (
        <Button className={classes.write} onClick={onWrite}>
          {t`Write to ${name}`}
        </Button>
      )}
    </footer>
  );
}
