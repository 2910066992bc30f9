export { DocumentReading } from "./DocumentReading";
export { NextVersion } from "./NextVersion";
export { type DocumentSearch, validDocumentSearch } from "./search";
