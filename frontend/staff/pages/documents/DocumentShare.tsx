import { useLingui } from "@lingui/react/macro";
import { Button, Menu, Select } from "@mantine/core";
import { IconChevronDown, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { AudienceSign, ErrorState, IconOpenDoor } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { Dialog } from "../../page/Dialog";
import { toast } from "../../shell/toast";
import share from "../projects/ShareMenu.module.css";
import type { DocumentShare_document$key } from "./__generated__/DocumentShare_document.graphql";
import type { DocumentShareMutation } from "./__generated__/DocumentShareMutation.graphql";
import type { DocumentShareUnshareMutation } from "./__generated__/DocumentShareUnshareMutation.graphql";
import styles from "./DocumentPage.module.css";

interface DocumentShareProps {
  readonly document: DocumentShare_document$key;
  readonly clientName: string;
  readonly canReadInternal: boolean;
}

/** Who sees the document, from which version on, and the way to change it. It asks first: a client is told. */
export function DocumentShare({ document: key, clientName, canReadInternal }: DocumentShareProps) {
  const document = useFragment(
    graphql`
      fragment DocumentShare_document on Document {
        id
        title
        isShared
        sharedFrom @include(if: $canReadInternal)
        version @include(if: $canReadInternal)
        viewerCanShare
        project {
          id
          isShared
        }
        versions(first: 100, orderBy: { field: NUMBER, direction: DESC }) {
          edges {
            node {
              id
              number
              note
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const firm = useFirmName();
  const [asking, setAsking] = useState<"share" | "unshare" | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [doShare, isSharing] = useAction<DocumentShareMutation>(graphql`
    mutation DocumentShareMutation($input: ShareDocumentInput!, $canReadInternal: Boolean!) {
      shareDocument(input: $input) {
        document {
          id
          ...DocumentShare_document
          ...DocumentTitle_document
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [doUnshare, isUnsharing] = useAction<DocumentShareUnshareMutation>(graphql`
    mutation DocumentShareUnshareMutation($input: UnshareDocumentInput!, $canReadInternal: Boolean!) {
      unshareDocument(input: $input) {
        document {
          id
          ...DocumentShare_document
          ...DocumentTitle_document
        }
        problems {
          code
          message
        }
      }
    }
  `);

  const versions = (document.versions?.edges ?? []).map(({ node }) => node);
  const newest = versions[0]?.number ?? 1;
  const oldest = versions.at(-1)?.number ?? 1;
  const chosen = Number(from ?? document.sharedFrom ?? newest);
  const isWaiting = document.isShared && document.project?.isShared === false;

  function open(what: "share" | "unshare") {
    setFrom(null);
    setFailure(null);
    setAsking(what);
  }

  async function change() {
    const expectedVersion = document.version ?? null;
    setFailure(null);
    try {
      const problems =
        asking === "unshare"
          ? (await doUnshare({ variables: { input: { id: document.id, expectedVersion }, canReadInternal } })).unshareDocument?.problems
          : (await doShare({ variables: { input: { id: document.id, fromVersion: chosen, expectedVersion }, canReadInternal } })).shareDocument
              ?.problems;
      const sentence = problemSentence(problems);
      if (sentence !== null) {
        setFailure(sentence);
        return;
      }
      setAsking(null);
      toast({
        message:
          asking === "unshare"
            ? t`${clientName} no longer sees ${document.title}.`
            : t`${clientName} sees ${document.title} from version ${chosen} on.`,
      });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  if (!document.viewerCanShare) {
    return <AudienceSign audience={document.isShared ? "SHARED" : "INTERNAL"} firm={firm} client={clientName} />;
  }
  const label = !document.isShared
    ? t`Only ${firm} sees this`
    : document.sharedFrom != null && document.sharedFrom > oldest
      ? t`Shared with ${clientName} from version ${document.sharedFrom}`
      : t`Shared with ${clientName}`;
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            data-audience={document.isShared ? "SHARED" : "INTERNAL"}
            className={`${share.button} ${styles.share}`}
            leftSection={document.isShared ? <IconOpenDoor size={16} strokeWidth={1.75} /> : <IconLock size={16} stroke={1.75} />}
            rightSection={<IconChevronDown size={14} />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(!document.isShared || versions.length > 1) && (
            <Menu.Item leftSection={<IconOpenDoor size={16} strokeWidth={1.75} />} onClick={() => open("share")}>
              {document.isShared ? t`Share from another version…` : t`Share with ${clientName}…`}
            </Menu.Item>
          )}
          {document.isShared && (
            <Menu.Item leftSection={<IconLock size={16} stroke={1.75} />} onClick={() => open("unshare")}>{t`Stop sharing…`}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={
          asking === "unshare"
            ? t`Stop sharing ${document.title}?`
            : document.isShared
              ? t`From which version on does ${clientName} see ${document.title}?`
              : t`Share ${document.title} with ${clientName}?`
        }
      >
        {asking === "unshare" ? (
          <p className={styles.words}>
            {t`${clientName} loses sight of the document, all its versions and its reviews at once; what they have downloaded they keep. Nothing is deleted; sharing again brings all of it back.`}
          </p>
        ) : (
          <>
            <p className={styles.words}>
              {t`The people of ${clientName} see its title, this version and every later one, with their notes and who sent them. Earlier versions and internal remarks stay with ${firm}.`}
            </p>
            {versions.length > 1 && (
              <Select
                label={t`The first version they see`}
                allowDeselect={false}
                value={String(chosen)}
                onChange={setFrom}
                data={versions.map(({ number, note }) => ({
                  value: String(number),
                  label: note === "" ? t`Version ${number}` : t`Version ${number}: ${note}`,
                }))}
              />
            )}
            {document.project?.isShared === false && (
              <p className={styles.words}>{t`The project itself is not shared yet: ${clientName} sees the document as soon as it is.`}</p>
            )}
          </>
        )}
        {failure !== null && <ErrorState title={t`It was not changed.`}>{failure}</ErrorState>}
        <div className={styles.choice}>
          <Button onClick={() => setAsking(null)}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isSharing || isUnsharing} onClick={() => void change()}>
            {asking === "unshare" ? t`Stop sharing` : document.isShared ? t`Share from version ${chosen}` : t`Share with ${clientName}`}
          </Button>
        </div>
      </Dialog>
      {isWaiting && <span className="visually-hidden">{t`The project itself is not shared yet.`}</span>}
    </>
  );
}
