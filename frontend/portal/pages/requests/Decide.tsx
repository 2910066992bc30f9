import { useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useCallback, useId, useRef, useState } from "react";
import { graphql } from "react-relay";

import { type Problem, problemSentence, sentenceOf, useAction, useAttempt } from "../../../shared/graph";
import { ErrorState } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { DecideApproveMutation } from "./__generated__/DecideApproveMutation.graphql";
import type { DecideCodeMutation } from "./__generated__/DecideCodeMutation.graphql";
import type { DecideRejectMutation } from "./__generated__/DecideRejectMutation.graphql";
import classes from "./Decide.module.css";

const approveMutation = graphql`
  mutation DecideApproveMutation(
    $input: DecideChangeInput!
    $canReadQuotes: Boolean!
    $canReadTasks: Boolean!
    $canReadMilestones: Boolean!
    $canReadDocuments: Boolean!
    $canReadComments: Boolean!
  ) {
    approveChange(input: $input) {
      changeRequest {
        ...RequestView_change
      }
      problems {
        code
        path
        message
      }
    }
  }
`;

const rejectMutation = graphql`
  mutation DecideRejectMutation(
    $input: DecideChangeInput!
    $canReadQuotes: Boolean!
    $canReadTasks: Boolean!
    $canReadMilestones: Boolean!
    $canReadDocuments: Boolean!
    $canReadComments: Boolean!
  ) {
    rejectChange(input: $input) {
      changeRequest {
        ...RequestView_change
      }
      problems {
        code
        path
        message
      }
    }
  }
`;

type Decision = "approve" | "reject";
type Shown = Pick<Problem, "code" | "path" | "message">;

interface DecideProps {
  readonly id: string;
  readonly quoteId: string;
  readonly price: string | null;
  readonly onDecided: (decision: Decision) => void;
  /** Somebody was first: there is nothing to decide any more. */
  readonly onPast: (sentence: string) => void;
}

