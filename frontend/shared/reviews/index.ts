export { Turn } from "./Turn";
export { ReviewHeader } from "./ReviewHeader";
export type { Reader } from "./RemarkItem";
export { ReviewRoom } from "./ReviewRoom";
export { Rounds } from "./Rounds";
