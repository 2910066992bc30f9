export { HouseProvider } from "./HouseProvider";
export { type House, portalTheme, staffTheme } from "./theme";
