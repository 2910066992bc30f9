import { useLingui } from "@lingui/react/macro";

import { NotFound } from "../../NotFound";

export function ReviewMissing() {
  const { t } = useLingui();
  return (
    <NotFound title={t`This review is not here`}>
      {t`It may no longer be shared with you, or the address has a slip in it.`}
    </NotFound>
  );
}
