import { useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";

import type { LinkPurpose } from "../graph";
import { RequestLinkForm } from "./RequestLinkForm";
import { SessionFrame, type SessionPageProps } from "./SessionFrame";

interface RequestLinkPageProps extends SessionPageProps {
  readonly purpose: LinkPurpose;
}

export function RequestLinkPage({ graph, firm, purpose }: RequestLinkPageProps) {
  const { t } = useLingui();
  const typed = useLocation({ select: (location) => location.state.email });
  const isSignIn = purpose === "SIGN_IN";
  return (
    <SessionFrame
      graph={graph}
      firm={firm}
      title={isSignIn ? t`Sign in by mail` : t`Choose a new password`}
      lead={
        isSignIn
          ? t`You get a link to ${firm.name} that signs you in once, without a password.`
          : t`You get a link with which you choose a new one. Until then the old one stays as it is.`
      }
      foot={
        <p>
          <Link to="/sign-in">{t`Back to signing in`}</Link>
        </p>
      }
    >
      <RequestLinkForm key={purpose} graph={graph} firm={firm} purpose={purpose} typed={typed} />
    </SessionFrame>
  );
}
