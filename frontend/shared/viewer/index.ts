export { fileAddress, FileError, type FileSource, readFile } from "./bytes";
export { Download } from "./Download";
export { SaveFile } from "./SaveFile";
export { kindOf, type ViewedFile } from "./kinds";
export type { Overlay, Spot, Surface } from "./surface";
export { Viewer, type ViewerHandle } from "./Viewer";
export { Compare } from "./compare/Compare";
export { canCompare } from "./compare/text";
