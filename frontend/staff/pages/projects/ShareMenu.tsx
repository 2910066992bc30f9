import { useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { AudienceSign, ErrorState, IconOpenDoor } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { Dialog } from "../../page/Dialog";
import { toast } from "../../shell/toast";
import type { ShareMenu_project$key } from "./__generated__/ShareMenu_project.graphql";
import type { ShareMenuShareMutation } from "./__generated__/ShareMenuShareMutation.graphql";
import type { ShareMenuUnshareMutation } from "./__generated__/ShareMenuUnshareMutation.graphql";
import styles from "./ShareMenu.module.css";

interface ShareMenuProps {
  readonly project: ShareMenu_project$key;
  readonly clientName: string;
}

/** Who sees the project, and the way to change it. Sharing asks first: a client is told, and that cannot be unsaid. */
export function ShareMenu({ project: key, clientName }: ShareMenuProps) {
  const project = useFragment(
    graphql`
      fragment ShareMenu_project on Project {
        id
        name
        isShared
        version @include(if: $canReadInternal)
        viewerCanShare
      }
    `,
    key,
  );
  const { t } = useLingui();
  const firm = useFirmName();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [share, isSharing] = useAction<ShareMenuShareMutation>(graphql`
    mutation ShareMenuShareMutation($input: ShareProjectInput!, $canReadInternal: Boolean!) {
      shareProject(input: $input) {
        project {
          id
          ...ShareMenu_project
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [unshare, isUnsharing] = useAction<ShareMenuUnshareMutation>(graphql`
    mutation ShareMenuUnshareMutation($input: UnshareProjectInput!, $canReadInternal: Boolean!) {
      unshareProject(input: $input) {
        project {
          id
          ...ShareMenu_project
        }
        problems {
          code
          message
        }
      }
    }
  `);

  const canReadInternal = project.version !== undefined;
  async function change() {
    const input = { id: project.id, expectedVersion: project.version ?? null };
    setFailure(null);
    try {
      const problems = project.isShared
        ? (await unshare({ variables: { input, canReadInternal } })).unshareProject?.problems
        : (await share({ variables: { input, canReadInternal } })).shareProject?.problems;
      const sentence = problemSentence(problems);
      if (sentence !== null) {
        setFailure(sentence);
        return;
      }
      setAsking(false);
      toast({ message: project.isShared ? t`${clientName} no longer sees ${project.name}.` : t`${clientName} sees ${project.name} now.` });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  if (!project.viewerCanShare) {
    return <AudienceSign audience={project.isShared ? "SHARED" : "INTERNAL"} firm={firm} client={clientName} />;
  }
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button
            data-audience={project.isShared ? "SHARED" : "INTERNAL"}
            className={styles.button!}
            leftSection={project.isShared ? <IconOpenDoor size={16} strokeWidth={1.75} /> : <IconLock size={16} stroke={1.75} />}
            rightSection={<IconChevronDown size={14} />}
          >
            {project.isShared ? t`Shared with ${clientName}` : t`Only ${firm} sees this`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={project.isShared ? <IconLock size={16} stroke={1.75} /> : <IconOpenDoor size={16} strokeWidth={1.75} />}
            onClick={() => setAsking(true)}
          >
            {project.isShared ? t`Stop sharing…` : t`Share with ${clientName}…`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={project.isShared ? t`Stop sharing ${project.name}?` : t`Share ${project.name} with ${clientName}?`}
      >
        <p className={styles.words}>
          {project.isShared
            ? t`${clientName} loses sight of the project, its milestones and every shared task at once. Nothing is deleted; sharing again brings all of it back.`
            : t`The people of ${clientName} see its name, description, phase, progress against the plan, planned finish, the milestones for them, the people on it and each task you share; they may comment. Tasks, notes and comments that are internal stay with ${firm}.`}
        </p>
        {failure !== null && <ErrorState title={t`It was not changed.`}>{failure}</ErrorState>}
        <div className={styles.choice}>
          <Button onClick={() => setAsking(false)}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isSharing || isUnsharing} onClick={() => void change()}>
            {project.isShared ? t`Stop sharing` : t`Share with ${clientName}`}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
