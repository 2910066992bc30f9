import { setupI18n } from "@lingui/core";
import { expect, test } from "vitest";

import { accessInWords } from "./access";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
// Half past midnight in Shanghai, still the day before in Europe.
const voice = { locale: "en", timeZone: "Asia/Shanghai", now: new Date("2026-11-22T16:30:00Z") };

test.each([
  [{ canSignIn: true, invitedAt: "2026-11-01T00:00:00Z" }, "can sign in"],
  [{ canSignIn: false, invitedAt: null }, "not invited"],
  [{ canSignIn: false, invitedAt: "2026-11-22T16:10:00Z" }, "invited today"],
  [{ canSignIn: false, invitedAt: "2026-11-22T15:59:00Z" }, "invited yesterday"],
  [{ canSignIn: false, invitedAt: "2026-11-19T20:00:00Z" }, "invited 3 days ago"],
])("%o reads %s", (contact, words) => {
  expect(accessInWords(contact, voice, i18n)).toBe(words);
});
