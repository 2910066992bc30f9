import type { I18n } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";

import { daysBetween, dayOf, type Voice } from "../format";

interface Invited {
  readonly canSignIn: boolean;
  readonly invitedAt: string | null | undefined;
}

/** Whether somebody is in, on their way, or was never asked. */
export function accessInWords({ canSignIn, invitedAt }: Invited, voice: Voice, i18n: I18n): string {
  if (canSignIn) return i18n._(msg`can sign in`);
  if (!invitedAt) return i18n._(msg`not invited`);
  const days = daysBetween(dayOf(new Date(invitedAt), voice.timeZone), dayOf(voice.now, voice.timeZone));
  if (days < 1) return i18n._(msg`invited today`);
  if (days === 1) return i18n._(msg`invited yesterday`);
  return i18n._(msg({ message: plural(days, { one: "invited # day ago", other: "invited # days ago" }) }));
}
