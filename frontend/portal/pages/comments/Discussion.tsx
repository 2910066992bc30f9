import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";

import { Composer, type ComposerHandle, EmptyState } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import classes from "./Discussion.module.css";

interface DiscussionProps {
  /** The comments, oldest first. */
  readonly comments: readonly { readonly id: string; readonly element: ReactNode }[];
  readonly thread: string;
  readonly canWrite: boolean;
  readonly onSend: (body: string) => Promise<void>;
  /** Loads what was said before; absent when all is here. */
  readonly onEarlier: (() => void) | undefined;
  readonly isLoadingEarlier: boolean;
  readonly composer?: Ref<ComposerHandle> | undefined;
}

/** What both sides said, and where to answer. Everything here is seen by both. */
export function Discussion(props: DiscussionProps) {
  const { comments, thread, canWrite, onSend, onEarlier, isLoadingEarlier, composer } = props;
  const { t } = useLingui();
  const { firm, id } = useViewer();
  return (
    <section id="discussion" className={classes.discussion} aria-labelledby="discussion-title">
      <h2 id="discussion-title" className={classes.title}>{t`Discussion`}</h2>
      {onEarlier !== undefined && (
        <Button className={classes.earlier} loading={isLoadingEarlier} onClick={onEarlier}>
          {t`Show earlier comments`}
        </Button>
      )}
      {comments.length === 0 ? (
        <EmptyState title={t`What you and ${firm.shortName} say will be here`} icon={IconMessage}>
          {canWrite ? t`Ask a question or leave a remark; the project manager reads it.` : undefined}
        </EmptyState>
      ) : (
        <ol className={classes.list} aria-label={t`Comments`}>
          {comments.map((comment) => (
            <li key={comment.id}>{comment.element}</li>
          ))}
        </ol>
      )}
      {canWrite ? (
        <Composer thread={thread} viewer={id} side="client" firm={firm.shortName} onSend={onSend} ref={composer} />
      ) : (
        <p className={classes.readOnly}>
          {t`You read along here. If you would like to write, ask a colleague who owns your company's access to ${firm.shortName}.`}
        </p>
      )}
    </section>
  );
}
