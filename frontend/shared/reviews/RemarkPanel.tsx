import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";

import { EmptyState } from "../ui";
import type { RemarkItem_remark$key } from "./__generated__/RemarkItem_remark.graphql";
import { type Reader, RemarkItem } from "./RemarkItem";
import classes from "./RemarkPanel.module.css";

export interface ListedRemark {
  readonly id: string;
  readonly number: number;
  readonly isResolved: boolean;
  readonly isPinned: boolean;
  readonly key: RemarkItem_remark$key;
}

interface RemarkPanelProps {
  readonly remarks: readonly ListedRemark[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onShow: (id: string) => void;
  readonly isAlive: boolean;
  readonly canShare: boolean;
  readonly canRemark: boolean;
  readonly reader: Reader;
  /** The remark that is being written. */
  readonly composer: ReactNode;
  readonly onWhole: () => void;
  readonly onMore: (() => void) | undefined;
  readonly ref?: Ref<HTMLOListElement>;
}

/** Every remark beside the version, in the order of its numbers. */
export function RemarkPanel(props: RemarkPanelProps) {
  const { remarks, chosen, onChoose, onShow, isAlive, canShare, canRemark, reader, composer, onWhole, onMore, ref } = props;
  const { t } = useLingui();
  const settled = remarks.filter(({ isResolved }) => isResolved).length;
  const open = remarks.length - settled;
  return (
    <section className={classes.panel} aria-labelledby="remarks">
      <header className={classes.head}>
        <h2 id="remarks" className={classes.title}>{t`Remarks`}</h2>
        <span className={classes.count}>{remarks.length === 0 ? "" : settled === 0 ? t`${open} open` : t`${open} open, ${settled} settled`}</span>
      </header>
      {composer}
      {remarks.length === 0 && composer === null && (
        <div className={classes.empty}>
          <EmptyState icon={IconMapPin} title={t`Remarks will be here`}>
            {canRemark ? t`Click or tap the spot you mean. With the keyboard: R, arrow keys, Enter.` : t`Nobody has remarked on this version.`}
          </EmptyState>
        </div>
      )}
      <ol className={classes.list} ref={ref}>
        {remarks.map(({ id, number, isPinned, key }) => (
          <RemarkItem
            key={id}
            remark={key}
            number={number}
            isChosen={id === chosen}
            isAlive={isAlive}
            canShare={canShare}
            reader={reader}
            onChoose={() => onChoose(id === chosen ? null : id)}
            onShow={isPinned ? () => onShow(id) : undefined}
          />
        ))}
      </ol>
      {onMore && <Button className={classes.more!} variant="subtle" onClick={onMore}>{t`Show more remarks`}</Button>}
      {canRemark && composer === null && (
        <Button className={classes.more!} variant="subtle" onClick={onWhole}>
          {t`Remark on the whole version`}
        </Button>
      )}
    </section>
  );
}
