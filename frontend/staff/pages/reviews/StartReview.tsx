import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { problemSentence, usePermissions, useAction } from "../../../shared/graph";
import { useFirmName, useStaff } from "../../context";
import { Dialog } from "../../page/Dialog";
import type { StartReview_document$key } from "./__generated__/StartReview_document.graphql";
import type { StartReviewMutation } from "./__generated__/StartReviewMutation.graphql";
import { ReviewForm, type ReviewPlan } from "./ReviewForm";

/** Begins a round about the newest version. */
export function StartReview({ document: key }: { readonly document: StartReview_document$key }) {
  const document = useFragment(
    graphql`
      fragment StartReview_document on Document {
        id
        title
        isShared
        viewerCanEdit
        project {
          id
        }
        client @include(if: $canReadClients) {
          id
          name
        }
        currentVersion {
          id
          number
        }
        openRounds: reviews(first: 2, filter: { state: [OPEN] }) {
          edges {
            node {
              audience
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const can = usePermissions();
  const firm = useFirmName();
  const { me } = useStaff();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [start] = useAction<StartReviewMutation>(graphql`
    mutation StartReviewMutation($input: StartReviewInput!) {
      startReview(input: $input) {
        review {
          id
          document {
            id
            ...Rounds_document
          }
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const version = document.currentVersion;
  const clientName = document.client?.name ?? t`the client`;
  const going = new Set((document.openRounds?.edges ?? []).map(({ node }) => node.audience));
  const blocked = {
    SHARED: going.has("SHARED")
      ? t`A round with ${clientName} is going on already.`
      : document.isShared
        ? undefined
        : t`${clientName} does not see this version yet: share it first.`,
    INTERNAL: going.has("INTERNAL") ? t`A round of ${firm} alone is going on already.` : undefined,
  };
  const usual = blocked.SHARED === undefined ? "SHARED" : "INTERNAL";
  if (!can("REVIEW_WRITE") || !document.viewerCanEdit || version == null || blocked[usual] !== undefined) return null;
  const versionId = version.id;
  const plan: ReviewPlan = {
    audience: usual,
    staff: usual === "SHARED" || !me ? [] : [me],
    contacts: [],
    dueOn: null,
    note: "",
  };

  async function begin({ audience, staff, contacts, dueOn, note }: ReviewPlan): Promise<string | null> {
    const answer = await start({
      variables: {
        input: { versionId, audience, staffIds: staff.map(({ id }) => id), contactIds: contacts.map(({ id }) => id), dueOn, note },
      },
    });
    const problem = problemSentence(answer.startReview?.problems);
    const review = answer.startReview?.review;
    if (problem === null && review) await navigate({ to: "/reviews/$reviewId", params: { reviewId: review.id } });
    return problem;
  }

  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setAsking(true)}>{t`Start a review…`}</Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t`Have version ${version.number} of ${document.title} reviewed`}>
        <Suspense fallback={null}>
          <ReviewForm
            plan={plan}
            projectId={document.project?.id ?? null}
            clientId={document.client?.id ?? null}
            clientName={clientName}
            isNew
            blocked={blocked}
            send={t`Start the review`}
            onSend={begin}
            onCancel={() => setAsking(false)}
          />
        </Suspense>
      </Dialog>
    </>
  );
}
