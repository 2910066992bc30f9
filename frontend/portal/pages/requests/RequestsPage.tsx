import { useLingui } from "@lingui/react/macro";
import { Button, NativeSelect } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { EmptyState } from "../../../shared/ui";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import projects from "../projects/ProjectsPage.module.css";
import type { RequestsPageQuery } from "./__generated__/RequestsPageQuery.graphql";
import { RequestRow } from "./RequestRow";
import classes from "./RequestsPage.module.css";
import { type RequestsSearch, requestsVariables, STATES, TURNS } from "./requestsSearch";
import { useRequestState } from "./words";

const query = graphql`
  query RequestsPageQuery(
    $projectId: ID
    $turn: [Side!]
    $open: [ChangeState!]
    $hasOpen: Boolean!
    $over: [ChangeState!]
    $hasOver: Boolean!
  ) {
    open: changeRequests(
      first: 100
      filter: { projectId: $projectId, turn: $turn, state: $open }
      orderBy: { field: CREATED_AT, direction: DESC }
    ) @include(if: $hasOpen) {
      edges {
        node {
          id
          ...RequestRow_change
        }
      }
    }
    over: changeRequests(
      first: 100
      filter: { projectId: $projectId, state: $over }
      orderBy: { field: CREATED_AT, direction: DESC }
    ) @include(if: $hasOver) {
      edges {
        node {
          id
          ...RequestRow_change
        }
      }
    }
    projects(first: 100, orderBy: { field: NAME }) {
      edges {
        node {
          id
          name
          viewerCanRequestChanges
        }
      }
    }
  }
`;

/** Everything the client has asked for: what is open, and below it what is over. */
export function RequestsPage({ search }: { readonly search: RequestsSearch }) {
  const { t } = useLingui();
  const { firm } = useViewer();
  const navigate = useNavigate();
  const data = usePageQuery<RequestsPageQuery>(query, requestsVariables(search));
  const stateOf = useRequestState();
  const open = (data.open?.edges ?? []).map(({ node }) => node);
  const over = (data.over?.edges ?? []).map(({ node }) => node);
  const theirs = (data.projects?.edges ?? []).map(({ node }) => node);
  const canAsk = theirs.some(({ viewerCanRequestChanges }) => viewerCanRequestChanges);
  const isFiltered = search.project !== undefined || search.turn !== undefined || search.state !== undefined;
  const show = (changed: RequestsSearch) => void navigate({ to: "/requests", search: { ...search, ...changed }, replace: true });
  return (
    <Page title={t`Requests`}>
      <header className={classes.head}>
        <h1 className={projects.title}>{t`Requests`}</h1>
        {canAsk && (
          <Button variant="filled" onClick={() => void navigate({ to: "/ask", search: { project: search.project } })}>
            {t`Ask for a change`}
          </Button>
        )}
      </header>
      <div className={classes.filters}>
        <NativeSelect
          label={t`Project`}
          value={search.project ?? ""}
          onChange={(event) => show({ project: event.currentTarget.value || undefined })}
          data={[{ value: "", label: t`All projects` }, ...theirs.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <NativeSelect
          label={t`Waits for`}
          value={search.turn ?? ""}
          onChange={(event) => show({ turn: TURNS.find((turn) => turn === event.currentTarget.value) })}
          data={[
            { value: "", label: t({ message: "Anybody", context: "whom a request waits for" }) },
            { value: "CLIENT", label: t({ message: "You", context: "whom a request waits for" }) },
            { value: "FIRM", label: firm.shortName },
          ]}
        />
        <NativeSelect
          label={t`Status`}
          value={search.state ?? ""}
          onChange={(event) => show({ state: STATES.find((state) => state === event.currentTarget.value) })}
          data={[
            { value: "", label: t({ message: "Any", context: "status of a request" }) },
            ...STATES.map((state) => ({ value: state, label: stateOf(state).words })),
          ]}
        />
      </div>
      {open.length + over.length === 0 && (
        <EmptyState title={isFiltered ? t`No request is like this` : t`What you ask for will be here`} icon={IconMessageQuestion}>
          {isFiltered
            ? t`Change what you look for above, or look at all requests.`
            : t`If something should be otherwise than it was agreed, ask for it on the page of its project. ${firm.shortName} answers here with what it takes.`}
        </EmptyState>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open" className={projects.heading}>{t({ message: "Open", context: "requests that go on" })}</h2>
          <ul className={projects.list}>
            {open.map((change) => (
              <RequestRow key={change.id} change={change} withProject />
            ))}
          </ul>
        </section>
      )}
      {over.length > 0 && (
        <section aria-labelledby="over">
          <h2 id="over" className={projects.heading}>{t({ message: "Over", context: "requests that have come to an end" })}</h2>
          <ul className={projects.list}>
            {over.map((change) => (
              <RequestRow key={change.id} change={change} withProject />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
