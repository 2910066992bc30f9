import { useLingui } from "@lingui/react/macro";

import classes from "./LanguageSwitch.module.css";

interface LanguageSwitchProps {
  readonly locale: string;
  readonly onChange: (locale: "en" | "zh-CN") => void;
}

/** Each language in its own letters, so that nobody has to read the other one to find it. */
const LANGUAGES = [
  { locale: "en", short: "EN", name: "English" },
  { locale: "zh-CN", short: "中文", name: "中文" },
] as const;

export function LanguageSwitch({ locale, onChange }: LanguageSwitchProps) {
  const { t } = useLingui();
  return (
    <div className={classes.switch} role="group" aria-label={t`Language`}>
      {LANGUAGES.map((language, index) => (
        <span key={language.locale} className={classes.item}>
          {index > 0 && (
            <span className={classes.slash} aria-hidden="true">
              /
            </span>
          )}
          <button
            type="button"
            className={classes.language}
            lang={language.locale}
            aria-label={language.name}
            aria-pressed={locale === language.locale}
            onClick={() => onChange(language.locale)}
          >
            {language.short}
          </button>
        </span>
      ))}
    </div>
  );
}
