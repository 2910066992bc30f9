import { useLingui } from "@lingui/react/macro";
import { Button, Tooltip } from "@mantine/core";
import { IconMapPinPlus } from "@tabler/icons-react";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { graphql, usePaginationFragment } from "react-relay";

import { useShortcuts } from "../ui";
import { type FileSource, kindOf, type Spot, type Surface, Viewer, type ViewerHandle } from "../viewer";
import type { ReviewRoom_review$key } from "./__generated__/ReviewRoom_review.graphql";
import type { ReviewRoomRemarksQuery } from "./__generated__/ReviewRoomRemarksQuery.graphql";
import { CrossHair } from "./CrossHair";
import { Decision } from "./Decision";
import { NewRemark } from "./NewRemark";
import { DraftPin, Pin } from "./Pin";
import type { Reader } from "./RemarkItem";
import { RemarkPanel } from "./RemarkPanel";
import classes from "./ReviewRoom.module.css";
import { RoundBanner } from "./RoundBanner";
import { anchorOf, isOn } from "./spots";
import { useRemarkActions } from "./useRemarkActions";

interface ReviewRoomProps {
  readonly review: ReviewRoom_review$key;
  readonly source: FileSource;
  readonly reader: Reader;
  readonly header: ReactNode;
  /** How the owner changes or closes the round. */
  readonly tools: ReactNode;
  /** The way to the round that followed, when there is one. */
  readonly next: ReactNode;
}

/** Null: about the whole version. */
type Draft = { readonly spot: Spot | null } | null;

