import { useLingui } from "@lingui/react/macro";

import { NotFound } from "../../NotFound";

export function DocumentMissing() {
  const { t } = useLingui();
  return (
    <NotFound title={t`This document is not here`}>
      {t`It may no longer be shared with you, or the address has a slip in it.`}
    </NotFound>
  );
}
