import { useCallback } from "react";
import { useMutation, type UseMutationConfig } from "react-relay";
import type { CacheConfig, GraphQLTaggedNode, MutationParameters } from "relay-runtime";


export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

type Config<Mutation extends MutationParameters> = Omit<UseMutationConfig<Mutation>, "onCompleted" | "onError"> & {
  /** From `useAttempt`, for what must not happen twice. */
  readonly cacheConfig?: CacheConfig;
};

/**
 * A mutation as a promise: `const [save, isSaving] = useAction<XMutation>(mutation)`. Resolves with the payload (look at
 * its `problems`), rejects with a GraphError whose message can be shown.
 */
export function useAction<Mutation extends MutationParameters>(
  mutation: GraphQLTaggedNode,
): readonly [(config: Config<Mutation>) => Promise<Mutation["response"]>, boolean] {
  const [commit, isRunning] = useMutation<Mutation>(mutation);
  const run = useCallback(
    (config: Config<Mutation>) =>
      new Promise<Mutation["response"]>((resolve, reject) => {
        commit({ ...config, onCompleted: (response) => resolve(response), onError: reject });
      }),
    [commit],
  );
  return [run, isRunning];
}

/** The sentence to show for the problems of a payload; null when there are none. */
export function problemSentence(problems: readonly Pick<Problem, "message">[] | null | undefined): string | null {
  return problems && problems.length > 0 ? problems.map((problem) => problem.message).join(" ") : null;
}

