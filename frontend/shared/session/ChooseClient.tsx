import { useLingui } from "@lingui/react/macro";
import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef } from "react";

import type { ClientChoice } from "../graph";
import { Failure } from "./Failure";
import classes from "./session.module.css";

interface ChooseClientProps {
  readonly choices: readonly ClientChoice[];
  readonly isSending: boolean;
  readonly failure: string | null;
  readonly onChoose: (contactId: string) => void;
}

/** One person, several clients: nobody is signed in before it is said for which. */
export function ChooseClient({ choices, isSending, failure, onChoose }: ChooseClientProps) {
  const { t } = useLingui();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={classes.form}>
      <p className={classes.words} id="which-client">{t`You work with us for several clients. For which one now? You can change later.`}</p>
      <ul className={classes.clients} aria-labelledby="which-client">
        {choices.map(({ contactId, clientName }, index) => (
          <li key={contactId}>
            <button
              type="button"
              ref={index === 0 ? first : null}
              className={classes.client}
              disabled={isSending}
              onClick={() => onChoose(contactId)}
            >
              {clientName}
              <IconChevronRight size={18} stroke={1.75} className={classes.chevron} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Failure sentence={failure} />
    </div>
  );
}
