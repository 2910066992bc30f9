import { useLingui } from "@lingui/react/macro";
import { Button, MultiSelect, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";

import { sentenceOf } from "../../../shared/graph";
import { type Audience, ErrorState } from "../../../shared/ui";
import { useFirmName, useStaff } from "../../context";
import { DayField } from "../../page/DayField";
import { hasUnreadableDay } from "../../page/unreadableDay";
import type { ReviewFormQuery } from "./__generated__/ReviewFormQuery.graphql";
import styles from "./ReviewForm.module.css";

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface ReviewPlan {
  readonly audience: Audience;
  readonly staff: readonly Person[];
  readonly contacts: readonly Person[];
  readonly dueOn: string | null;
  readonly note: string;
}

interface ReviewFormProps {
  readonly plan: ReviewPlan;
  readonly projectId: string | null;
  readonly clientId: string | null;
  readonly clientName: string;
  /** Whom a round is for is said once, when it begins. */
  readonly isNew: boolean;
  /** Why a new round cannot be for these. */
  readonly blocked?: Partial<Record<Audience, string | undefined>>;
  readonly send: string;
  /** The sentence to show when it could not be done. */
  readonly onSend: (plan: ReviewPlan) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** Who decides about a version, until when, and what they should look at. */
export function ReviewForm({ plan, projectId, clientId, clientName, isNew, blocked = {}, send, onSend, onCancel }: ReviewFormProps) {
  const { t } = useLingui();
  const firm = useFirmName();
  const { access, me } = useStaff();
  const data = useLazyLoadQuery<ReviewFormQuery>(
    graphql`
      query ReviewFormQuery(
        $projectId: ID!
        $clientId: ID!
        $hasProject: Boolean!
        $hasClient: Boolean!
        $canReadMembers: Boolean!
        $canReadStaff: Boolean!
        $canReadContacts: Boolean!
      ) {
        project(id: $projectId) @include(if: $hasProject) {
          manager @include(if: $canReadStaff) {
            id
            name
          }
          members(first: 100) @include(if: $canReadMembers) {
            edges {
              node {
                id
                person {
                  __typename
                  id
                  name
                }
              }
            }
          }
        }
        client(id: $clientId) @include(if: $hasClient) {
          accountManager @include(if: $canReadStaff) {
            id
            name
          }
          contacts(first: 100, orderBy: { field: NAME }) @include(if: $canReadContacts) {
            edges {
              node {
                id
                name
                title
                isApprover
              }
            }
          }
        }
      }
    `,
    {
      projectId: projectId ?? "",
      clientId: clientId ?? "",
      hasProject: projectId !== null,
      hasClient: clientId !== null && access.canReadClients,
      canReadMembers: access.canReadMembers,
      canReadStaff: access.canReadStaff,
      canReadContacts: access.canReadContacts,
    },
    { fetchPolicy: "store-or-network" },
  );
  const [audience, setAudience] = useState<Audience>(plan.audience);
  const [staffIds, setStaffIds] = useState(plan.staff.map(({ id }) => id));
  const [contactIds, setContactIds] = useState(plan.contacts.map(({ id }) => id));
  const [dueOn, setDueOn] = useState(plan.dueOn);
  const [note, setNote] = useState(plan.note);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  const members = (data.project?.members?.edges ?? []).flatMap(({ node }) => (node.person ? [node.person] : []));
  const firmPeople = unique([
    ...(me ? [me] : []),
    ...(data.project?.manager ? [data.project.manager] : []),
    ...(data.client?.accountManager ? [data.client.accountManager] : []),
    ...members.filter(({ __typename }) => __typename !== "Contact"),
    ...plan.staff,
  ]);
  const approvers = (data.client?.contacts?.edges ?? []).map(({ node }) => node).filter(({ isApprover }) => isApprover);
  const clientPeople = unique([...approvers.map(({ id, name, title }) => ({ id, name: `${name}, ${title}` })), ...plan.contacts]);
  const isShared = audience === "SHARED";

  async function submit(form: HTMLFormElement) {
    if (hasUnreadableDay(form)) return;
    const named = (people: readonly Person[], ids: readonly string[]) => people.filter(({ id }) => ids.includes(id));
    setFailure(null);
    setSending(true);
    try {
      setFailure(
        await onSend({
          audience,
          staff: named(firmPeople, staffIds),
          contacts: isShared ? named(clientPeople, contactIds) : [],
          dueOn,
          note: note.trim(),
        }),
      );
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      {isNew && (
        <Radio.Group label={t`Who takes part`} value={audience} onChange={(value) => setAudience(value as Audience)}>
          <div className={styles.radios}>
            <Radio value="SHARED" disabled={blocked.SHARED !== undefined} label={t`${firm} and ${clientName}`} description={blocked.SHARED} />
            <Radio value="INTERNAL" disabled={blocked.INTERNAL !== undefined} label={t`Only ${firm}`} description={blocked.INTERNAL ?? t`${clientName} learns nothing of it.`} />
          </div>
        </Radio.Group>
      )}
      {isShared && (
        <MultiSelect
          label={t`Who decides for ${clientName}`}
          description={t`Owners and approvers of their account may decide.`}
          data={clientPeople.map(({ id, name }) => ({ value: id, label: name }))}
          value={contactIds}
          onChange={setContactIds}
          searchable
          hidePickedOptions
          placeholder={contactIds.length === 0 ? t`Nobody` : ""}
          nothingFoundMessage={t`Nobody has that name.`}
        />
      )}
      <MultiSelect
        label={t`Who decides for ${firm}`}
        data={firmPeople.map(({ id, name }) => ({ value: id, label: name }))}
        value={staffIds}
        onChange={setStaffIds}
        searchable
        hidePickedOptions
        placeholder={staffIds.length === 0 ? t`Nobody` : ""}
        nothingFoundMessage={t`Nobody has that name.`}
      />
      <DayField label={t`Until when`} value={dueOn} onChange={setDueOn} />
      <Textarea label={t`What they should look at`} autosize minRows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {failure !== null && <ErrorState title={isNew ? t`The round was not begun.` : t`It was not saved.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
      <div className={styles.choice}>
        <Button onClick={onCancel}>{t`Cancel`}</Button>
        <Button type="submit" variant="filled" loading={isSending}>
          {send}
        </Button>
      </div>
    </form>
  );
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.toReversed().map((person) => [person.id, person])).values()].toReversed();
}
