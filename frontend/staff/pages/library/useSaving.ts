import { useRouter } from "@tanstack/react-router";

import { type Problem, problemSentence, sentenceOf } from "../../../shared/graph";

interface Payload {
  readonly problems: readonly Pick<Problem, "message">[];
}

/** Do a write; the sentence to show when it failed, else null, and the library is read anew. */
export function useSaving() {
  const router = useRouter();
  return async (write: () => Promise<Payload | null | undefined>): Promise<string | null> => {
    try {
      const sentence = problemSentence((await write())?.problems);
      if (sentence === null) void router.invalidate();
      return sentence;
    } catch (error) {
      return sentenceOf(error);
    }
  };
}
