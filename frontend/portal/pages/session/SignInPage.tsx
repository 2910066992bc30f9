import { useLingui } from "@lingui/react/macro";
import { useLocation, useRouter } from "@tanstack/react-router";

import { OtherWays, SessionFrame, type SessionPageProps, SignInForm } from "../../../shared/session";
import { placeOf } from "../../next";

interface SignInPageProps extends SessionPageProps {
  /** Where the reader wanted to go; a path of this app. */
  readonly next: string;
}

export function SignInPage({ graph, firm, next }: SignInPageProps) {
  const { t } = useLingui();
  const router = useRouter();
  const typed = useLocation({ select: (location) => location.state.email });
  return (
    <SessionFrame
      graph={graph}
      firm={firm}
      name={t`Sign in`}
      title={firm.name}
      lead={t`Sign in to follow your projects with us.`}
      foot={<p>{t`No access yet? Your contact at ${firm.shortName} invites you.`}</p>}
    >
      <SignInForm
        graph={graph}
        typed={typed}
        onSignedIn={async () => {
          await router.navigate({ ...placeOf(next), replace: true });
          await router.invalidate();
        }}
        ways={(email) => <OtherWays email={email} />}
      />
    </SessionFrame>
  );
}
