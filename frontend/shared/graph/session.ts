import { graphql } from "relay-runtime";

/** A browser app sends no token: its cookie carries it. */
export const refreshMutation = graphql`
  mutation sessionRefreshMutation($input: RefreshSessionInput!) {
    refreshSession(input: $input) {
      viewer {
        id
      }
      problems {
        code
      }
    }
  }
`;

export const signInMutation = graphql`
  mutation sessionSignInMutation($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
        kind
      }
      choices {
        contactId
        clientName
      }
      problems {
        code
        path
        message
      }
    }
  }
`;

export const signInByLinkMutation = graphql`
  mutation sessionSignInByLinkMutation($input: UseSignInLinkInput!) {
    useSignInLink(input: $input) {
      viewer {
        id
        kind
      }
      choices {
        contactId
        clientName
      }
      problems {
        code
        path
        message
      }
    }
  }
`;

export const acceptMutation = graphql`
  mutation sessionAcceptMutation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      viewer {
        id
        kind
      }
      problems {
        code
        path
        message
      }
    }
  }
`;

export const signOutMutation = graphql`
  mutation sessionSignOutMutation {
    signOut {
      problems {
        code
      }
    }
  }
`;
