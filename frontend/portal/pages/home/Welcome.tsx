import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";

import { ChoosePassword } from "../../../shared/session";
import { graph } from "../../session";
import { useViewer } from "../../viewer";
import { welcome } from "../session/welcome";
import classes from "./Welcome.module.css";

/** Told once, to whoever has just accepted an invitation: how they come in the next time. */
export function Welcome() {
  const { t } = useLingui();
  const { email, firm } = useViewer();
  const [isShown, setShown] = useState(() => welcome.isKept());
  useEffect(() => welcome.forget(), []);
  if (!isShown) return null;
  return (
    <section className={classes.welcome} aria-labelledby="welcome">
      <h2 id="welcome" className={classes.title}>{t`Welcome. You are in.`}</h2>
      <p className={classes.words}>
        {t`The next time ${firm.shortName} mails you a link to sign in whenever you ask for one. If you would rather have a password, choose one.`}
      </p>
      <div className={classes.ways}>
        <ChoosePassword graph={graph} email={email} label={t`Choose a password`}>
          <Button variant="subtle" onClick={() => setShown(false)}>
            {t`A link is fine`}
          </Button>
        </ChoosePassword>
      </div>
    </section>
  );
}
