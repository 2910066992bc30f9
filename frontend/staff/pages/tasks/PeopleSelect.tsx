import { MultiSelect } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { graphql, useLazyLoadQuery } from "react-relay";

import classes from "./PeopleSelect.module.css";
import { useStaff } from "../../context";
import type { PeopleSelectQuery } from "./__generated__/PeopleSelectQuery.graphql";

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
}

interface PeopleSelectProps {
  readonly label: string;
  readonly projectId: string;
  /** Who is chosen; with a name, when it may be somebody outside of the lists below. */
  readonly value: readonly PersonChoice[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isLabelHidden?: boolean;
  readonly readOnly?: boolean;
}

/** Those on the project first, both sides; then the rest of the firm. */
export function PeopleSelect({ label, projectId, value, onChange, isLabelHidden = false, readOnly = false }: PeopleSelectProps) {
  const { t } = useLingui();
  const { access } = useStaff();
  const data = useLazyLoadQuery<PeopleSelectQuery>(
    graphql`
      query PeopleSelectQuery($id: ID!, $canReadMembers: Boolean!, $canReadStaff: Boolean!) {
        project(id: $id) {
          members(first: 100) @include(if: $canReadMembers) {
            edges {
              node {
                id
                person {
                  id
                  name
                }
              }
            }
          }
        }
        staff(first: 100, orderBy: { field: NAME }) @include(if: $canReadStaff) {
          edges {
            node {
              id
              name
            }
          }
        }
      }
    `,
    { id: projectId, canReadMembers: access.canReadMembers, canReadStaff: access.canReadStaff },
    { fetchPolicy: "store-or-network" },
  );
  const members = (data.project?.members?.edges ?? []).flatMap(({ node }) => (node.person ? [node.person] : []));
  const known = new Set<string>();
  const fresh = (people: readonly PersonChoice[]) =>
    people
      .filter(({ id }) => !known.has(id) && known.add(id))
      .map((person) => ({ value: person.id, label: person.name }));
  const groups = [
    { group: t`On this project`, items: fresh([...members, ...value.filter(({ name }) => name !== "")]) },
    { group: t`Everybody else`, items: fresh((data.staff?.edges ?? []).map(({ node }) => node)) },
  ].filter((group) => group.items.length > 0);
  return (
    <MultiSelect
      {...(isLabelHidden ? { "aria-label": label } : { label })}
      data={groups}
      value={value.map(({ id }) => id)}
      onChange={onChange}
      searchable
      hidePickedOptions
      readOnly={readOnly}
      placeholder={value.length === 0 ? t`Nobody` : ""}
      nothingFoundMessage={t`Nobody has that name.`}
      maxDropdownHeight={280}
      classNames={{ pill: classes.pill!, inputField: classes.field!, input: classes.input! }}
    />
  );
}
