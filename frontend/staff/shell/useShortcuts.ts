export { type Shortcuts, useShortcuts } from "../../shared/ui/useShortcuts";
