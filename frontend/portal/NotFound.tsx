import { useLingui } from "@lingui/react/macro";
import { IconMapQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { EmptyState } from "../shared/ui";
import classes from "./NotFound.module.css";
import { Page } from "./Page";

/** Says the same for what does not exist and for what may not be seen: nobody learns which. */
export function NotFound({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useLingui();
  return (
    <Page title={title}>
      <h1 className={classes.title}>{title}</h1>
      <EmptyState
        icon={IconMapQuestion}
        title={children}
        action={
          <Link to="/" className={classes.home}>
            {t`Go to your projects`}
          </Link>
        }
      />
    </Page>
  );
}

export function NotFoundPage() {
  const { t } = useLingui();
  return <NotFound title={t`There is no such page`}>{t`The address has a slip in it, or the page has moved.`}</NotFound>;
}
