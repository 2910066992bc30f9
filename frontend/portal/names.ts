export { callName } from "../shared/format";
