import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { Bone } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { Quotes_change$key } from "./__generated__/Quotes_change.graphql";
import { Quote } from "./Quote";
import { QuoteForm } from "./QuoteForm";
import styles from "./Quotes.module.css";

interface QuotesProps {
  readonly change: Quotes_change$key;
  readonly clientName: string;
}

/** What was offered, the newest first, and the next offer. */
export function Quotes({ change: key, clientName }: QuotesProps) {
  const change = useFragment(
    graphql`
      fragment Quotes_change on ChangeRequest {
        id
        state
        days @include(if: $canReadInternal)
        scope @include(if: $canReadInternal)
        viewerCanQuote
        decidedQuote {
          id
        }
        project {
          currency @include(if: $canReadQuotes)
        }
        quotes(first: 100, orderBy: { field: CREATED_AT }) {
          edges {
            node {
              id
              ...Quote_quote
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const [isQuoting, setQuoting] = useState(false);
  const quotes = (change.quotes?.edges ?? []).map(({ node }) => node).toReversed();
  const [newest, ...earlier] = quotes;
  const currency = change.project?.currency;
  const isOpen = change.state === "SUBMITTED" || change.state === "ASSESSING" || change.state === "QUOTED" || change.state === "EXPIRED";
  const isAssessed = change.days != null && Boolean(change.scope);
  const canQuote = change.viewerCanQuote && currency != null && isOpen && isAssessed && change.state !== "SUBMITTED";
  if (newest === undefined && !(change.viewerCanQuote && isOpen)) return null;
  return (
    <section aria-label={t`Quote`}>
      <header className={styles.head}>
        <h2 className={classes.sectionTitle}>{t`Quote`}</h2>
        {canQuote && !isQuoting && (
          <Button variant={change.state === "QUOTED" ? "default" : "filled"} onClick={() => setQuoting(true)}>
            {newest === undefined ? t`Quote it…` : t`Quote it again…`}
          </Button>
        )}
      </header>
      {change.viewerCanQuote && isOpen && !isAssessed && (
        <p className={classes.muted}>{t`It can be quoted once the working days and what would be done are assessed.`}</p>
      )}
      {canQuote && isQuoting && (
        <Suspense fallback={<Bone height={120} />}>
          <QuoteForm
            id={change.id}
            currency={currency}
            days={change.days ?? 0}
            scope={change.scope ?? ""}
            clientName={clientName}
            onClose={() => setQuoting(false)}
          />
        </Suspense>
      )}
      {newest && !(canQuote && isQuoting) && (
        <Quote quote={newest} isCurrent={change.state === "QUOTED"} isDecided={change.decidedQuote?.id === newest.id} clientName={clientName} />
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t`Earlier quotes`}</summary>
          {earlier.map((quote) => (
            <Quote key={quote.id} quote={quote} isCurrent={false} isDecided={change.decidedQuote?.id === quote.id} clientName={clientName} />
          ))}
        </details>
      )}
    </section>
  );
}
