import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { IconLock } from "@tabler/icons-react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { AudienceSign, AudienceSurface, Day, Dot, Markdown, Moment } from "../../../shared/ui";
import { useFirmName } from "../../context";
import type { Quote_quote$key } from "./__generated__/Quote_quote.graphql";
import styles from "./Quotes.module.css";

interface QuoteProps {
  readonly quote: Quote_quote$key;
  /** The client can decide about it now. */
  readonly isCurrent: boolean;
  readonly isDecided: boolean;
  readonly clientName: string;
}

/** An offer as the client reads it, with the firm's cost behind its own sign. */
export function Quote({ quote: key, isCurrent, isDecided, clientName }: QuoteProps) {
  const quote = useFragment(
    graphql`
      fragment Quote_quote on ChangeQuote {
        number
        days
        scope
        validUntil
        createdAt
        offer @include(if: $canReadQuotes) {
          price {
            minorUnits
            currency
          }
        }
        internal @include(if: $canReadFinance) {
          cost {
            minorUnits
            currency
          }
        }
        author @include(if: $canReadStaff) {
          name
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const cost = quote.internal?.cost;
  return (
    <AudienceSurface audience="SHARED" className={styles.quote}>
      <div className={styles.quoteHead}>
        <span className={styles.number}>{t`Quote ${quote.number}`}</span>
        <span className={styles.muted}>
          {quote.author && (
            <>
              {quote.author.name}
              <Dot />
            </>
          )}
          <Moment at={quote.createdAt} />
        </span>
        <span className={styles.sign}>
          <AudienceSign audience="SHARED" firm={firm} client={clientName} />
        </span>
      </div>
      <dl className={styles.terms}>
        {quote.offer && (
          <div>
            <dt>{t`Price`}</dt>
            <dd className={styles.price}>{format.money(quote.offer.price)}</dd>
          </div>
        )}
        {cost && (
          <div>
            <dt className={styles.internal}>
              <IconLock size={14} stroke={1.75} role="img" aria-label={t`Only ${firm} sees this`} /> {t`Cost`}
            </dt>
            <dd className={styles.price}>{format.money(cost)}</dd>
          </div>
        )}
        <div>
          <dt>{t`Takes`}</dt>
          <dd>{t({ message: plural(quote.days, { one: "# working day", other: "# working days" }) })}</dd>
        </div>
        <div>
          <dt>{isCurrent || isDecided ? t`Good until` : t`Was good until`}</dt>
          <dd>
            <Day on={quote.validUntil} />
          </dd>
        </div>
      </dl>
      <div className={styles.scope}>
        <Markdown>{quote.scope}</Markdown>
      </div>
    </AudienceSurface>
  );
}
