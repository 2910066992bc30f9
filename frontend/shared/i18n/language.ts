import { i18n, type Messages } from "@lingui/core";

export const LANGUAGES = ["en", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words: the only texts that are never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "中文" };

/** A dynamic import of a compiled catalog, so that a reader downloads one language only. */
export type CatalogLoader = (language: Language) => Promise<{ readonly messages: Messages }>;

/** Read by public/scheme.js before the first paint too. */
const STORAGE_KEY = "portico.language";

let loaders: readonly CatalogLoader[] = [];

export function asLanguage(tag: string | null | undefined): Language | null {
  if (!tag) return null;
  if (/^zh/i.test(tag)) return "zh-CN";
  return /^en/i.test(tag) ? "en" : null;
}

/** What the reader chose in this browser; null as long as nothing was chosen. */
export function chosenLanguage(): Language | null {
  try {
    return asLanguage(localStorage.getItem(STORAGE_KEY));
  } catch {
    return null;
  }
}

function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = asLanguage(tag);
    if (language) return language;
  }
  return "en";
}

/** The language that is on the screen now: it goes along with every request. */
export function currentLanguage(): Language {
  return asLanguage(i18n.locale) ?? chosenLanguage() ?? browserLanguage();
}

async function activate(language: Language): Promise<void> {
  if (i18n.locale === language) return;
  const catalogs = await Promise.all(loaders.map((load) => load(language)));
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...catalogs.map((catalog) => catalog.messages)) });
  document.documentElement.lang = language;
}

/** Before the first render: the choice in this browser, else the browser's own language. */
export async function startLanguage(...catalogs: readonly CatalogLoader[]): Promise<void> {
  loaders = catalogs;
  await activate(chosenLanguage() ?? browserLanguage());
}

/** After sign-in: the login's language, unless this browser was told another one. */
export async function followViewerLanguage(locale: string): Promise<void> {
  const language = asLanguage(locale);
  if (language && !chosenLanguage()) await activate(language);
}

/** The reader chooses; kept for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  await activate(language);
}
