import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";

import { closePdf, openPdf, type PDFDocumentProxy, PIXELS, pdfTrouble, type PdfTrouble } from "./pdf";
import { PdfPage } from "./PdfPage";
import type { Overlay } from "./surface";
import { ViewTrouble } from "./ViewTrouble";
import type { Place } from "./usePlace";

interface PdfViewProps {
  readonly bytes: Uint8Array;
  /** Pixels across that a page may take when it is fitted. */
  readonly width: number;
  readonly zoom: number | "fit";
  readonly place: Place;
  /** How many pages there are, and how wide the first is at 100 %. */
  readonly overlay: Overlay | undefined;
  readonly onOpen: (pages: number, naturalWidth: number) => void;
}

interface Opened {
  readonly pdf: PDFDocumentProxy;
  readonly size: { readonly width: number; readonly height: number };
}

/** Every page in its place; those near the screen are drawn, the others are white paper of the right size. */
export function PdfView({ bytes, width, zoom, place, onOpen, overlay }: PdfViewProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<PdfTrouble | null>(null);

  useEffect(() => {
    let isLeft = false;
    const task = openPdf(bytes);
    async function open() {
      try {
        const pdf = await task.promise;
        const { width: wide, height } = (await pdf.getPage(1)).getViewport({ scale: PIXELS });
        if (isLeft) return;
        setOpened({ pdf, size: { width: wide, height } });
        onOpen(pdf.numPages, wide);
      } catch (error) {
        if (!isLeft) setTrouble(pdfTrouble(error));
      }
    }
    void open();
    return () => {
      isLeft = true;
      setOpened(null);
      setTrouble(null);
      closePdf(task);
    };
  }, [bytes, onOpen]);

  if (trouble !== null) {
    return trouble === "PASSWORD" ? (
      <ViewTrouble title={t`This PDF asks for a password.`}>{t`Download it and open it in a program that can ask you for it.`}</ViewTrouble>
    ) : (
      <ViewTrouble title={t`This PDF cannot be drawn.`}>{t`The file is as it was sent, but something in it is damaged. Download it and try another program.`}</ViewTrouble>
    );
  }
  if (opened === null) return null;
  const numbers = Array.from({ length: opened.pdf.numPages }, (_, index) => index + 1);
  return numbers.map((number) => (
    <PdfPage
      key={number}
      pdf={opened.pdf}
      number={number}
      guess={opened.size}
      width={width}
      zoom={zoom}
      isNear={number >= place.from - 1 && number <= place.to + 1}
      overlay={overlay}
    />
  ));
}
