import { useLingui } from "@lingui/react/macro";
import { useDocumentTitle } from "@mantine/hooks";
import { useRouter } from "@tanstack/react-router";

import { placeOf } from "../../next";
import type { Firm } from "../../../shared/graph";
import { chooseLanguage } from "../../../shared/i18n";
import { LanguageSwitch, Mark } from "../../../shared/ui";
import { SignInForm } from "./SignInForm";
import classes from "./SignInPage.module.css";

interface SignInPageProps {
  readonly firm: Firm;
  /** Where the reader wanted to go; a path of this app. */
  readonly next: string;
}

export function SignInPage({ firm, next }: SignInPageProps) {
  const { t, i18n } = useLingui();
  const router = useRouter();
  useDocumentTitle(`${t`Sign in`} · ${firm.shortName}`);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <LanguageSwitch locale={i18n.locale} onChange={(language) => void chooseLanguage(language)} />
      </header>
      <main className={classes.main}>
        <div className={classes.mark}>
          <Mark size={40} />
        </div>
        <h1 className={classes.title}>{firm.name}</h1>
        <p className={classes.lead}>{t`Sign in to follow your projects with us.`}</p>
        <SignInForm
          onSignedIn={async () => {
            await router.navigate({ ...placeOf(next), replace: true });
            await router.invalidate();
          }}
        />
        <p className={classes.help}>
          {t`No access yet, or the password is gone? Your contact at ${firm.shortName} will help.`}
        </p>
      </main>
    </div>
  );
}
