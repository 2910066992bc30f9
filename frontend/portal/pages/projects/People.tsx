import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { PersonMark, type Side } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { People_project$key } from "./__generated__/People_project.graphql";
import { MarginSection } from "./MarginSection";
import classes from "./People.module.css";

const fragment = graphql`
  fragment People_project on Project {
    manager @include(if: $canReadStaff) {
      id
      name
      title
    }
    members(first: 50) @include(if: $canReadMembers) {
      edges {
        node {
          role
          person {
            __typename
            id
            name
          }
        }
      }
    }
    client @include(if: $canReadClient) {
      name
      contacts(first: 50, orderBy: { field: NAME }) @include(if: $canReadContacts) {
        edges {
          node {
            id
            name
            title
          }
        }
      }
    }
  }
`;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly side: Side;
}

/** Who is in this, both sides, with what they do here. */
export function People({ project: key }: { readonly project: People_project$key }) {
  const project = useFragment(fragment, key);
  const { t } = useLingui();
  const { firm } = useViewer();
  const entries = new Map<string, Entry>();
  const add = (entry: Entry) => {
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  };
  const { manager } = project;
  if (manager) add({ id: manager.id, name: manager.name, words: manager.title, side: "firm" });
  for (const { node } of project.members?.edges ?? []) {
    if (!node.person) continue;
    const side = node.person.__typename === "Contact" ? "client" : "firm";
    add({ id: node.person.id, name: node.person.name, words: node.role, side });
  }
  for (const { node } of project.client?.contacts?.edges ?? []) {
    add({ id: node.id, name: node.name, words: node.title, side: "client" });
  }
  const all = [...entries.values()];
  const sides = [
    { side: "firm", name: firm.shortName, people: all.filter((entry) => entry.side === "firm") },
    { side: "client", name: project.client?.name ?? t`Your side`, people: all.filter((entry) => entry.side === "client") },
  ].filter((group) => group.people.length > 0);
  if (sides.length === 0) return null;
  return (
    <MarginSection title={t`People`}>
      {sides.map((group) => (
        <ul key={group.side} className={classes.group} aria-label={group.name}>
          {group.people.map((entry) => (
            <li key={entry.id} className={classes.person}>
              <PersonMark name={entry.name} side={entry.side} />
              <span className={classes.words}>
                <span className={classes.name}>{entry.name}</span>
                {entry.words !== "" && <span className={classes.meta}>{entry.words}</span>}
              </span>
            </li>
          ))}
        </ul>
      ))}
    </MarginSection>
  );
}
