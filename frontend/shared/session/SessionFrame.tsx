import { useLingui } from "@lingui/react/macro";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

import type { Firm, Graph } from "../graph";
import { chooseLanguage } from "../i18n";
import { LanguageSwitch, Mark } from "../ui";
import classes from "./SessionFrame.module.css";

/** What every page before the sign-in is given. */
export interface SessionPageProps {
  readonly graph: Graph;
  readonly firm: Firm;
}

interface SessionFrameProps extends SessionPageProps {
  /** For the tab, when the heading is not what one calls the page. */
  readonly name?: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** In front of the door: the mark, one heading, one thing to do, and the language. */
export function SessionFrame({ graph, firm, name, title, lead, children, foot }: SessionFrameProps) {
  const { i18n } = useLingui();
  useDocumentTitle(`${name ?? title} · ${graph.app === "staff" ? "Portico" : firm.shortName}`);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <LanguageSwitch locale={i18n.locale} onChange={(language) => void chooseLanguage(language)} />
      </header>
      <main className={classes.main}>
        <div className={classes.mark}>
          <Mark size={40} />
        </div>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>{lead}</p>
        {children}
        {foot !== undefined && <div className={classes.foot}>{foot}</div>}
      </main>
    </div>
  );
}
