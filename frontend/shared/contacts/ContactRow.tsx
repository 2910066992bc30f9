import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconMailForward, IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../format";
import { Dotted, PersonMark } from "../ui";
import type { ContactRow_contact$key } from "./__generated__/ContactRow_contact.graphql";
import { accessInWords } from "./access";
import classes from "./Contacts.module.css";
import { RemoveDialog } from "./RemoveDialog";
import { ResendDialog } from "./ResendDialog";

interface ContactRowProps {
  readonly contact: ContactRow_contact$key;
  readonly clientName: string;
  readonly isYou: boolean;
  /** What was done, in a sentence. */
  readonly onDone: (sentence: string) => void;
}

export function ContactRow({ contact: key, clientName, isYou, onDone }: ContactRowProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const contact = useFragment(
    graphql`
      fragment ContactRow_contact on Contact {
        id
        name
        title
        email
        role
        relationship
        canSignIn
        invitedAt
        viewerCanEdit
      }
    `,
    key,
  );
  const { name } = contact;
  const [asking, setAsking] = useState<"resend" | "remove" | null>(null);
  const close = () => setAsking(null);
  const isInvited = contact.invitedAt !== null;
  return (
    <li className={classes.row}>
      <PersonMark name={name} side="client" size="medium" />
      <span className={classes.words}>
        <span className={classes.name}>{isYou ? t({ message: `${name} (you)`, context: "in the list of colleagues" }) : name}</span>
        <span className={classes.meta}>
          <Dotted facts={[contact.title, format.relationship(contact.relationship)]} />
        </span>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
        <span className={classes.meta} {...(isInvited && !contact.canSignIn ? { title: format.exactMoment(contact.invitedAt!) } : {})}>
          <Dotted facts={[format.role(contact.role), accessInWords(contact, format.voice(), i18n)]} />
        </span>
      </span>
      {contact.viewerCanEdit && !isYou && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t`What to do about ${name}`}>
              <IconDots size={18} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!contact.canSignIn && (
              <Menu.Item leftSection={<IconMailForward size={16} stroke={1.75} />} onClick={() => setAsking("resend")}>
                {isInvited ? t`Invite again…` : t`Invite…`}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconUserMinus size={16} stroke={1.75} />} onClick={() => setAsking("remove")}>
              {t`Take out…`}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {asking === "resend" && <ResendDialog id={contact.id} name={name} email={contact.email} onClose={close} onDone={onDone} />}
      {asking === "remove" && <RemoveDialog id={contact.id} name={name} clientName={clientName} onClose={close} onDone={onDone} />}
    </li>
  );
}
