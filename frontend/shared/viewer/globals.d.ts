/** Folder below the app's base where pdf.js finds its tables and fonts: see scripts/pdf-data.ts. */
declare const PDF_DATA: string;
