import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

import { pathTo } from "../../../shared/files";
import styles from "./Library.module.css";
import { useLibrary } from "./libraryContext";
import { exactly, type LibrarySearch } from "./librarySearch";

/** Where one is, from the top down. */
export function LibraryPath({ search }: { readonly search: LibrarySearch }) {
  const { t } = useLingui();
  const { folders } = useLibrary();
  const path = pathTo(search.folder, folders);
  if (search.view === "trash") {
    return (
      <h2 className={styles.here}>
        <Link to="." activeOptions={exactly} search={{}}>{t`Documents`}</Link>
        {" › "}
        <span aria-current="page">{t`Trash`}</span>
      </h2>
    );
  }
  if (search.q !== undefined) return <h2 className={styles.here}>{t`Found in all folders`}</h2>;
  const here = path.at(-1);
  if (!here) return <h2 className={styles.here}>{t`Documents`}</h2>;
  return (
    <h2 className={styles.here}>
      <Link to="." activeOptions={exactly} search={{ sort: search.sort }}>{t`Documents`}</Link>
      {path.slice(0, -1).map((folder) => (
        <span key={folder.id}>
          {" › "}
          <Link to="." activeOptions={exactly} search={{ folder: folder.id, sort: search.sort }}>
            {folder.name}
          </Link>
        </span>
      ))}
      {" › "}
      <span aria-current="page">{here.name}</span>
    </h2>
  );
}
