import { createSpotlight } from "@mantine/spotlight";

const [store, actions] = createSpotlight();

export const paletteStore = store;
export const palette = actions;

/** What Enter takes. The list comes from the server, so it is renewed after the letters were typed. */
export function selectFirst(): void {
  const { listId } = store.getState();
  const list = listId ? document.getElementById(listId) : null;
  const all = list?.querySelectorAll("[data-action]") ?? [];
  all.forEach((action, index) => action.toggleAttribute("data-selected", index === 0));
  store.updateState((state) => ({ ...state, selected: all.length > 0 ? 0 : -1 }));
}
