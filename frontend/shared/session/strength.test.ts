import { expect, test } from "vitest";

import { strengthOf } from "./strength";

test.each([
  ["", "short"],
  ["Tr0ub4dor", "short"],
  // Nine characters, though JavaScript counts more units.
  ["😀😀😀😀😀😀😀😀😀", "short"],
  ["aaaaaaaaaaaaaaaa", "weak"],
  ["1234567890", "weak"],
  ["abcdefghijklmnop", "weak"],
  ["passwordpassword", "weak"],
  ["2024-11-22", "weak"],
  ["kitchen lamp", "good"],
  ["xK4!pQz9wL", "good"],
  ["orange bicycle at noon", "strong"],
  ["九月的桥边种着两棵树", "strong"],
])("%s is %s", (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});
