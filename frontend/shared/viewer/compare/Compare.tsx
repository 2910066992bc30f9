import { Plural, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { useFormat } from "../../format";
import type { FileSource } from "../bytes";
import { kindOf, type ViewedFile } from "../kinds";
import { Loading, LoadTrouble } from "../States";
import { ViewTrouble } from "../ViewTrouble";
import classes from "./Compare.module.css";
import { CompareRow } from "./CompareRow";
import { folded } from "./folded";
import { COMPARE_LIMIT, COMPARE_PAGES, type CompareTrouble } from "./text";
import { type Comparison, useComparison } from "./useComparison";

interface CompareProps {
  readonly older: ViewedFile & { readonly number: number };
  readonly newer: ViewedFile & { readonly number: number };
  readonly source: FileSource;
}

/** Two versions beside each other, what changed marked word by word; below each other where there is no room. */
export function Compare({ older, newer, source }: CompareProps) {
  const { t } = useLingui();
  const state = useComparison(source, older, newer);
  const isPdf = kindOf(older.mediaType) === "pdf" || kindOf(newer.mediaType) === "pdf";
  return (
    <div className={classes.compare} role="region" aria-label={t`What changed from version ${older.number} to version ${newer.number}`}>
      {state.kind === "working" && <Loading share={1} />}
      {state.kind === "failed" && <LoadTrouble trouble={state.trouble} onRetry={state.retry} />}
      {state.kind === "impossible" && <Impossible trouble={state.trouble} />}
      {state.kind === "ready" && <Result comparison={state.comparison} older={older.number} newer={newer.number} isPdf={isPdf} />}
    </div>
  );
}

function Impossible({ trouble }: { readonly trouble: CompareTrouble }) {
  const { t } = useLingui();
  const format = useFormat();
  const text = format.fileSize(COMPARE_LIMIT.text);
  const pdf = format.fileSize(COMPARE_LIMIT.pdf);
  const words = {
    KIND: [t`There are no words to compare`, t`Text, Markdown and PDF can be compared. Look at the two versions one after the other, or download both.`],
    SIZE: [t`Too large to compare here`, t`Texts of up to ${text} and PDFs of up to ${pdf} and ${COMPARE_PAGES} pages are compared. Download both versions and compare them with a program of your own.`],
    NO_TEXT: [t`There are no words in this PDF`, t`Its pages are pictures, as a scanner makes them. Look at the two versions one after the other.`],
    STRANGERS: [t`The two versions have hardly anything in common`, t`Read the newer one as a new text.`],
    UNREADABLE: [t`One of the two files cannot be read`, t`It is as it was sent, but something in it is damaged or asks for a password. Download both versions and compare them with a program of your own.`],
  }[trouble];
  return (
    <div className={classes.words}>
      <ViewTrouble title={words[0]!}>{words[1]}</ViewTrouble>
    </div>
  );
}

interface ResultProps {
  readonly comparison: Comparison;
  readonly older: number;
  readonly newer: number;
  readonly isPdf: boolean;
}

function Result({ comparison, older, newer, isPdf }: ResultProps) {
  const { t } = useLingui();
  const { rows, left, right } = comparison;
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const count = rows.filter((row) => row.kind !== "same").length;
  if (count === 0) {
    return (
      <div className={classes.words}>
        <ViewTrouble title={t`Nothing changed in the text`}>
          {isPdf
            ? t`Version ${older} and version ${newer} say the same, word for word. Pictures, drawings and the look of the pages are not compared.`
            : t`Version ${older} and version ${newer} say the same, word for word.`}
        </ViewTrouble>
      </div>
    );
  }
  return (
    <>
      <p className={classes.summary} role="status">
        <Plural value={count} one="# place changed." other="# places changed." />{" "}
        {isPdf && t`Only the words of a PDF are compared; the margin names its pages.`}
      </p>
      <div className={classes.heads} aria-hidden="true">
        <span>{t`Version ${older}`}</span>
        <span>{t`Version ${newer}`}</span>
      </div>
      <div className={classes.rows}>
        {folded(rows).map((piece, index) =>
          piece.kind === "rows" || opened.has(index) ? (
            // A comparison is read and never rearranged.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className={classes.piece}>
              {piece.rows.map((row) => (
                <CompareRow key={`${"left" in row ? row.left : ""}:${"right" in row ? row.right : ""}`} row={row} left={left.labels} right={right.labels} />
              ))}
            </div>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <button key={index} type="button" className={classes.fold} onClick={() => setOpened(new Set([...opened, index]))}>
              <Plural value={piece.rows.length} one="Show # line that did not change" other="Show # lines that did not change" />
            </button>
          ),
        )}
      </div>
    </>
  );
}
