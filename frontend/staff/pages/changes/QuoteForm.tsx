import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { IconLock } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";

import { useFormat } from "../../../shared/format";
import { usePermissions } from "../../../shared/graph";
import { AudienceSign, AudienceSurface, ErrorState, Markdown, LeaveDialog } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { DayField } from "../../page/DayField";
import { hasUnreadableDay } from "../../page/unreadableDay";
import { toast } from "../../shell/toast";
import { parseAmount } from "./amount";
import styles from "./Quotes.module.css";
import { type Refusal, useQuoteChange } from "./useQuoteChange";

interface QuoteFormProps {
  readonly id: string;
  readonly currency: string;
  /** As assessed: the client reads both. */
  readonly days: number;
  readonly scope: string;
  readonly clientName: string;
  readonly onClose: () => void;
}

const VALID_DAYS = 30;
const DAY = 86_400_000;

/** A price for what was assessed. Sending it tells the client, and makes it their turn. */
export function QuoteForm({ id, currency, days, scope, clientName, onClose }: QuoteFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const can = usePermissions();
  const [send, isSending] = useQuoteChange();
  const [price, setPrice] = useState("");
  const [cost, setCost] = useState("");
  const [validUntil, setValidUntil] = useState<string | null>(() =>
    new Date(Date.parse(format.today()) + VALID_DAYS * DAY).toISOString().slice(0, 10),
  );
  const [wasSent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isDone = useRef(false);
  const hasTyped = () => !isDone.current && (price.trim() !== "" || cost.trim() !== "");
  const blocker = useBlocker({
    // The drawer of a task opens above the page: that is not leaving it.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasTyped(),
    enableBeforeUnload: hasTyped, withResolver: true });
  const example = format.money({ minorUnits: "960000", currency });
  const unreadable = t`Write it as 9600 or ${example}.`;
  const asked = parseAmount(price, currency);
  const costs = parseAmount(cost, currency);
  const errors = {
    price: asked === undefined ? unreadable : wasSent && asked === null ? t`Say what it costs ${clientName}; 0 if nothing.` : undefined,
    cost: costs === undefined ? unreadable : undefined,
    validUntil: wasSent && validUntil === null ? t`Choose until when ${clientName} can approve it.` : undefined,
  };
  const problemOf = (field: keyof typeof errors) => errors[field] ?? (refusal?.field === field ? refusal.message : undefined);
  const isGeneral = refusal !== null && !(refusal.field !== null && refusal.field in errors);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSent(true);
    setRefusal(null);
    if (hasUnreadableDay(event.currentTarget) || asked == null || costs === undefined || validUntil === null) return;
    const refused = await send(id, { price: asked, cost: costs, validUntil });
    if (refused !== null) {
      setRefusal(refused);
      return;
    }
    isDone.current = true;
    toast({ message: t`Quoted. ${clientName} can decide until ${format.day(validUntil)}.` });
    onClose();
  }

  return (
    <AudienceSurface audience="SHARED" className={styles.sheet}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate aria-label={t`Quote`}>
        <div className={styles.quoteHead}>
          <span className={styles.number}>{t`New quote`}</span>
          <span className={styles.sign}>
            <AudienceSign audience="SHARED" firm={firm} client={clientName} />
          </span>
        </div>
        <div className={styles.fields}>
          <TextInput
            label={t`Price in ${currency}`}
            placeholder={example}
            inputMode="decimal"
            autoComplete="off"
            autoFocus
            value={price}
            error={problemOf("price")}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
          {can("FINANCE_WRITE") && (
            <TextInput
              label={
                <span className={styles.secret}>
                  <IconLock size={14} stroke={1.75} aria-hidden="true" /> {t`Cost, only ${firm} sees it`}
                </span>
              }
              inputMode="decimal"
              autoComplete="off"
              value={cost}
              error={problemOf("cost")}
              onChange={(event) => setCost(event.currentTarget.value)}
            />
          )}
          <DayField label={t`Good until`} value={validUntil} onChange={setValidUntil} error={problemOf("validUntil")} />
        </div>
        <div className={styles.scope}>
          <p className={styles.muted}>{t({ message: plural(days, { one: "Takes # working day, with these words:", other: "Takes # working days, with these words:" }) })}</p>
          <Markdown>{scope}</Markdown>
        </div>
        {refusal !== null && isGeneral && (
          <ErrorState title={refusal.isConflict ? t`Somebody else changed the assessment meanwhile; it was not sent.` : t`It was not sent.`}>
            {refusal.isConflict
              ? t`What you typed is still here. Look at what it says above now, then send it again.`
              : t`${refusal.message} What you wrote is still here.`}
          </ErrorState>
        )}
        <div className={styles.actions}>
          <Button type="submit" variant="filled" loading={isSending}>{t`Send to ${clientName}`}</Button>
          <Button onClick={onClose}>{t`Cancel`}</Button>
        </div>
      </form>
      <LeaveDialog isOpen={blocker.status === "blocked"} onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
    </AudienceSurface>
  );
}
