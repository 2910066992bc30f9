import { useLingui } from "@lingui/react/macro";
import { IconArrowLeft, IconFileText } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { Dot, ErrorState, Markdown, Moment, StatusMark } from "../../../shared/ui";
import { Page } from "../../Page";
import { useViewer } from "../../viewer";
import type { RequestView_change$key } from "./__generated__/RequestView_change.graphql";
import { Decide } from "./Decide";
import { RequestChanged } from "./RequestChanged";
import { RequestDiscussion } from "./RequestDiscussion";
import { RequestQuote } from "./RequestQuote";
import { RequestSteps } from "./RequestSteps";
import classes from "./RequestView.module.css";
import { useStanding } from "./useStanding";
import { Withdraw } from "./Withdraw";
import { useRequestState } from "./words";

const fragment = graphql`
  fragment RequestView_change on ChangeRequest {
    id
    number
    title
    description
    state
    createdAt
    viewerCanDecide
    viewerCanRequest
    author {
      __typename
      id
      name
    }
    project {
      id
      name
    }
    quotes(first: 50, orderBy: { field: CREATED_AT }) {
      edges {
        node {
          id
          createdAt
          offer @include(if: $canReadQuotes) {
            price {
              minorUnits
              currency
            }
          }
          ...RequestQuote_quote
        }
      }
    }
    documents(first: 20) @include(if: $canReadDocuments) {
      edges {
        node {
          id
          document {
            id
            title
          }
        }
      }
    }
    ...useStanding_request
    ...RequestChanged_change
    ...RequestSteps_change
    ...RequestDiscussion_change @include(if: $canReadComments) @alias(as: "discussion")
  }
`;

export function RequestView({ change: key }: { readonly change: RequestView_change$key }) {
  const change = useFragment(fragment, key);
  const { t } = useLingui();
  const format = useFormat();
  const stateOf = useRequestState();
  const standing = useStanding(change);
  const { firm, actsAs } = useViewer();
  const [decided, setDecided] = useState<"approve" | "reject" | null>(null);
  const [past, setPast] = useState<string | null>(null);
  const state = stateOf(change.state);
  const quotes = (change.quotes?.edges ?? []).map(({ node }) => node).toReversed();
  const [newest, ...earlier] = quotes;
  const documents = (change.documents?.edges ?? []).flatMap(({ node }) => (node.document ? [node.document] : []));
  const isMine = change.author?.id === actsAs;
  const asker = isMine ? t({ message: "You", context: "who did something" }) : (change.author?.name ?? firm.shortName);
  const isAgreed = ["APPROVED", "IMPLEMENTING", "DONE"].includes(change.state);
  const isOffered = change.state === "QUOTED";
  const firmName = firm.shortName;
  return (
    <Page title={change.title} margin={<RequestSteps change={change} />}>
      {change.project && (
        <Link to="/projects/$projectId" params={{ projectId: change.project.id }} className={classes.back}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
          {change.project.name}
        </Link>
      )}
      <p className={classes.eyebrow}>
        {t`Request ${change.number}`}
        <Dot />
        <StatusMark role={state.role}>{state.words}</StatusMark>
      </p>
      <h1 className={classes.title}>{change.title}</h1>
      <p className={classes.standing} role="status">
        {decided === "approve"
          ? t`Thank you. It is agreed, and the plan is the new one. ${firm.shortName} starts on it and keeps you posted here.`
          : decided === "reject"
            ? t`Noted. ${firm.shortName} reads why; the plan stays as it was.`
            : standing}
      </p>
      {past !== null && <ErrorState title={t`Nothing was decided by you.`}>{past}</ErrorState>}
      {newest && (
        <section className={classes.section} aria-labelledby="quote">
          <h2 id="quote" className={classes.heading}>
            {isAgreed ? t`What was agreed` : isOffered ? t`What ${firmName} offers` : t`What ${firmName} offered`}
          </h2>
          <RequestQuote quote={newest} isGood={isOffered} />
          {isOffered && change.viewerCanDecide && (
            <Decide
              id={change.id}
              quoteId={newest.id}
              price={newest.offer ? format.money(newest.offer.price) : null}
              onDecided={setDecided}
              onPast={setPast}
            />
          )}
          {earlier.length > 0 && (
            <details className={classes.earlier}>
              <summary>{t`Earlier quotes`}</summary>
              {earlier.map((quote) => (
                <div key={quote.id} className={classes.before}>
                  <Moment at={quote.createdAt} />
                  <RequestQuote quote={quote} isGood={false} />
                </div>
              ))}
            </details>
          )}
        </section>
      )}
      <RequestChanged change={change} />
      <section className={classes.section} aria-labelledby="asked">
        <h2 id="asked" className={classes.heading}>{t`What was asked for`}</h2>
        <p className={classes.asked}>
          {asker}
          <Dot />
          <Moment at={change.createdAt} />
        </p>
        <Markdown>{change.description}</Markdown>
        {documents.length > 0 && (
          <ul className={classes.documents} aria-label={t`Sent along`}>
            {documents.map((document) => (
              <li key={document.id}>
                <Link to="/documents/$documentId" params={{ documentId: document.id }}>
                  <IconFileText size={18} stroke={1.75} aria-hidden="true" />
                  {document.title}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {change.viewerCanRequest && ["SUBMITTED", "ASSESSING", "QUOTED", "EXPIRED"].includes(change.state) && <Withdraw id={change.id} />}
      </section>
      {change.discussion && (
        <div className={classes.discussion}>
          <RequestDiscussion change={change.discussion} />
        </div>
      )}
    </Page>
  );
}
