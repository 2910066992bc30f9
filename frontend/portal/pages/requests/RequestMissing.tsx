import { useLingui } from "@lingui/react/macro";

import { NotFound } from "../../NotFound";

export function RequestMissing() {
  const { t } = useLingui();
  return (
    <NotFound title={t`This request is not here`}>
      {t`Its project may no longer be shared with you, or the address has a slip in it.`}
    </NotFound>
  );
}
