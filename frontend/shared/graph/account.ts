import { commitMutation, type Environment, type GraphQLTaggedNode, type MutationParameters } from "relay-runtime";

import type { linksRequestResetMutation } from "./__generated__/linksRequestResetMutation.graphql";
import type { linksRequestSignInMutation } from "./__generated__/linksRequestSignInMutation.graphql";
import type { linksResetPasswordMutation } from "./__generated__/linksResetPasswordMutation.graphql";
import type { sessionAcceptMutation } from "./__generated__/sessionAcceptMutation.graphql";
import type { sessionSignInMutation, sessionSignInMutation$data } from "./__generated__/sessionSignInMutation.graphql";
import type { sessionSignOutMutation } from "./__generated__/sessionSignOutMutation.graphql";
import type { sessionSignInByLinkMutation } from "./__generated__/sessionSignInByLinkMutation.graphql";
import { requestPasswordResetMutation, requestSignInLinkMutation, resetPasswordMutation } from "./links";
import { acceptMutation, signInMutation, signOutMutation, signInByLinkMutation } from "./session";

type SignInPayload = NonNullable<sessionSignInMutation$data["signIn"]>;
export type SignInProblem = SignInPayload["problems"][number];
export type ClientChoice = SignInPayload["choices"][number];

/** What a link in a mail is for. */
export type LinkPurpose = "SIGN_IN" | "RESET";

/** Without problems and choices somebody is signed in; with choices nobody is yet. Problems are in the viewer's language. */
export interface SignInAnswer {
  readonly problems: readonly SignInProblem[];
  readonly choices: readonly ClientChoice[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface Account {
  /** `contactId`: one of the choices of the answer before. */
  signIn(credentials: Credentials, contactId?: string): Promise<SignInAnswer>;
  signInByLink(token: string, contactId?: string): Promise<SignInAnswer>;
  acceptInvitation(token: string): Promise<SignInAnswer>;
  /** Leave the page afterwards (`location.assign`), so that nothing read before stays in memory. */
  signOut(): Promise<void>;
  requestLink(purpose: LinkPurpose, email: string): Promise<readonly SignInProblem[]>;
  /** Ends every session of the login, maybe the one of this browser. */
  resetPassword(token: string, password: string): Promise<readonly SignInProblem[]>;
}

/** `onChange`: somebody else is signed in from here on, or nobody. */
export function createAccount(environment: Environment, onChange: () => void): Account {
  /** None of these needs a session; one that has run out must not stand in their way. */
  function write<Mutation extends MutationParameters>(mutation: GraphQLTaggedNode, variables: Mutation["variables"]) {
    return new Promise<Mutation["response"]>((resolve, reject) => {
      commitMutation<Mutation>(environment, {
        mutation,
        variables,
        cacheConfig: { metadata: { opensSession: true } },
        onError: reject,
        onCompleted: (response) => resolve(response),
      });
    });
  }

  function answered(payload: Partial<SignInAnswer> | null | undefined): SignInAnswer {
    const answer = { problems: payload?.problems ?? [], choices: payload?.choices ?? [] };
    if (answer.problems.length === 0 && answer.choices.length === 0) onChange();
    return answer;
  }

  return {
    async signIn(credentials, contactId) {
      const input = { ...credentials, contactId };
      return answered((await write<sessionSignInMutation>(signInMutation, { input })).signIn);
    },
    async signInByLink(token, contactId) {
      return answered((await write<sessionSignInByLinkMutation>(signInByLinkMutation, { input: { token, contactId } })).useSignInLink);
    },
    async acceptInvitation(token) {
      return answered((await write<sessionAcceptMutation>(acceptMutation, { input: { token } })).acceptInvitation);
    },
    async signOut() {
      await write<sessionSignOutMutation>(signOutMutation, {});
      onChange();
    },
    async requestLink(purpose, email) {
      const variables = { input: { email } };
      const payload =
        purpose === "SIGN_IN"
          ? (await write<linksRequestSignInMutation>(requestSignInLinkMutation, variables)).requestSignInLink
          : (await write<linksRequestResetMutation>(requestPasswordResetMutation, variables)).requestPasswordReset;
      return payload?.problems ?? [];
    },
    async resetPassword(token, password) {
      const { resetPassword } = await write<linksResetPasswordMutation>(resetPasswordMutation, { input: { token, password } });
      const problems = resetPassword?.problems ?? [];
      if (problems.length === 0) onChange();
      return problems;
    },
  };
}
