import { useLingui } from "@lingui/react/macro";
import { getRouteApi, useRouter } from "@tanstack/react-router";

import { chooseLanguage } from "../../../shared/i18n";
import { LanguageSwitch, Mark } from "../../../shared/ui";
import { useTitle } from "../../shell/useTitle";
import classes from "./SignIn.module.css";
import { SignInForm } from "./SignInForm";

const route = getRouteApi("/sign-in");

/** Only a path of this app: an address from outside must not lead the newly signed-in elsewhere. */
function safeNext(next: string | undefined): string {
  return next?.startsWith("/app/") ? next : "/app/";
}

export function SignInPage() {
  const { t, i18n } = useLingui();
  const { next } = route.useSearch();
  const router = useRouter();
  useTitle(t`Sign in`);
  return (
    <main className={classes.page}>
      <div className={classes.top}>
        <LanguageSwitch locale={i18n.locale} onChange={(locale) => void chooseLanguage(locale)} />
      </div>
      <div className={classes.house}>
        <span className={classes.mark}>
          <Mark size={32} />
        </span>
        <h1 className={classes.title}>{t`Sign in to Portico`}</h1>
        <p className={classes.sub}>{t`The workshop: for the people of the firm.`}</p>
        <SignInForm onSignedIn={() => router.history.push(safeNext(next))} />
        <p className={classes.other}>
          {t`You are a client?`} <a href="/portal/">{t`Your projects are in the portal.`}</a>
        </p>
      </div>
    </main>
  );
}
