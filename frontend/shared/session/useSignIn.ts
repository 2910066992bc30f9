import { useState } from "react";

import { type ClientChoice, problemSentence, sentenceOf, type SignInAnswer } from "../graph";

export interface SignIn {
  readonly isSending: boolean;
  readonly failure: string | null;
  readonly setFailure: (sentence: string | null) => void;
  /** The code of the problem, for what can be offered instead. */
  readonly code: string | null;
  /** Not empty: it is to be asked once more, with one of them. */
  readonly choices: readonly ClientChoice[];
  readonly ask: (contactId?: string) => Promise<boolean>;
}

/** Asks to be signed in, by whatever it is; true when somebody is. */
export function useSignIn(open: (contactId?: string) => Promise<SignInAnswer>, onSignedIn: () => Promise<void> | void): SignIn {
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [choices, setChoices] = useState<readonly ClientChoice[]>([]);

  async function ask(contactId?: string): Promise<boolean> {
    if (isSending) return false;
    setSending(true);
    setFailure(null);
    setCode(null);
    try {
      const answer = await open(contactId);
      setFailure(problemSentence(answer.problems));
      setCode(answer.problems[0]?.code ?? null);
      if (answer.problems.length > 0) return false;
      setChoices(answer.choices);
      if (answer.choices.length > 0) return false;
      await onSignedIn();
      return true;
    } catch (error) {
      setFailure(sentenceOf(error));
      return false;
    } finally {
      setSending(false);
    }
  }

  return { isSending, failure, setFailure, code, choices, ask };
}
