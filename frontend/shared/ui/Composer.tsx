import { useLingui } from "@lingui/react/macro";
import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from "react";

import { type Audience, AudienceIcon, AudienceSign, type Parties, type Side } from "./Audience";
import classes from "./Composer.module.css";
import { useDraft } from "./draft";
import { SaveState } from "./SaveState";

export interface ComposerHandle {
  focus(): void;
}

interface ComposerProps extends Parties {
  /** Names the thread the draft belongs to: `project:prj_…`, `task:tsk_…`. */
  readonly thread: string;
  /** The id of the viewer: what they leave unsent is theirs alone. */
  readonly viewer: string;
  /** Whose app this is: staff choose between two audiences, a client's comment is shared always. */
  readonly side: Side;
  /** Where the switch starts: the audience of the comment one replies to, else INTERNAL. Staff only. */
  readonly startAudience?: Audience | undefined;
  /** False while the client may not see this thing at all: then a comment to them cannot be chosen. */
  readonly canShare?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Resolve when it is sent; reject with an Error whose message can be shown. The text stays until it resolves. */
  readonly onSend: (body: string, audience: Audience) => Promise<void>;
  readonly ref?: Ref<ComposerHandle> | undefined;
}

/** Its whole surface says who will read this: hatched ochre on all sides inside, one plain verdigris line for shared. */
export function Composer(props: ComposerProps) {
  // Another thread is another composer: neither text nor a choice of audience travels along.
  return <ThreadComposer key={`${props.viewer} ${props.thread}`} {...props} />;
}

function ThreadComposer(props: ComposerProps) {
  const { thread, viewer, side, firm, client = "", startAudience, canShare = true, placeholder, autoFocus = false, onSend } = props;
  const { t } = useLingui();
  const allowed: Audience[] = side === "client" ? ["SHARED"] : canShare ? ["INTERNAL", "SHARED"] : ["INTERNAL"];
  const start = startAudience !== undefined && allowed.includes(startAudience) ? startAudience : allowed[0]!;
  const draft = useDraft({ app: side === "firm" ? "staff" : "portal", viewer }, thread, start, allowed);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const whoId = useId();
  useImperativeHandle(props.ref, () => ({ focus: () => field.current?.focus() }), []);

  const { body, audience } = draft;
  const isEmpty = body.trim() === "";
  const nameOf = (one: Audience) =>
    one === "INTERNAL" ? t`Note for us` : side === "firm" ? t`Comment to ${client}` : t`Send to ${firm}`;

  async function send() {
    if (isEmpty || sending) return;
    setSending(true);
    setFailure(null);
    draft.keepNow();
    try {
      await onSend(body.trim(), audience);
      draft.clear();
    } catch (error) {
      setFailure(error instanceof Error && error.message !== "" ? error.message : t`The line is down.`);
    } finally {
      setSending(false);
      field.current?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes (Chinese), Enter picks a word.
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  }

  const hint = placeholder ?? (audience === "INTERNAL" ? t`Write a note for us…` : side === "firm" ? t`Write to ${client}…` : t`Write to ${firm}…`);
  return (
    <form
      className={classes.composer}
      data-audience={audience}
      aria-label={nameOf(audience)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.head}>
        {side === "firm" && (
          <div className={classes.switch} role="radiogroup" aria-label={t`Who sees this`}>
            {(["INTERNAL", "SHARED"] as const).map((one) => (
              <label key={one} className={classes.choice} data-audience={one} data-checked={one === audience || undefined}>
                <input
                  type="radio"
                  name={whoId}
                  className={classes.radio}
                  checked={one === audience}
                  disabled={sending || !allowed.includes(one)}
                  onChange={() => draft.change({ audience: one })}
                />
                <AudienceIcon audience={one} />
                {nameOf(one)}
              </label>
            ))}
          </div>
        )}
        <span className={classes.who} id={`${whoId}-who`}>
          <AudienceSign audience={audience} firm={firm} client={client} side={side} />
        </span>
      </div>
      <Textarea
        ref={field}
        variant="unstyled"
        autosize
        minRows={side === "client" ? 3 : 2}
        maxRows={16}
        value={body}
        placeholder={hint}
        aria-label={nameOf(audience)}
        aria-describedby={`${whoId}-who`}
        aria-keyshortcuts="Meta+Enter Control+Enter"
        autoFocus={autoFocus}
        readOnly={sending}
        classNames={{ input: classes.input }}
        onChange={(event) => draft.change({ body: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {failure !== null && (
        <p className={classes.failure} role="alert">
          <strong>{t`It was not sent.`}</strong> <span>{failure}</span> <span>{t`Your text is kept here.`}</span>
        </p>
      )}
      <div className={classes.foot}>
        <SaveState kind="draft" at={draft.keptAt} />
        <Button
          type="submit"
          variant="filled"
          color={audience === "INTERNAL" ? "ochre" : "verdigris"}
          loading={sending}
          aria-disabled={isEmpty || undefined}
          data-quiet={isEmpty || undefined}
          className={classes.send}
          leftSection={<AudienceIcon audience={audience} />}
        >
          {nameOf(audience)}
        </Button>
      </div>
    </form>
  );
}
