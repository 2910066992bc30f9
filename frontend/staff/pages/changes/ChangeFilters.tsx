import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";

import { useFirmName } from "../../context";
import { ChoiceMenu } from "../../page/ChoiceMenu";
import { FilterBar, type FilterDefinition } from "../../page/FilterBar";
import { SearchField } from "../../page/SearchField";
import table from "../../page/table.module.css";
import { IconArrowsSort } from "@tabler/icons-react";
import { CHANGE_STATES, type ChangesSearch, TURNS, validChangesSearch } from "./changesSearch";
import { useChangeState } from "./words";

interface ChangeFiltersProps {
  readonly search: ChangesSearch;
  /** To choose from; of one project there is nothing to choose. */
  readonly projects?: readonly { readonly value: string; readonly label: string }[];
  /** Of one project its name stands for the client's turn. */
  readonly clientName?: string;
}

/** The same filters on the list of all projects and on a project's tab, kept in the address. */
export function ChangeFilters({ search, projects = [], clientName }: ChangeFiltersProps) {
  const { t } = useLingui();
  const firm = useFirmName();
  const stateOf = useChangeState();
  const navigate = useNavigate();
  const turns = { FIRM: firm, CLIENT: clientName ?? t`The client` };
  const filters: FilterDefinition[] = [
    { key: "state", label: t`State`, isMultiple: true, options: CHANGE_STATES.map((value) => ({ value, label: stateOf(value).words })) },
    { key: "turn", label: t`Whose turn`, options: TURNS.map((value) => ({ value, label: turns[value] })) },
    { key: "project", label: t`Project`, options: projects },
  ].filter((filter) => filter.options.length > 0);

  function change(next: Partial<Record<keyof ChangesSearch, string | undefined>>) {
    void navigate({
      to: ".",
      search: (now: Record<string, unknown>) => ({ ...now, ...validChangesSearch({ ...now, ...next }) }),
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
        onChange={(key, value) => change({ [key]: value })}
        onClear={() => change({ state: undefined, turn: undefined, project: undefined })}
      />
      <div className={table.toolsEnd}>
        <ChoiceMenu<"newest" | "oldest">
          label={t`Sort:`}
          icon={<IconArrowsSort size={16} stroke={1.75} />}
          value={search.sort ?? "newest"}
          options={[
            ["newest", t`Newest first`],
            ["oldest", t`Oldest first`],
          ]}
          onChange={(sort) => change({ sort: sort === "newest" ? undefined : sort })}
        />
      </div>
    </>
  );
}
