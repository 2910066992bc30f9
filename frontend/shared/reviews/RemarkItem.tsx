import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconFocusCentered } from "@tabler/icons-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { AudienceIcon, CommentBubble, Composer, Dot, ErrorState, Moment, type Parties, type Side } from "../ui";
import type { RemarkItem_remark$key } from "./__generated__/RemarkItem_remark.graphql";
import { PinMark } from "./Pin";
import classes from "./RemarkItem.module.css";
import { useRemarkActions } from "./useRemarkActions";

export interface Reader {
  /** The id of the viewer, for the drafts. */
  readonly viewer: string;
  readonly side: Side;
  readonly parties: Parties;
}

interface RemarkItemProps {
  readonly remark: RemarkItem_remark$key;
  readonly number: number;
  readonly isChosen: boolean;
  /** Answers, settling and reopening are taken. */
  readonly isAlive: boolean;
  readonly canShare: boolean;
  readonly reader: Reader;
  readonly onChoose: () => void;
  /** Absent when it is about the whole version. */
  readonly onShow: (() => void) | undefined;
}

/** A remark: one line, and its thread once it is chosen. */
export function RemarkItem({ remark: key, number, isChosen, isAlive, canShare, reader, onChoose, onShow }: RemarkItemProps) {
  const remark = useFragment(
    graphql`
      fragment RemarkItem_remark on Remark {
        id
        body
        audience
        page
        line
        createdAt
        resolvedAt
        isCarriedOver
        viewerCanResolve
        author {
          __typename
          name
        }
        resolver {
          name
        }
        replies(first: 100, orderBy: { field: CREATED_AT }) @connection(key: "RemarkItem_replies", filters: []) {
          __id
          edges {
            node {
              id
              body
              audience
              createdAt
              author {
                __typename
                name
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const actions = useRemarkActions();
  const [isSettling, setSettling] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { parties, side, viewer } = reader;
  const isResolved = remark.resolvedAt !== null && remark.resolvedAt !== undefined;
  const author = remark.author?.name ?? parties.firm;
  const where = remark.line != null ? t`line ${remark.line}` : remark.page != null ? t`page ${remark.page}` : t`the whole version`;
  const replies = remark.replies?.edges ?? [];
  const threadId = `remark-${remark.id}`;

  async function settle() {
    setSettling(true);
    setTrouble(await actions.settle(remark.id, !isResolved));
    setSettling(false);
  }

  const bubble = (said: { readonly id: string; readonly body: string; readonly audience: "INTERNAL" | "SHARED"; readonly createdAt: string; readonly author: { readonly __typename: string; readonly name: string } | null | undefined }) => {
    const isClient = said.author?.__typename === "Contact";
    return (
      <CommentBubble
        key={said.id}
        look={side === "firm" ? "signed" : "plain"}
        author={said.author?.name ?? parties.firm}
        authorSide={isClient ? "client" : "firm"}
        authorOf={isClient ? parties.client : parties.firm}
        audience={said.audience}
        createdAt={said.createdAt}
        body={said.body}
        firm={parties.firm}
        client={parties.client}
      />
    );
  };

  return (
    <li className={classes.item} data-remark={remark.id} data-chosen={isChosen || undefined} data-resolved={isResolved || undefined}>
      <button type="button" className={classes.head} aria-expanded={isChosen} aria-controls={threadId} data-remark-head onClick={onChoose}>
        <PinMark number={number} isResolved={isResolved} isChosen={isChosen} />
        <span className={classes.words}>
          <span className={classes.gist}>{isChosen ? t`Remark ${number}` : plainText(remark.body)}</span>
          <span className={classes.meta}>
            {author}
            <Dot />
            {where}
            {remark.isCarriedOver && (
              <>
                <Dot />
                {t`from the last round`}
              </>
            )}
          </span>
        </span>
        {side === "firm" && remark.audience === "INTERNAL" && (
          <span className={classes.lock} title={t`Only ${parties.firm} sees this`}>
            <AudienceIcon audience="INTERNAL" />
            <span className="visually-hidden">{t`Only ${parties.firm} sees this`}</span>
          </span>
        )}
        {isResolved && <span className={classes.settled}>{t`Settled`}</span>}
      </button>
      {isChosen && (
        <div className={classes.thread} id={threadId}>
          {bubble(remark)}
          {replies.map(({ node }) => bubble(node))}
          {isResolved && (
            <p className={classes.meta}>
              {t`Settled by ${remark.resolver?.name ?? parties.firm}`}
              <Dot />
              <Moment at={remark.resolvedAt ?? ""} />
            </p>
          )}
          {trouble !== null && <ErrorState title={t`It was not changed.`}>{trouble}</ErrorState>}
          <div className={classes.actions}>
            {onShow && (
              <Button variant="subtle" leftSection={<IconFocusCentered size={16} stroke={1.75} aria-hidden="true" />} onClick={onShow}>
                {t`Show the spot`}
              </Button>
            )}
            {isAlive && remark.viewerCanResolve && (
              <Button
                loading={isSettling}
                leftSection={isResolved ? <IconArrowForwardUp size={16} stroke={1.75} aria-hidden="true" /> : <IconCheck size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => void settle()}
              >
                {isResolved ? t`Reopen` : t`Mark settled`}
              </Button>
            )}
          </div>
          {isAlive && remark.viewerCanResolve && !isResolved && (
            <Answer key={remark.id}>
              <Composer
                thread={`remark:${remark.id}`}
                viewer={viewer}
                side={side}
                firm={parties.firm}
                client={parties.client}
                canShare={canShare && remark.audience === "SHARED"}
                startAudience={remark.audience}
                placeholder={t`Answer ${author}…`}
                onSend={(body, audience) => actions.reply(remark.id, body, audience, remark.replies?.__id ?? "")}
              />
            </Answer>
          )}
        </div>
      )}
    </li>
  );
}

/** One line that invites to answer, until one does. */
function Answer({ children }: { readonly children: React.ReactNode }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return children;
  return (
    <Button className={classes.answer!} leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen(true)}>
      {t`Answer`}
    </Button>
  );
}

/** The first words of a remark, without the signs of Markdown. */
function plainText(body: string): string {
  return body.replaceAll(/[*_`#>]+/gu, "").replaceAll(/\s+/gu, " ").trim();
}
