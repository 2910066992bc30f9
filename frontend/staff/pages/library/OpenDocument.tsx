import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

/** The way to a document that has just arrived. */
export function OpenDocument({ id }: { readonly id: string }) {
  const { t } = useLingui();
  // The route of a document's page comes with that page.
  return (
    <Link to={"/documents/$documentId" as string as "/"} params={{ documentId: id } as object}>
      {t`Open`}
    </Link>
  );
}
