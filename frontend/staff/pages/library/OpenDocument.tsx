import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

/** The way to a document that has just arrived. */
export function OpenDocument({ id }: { readonly id: string }) {
  const { t } = useLingui();
  return (
    <Link to="/documents/$documentId" params={{ documentId: id }}>
      {t`Open`}
    </Link>
  );
}
