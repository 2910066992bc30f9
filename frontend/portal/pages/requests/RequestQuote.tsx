import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { Day, Markdown } from "../../../shared/ui";
import type { RequestQuote_quote$key } from "./__generated__/RequestQuote_quote.graphql";
import classes from "./RequestQuote.module.css";

interface RequestQuoteProps {
  readonly quote: RequestQuote_quote$key;
  /** It can be decided about. */
  readonly isGood: boolean;
}

/** What the firm offers: what would be done, how long it takes, and for whoever decides, the price. */
export function RequestQuote({ quote: key, isGood }: RequestQuoteProps) {
  const quote = useFragment(
    graphql`
      fragment RequestQuote_quote on ChangeQuote {
        days
        scope
        validUntil
        offer @include(if: $canReadQuotes) {
          price {
            minorUnits
            currency
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  return (
    <div className={classes.quote}>
      <Markdown>{quote.scope}</Markdown>
      <dl className={classes.terms}>
        {quote.offer && (
          <div>
            <dt>{t`Price`}</dt>
            <dd className={classes.price}>{format.money(quote.offer.price)}</dd>
          </div>
        )}
        <div>
          <dt>{t`Takes`}</dt>
          <dd className={classes.price}>{t({ message: plural(quote.days, { one: "# working day", other: "# working days" }) })}</dd>
        </div>
        <div>
          <dt>{isGood ? t`Good until` : t`Was good until`}</dt>
          <dd className={classes.price}>
            <Day on={quote.validUntil} look="spoken" />
          </dd>
        </div>
      </dl>
    </div>
  );
}
