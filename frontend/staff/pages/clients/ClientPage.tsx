import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconBriefcase, IconFiles, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { graphql } from "react-relay";

import { Contacts } from "../../../shared/contacts";
import { useFormat } from "../../../shared/format";
import { GraphError, usePage, usePermissions } from "../../../shared/graph";
import { AudienceSign, AudienceSurface, EmptyState } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { useTitle } from "../../shell/useTitle";
import type { ClientPageQuery } from "./__generated__/ClientPageQuery.graphql";
import styles from "./ClientPage.module.css";
import { ClientProject } from "./ClientProject";

const route = getRouteApi("/inside/clients/$clientId");

const query = graphql`
  query ClientPageQuery(
    $id: ID!
    $canReadClientNotes: Boolean!
    $canReadContacts: Boolean!
    $canReadStaff: Boolean!
    $canReadInternal: Boolean!
  ) {
    client(id: $id) {
      id
      name
      code
      industry
      branch
      preferences
      specialRequests
      tier @include(if: $canReadInternal)
      accountManager @include(if: $canReadStaff) {
        name
        title
      }
      internalNotes @include(if: $canReadClientNotes) {
        painPoints
        churnNotes
      }
      ...Contacts_client @include(if: $canReadContacts) @alias(as: "people")
      projects(first: 100, orderBy: { field: CODE }) {
        totalCount
        edges {
          node {
            id
            ...ClientProject_project
          }
        }
      }
    }
  }
`;

export function ClientPage() {
  const { t } = useLingui();
  const format = useFormat();
  const can = usePermissions();
  const { data } = usePage<ClientPageQuery>(query, route.useLoaderData());
  const { client } = data;
  useTitle(client?.name);
  if (!client) throw new GraphError("NOT_FOUND");
  const projects = client.projects?.edges ?? [];
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Industry`, client.industry],
    [t`Branch`, client.branch],
    [t`Tier`, client.tier ? format.tier(client.tier) : ""],
    [t`Account manager`, client.accountManager?.name],
    [t`Preferences`, client.preferences],
    [t`Special requests`, client.specialRequests],
  ];

  return (
    <div className={classes.page}>
      <ol className={classes.crumbs}>
        <li>
          <Link to="/clients">{t`Clients`}</Link> ›
        </li>
        <li>{client.code}</li>
      </ol>
      <header className={classes.head}>
        <h1 className={classes.title}>{client.name}</h1>
        <div className={classes.actions}>
          {can("DOCUMENT_READ") && (
            <Link to="/clients/$clientId/documents" params={{ clientId: client.id }} className={classes.lineButton}>
              <IconFiles size={16} stroke={1.75} aria-hidden="true" />
              {t`Documents`}
            </Link>
          )}
          {can("PROJECT_CREATE") && (
            <Link to="/projects/new" search={{ client: client.id }} className={classes.lineButton}>
              <IconPlus size={16} stroke={1.75} aria-hidden="true" />
              {t`New project`}
            </Link>
          )}
        </div>
      </header>
      <div className={styles.columns}>
        <div>
          <section className={classes.section}>
            <header className={classes.sectionHead}>
              <h2 className={classes.sectionTitle}>{t`Projects`}</h2>
              <span className={classes.count}>{format.count(client.projects?.totalCount ?? 0)}</span>
            </header>
            {projects.length === 0 ? (
              <EmptyState icon={IconBriefcase} title={t`Projects for ${client.name} will be here`} />
            ) : (
              <ul className={classes.rows}>
                {projects.map(({ node }) => (
                  <ClientProject key={node.id} project={node} />
                ))}
              </ul>
            )}
          </section>
          <InternalNotes notes={client.internalNotes} />
        </div>
        <div>
          <section className={classes.section}>
            <h2 className={classes.sectionTitle}>{t`About`}</h2>
            <dl className={styles.facts}>
              {facts.map(
                ([name, value]) =>
                  value && (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ),
              )}
            </dl>
          </section>
          {client.people && (
            <section className={classes.section} aria-labelledby="people-there">
              <Contacts
                client={client.people}
                heading={
                  <h2 className={classes.sectionTitle} id="people-there">
                    {t`People there`}
                  </h2>
                }
              />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

type Notes = NonNullable<ClientPageQuery["response"]["client"]>["internalNotes"];

/** Hatched and ochre: nothing of this may be read aloud in a call. */
function InternalNotes({ notes }: { readonly notes: Notes }) {
  const { t } = useLingui();
  const firm = useFirmName();
  if (!notes || (notes.painPoints === "" && notes.churnNotes === "")) return null;
  return (
    <section className={classes.section} aria-label={t`Internal notes`}>
      <AudienceSurface audience="INTERNAL" className={styles.notes}>
        <header className={classes.sectionHead}>
          <h2 className={classes.sectionTitle}>{t`Internal notes`}</h2>
          <span className={styles.sign}>
            <AudienceSign audience="INTERNAL" firm={firm} />
          </span>
        </header>
        {notes.painPoints !== "" && (
          <>
            <h3 className={styles.noteTitle}>{t`What hurts them`}</h3>
            <p>{notes.painPoints}</p>
          </>
        )}
        {notes.churnNotes !== "" && (
          <>
            <h3 className={styles.noteTitle}>{t`Why they might leave`}</h3>
            <p>{notes.churnNotes}</p>
          </>
        )}
      </AudienceSurface>
    </section>
  );
}
