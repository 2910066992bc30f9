import { useLingui } from "@lingui/react/macro";
import { getRouteApi, useLocation, useRouter } from "@tanstack/react-router";

import { OtherWays, SessionFrame, SignInForm } from "../../../shared/session";

const route = getRouteApi("/outside/sign-in");

/** Only a path of this app: an address from outside must not lead the newly signed-in elsewhere. */
function safeNext(next: string | undefined): string {
  return next?.startsWith("/app/") ? next : "/app/";
}

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const { graph, firm } = route.useRouteContext();
  const router = useRouter();
  const typed = useLocation({ select: (location) => location.state.email });
  return (
    <SessionFrame
      graph={graph}
      firm={firm}
      name={t`Sign in`}
      title={t`Sign in to Portico`}
      lead={t`The workshop: for the people of the firm.`}
      foot={
        <p>
          {t`You are a client?`} <a href="/portal/">{t`Your projects are in the portal.`}</a>
        </p>
      }
    >
      <SignInForm
        graph={graph}
        typed={typed}
        onSignedIn={() => router.history.push(safeNext(next))}
        ways={(email) => <OtherWays email={email} />}
      />
    </SessionFrame>
  );
}
