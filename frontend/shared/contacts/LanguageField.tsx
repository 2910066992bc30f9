import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";

import { LANGUAGE_NAMES, LANGUAGES } from "../i18n";

interface LanguageFieldProps {
  readonly value: string;
  readonly onChange: (locale: string) => void;
}

export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const { t } = useLingui();
  return (
    <Select
      label={t`Language of the mail`}
      data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
    />
  );
}
