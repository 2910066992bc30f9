import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { useStaff } from "../../context";
import { FilterBar, type FilterDefinition } from "../../page/FilterBar";
import { SearchField } from "../../page/SearchField";
import type { TaskFilters_project$key } from "./__generated__/TaskFilters_project.graphql";
import { PRIORITIES, STATUSES, type TasksSearch, validTasksSearch } from "./tasksSearch";

interface TaskFiltersProps {
  readonly project: TaskFilters_project$key;
  /** The list has statuses to choose from; on the board they are the columns. */
  readonly hasStatus?: boolean;
}

/** The same filters on the board and in the list, kept in the address. */
export function TaskFilters({ project: key, hasStatus = false }: TaskFiltersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { me } = useStaff();
  const { members } = useFragment(
    graphql`
      fragment TaskFilters_project on Project {
        members(first: 100) @include(if: $canReadMembers) {
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
  const search = useSearch({ strict: false }) as TasksSearch;
  const navigate = useNavigate();
  const people = (members?.edges ?? []).flatMap(({ node }) => (node.person ? [{ value: node.person.id, label: node.person.name }] : []));
  if (me && !people.some((person) => person.value === me.id)) people.unshift({ value: me.id, label: me.name });
  const filters: FilterDefinition[] = [
    ...(hasStatus ? [{ key: "status", label: t`Status`, options: STATUSES.map((value) => ({ value, label: format.taskStatus(value) })) }] : []),
    { key: "assignee", label: t`Assignee`, options: people },
    { key: "priority", label: t`Priority`, options: PRIORITIES.map((value) => ({ value, label: format.priority(value) })) },
    { key: "late", label: t`Due`, options: [{ value: "yes", label: t`Late` }] },
  ].filter((filter) => filter.options.length > 0);

  function change(next: Record<string, string | undefined>) {
    void navigate({
      to: ".",
      search: (now: Record<string, unknown>) => ({ ...now, ...validTasksSearch({ ...now, ...next }) }),
      replace: true,
      resetScroll: false,
    });
  }

  return (
    <>
      <SearchField label={t`Filter by title`} value={search.q ?? ""} onChange={(text) => change({ q: text || undefined })} />
      <FilterBar
        filters={filters}
        values={search as Record<string, string | undefined>}
        onChange={(name, value) => change({ [name]: value })}
        onClear={() => change({ assignee: undefined, priority: undefined, late: undefined, status: undefined })}
      />
    </>
  );
}
