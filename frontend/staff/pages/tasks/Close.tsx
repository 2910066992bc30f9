import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";

export function Close({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  return (
    <ActionIcon aria-label={t`Close`} title={t`Close`} onClick={onClose}>
      <IconX size={18} stroke={1.75} />
    </ActionIcon>
  );
}
