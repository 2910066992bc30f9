import { useLingui } from "@lingui/react/macro";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { IconLockAccess, IconMapQuestion } from "@tabler/icons-react";
import { Button } from "@mantine/core";

import { isGraphError, sentenceOf } from "../../shared/graph";
import { EmptyState, ErrorState } from "../../shared/ui";
import classes from "../page/page.module.css";
import { useTitle } from "./useTitle";

/** No such address, or nothing there for this viewer: the two look the same on purpose. */
export function NotFoundPage() {
  const { t } = useLingui();
  useTitle(t`Not found`);
  return (
    <div className={classes.page}>
      <EmptyState
        isPage
        icon={IconMapQuestion}
        title={t`There is nothing at this address`}
        action={
          <Link to="/" className={classes.lineButton}>
            {t`Go to Home`}
          </Link>
        }
      >
        {t`It was moved or removed, or you are not on this project.`}
      </EmptyState>
    </div>
  );
}

export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  if (isGraphError(error, "NOT_FOUND") || isGraphError(error, "BAD_USER_INPUT")) return <NotFoundPage />;
  if (isGraphError(error, "FORBIDDEN")) {
    return (
      <div className={classes.page}>
        <EmptyState isPage icon={IconLockAccess} title={t`Your role does not open this page`}>
          {t`If you need it for your work, ask an administrator.`}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <ErrorState
        isPage
        title={isGraphError(error, "NETWORK") ? t`The page could not be loaded: the line is down.` : t`The page could not be loaded.`}
        action={<Button onClick={retry}>{t`Try again`}</Button>}
      >
        {t`${sentenceOf(error)} Nothing you saved is lost.`}
      </ErrorState>
    </div>
  );
}