/** Approving or rejecting what was quoted, by whoever proves once more who they are. */
export function Decide({ id, quoteId, price, onDecided, onPast }: DecideProps) {
  const { t } = useLingui();
  const { email, access, firm } = useViewer();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState("");
  const [way, setWay] = useState<"password" | "code">("password");
  const [secret, setSecret] = useState("");
  const [isCodeSent, setCodeSent] = useState(false);
  const [problems, setProblems] = useState<readonly Shown[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [approve, isApproving] = useAction<DecideApproveMutation>(approveMutation);
  const [reject, isRejecting] = useAction<DecideRejectMutation>(rejectMutation);
  const [requestCode, isAsking] = useAction<DecideCodeMutation>(graphql`
    mutation DecideCodeMutation {
      requestConfirmationCode {
        problems {
          message
        }
      }
    }
  `);
  const attempt = useAttempt();
  const proof = useRef<HTMLInputElement>(null);
  const hasChosen = useRef(false);
  // The buttons make way for the form and come back after it: the keyboard and the screen reader go along.
  const onHeading = useCallback((heading: HTMLHeadingElement | null) => {
    hasChosen.current = true;
    heading?.focus({ preventScroll: true });
  }, []);
  const onFirstChoice = useCallback((button: HTMLButtonElement | null) => {
    if (hasChosen.current) button?.focus();
  }, []);
  const title = useId();
  const { canReadQuotes, canReadTasks, canReadMilestones, canReadDocuments, canReadComments } = access;
  const firmName = firm.shortName;

  const problemOf = (...fields: readonly string[]) =>
    problems.filter(({ path }) => fields.includes(path.at(-1) ?? "")).map(({ message }) => message).join(" ") || undefined;
  const others = problems.filter(({ path }) => !["reason", "password", "code"].includes(path.at(-1) ?? ""));

  async function sendCode() {
    setFailure(null);
    setProblems([]);
    try {
      const { requestConfirmationCode } = await requestCode({ variables: {} });
      setFailure(problemSentence(requestConfirmationCode?.problems));
      if (requestConfirmationCode?.problems.length === 0) {
        setWay("code");
        setCodeSent(true);
        setSecret("");
        proof.current?.focus();
      }
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (decision === null || isApproving || isRejecting) return;
    const missing: Shown[] = [
      ...(decision === "reject" && reason.trim() === "" ? [{ code: "REQUIRED", path: ["reason"], message: t`Say why, so that ${firmName} can make you a better offer.` }] : []),
      ...(secret.trim() === "" ? [{ code: "REQUIRED", path: [way], message: way === "code" ? t`Enter the code from the mail.` : t`Enter your password, or have a code sent.` }] : []),
    ];
    setFailure(null);
    setProblems(missing);
    if (missing.length > 0) return;
    const input = { id, quoteId, reason: reason.trim(), ...(way === "code" ? { code: secret.trim() } : { password: secret }) };
    const variables = { input, canReadQuotes, canReadTasks, canReadMilestones, canReadDocuments, canReadComments };
    try {
      const config = { variables, cacheConfig: attempt.cacheConfig({ decision, input }) };
      const payload =
        decision === "approve" ? (await approve(config)).approveChange : (await reject(config)).rejectChange;
      attempt.answered();
      setProblems(payload?.problems ?? []);
      const past = payload?.problems.find(({ code }) => code === "CHANGE_PAST_THIS");
      if (past) onPast(past.message);
      else if (payload?.problems.length === 0) onDecided(decision);
      else proof.current?.focus();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  if (decision === null) {
    return (
      <div className={classes.choice}>
        <Button ref={onFirstChoice} variant="filled" onClick={() => setDecision("approve")}>
          {t({ message: "Approve…", context: "a quote" })}
        </Button>
        <Button onClick={() => setDecision("reject")}>{t({ message: "Reject…", context: "a quote" })}</Button>
      </div>
    );
  }
  const isApproval = decision === "approve";
  return (
    <form className={classes.form} aria-labelledby={title} onSubmit={(event) => void submit(event)} noValidate>
      <h3 id={title} ref={onHeading} tabIndex={-1} className={classes.title}>
        {isApproval ? (price === null ? t`Approve this quote` : t`Approve this quote for ${price}`) : t`Reject this quote`}
      </h3>
      <p className={classes.words}>
        {isApproval
          ? t`The new dates and the price hold from that moment. ${firmName} is told at once.`
          : t`Nothing changes in the plan. ${firmName} reads why, and you can ask again.`}
      </p>
      <Textarea
        label={isApproval ? t`A word to ${firmName} (not needed)` : t`Why not`}
        autosize
        minRows={2}
        maxLength={2_000}
        required={!isApproval}
        withAsterisk={false}
        value={reason}
        error={problemOf("reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {way === "password" ? (
        <PasswordInput
          ref={proof}
          label={t`Your password`}
          description={t`So that nobody decides for you at a screen left open.`}
          autoComplete="current-password"
          maxLength={1024}
          value={secret}
          error={problemOf("password")}
          onChange={(event) => setSecret(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
        />
      ) : (
        <TextInput
          ref={proof}
          label={t`Code from the mail`}
          description={isCodeSent ? t`Sent to ${email}. It is good for ten minutes, once.` : undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          autoFocus
          value={secret}
          error={problemOf("code")}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
      <p className={classes.other}>
        <button type="button" className={classes.link} disabled={isAsking} onClick={() => void sendCode()}>
          {way === "code" ? t`Send another code` : t`Mail me a code instead`}
        </button>
        {way === "code" && (
          <button
            type="button"
            className={classes.link}
            onClick={() => {
              setWay("password");
              setSecret("");
              setProblems([]);
            }}
          >
            {t`Use the password`}
          </button>
        )}
      </p>
      {(failure !== null || others.length > 0) && (
        <ErrorState title={t`Nothing was decided.`}>{[...others.map(({ message }) => message), failure ?? ""].join(" ").trim()}</ErrorState>
      )}
      <div className={classes.choice}>
        <Button type="submit" variant="filled" loading={isApproving || isRejecting}>
          {isApproval ? t({ message: "Approve", context: "a quote" }) : t({ message: "Reject", context: "a quote" })}
        </Button>
        <Button
          onClick={() => {
            setDecision(null);
            setProblems([]);
            setFailure(null);
          }}
        >
          {t`Not now`}
        </Button>
      </div>
    </form>
  );
}
