import { useLingui } from "@lingui/react/macro";
import { Button, Textarea } from "@mantine/core";
import { Suspense, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import { toast } from "../../shell/toast";
import type { ReviewTools_review$key } from "./__generated__/ReviewTools_review.graphql";
import type { ReviewToolsCloseMutation } from "./__generated__/ReviewToolsCloseMutation.graphql";
import type { ReviewToolsUpdateMutation } from "./__generated__/ReviewToolsUpdateMutation.graphql";
import { ReviewForm, type ReviewPlan } from "./ReviewForm";
import styles from "./ReviewForm.module.css";

/** What the firm may do with an open round: change who decides until when, or close it early. */
export function ReviewTools({ review: key }: { readonly review: ReviewTools_review$key }) {
  const review = useFragment(
    graphql`
      fragment ReviewTools_review on Review {
        id
        state
        version
        audience
        dueOn
        note
        viewerCanEdit
        project {
          id
        }
        client @include(if: $canReadClients) {
          id
          name
        }
        reviewers(first: 50) {
          edges {
            node {
              id
              person {
                __typename
                id
                name
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const [isChanging, setChanging] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [close, isBusy] = useAction<ReviewToolsCloseMutation>(graphql`
    mutation ReviewToolsCloseMutation($input: CloseReviewInput!) {
      closeReview(input: $input) {
        review {
          id
          ...ReviewRoom_review
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [update] = useAction<ReviewToolsUpdateMutation>(graphql`
    mutation ReviewToolsUpdateMutation($input: UpdateReviewInput!, $canReadClients: Boolean!) {
      updateReview(input: $input) {
        review {
          id
          ...ReviewRoom_review
          ...ReviewHeader_review
          ...ReviewTools_review
        }
        problems {
          code
          message
        }
      }
    }
  `);
  if (!review.viewerCanEdit || review.state !== "OPEN") return null;
  const people = (review.reviewers?.edges ?? []).flatMap(({ node }) => (node.person ? [node.person] : []));
  const plan: ReviewPlan = {
    audience: review.audience,
    staff: people.filter(({ __typename }) => __typename !== "Contact"),
    contacts: people.filter(({ __typename }) => __typename === "Contact"),
    dueOn: review.dueOn ?? null,
    note: review.note,
  };

  async function closeRound() {
    setFailure(null);
    try {
      const problem = problemSentence((await close({ variables: { input: { id: review.id, reason: reason.trim() } } })).closeReview?.problems);
      if (problem !== null) {
        setFailure(problem);
        return;
      }
      setClosing(false);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  async function change(next: ReviewPlan): Promise<string | null> {
    const answer = await update({
      variables: {
        input: {
          id: review.id,
          expectedVersion: review.version,
          dueOn: next.dueOn,
          note: next.note,
          staffIds: next.staff.map(({ id }) => id),
          contactIds: next.contacts.map(({ id }) => id),
        },
        canReadClients: review.client !== undefined,
      },
    });
    const problem = problemSentence(answer.updateReview?.problems);
    if (problem === null) {
      setChanging(false);
      toast({ message: t`The round is changed.` });
    }
    return problem;
  }

  return (
    <div className={styles.tools}>
      <Button variant="subtle" color="gray" onClick={() => setChanging(true)}>{t`Change the round…`}</Button>
      <Button variant="subtle" color="gray" onClick={() => setClosing(true)}>{t`Close the round…`}</Button>
      <Dialog opened={isClosing} onClose={() => setClosing(false)} title={t`Close the round before everybody has decided?`}>
        <p className={styles.words}>{t`Nobody can decide or remark in it any more; what was said stays. Whoever sees the round reads the reason.`}</p>
        <Textarea label={t`Why it is closed`} autosize minRows={2} maxLength={2000} required value={reason} data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />
        {failure !== null && <ErrorState title={t`It was not closed.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
        <div className={styles.choice}>
          <Button onClick={() => setClosing(false)}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isBusy} onClick={() => void closeRound()}>{t`Close the round`}</Button>
        </div>
      </Dialog>
      <Dialog opened={isChanging} onClose={() => setChanging(false)} title={t`Change the round`}>
        <Suspense fallback={null}>
          <ReviewForm
            plan={plan}
            projectId={review.project?.id ?? null}
            clientId={review.client?.id ?? null}
            clientName={review.client?.name ?? t`the client`}
            isNew={false}
            send={t`Save`}
            onSend={change}
            onCancel={() => setChanging(false)}
          />
        </Suspense>
      </Dialog>
    </div>
  );
}