/** A round: the version with its pins, every remark beside it, the decision below. */
export function ReviewRoom({ review: key, source, reader, header, tools, next }: ReviewRoomProps) {
  const { data: review, hasNext, loadNext } = usePaginationFragment<ReviewRoomRemarksQuery, ReviewRoom_review$key>(
    graphql`
      fragment ReviewRoom_review on Review
      @refetchable(queryName: "ReviewRoomRemarksQuery")
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" }) {
        id
        state
        audience
        note
        viewerCanRemark
        documentVersion {
          id
          number
          fileName
          mediaType
          size
        }
        remarks(first: $count, after: $cursor, filter: { isReply: false }, orderBy: { field: CREATED_AT })
          @connection(key: "ReviewRoom_remarks", filters: []) {
          __id
          edges {
            node {
              id
              page
              x
              y
              line
              resolvedAt
              author {
                name
              }
              ...RemarkItem_remark
            }
          }
        }
        ...RoundBanner_review
        ...Decision_review
      }
    `,
    key,
  );
  const { t } = useLingui();
  const actions = useRemarkActions();
  const viewer = useRef<ViewerHandle>(null);
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(null);
  const [hair, setHair] = useState<Spot | null>(null);

  const version = review.documentVersion;
  const isOpen = review.state === "OPEN";
  const canRemark = isOpen && review.viewerCanRemark;
  const canPin = canRemark && version != null && kindOf(version.mediaType) !== null;
  const edges = review.remarks?.edges;
  const remarks = useMemo(
    () => (edges ?? []).map(({ node }, index) => ({ ...node, number: index + 1, isResolved: node.resolvedAt != null, isPinned: node.page != null || node.line != null, key: node })),
    [edges],
  );

  // Once it is unfolded.
  const showInList = useCallback((id: string) => {
    setTimeout(() => list.current?.querySelector(`[data-remark="${id}"]`)?.scrollIntoView({ block: "nearest" }));
  }, []);
  const showSpot = (id: string) => {
    const remark = remarks.find((each) => each.id === id);
    if (remark === undefined) return;
    const pin = document.querySelector<HTMLElement>(`[data-pin="${id}"]`);
    if (pin) pin.scrollIntoView({ block: "center", inline: "nearest" });
    else if (remark.page != null) viewer.current?.show({ kind: "page", number: remark.page });
  };

  const { firm } = reader.parties;
  const overlay = useCallback(
    (surface: Surface) => {
      const here = remarks.filter((remark) => isOn(remark, surface));
      return (
        <>
          {here.map((remark, index) => (
            <Pin
              key={remark.id}
              id={remark.id}
              number={remark.number}
              isResolved={remark.isResolved}
              isChosen={remark.id === chosen}
              anchor={remark}
              author={remark.author?.name ?? firm}
              place={index}
              onChoose={() => {
                setChosen(remark.id);
                showInList(remark.id);
              }}
            />
          ))}
          {draft?.spot && isOn(anchorOf(draft.spot), surface) && <DraftPin anchor={anchorOf(draft.spot)} number={remarks.length + 1} />}
          {hair !== null && isOn(anchorOf(hair), surface) && (
            <CrossHair
              spot={hair}
              onMove={setHair}
              onSet={() => {
                setDraft({ spot: hair });
                setHair(null);
              }}
              onLeave={() => setHair(null)}
              onPage={(by) => {
                const { kind, number } = hair.surface;
                const other: Surface = { kind, number: Math.max(1, number + by) };
                if (document.querySelector(`[data-surface="${kind}-${other.number}"]`)) setHair({ ...hair, surface: other });
              }}
            />
          )}
        </>
      );
    },
    [remarks, chosen, draft, hair, firm, showInList],
  );

  function startHair() {
    if (canPin && viewer.current) setHair({ surface: viewer.current.current(), x: 0.5, y: 0.5 });
  }

  function step(by: 1 | -1) {
    if (remarks.length === 0) return;
    const at = remarks.findIndex(({ id }) => id === chosen);
    const to = remarks[at === -1 ? (by === 1 ? 0 : remarks.length - 1) : Math.min(remarks.length - 1, Math.max(0, at + by))]!;
    setChosen(to.id);
    showSpot(to.id);
    list.current?.querySelector<HTMLElement>(`[data-remark="${to.id}"] [data-remark-head]`)?.focus({ preventScroll: true });
    showInList(to.id);
  }

  useShortcuts({
    r: startHair,
    j: () => step(1),
    k: () => step(-1),
    escape: () => {
      setDraft(null);
      setChosen(null);
    },
  });

  const composer = canRemark && draft !== null && (
    <NewRemark
      reviewId={review.id}
      spot={draft.spot}
      number={remarks.length + 1}
      canShare={review.audience === "SHARED"}
      reader={reader}
      onLeave={() => setDraft(null)}
      onSend={async (body, audience) => {
        const id = await actions.add(review.id, anchorOf(draft.spot), body, audience, review.remarks?.__id ?? "");
        setDraft(null);
        setChosen(id);
        showInList(id);
      }}
    />
  );

  return (
    <div className={classes.room} data-room>
      {header}
      <RoundBanner review={review} source={source} firm={firm} next={next} />
      <div className={classes.body}>
        <div className={classes.desk}>
          {version == null ? (
            <p className={classes.note}>{t`The version under review is not visible to you.`}</p>
          ) : (
            <Viewer
              key={version.id}
              ref={viewer}
              file={{ versionId: version.id, fileName: version.fileName, mediaType: version.mediaType, size: Number(version.size) }}
              source={source}
              overlay={overlay}
              onPoint={canPin ? (spot) => setDraft({ spot }) : undefined}
              tools={
                canPin ? (
                  <Tooltip label={t`Or click the spot. With the keyboard: R, arrows, Enter`}>
                    <Button variant="subtle" className={classes.pinButton!} leftSection={<IconMapPinPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={startHair}>
                      {t`Pin a remark`}
                    </Button>
                  </Tooltip>
                ) : undefined
              }
            />
          )}
        </div>
        <div className={classes.side}>
          <div className={classes.scroll}>
            {review.note !== "" && (
              <p className={classes.note}>
                <strong>{t`What to look at:`}</strong> {review.note}
              </p>
            )}
            <RemarkPanel
              ref={list}
              remarks={remarks}
              chosen={chosen}
              onChoose={(id) => {
                setChosen(id);
                if (id !== null && window.matchMedia("(min-width: 761px)").matches) showSpot(id);
              }}
              onShow={showSpot}
              isAlive={isOpen || (review.state === "CHANGES_REQUESTED" && next === null)}
              canShare={review.audience === "SHARED"}
              canRemark={canRemark}
              reader={reader}
              composer={composer || null}
              onWhole={() => setDraft({ spot: null })}
              onMore={hasNext ? () => loadNext(100) : undefined}
            />
          </div>
          <Decision review={review} firm={firm} side={reader.side} tools={tools} />
        </div>
      </div>
    </div>
  );
}
