import { expect, test } from "vitest";

import { linkToken, watchLinkToken } from "./linkToken";

test("a token leaves the address bar and is kept in memory, also when the next link is opened in the same tab", () => {
  window.history.replaceState({ kept: true }, "", "/portal/me#appearance");
  watchLinkToken(["/portal/invitation"]);
  expect(linkToken.get()).toBeNull();
  expect(window.location.hash).toBe("#appearance");

  window.history.replaceState({ kept: true }, "", "/portal/invitation?from=mail#first-token");
  window.dispatchEvent(new Event("hashchange"));
  expect(linkToken.get()).toBe("first-token");
  expect(window.location.href).toMatch(/\/portal\/invitation\?from=mail$/u);
  expect(window.history.state).toEqual({ kept: true });

  let heard = 0;
  const forget = linkToken.subscribe(() => (heard += 1));
  window.history.replaceState(null, "", "/portal/invitation#second-token");
  window.dispatchEvent(new Event("hashchange"));
  window.dispatchEvent(new Event("hashchange"));
  forget();
  expect(linkToken.get()).toBe("second-token");
  expect(heard).toBe(1);
});
