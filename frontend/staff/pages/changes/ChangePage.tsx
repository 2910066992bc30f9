import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { graphql } from "react-relay";

import { GraphError, usePage } from "../../../shared/graph";
import { type ComposerHandle, Markdown, Moment, PersonMark, StatusMark } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { useShortcuts } from "../../shell/useShortcuts";
import { useTitle } from "../../shell/useTitle";
import type { ChangePageQuery } from "./__generated__/ChangePageQuery.graphql";
import { Applied } from "./Applied";
import { Assessment } from "./Assessment";
import { Attachments } from "./Attachments";
import styles from "./Change.module.css";
import { ChangeActions } from "./ChangeActions";
import { ChangeComments } from "./ChangeComments";
import { ChangeSteps } from "./ChangeSteps";
import { ChangeTurn } from "./ChangeTurn";
import { Quotes } from "./Quotes";
import { useStanding } from "./useStanding";
import { useChangeState } from "./words";

const route = getRouteApi("/inside/changes/$changeId");

const query = graphql`
  query ChangePageQuery(
    $id: ID!
    $canReadInternal: Boolean!
    $canReadEffort: Boolean!
    $canReadClients: Boolean!
    $canReadComments: Boolean!
    $canReadDocuments: Boolean!
    $canReadQuotes: Boolean!
    $canReadFinance: Boolean!
    $canReadStaff: Boolean!
  ) {
    changeRequest(id: $id) {
      id
      number
      title
      description
      state
      turn
      turnSince
      createdAt
      viewerCanEdit
      viewerCanQuote
      author {
        __typename
        id
        name
      }
      project {
        id
        name
        code
        isShared
        client @include(if: $canReadClients) {
          id
          name
        }
      }
      ...useStanding_change
      ...ChangeActions_change
      ...Assessment_change @include(if: $canReadInternal) @alias(as: "assessment")
      ...Applied_change
      ...Quotes_change
      ...ChangeSteps_change
      ...Attachments_change @include(if: $canReadDocuments) @alias(as: "attachments")
      ...ChangeComments_change @include(if: $canReadComments) @alias(as: "talk")
    }
  }
`;

/** A wish of the client's, from the first word to the new plan. */
export function ChangePage() {
  const { t } = useLingui();
  const firm = useFirmName();
  const stateOf = useChangeState();
  const { data } = usePage<ChangePageQuery>(query, route.useLoaderData());
  const change = data.changeRequest;
  if (!change) throw new GraphError("NOT_FOUND");
  const standing = useStanding(change);
  const composer = useRef<ComposerHandle>(null);
  useShortcuts({ m: () => composer.current?.focus() });
  const clientName = change.project?.client?.name ?? t`the client`;
  const state = stateOf(change.state);
  const isClient = change.author?.__typename === "Contact";
  useTitle(change.title, change.project?.name);
  return (
    <div className={classes.page} key={change.id}>
      <ol className={classes.crumbs}>
        {change.project && (
          <>
            <li>
              <Link to="/projects/$projectId" params={{ projectId: change.project.id }}>
                {change.project.name}
              </Link>{" "}
              ›
            </li>
            <li>
              <Link to="/projects/$projectId/changes" params={{ projectId: change.project.id }}>{t`Changes`}</Link> ›
            </li>
          </>
        )}
        <li>#{change.number}</li>
      </ol>
      <header className={classes.head}>
        <h1 className={classes.title}>{change.title}</h1>
        <span className={styles.facts}>
          <StatusMark role={state.role}>{state.words}</StatusMark>
          <ChangeTurn turn={change.turn} since={change.turnSince} clientName={clientName} isMine={change.viewerCanEdit || change.viewerCanQuote} />
        </span>
        <ChangeActions change={change} clientName={clientName} />
      </header>
      <p className={styles.sentence}>{standing(clientName)}</p>
      <div className={styles.layout}>
        <div className={styles.main}>
          <section aria-label={t`What is asked`}>
            <header className={classes.sectionHead}>
              <h2 className={classes.sectionTitle}>{t`What is asked`}</h2>
              <span className={`${classes.aside} ${styles.asker}`}>
                {change.author && <PersonMark name={change.author.name} side={isClient ? "client" : "firm"} size="small" />}
                <span>
                  {change.author?.name ?? (isClient ? clientName : firm)}, <Moment at={change.createdAt} />
                </span>
              </span>
            </header>
            <div className={styles.prose}>
              <Markdown>{change.description}</Markdown>
            </div>
            {change.attachments && <Attachments change={change.attachments} />}
          </section>
          <Applied change={change} />
          {change.assessment && <Assessment change={change.assessment} clientName={clientName} />}
          <Quotes change={change} clientName={clientName} />
          {change.talk && (
            <ChangeComments ref={composer} change={change.talk} clientName={clientName} canShare={change.project?.isShared ?? false} />
          )}
        </div>
        <ChangeSteps change={change} clientName={clientName} />
      </div>
    </div>
  );
}
