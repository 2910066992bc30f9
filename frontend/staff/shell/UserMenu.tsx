import { useLingui } from "@lingui/react/macro";
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconKey, IconLanguage, IconLogout, IconMoon, IconSun } from "@tabler/icons-react";

import { useFormat } from "../../shared/format";
import { sentenceOf, useSignedIn } from "../../shared/graph";
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from "../../shared/i18n";
import { forgetTransfers } from "../../shared/files";
import { mailReset } from "../../shared/session";
import { dropAllDrafts, PersonMark } from "../../shared/ui";
import { graph } from "../app";
import classes from "./Shell.module.css";
import { toast, toastFailure } from "./toast";

const SCHEME_ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

export function UserMenu() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { viewer } = useSignedIn();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes: readonly (readonly [MantineColorScheme, string])[] = [
    ["light", t`Light`],
    ["dark", t`Dark`],
    ["auto", t`As the system`],
  ];

  async function choosePassword() {
    const sentence = await mailReset(graph, viewer.email);
    if (sentence === null) toast({ message: t`A mail with a link is on its way to ${viewer.email}. It is good for one hour.` });
    else toastFailure(sentence, t`Your password is as it was.`);
  }

  async function signOut() {
    try {
      await graph.signOut();
    } catch (error) {
      toastFailure(sentenceOf(error), t`You are still signed in.`);
      return;
    }
    dropAllDrafts({ app: "staff", viewer: viewer.id });
    await forgetTransfers("staff", viewer.id);
    // A new page load: nothing that was read stays in memory.
    window.location.assign("/app/sign-in");
  }

  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.userButton} aria-label={t`You: ${viewer.name}`}>
          <PersonMark name={viewer.name} side="firm" size="medium" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {viewer.name}
          <br />
          {viewer.roles.map((role) => format.role(role)).join(", ")}
        </Menu.Label>
        <Menu.Divider />
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={<IconLanguage size={16} stroke={1.75} />}
            rightSection={i18n.locale === language ? <IconCheck size={16} aria-label={t`chosen`} /> : null}
            onClick={() => void chooseLanguage(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {schemes.map(([scheme, name]) => {
          const Icon = SCHEME_ICONS[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<Icon size={16} stroke={1.75} />}
              rightSection={colorScheme === scheme ? <IconCheck size={16} aria-label={t`chosen`} /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {name}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item leftSection={<IconKey size={16} stroke={1.75} />} onClick={() => void choosePassword()}>
          {t`Choose a new password`}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={() => void signOut()}>
          {t`Sign out`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
