import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";

interface ScopeFieldProps {
  readonly value: string;
  readonly onChange: (scope: string) => void;
  readonly onLeave: () => void;
}

/** What the client will read in the quote, word by word. Saved when one leaves it, or with ⌘Enter. */
export function ScopeField({ value, onChange, onLeave }: ScopeFieldProps) {
  const { t } = useLingui();
  return (
    <Textarea
      aria-label={t`What would be done`}
      description={t`The quote says it in these words. Markdown.`}
      placeholder={t`What would be done, and what would not?`}
      inputWrapperOrder={["label", "input", "description", "error"]}
      autosize
      minRows={3}
      maxLength={20_000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
