import { graphql } from "relay-runtime";

/** The answer is the same for every address: whether somebody has it is found out later, by whoever sends the mail. */
export const requestSignInLinkMutation = graphql`
  mutation linksRequestSignInMutation($input: RequestLinkInput!) {
    requestSignInLink(input: $input) {
      problems {
        code
        path
        message
      }
    }
  }
`;

export const requestPasswordResetMutation = graphql`
  mutation linksRequestResetMutation($input: RequestLinkInput!) {
    requestPasswordReset(input: $input) {
      problems {
        code
        path
        message
      }
    }
  }
`;

export const resetPasswordMutation = graphql`
  mutation linksResetPasswordMutation($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      problems {
        code
        path
        message
      }
    }
  }
`;
