export {
  asLanguage,
  type CatalogLoader,
  chooseLanguage,
  chosenLanguage,
  currentLanguage,
  followViewerLanguage,
  type Language,
  LANGUAGE_NAMES,
  LANGUAGES,
  startLanguage,
} from "./language";
export { LanguageProvider } from "./LanguageProvider";
export { sharedCatalog } from "./sharedCatalog";
