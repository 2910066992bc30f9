import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { EmptyState } from "../ui";
import type { Contacts_client$key } from "./__generated__/Contacts_client.graphql";
import { ContactRow } from "./ContactRow";
import classes from "./Contacts.module.css";
import { InviteDialog } from "./InviteDialog";

interface ContactsProps {
  readonly client: Contacts_client$key;
  readonly heading: ReactNode;
  /** The reader, when they are one of them. */
  readonly you?: string | null;
  /** Below the list, for whoever cannot invite. */
  readonly foot?: (owners: readonly string[]) => ReactNode;
}

/** The people of a client: who may do what, who is in, who is on their way; and the way to bring in or take out. */
export function Contacts({ client: key, heading, you = null, foot }: ContactsProps) {
  const { t } = useLingui();
  const client = useFragment(
    graphql`
      fragment Contacts_client on Client {
        id
        name
        viewerCanInvite
        contacts(first: 100, orderBy: { field: NAME }) {
          edges {
            node {
              id
              name
              role
              canSignIn
              ...ContactRow_contact
            }
          }
        }
      }
    `,
    key,
  );
  const [isInviting, setInviting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const contacts = (client.contacts?.edges ?? []).map((edge) => edge.node);
  const owners = contacts.filter((contact) => contact.role === "CLIENT_OWNER" && contact.canSignIn).map((contact) => contact.name);
  return (
    <>
      <header className={classes.head}>
        {heading}
        {client.viewerCanInvite && (
          <Button leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setInviting(true)}>
            {t`Invite`}
          </Button>
        )}
      </header>
      <p className={classes.said} role="status">
        {said}
      </p>
      {contacts.length === 0 ? (
        <EmptyState icon={IconUsers} title={t`Contacts at ${client.name} will be here`} />
      ) : (
        <ul className={classes.list}>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} clientName={client.name} isYou={contact.id === you} onDone={setSaid} />
          ))}
        </ul>
      )}
      {!client.viewerCanInvite && foot?.(owners)}
      {isInviting && (
        <InviteDialog
          clientId={client.id}
          clientName={client.name}
          onClose={() => setInviting(false)}
          onInvited={(email) => setSaid(t`The invitation to ${email} is on its way.`)}
        />
      )}
    </>
  );
}
