import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";

interface ScopeFieldProps {
  readonly value: string;
  readonly onChange: (scope: string) => void;
}

/** What the client will read in the quote, word by word. Saved when one leaves it, or with ⌘Enter. */
export function ScopeField({ value, onChange }: ScopeFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Textarea
      aria-label={t`What would be done`}
      description={t`The quote says it in these words. Markdown.`}
      placeholder={t`What would be done, and what would not?`}
      inputWrapperOrder={["label", "input", "description", "error"]}
      autosize
      minRows={3}
      maxLength={20_000}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null) return;
        setTyped(null);
        if (typed.trimEnd() !== value) onChange(typed.trimEnd());
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
