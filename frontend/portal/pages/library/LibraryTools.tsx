import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Select, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";

import classes from "./Library.module.css";
import type { LibrarySearch } from "./librarySearch";

interface LibraryToolsProps {
  readonly search: LibrarySearch;
  readonly onChange: (changes: LibrarySearch) => void;
  readonly children: ReactNode;
}

const PAUSE_MS = 300;

/** Find, order, and what else one does here. */
export function LibraryTools({ search, onChange, children }: LibraryToolsProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? search.q ?? "";
  const settle = useEffectEvent(() => {
    if (typed !== null && typed.trim() !== (search.q ?? "")) onChange({ q: typed.trim() || undefined });
    setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => settle(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div className={classes.tools}>
      <TextInput
        className={classes.search!}
        aria-label={t`Search by title`}
        placeholder={t`Search by title`}
        value={text}
        leftSection={<IconSearch size={18} stroke={1.75} />}
        rightSection={
          text !== "" && (
            <ActionIcon aria-label={t`Clear the search`} onClick={() => onChange({ q: undefined })}>
              <IconX size={16} />
            </ActionIcon>
          )
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        className={classes.sort!}
        aria-label={t`Order`}
        data={[
          { value: "newest", label: t`Newest first` },
          { value: "title", label: t`By title` },
        ]}
        value={search.sort ?? "newest"}
        allowDeselect={false}
        onChange={(value) => onChange({ sort: value === "title" ? value : undefined })}
      />
      {children}
    </div>
  );
}
